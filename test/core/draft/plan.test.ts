import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/core/draft/check.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { edit } from '../../../src/core/draft/overlay.ts';
import { filesToUpload, planSave } from '../../../src/core/draft/plan.ts';
import { deletionOf, stepsOf } from '../../../src/core/draft/steps.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import {
  fieldKey,
  sameValue,
  type DraftKey,
  type DraftValues,
  type Link,
} from '../../../src/core/draft/values.ts';
import type { SavedEmail } from '../../../src/core/crm/records.ts';
import { aCatalog, aDraft, aLink, aSaved, id, someFacts, someRules } from './builders.ts';

const jo = aLink('Contact', 1, ['jo@acme.example']);
const opportunity = aLink('Opportunity', 1);
const change = <K extends DraftKey>(draft: Draft, key: K, value: DraftValues[K]): Draft => ({
  ...draft,
  overlay: edit(draft.overlay, key, value, sameValue),
});
const steps = (draft: Draft, documents = {}) => {
  const plan = planSave(draft);
  return plan.kind === 'nothing' ? [] : stepsOf(plan, documents);
};
const opened = (saved: SavedEmail, candidates: readonly Link[] = [], more = {}): Draft =>
  openSaved({
    saved,
    facts: someFacts(),
    candidates,
    rules: someRules(),
    catalog: aCatalog(),
    ...more,
  });

describe('a new EmailMessage', () => {
  test('[W1] carries the mail’s own facts, is client-managed and sent', () => {
    const [first] = steps(aDraft({ people: [jo], relatedTo: [opportunity] }));
    expect(first).toMatchObject({
      kind: 'create',
      object: 'EmailMessage',
      fields: {
        Subject: 'Offer',
        HtmlBody: '<p>New</p>',
        TextBody: 'New',
        MessageDate: '2026-11-19T08:14:00Z',
        Incoming: true,
        Status: '3',
        IsClientManaged: true,
        FromAddress: 'jo@acme.example',
        FromId: jo.id,
        ToAddress: 'me@own.example',
        MessageIdentifier: '<offer@acme.example>',
        ClientThreadIdentifier: '<first@acme.example>',
        RelatedToId: opportunity.id,
      },
    });
  });
  test('[W1] a Case is the ParentId too only where the policy wants the case feed', () => {
    const kase = aLink('Case', 1);
    expect(steps(aDraft({ relatedTo: [kase] }))[0]).not.toHaveProperty('fields.ParentId');
    const feed = aDraft({ relatedTo: [kase], rules: someRules({ caseFeed: true }) });
    expect(steps(feed)[0]).toMatchObject({ fields: { ParentId: kase.id, RelatedToId: kase.id } });
  });
  test('[W1] Bcc is written only if the policy says so', () => {
    const facts = someFacts({ bcc: [{ name: '', address: 'b@c.example' }] });
    expect(steps(aDraft({ facts }))[0]).not.toHaveProperty('fields.BccAddress');
    expect(steps(aDraft({ facts, rules: someRules({ writeBcc: true }) }))[0]).toMatchObject({
      fields: { BccAddress: 'b@c.example' },
    });
  });
  test('[A3] files are linked in the same transaction, and one that failed is left out', () => {
    const file = {
      id: 'a1',
      name: 'offer.pdf',
      size: 9,
      kind: 'file',
      inline: false,
      contentType: null,
      contentId: null,
      url: null,
    } as const;
    const draft = aDraft({
      facts: someFacts({ attachments: [file, { ...file, id: 'a2', name: 'x.exe' }] }),
    });
    const plan = planSave(draft);
    expect(filesToUpload(plan).map(({ id: one }) => one)).toEqual(['a1']);
    expect(steps(draft, { a1: id('069') })[0]).toMatchObject({
      fields: { ContentDocumentIds: [id('069')] },
    });
    expect(steps(draft)[0]).not.toHaveProperty('fields.ContentDocumentIds');
  });
});

describe('a new Task', () => {
  const rules = someRules({ kind: 'Task' });
  test('[W2] names the mail in its text, has the mail’s day, and carries the key', () => {
    const [first] = steps(aDraft({ rules, people: [jo], relatedTo: [opportunity] }));
    expect(first).toMatchObject({
      object: 'Task',
      fields: {
        ActivityDate: '2026-11-19',
        TaskSubtype: 'Email',
        Status: 'Completed',
        WhoId: jo.id,
        WhatId: opportunity.id,
        Message_ID__c: 'offer@acme.example',
      },
    });
    expect(first).toHaveProperty(
      'fields.Description',
      expect.stringContaining('From: Jo Lee <jo@acme.example>'),
    );
    expect(first).toHaveProperty('fields.Description', expect.stringMatching(/\n\nNew$/));
  });
  test('[W2] a key that the field cannot hold is written as its hash', () => {
    const key = `${'k'.repeat(300)}@acme.example`;
    const [first] = steps(aDraft({ rules, facts: someFacts({ key }) }));
    expect(first).toMatchObject({ fields: { Message_ID__c: 'a'.repeat(64) } });
  });
  test('[W2] further contacts are rows of their own', () => {
    const ann = aLink('Contact', 2);
    expect(steps(aDraft({ rules, people: [jo, ann] }))[1]).toMatchObject({
      object: 'TaskRelation',
      fields: { TaskId: { ref: 'email' }, RelationId: ann.id },
    });
  });
});

describe('an edit', () => {
  test('[E2] guards, creates, and deletes, in this order', () => {
    const draft = change(opened(aSaved()), 'subject', 'Offer 2');
    expect(steps(draft).map(({ kind }) => kind)).toEqual(['guard', 'create', 'delete']);
    expect(steps(draft)[1]).toMatchObject({ fields: { Subject: 'Offer 2' } });
  });
  test('[E1] nothing changed is nothing to do', () => {
    expect(planSave(opened(aSaved())).kind).toBe('nothing');
  });
  test('[E3] every createable custom field is carried, computed ones are not', () => {
    const create = steps(change(opened(aSaved()), 'subject', 'Offer 2'))[1];
    expect(create).toMatchObject({
      fields: { Topic__c: 'Pricing', MessageIdentifier: '<offer@acme.example>' },
    });
    expect(create).not.toHaveProperty('fields.CreatedDate');
  });
  test('[E3] people are carried from their rows, whatever describe says', () => {
    const saved = aSaved({
      relations: [
        {
          relationId: jo.id,
          object: 'Contact',
          name: 'Jo',
          role: 'from',
          address: 'jo@acme.example',
        },
        {
          relationId: id('003', 9),
          object: 'Contact',
          name: 'Extra',
          role: 'other',
          address: 'extra@x.example',
        },
      ],
    });
    const draft = change(opened(saved), 'subject', 'Offer 2');
    expect(steps(draft)[1]).toMatchObject({ fields: { FromId: jo.id } });
    expect(steps(draft)[2]).toMatchObject({
      object: 'EmailMessageRelation',
      fields: { RelationId: id('003', 9), RelationType: 'OtherAddress' },
    });
  });
  test('[E3] files keep their id, their share type and visibility', () => {
    const file = {
      linkId: id('06A'),
      documentId: id('069', 4),
      title: 'q',
      extension: 'pdf',
      size: 9,
      shareType: 'I',
      visibility: 'InternalUsers',
    };
    const usual = { ...file, documentId: id('069', 5), shareType: 'V', visibility: 'AllUsers' };
    const mail = change(opened(aSaved({ files: [file, usual] })), 'subject', 'Offer 2');
    // The id list gives every link the usual form; another one is a row of its own.
    expect(steps(mail)[1]).toMatchObject({ fields: { ContentDocumentIds: [usual.documentId] } });
    expect(steps(mail)[2]).toMatchObject({
      object: 'ContentDocumentLink',
      fields: { ContentDocumentId: id('069', 4), ShareType: 'I', Visibility: 'InternalUsers' },
    });
    const asTask = change(opened(aSaved({ files: [file] })), 'kind', 'Task');
    expect(steps(asTask)).toContainEqual(
      expect.objectContaining({
        object: 'ContentDocumentLink',
        fields: expect.objectContaining({ ShareType: 'I', Visibility: 'InternalUsers' }),
      }),
    );
  });
  test('[E5] a change of kind creates the other kind and deletes the old record', () => {
    const [, create, last] = steps(change(opened(aSaved()), 'kind', 'Task'));
    expect(create).toMatchObject({ object: 'Task', fields: { TaskSubtype: 'Email' } });
    expect(last).toMatchObject({ kind: 'delete', object: 'EmailMessage' });
  });
  test('[E3] what is lost is told before', () => {
    const preview = previewOf(change(opened(aSaved({ feedComments: 2 })), 'subject', 'Offer 2'));
    expect(preview.losses).toContainEqual({ kind: 'feed-comments', count: 2 });
  });
  test('[E4] keepWhenPossible changes RelatedTo in place, and writes anew what cannot be', () => {
    const more = { rules: someRules({ editMode: 'keepWhenPossible' }) };
    const inPlace = change(opened(aSaved(), [opportunity], more), 'relatedTo', [opportunity]);
    expect(steps(inPlace)).toMatchObject([
      { kind: 'guard' },
      { kind: 'update', fields: { RelatedToId: opportunity.id } },
    ]);
    expect(planSave(change(inPlace, 'subject', 'x')).kind).toBe('recreate');
  });
  test('[E2] a record that is not ours is never written anew', () => {
    const foreign = aSaved({ fields: { ...aSaved().fields, IsClientManaged: false } });
    expect(planSave(change(opened(foreign), 'subject', 'x')).kind).toBe('nothing');
  });
  test('[E9] a deletion is guarded too', () => {
    expect(deletionOf(aSaved()).map(({ kind }) => kind)).toEqual(['guard', 'delete']);
  });
});

describe('problems before any call', () => {
  test('[D10] too long a Subject is a problem at the field, never a silent cut', () => {
    const draft = change(
      aDraft({ rules: someRules({ kind: 'Task' }) }),
      'subject',
      'x'.repeat(256),
    );
    expect(check(draft)).toEqual([
      { kind: 'too-long', field: 'subject', label: null, over: 1, limit: 255 },
    ]);
  });
  test('[D6] a policy can forbid saving without any link', () => {
    expect(check(aDraft({ rules: someRules({ linkRequired: true }) }))).toEqual([
      { kind: 'no-link', field: 'people' },
    ]);
  });
  test('[D7] a required field and a value that is none are named by their label', () => {
    const rules = someRules({
      kind: 'Task',
      fields: {
        Task: [
          { name: 'Priority', required: true },
          { name: 'Status', preset: 'Gone' },
        ],
        EmailMessage: [],
      },
    });
    expect(check(aDraft({ rules }))).toEqual([
      { kind: 'required', field: fieldKey('Priority'), label: 'Priority' },
      {
        kind: 'value',
        field: fieldKey('Status'),
        label: 'Status',
        problem: { kind: 'not-a-choice' },
      },
    ]);
  });
});

test('[D11] Preview names people by their role, addresses without a person, and what is left out', () => {
  const extra = aLink('Contact', 5, ['e@x.example']);
  const preview = previewOf(aDraft({ people: [jo, extra], relatedTo: [opportunity] }));
  expect(preview.people.map(({ role }) => role)).toEqual(['from', 'other']);
  expect(preview.addresses).toEqual([{ role: 'to', address: 'me@own.example' }]);
  expect(preview.leftOut.map(({ source }) => source)).toEqual(['eml']);
});
