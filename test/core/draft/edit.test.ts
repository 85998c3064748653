import { describe, expect, test } from '@jest/globals';
import type { Catalog, FieldDescription } from '../../../src/core/crm/describe.ts';
import type { LinkRole, SavedEmail, SavedRelation } from '../../../src/core/crm/records.ts';
import { CARRIED } from '../../../src/core/draft/carried.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { canChange, editable } from '../../../src/core/draft/editable.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { edit } from '../../../src/core/draft/overlay.ts';
import { planSave } from '../../../src/core/draft/plan.ts';
import { stepsOf } from '../../../src/core/draft/steps.ts';
import {
  fieldKey,
  sameValue,
  type DraftKey,
  type DraftValues,
  type Link,
} from '../../../src/core/draft/values.ts';
import { aCatalog, aLink, aSaved, id, someFacts, someRules } from './builders.ts';

const change = <K extends DraftKey>(draft: Draft, key: K, value: DraftValues[K]): Draft => ({
  ...draft,
  overlay: edit(draft.overlay, key, value, sameValue),
});
const opened = (saved: SavedEmail, candidates: readonly Link[] = [], more = {}): Draft =>
  openSaved({
    saved,
    facts: someFacts(),
    candidates,
    rules: someRules(),
    catalog: aCatalog(),
    ...more,
  });
const steps = (draft: Draft) => {
  const plan = planSave(draft);
  return plan.kind === 'nothing' ? [] : stepsOf(plan, {});
};
const written = (draft: Draft) => steps(draft).find((step) => step.kind === 'create')?.fields ?? {};
const losses = (draft: Draft) => {
  const plan = planSave(draft);
  return plan.kind === 'recreate' ? plan.losses : [];
};

function withField(
  catalog: Catalog,
  object: string,
  name: string,
  more: Partial<FieldDescription>,
) {
  const described = catalog.objects[object];
  const like = described?.fields['Subject'];
  if (!described || !like) throw new Error(object);
  const field = { ...like, name, label: name, custom: name.endsWith('__c'), ...more };
  return {
    objects: {
      ...catalog.objects,
      [object]: { ...described, fields: { ...described.fields, [name]: field } },
    },
  };
}

const aTask = (more: Partial<SavedEmail> = {}): SavedEmail => {
  const mail = aSaved();
  return {
    ...mail,
    summary: { ...mail.summary, id: id('00T', 7), kind: 'Task' },
    fields: {
      Subject: 'Offer',
      Description: 'From: Jo Lee <jo@acme.example>\nDate: today\n\nNew',
      TaskSubtype: 'Email',
      Status: 'Completed',
      Message_ID__c: 'offer@acme.example',
    },
    ...more,
  };
};

const person = (n: number, role: LinkRole, address: string | null): SavedRelation => ({
  relationId: id('003', n),
  object: 'Contact',
  name: `Contact ${String(n)}`,
  role,
  address,
});

describe('[E3] what a new record takes over', () => {
  test('a field that the dialog shows is the dialog’s: emptying it is not undone by the old value', () => {
    const rules = someRules({ fields: { Task: [], EmailMessage: [{ name: 'Topic__c' }] } });
    const draft = change(opened(aSaved(), [], { rules }), fieldKey('Topic__c'), null);
    expect(written(draft)).not.toHaveProperty('Topic__c');
  });
  test('a field that was empty stays empty, though a new record would be given a default', () => {
    const catalog = withField(aCatalog(), 'EmailMessage', 'Region__c', { defaultedOnCreate: true });
    const draft = change(opened(aSaved(), [], { catalog }), 'subject', 'Offer 2');
    expect(written(draft)).toHaveProperty('Region__c', null);
  });
  test('tracking, computed and forbidden standard fields are not in the table', () => {
    const forbidden = [
      'ActivityId',
      'ValidatedFromAddress',
      'EmailRoutingAddressId',
      'EmailTemplateId',
      'CreatedById',
      'CreatedDate',
      'FirstOpenedDate',
      'IsTracked',
      'IsClosed',
    ];
    const all = [...CARRIED.EmailMessage, ...CARRIED.Task];
    expect(all.filter((name) => forbidden.includes(name))).toEqual([]);
  });
  test('values that may not be set are named as lost; a formula is not', () => {
    const readOnly = { createable: false };
    const one = withField(aCatalog(), 'EmailMessage', 'Score__c', readOnly);
    const catalog = withField(one, 'EmailMessage', 'Sum__c', { ...readOnly, calculated: true });
    const saved = aSaved({ fields: { ...aSaved().fields, Score__c: '7', Sum__c: '9' } });
    const draft = change(opened(saved, [], { catalog }), 'subject', 'x');
    expect(losses(draft)).toContainEqual({ kind: 'fields', labels: ['Score__c'] });
  });
  test('a Task’s first contact stays the first, whatever the order of rows and list', () => {
    const saved = aTask({
      fields: { ...aTask().fields, WhoId: id('003', 2) },
      relations: [person(1, 'who', null), person(2, 'who', null)],
    });
    const draft = change(opened(saved), 'subject', 'x');
    expect(written(draft)).toHaveProperty('WhoId', id('003', 2));
    expect(steps(draft)).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ RelationId: id('003', 1) }) }),
    );
  });
});

describe('[E3] people keep their places', () => {
  test('who was added beside the person of an address does not take that address over', () => {
    const saved = aSaved({
      relations: [person(2, 'other', 'jo@x.example'), person(1, 'to', 'jo@x.example')],
    });
    const draft = change(opened(saved), 'subject', 'x');
    expect(written(draft)).toHaveProperty('ToIds', [id('003', 1)]);
    expect(steps(draft)).toContainEqual(
      expect.objectContaining({
        fields: expect.objectContaining({
          RelationId: id('003', 2),
          RelationType: 'OtherAddress',
        }),
      }),
    );
  });
  test('an address that has since left the person’s record stays with that person, by a row', () => {
    const now = aLink('Contact', 1, ['new@x.example']);
    const saved = aSaved({ relations: [person(1, 'cc', 'old@x.example')] });
    const draft = change(opened(saved, [now]), 'subject', 'x');
    expect(steps(draft)).toContainEqual(
      expect.objectContaining({
        fields: expect.objectContaining({
          RelationId: now.id,
          RelationType: 'CcAddress',
          RelationAddress: 'old@x.example',
        }),
      }),
    );
  });
  test('the address of who is taken off stays as text', () => {
    const saved = aSaved({ relations: [person(1, 'cc', 'c@x.example')] });
    const draft = change(opened(saved), 'people', []);
    expect(written(draft)).toMatchObject({ CcAddress: 'c@x.example' });
    expect(written(draft)).not.toHaveProperty('CcIds');
  });
  test('one address in two roles, as other tools write it, keeps both', () => {
    const saved = aSaved({
      relations: [person(1, 'from', 'jo@acme.example'), person(1, 'to', 'jo@acme.example')],
    });
    const draft = change(opened(saved), 'subject', 'x');
    expect(written(draft)).toMatchObject({ FromId: id('003', 1) });
    expect(steps(draft)).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ RelationType: 'ToAddress' }) }),
    );
  });
});

describe('[E5] the kind changes', () => {
  test('to a Task: its owner and the custom fields of both go along, the others are named', () => {
    const one = withField(aCatalog(), 'Task', 'Topic__c', {});
    const catalog = withField(one, 'EmailMessage', 'Only__c', {});
    const saved = aSaved({ fields: { ...aSaved().fields, Only__c: 'here' } });
    const draft = change(opened(saved, [], { catalog }), 'kind', 'Task');
    expect(written(draft)).toMatchObject({ Topic__c: 'Pricing', OwnerId: saved.summary.owner.id });
    expect(losses(draft)).toContainEqual({ kind: 'fields', labels: ['Only__c'] });
  });
  test('to an EmailMessage: the mail’s own text is HTML again, without the header block', () => {
    const draft = change(opened(aTask()), 'kind', 'EmailMessage');
    expect(written(draft)).toMatchObject({
      HtmlBody: '<p>New</p>',
      TextBody: 'New',
      MessageIdentifier: '<offer@acme.example>',
    });
  });
  test('to an EmailMessage: a text that was edited there stays as it is, less the header block', () => {
    const Description = 'From: Jo\nDate: today\n\nMy notes';
    const draft = change(
      opened(aTask({ fields: { ...aTask().fields, Description } })),
      'kind',
      'EmailMessage',
    );
    expect(written(draft)).toMatchObject({ TextBody: 'My notes' });
    expect(written(draft)).not.toHaveProperty('HtmlBody');
  });
});

describe('[E4] in place', () => {
  const rules = someRules({ editMode: 'keepWhenPossible' });
  const file = {
    linkId: id('06A', 1),
    documentId: id('069', 1),
    title: 'q',
    extension: 'pdf',
    size: 9,
    shareType: 'V',
    visibility: 'AllUsers',
  };
  test('files are linked and unlinked, and the record keeps its id', () => {
    const draft = opened(aSaved({ files: [file] }), [], { rules });
    const off = change(draft, 'files', []);
    expect(steps(off)).toEqual([
      expect.objectContaining({ kind: 'guard' }),
      { kind: 'delete', object: 'ContentDocumentLink', id: file.linkId },
    ]);
  });
  test('an EmailMessage on a Case is written anew when its Related To changes', () => {
    const saved = aSaved({ fields: { ...aSaved().fields, ParentId: id('500') } });
    const opportunity = aLink('Opportunity', 1);
    const draft = change(opened(saved, [opportunity], { rules }), 'relatedTo', [opportunity]);
    expect(planSave(draft).kind).toBe('recreate');
  });
});

describe('[E2] [E6] what may be edited', () => {
  const catalog = aCatalog();
  test.each([
    ['archived', aTask({ fields: { ...aTask().fields, IsArchived: true } })],
    ['recurring', aTask({ fields: { ...aTask().fields, IsRecurrence: true } })],
    ['behind-email', aTask({ behind: id('02s', 1) })],
    ['right', aSaved({ rights: { edit: 'yes', remove: 'no' } })],
  ])('%s is read-only, with the reason, and nothing can be planned', (kind, saved) => {
    expect(editable(saved, catalog)).toMatchObject({ kind: 'read-only', reason: { kind } });
    expect(planSave(change(opened(saved), 'subject', 'x')).kind).toBe('nothing');
  });
  test('a kind that the user may not create cannot be written anew', () => {
    const mail = catalog.objects['EmailMessage'];
    if (!mail) throw new Error('no EmailMessage');
    const noCreate = {
      objects: { ...catalog.objects, EmailMessage: { ...mail, createable: false } },
    };
    expect(editable(aSaved(), noCreate)).toMatchObject({
      reason: { kind: 'right', right: 'Create EmailMessage' },
    });
  });
  test('of a foreign mail only custom fields can be changed, of a foreign Task what describe allows', () => {
    const foreign = aSaved({ fields: { ...aSaved().fields, IsClientManaged: false } });
    expect(canChange(foreign, catalog, fieldKey('Topic__c'))).toBe(true);
    for (const key of ['subject', 'body', 'people', 'relatedTo', 'files', 'kind'] as const)
      expect([key, canChange(foreign, catalog, key)]).toEqual([key, false]);
    const call = aTask({ fields: { ...aTask().fields, TaskSubtype: 'Call' } });
    for (const key of ['subject', 'body', 'people', 'relatedTo', 'files'] as const)
      expect([key, canChange(call, catalog, key)]).toEqual([key, true]);
    expect(canChange(call, catalog, 'kind')).toBe(false);
  });
});

test('[E7] a record that was deleted is made again with all that it held, and what was typed', () => {
  const file = {
    linkId: id('06A', 1),
    documentId: id('069', 1),
    title: 'q',
    extension: 'pdf',
    size: 9,
    shareType: 'I',
    visibility: 'InternalUsers',
  };
  const draft = change(opened(aSaved({ files: [file] })), 'subject', 'Offer 2');
  const again = steps({ ...draft, gone: true });
  expect(again.map(({ kind }) => kind)).toEqual(['create', 'create']);
  expect(again[0]).toMatchObject({ fields: { Subject: 'Offer 2', Topic__c: 'Pricing' } });
  expect(again[1]).toMatchObject({ fields: { ShareType: 'I' } });
});
