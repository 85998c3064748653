import { expect, test } from '@jest/globals';
import { assemble } from '../../../src/adapters/salesforce/write/assemble.ts';
import { plainForm } from '../../../src/adapters/salesforce/write/plain-form.ts';
import type { Shortcut } from '../../../src/adapters/salesforce/write/shortcuts.ts';
import type { WriteStep } from '../../../src/core/crm/write.ts';
import { recordId } from './line.ts';

const OLD = recordId('02s000000000001');
const JO = recordId('003000000000001');
const KIM = recordId('003000000000002');
const FILE = recordId('069000000000001');

const guard: WriteStep = {
  kind: 'guard',
  object: 'EmailMessage',
  id: OLD,
  changedAt: '2026-11-22T09:00:00.000+0000',
};
const email: WriteStep = {
  kind: 'create',
  ref: 'email',
  object: 'EmailMessage',
  fields: {
    Subject: 'Hello @{name}',
    FromId: JO,
    FromAddress: 'jo@acme.example',
    ToIds: [KIM],
    ContentDocumentIds: [FILE],
  },
};
const remove: WriteStep = { kind: 'delete', object: 'EmailMessage', id: OLD };
const row = (at: number): WriteStep => ({
  kind: 'create',
  ref: `person${String(at)}`,
  object: 'EmailMessageRelation',
  fields: { EmailMessageId: { ref: 'email' }, RelationId: JO, RelationType: 'OtherAddress' },
});

const written = (steps: readonly WriteStep[], ...refused: readonly Shortcut[]): readonly string[] =>
  assemble(plainForm(steps, new Set(refused)), !refused.includes('collections')).map(
    ({ part }) => `${part.method} ${decodeURIComponent(part.path)}`,
  );

test('[E2] an edit is guard, create, relate, delete, and the delete refers to the guard', () => {
  expect(written([guard, email, row(0), remove])).toEqual([
    `GET /query?q=SELECT Id FROM EmailMessage WHERE (Id = '${OLD}' AND LastModifiedDate = 2026-11-22T09:00:00.000Z)`,
    'POST /sobjects/EmailMessage',
    'POST /sobjects/EmailMessageRelation',
    'DELETE /sobjects/EmailMessage/@{guardOfEmailMessage.records[0].Id}',
  ]);
});

test('[E7] a guard that nothing refers to is checked by a part of its own', () => {
  expect(written([guard, email])[1]).toBe(
    'GET /sobjects/EmailMessage/@{guardOfEmailMessage.records[0].Id}?fields=Id',
  );
});

test('[W7] more than three rows of an object are one collection, behind what they refer to', () => {
  expect(written([email, row(0), row(1), row(2), row(3), remove])).toEqual([
    'POST /sobjects/EmailMessage',
    'POST /composite/sobjects',
    `DELETE /sobjects/EmailMessage/${OLD}`,
  ]);
  expect(written([email, row(0), row(1), row(2), row(3)], 'collections')).toHaveLength(5);
});

test('[W7] the plain form writes the same as the shortcuts did', () => {
  const [record, ...rows] = plainForm([email], new Set(['personLists', 'fileLists', 'fromId']));
  expect(record).toMatchObject({
    fields: { Subject: 'Hello @{name}', FromAddress: 'jo@acme.example' },
  });
  expect(Object.keys(record?.kind === 'create' ? record.fields : {})).toEqual([
    'Subject',
    'FromAddress',
  ]);
  expect(rows).toMatchObject([
    {
      object: 'EmailMessageRelation',
      fields: {
        EmailMessageId: { ref: 'email' },
        RelationId: JO,
        RelationType: 'FromAddress',
        RelationAddress: 'jo@acme.example',
      },
    },
    { object: 'EmailMessageRelation', fields: { RelationId: KIM, RelationType: 'ToAddress' } },
    {
      object: 'ContentDocumentLink',
      fields: { ContentDocumentId: FILE, LinkedEntityId: { ref: 'email' }, ShareType: 'V' },
    },
  ]);
});

test('[W7] people of a Task become its Who and relation rows, each once', () => {
  const task: WriteStep = {
    kind: 'create',
    ref: 'email',
    object: 'Task',
    fields: { Subject: 'Hi', TaskWhoIds: [JO, KIM] },
  };
  expect(plainForm([task], new Set(['personLists']))).toMatchObject([
    { fields: { Subject: 'Hi', WhoId: JO } },
    { object: 'TaskRelation', fields: { RelationId: KIM, IsWhat: false } },
  ]);
});

test('[W7] where a key is unique, the old record goes first, behind its guard', () => {
  expect(
    written([guard, email, row(0), remove], 'createFirst').map((part) => part.split('?')[0]),
  ).toEqual([
    'GET /query',
    'DELETE /sobjects/EmailMessage/@{guardOfEmailMessage.records[0].Id}',
    'POST /sobjects/EmailMessage',
    'POST /sobjects/EmailMessageRelation',
  ]);
});

test('text that reads like a reference is not sent as one', () => {
  const sent = JSON.stringify(assemble([email], true).map(({ part }) => part.body));
  expect(sent).not.toContain('@{');
});
