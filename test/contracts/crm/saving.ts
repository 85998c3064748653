import { expect, test } from '@jest/globals';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { WriteStep } from '../../../src/core/crm/write.ts';
import { aTask, anEmail, expectFailure, KEY, must, openAcme, saved } from './acme.ts';
import type { CrmWorld, OpenCrm } from './world.ts';

/** Guard, new record, old record out: an edit as the core writes it (E2). */
const edit = (
  old: { readonly id: RecordId; readonly changedAt: string; readonly object: string },
  step: WriteStep,
  ...rows: readonly WriteStep[]
): readonly WriteStep[] => [
  { kind: 'guard', object: old.object, id: old.id, changedAt: old.changedAt },
  step,
  ...rows,
  { kind: 'delete', object: old.object, id: old.id },
];

const ids = (world: CrmWorld, object: string): readonly unknown[] =>
  world.rows(object).map((row) => row['Id']);

const person = (id: RecordId, at: number): WriteStep => ({
  kind: 'create',
  ref: `person${String(at)}`,
  object: 'EmailMessageRelation',
  fields: { EmailMessageId: { ref: 'email' }, RelationId: id, RelationType: 'OtherAddress' },
});

async function files(world: CrmWorld, count: number): Promise<readonly RecordId[]> {
  const uploads = await world.crm.uploadAll(
    Array.from({ length: count }, (_none, at) => ({
      name: `f${String(at)}.txt`,
      base64: 'SGVsbG8=',
    })),
  );
  return uploads.map((upload) => must(upload).documentId);
}

const linkedTo = (world: CrmWorld, id: RecordId): readonly unknown[] =>
  world
    .rows('ContentDocumentLink')
    .filter((row) => row['LinkedEntityId'] === id)
    .map((row) => row['ContentDocumentId']);

export function savingRules(open: OpenCrm): void {
  test('[W9] a write is one call once the org is known, and gives the ids of what it made', async () => {
    const { world, account } = await openAcme(open);
    const { created } = must(await world.crm.write([anEmail({ RelatedToId: account })]));
    expect(world.calls()).toBe(1);
    expect(ids(world, 'EmailMessage')).toEqual([created['email']]);
  });

  test('[W1] people of a mail are written exactly once, or all of it is refused', async () => {
    const { world, jo, kim } = await openAcme(open);
    const result = await world.crm.write([
      anEmail({ FromId: jo, FromAddress: 'jo@acme.example', ToIds: [kim] }),
    ]);
    if (!world.takesPeople) {
      expectFailure(result, { kind: 'not-allowed', right: 'create EmailMessageRelation' });
      expect(world.rows('EmailMessage')).toEqual([]);
      return;
    }
    must(result);
    const rows = world.rows('EmailMessageRelation');
    expect(rows.map((row) => [row['RelationType'], row['RelationId']]).sort()).toEqual([
      ['FromAddress', jo],
      ['ToAddress', kim],
    ]);
  });

  test('[W7] more than three relations are written, and told by their refs', async () => {
    const { world, account } = await openAcme(open);
    const people = await Promise.all(
      Array.from({ length: 30 }, (_none, at) =>
        world.insert('Contact', { LastName: `P${String(at)}`, AccountId: account }),
      ),
    );
    const result = await world.crm.write([anEmail(), ...people.map(person)]);
    if (!world.takesPeople) {
      expect(result.ok).toBe(false);
      expect(world.rows('EmailMessage')).toEqual([]);
      return;
    }
    const { created } = must(result);
    const rows = world.rows('EmailMessageRelation');
    expect(rows).toHaveLength(30);
    for (const [at, id] of people.entries())
      expect(rows.find((row) => row['Id'] === created[`person${String(at)}`])?.['RelationId']).toBe(
        id,
      );
  });

  test('[A3] files go with the mail by id, in whichever form the org takes', async () => {
    const { world } = await openAcme(open);
    const documents = await files(world, 5);
    const { created } = must(await world.crm.write([anEmail({ ContentDocumentIds: documents })]));
    const [id] = Object.values(created);
    if (!id) throw new Error('Nothing was made');
    expect([...linkedTo(world, id)].sort()).toEqual([...documents].sort());
  });

  test('[W7] a refused form is asked for once, then remembered on the device', async () => {
    const { world } = await openAcme(open);
    const [first, second] = await files(world, 2);
    if (!first || !second) throw new Error('No files');
    must(await world.crm.write([anEmail({ ContentDocumentIds: [first] })]));
    const again = world.reopened();
    world.calls();
    must(
      await again.write([
        anEmail({ MessageIdentifier: '<2@acme.example>', ContentDocumentIds: [second] }),
      ]),
    );
    expect(world.calls()).toBe(1);
  });

  test('[W7] a mail that says @{…} is written as text, and read back as it was', async () => {
    const { world } = await openAcme(open);
    const hostile = '@{triggerBody()} and @{email.id}';
    const { id } = await saved(
      world,
      anEmail({ Subject: hostile, TextBody: `${hostile} half \ud83d\0.`, HtmlBody: hostile }),
    );
    const read = must(await world.crm.readSaved(id, 'EmailMessage'));
    expect(read.summary.subject).toBe(hostile);
    expect(read.fields['TextBody']).toBe(`${hostile} half \ufffd.`);
    expect(String(read.fields['HtmlBody']).replace('&#64;', '@').replace('&#64;', '@')).toBe(
      hostile,
    );
  });

  test('[W0] a key that says @{…} is found again', async () => {
    const { world } = await openAcme(open);
    const key = '@{odd}.1@acme.example';
    must(await world.crm.write([anEmail({ MessageIdentifier: `<${key}>` })]));
    const found = must(await world.crm.findSaved(key, null));
    expect(found.map((one) => one.key)).toEqual([key]);
  });

  test('[E2] an edit leaves exactly one record, the new one, with its files', async () => {
    const { world, account } = await openAcme(open);
    const documents = await files(world, 2);
    const old = await saved(world, anEmail({ ContentDocumentIds: documents }));
    const { created } = must(
      await world.crm.write(
        edit(
          old,
          anEmail({ Subject: 'Second', RelatedToId: account, ContentDocumentIds: documents }),
        ),
      ),
    );
    const id = created['email'];
    expect(ids(world, 'EmailMessage')).toEqual([id]);
    if (id) expect([...linkedTo(world, id)].sort()).toEqual([...documents].sort());
  });

  test('[E2] a refused edit leaves the old record untouched', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    world.forbid('Task', 'Subject', 'forbidden', 'No such subjects here.');
    const result = await world.crm.write(edit(old, aTask({ Subject: 'forbidden' })));
    expectFailure(result, {
      kind: 'rejected',
      message: 'No such subjects here.',
      fields: ['Subject'],
      step: 'email',
    });
    expect(world.rows('Task').map((row) => [row['Id'], row['Subject']])).toEqual([
      [old.id, 'Offer'],
    ]);
  });

  test('[E7] a change in between rolls everything back', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    world.passTime(5);
    await world.change('Task', old.id, { Description: 'By a colleague' });
    expectFailure(await world.crm.write(edit(old, aTask({ Subject: 'Mine' }))), {
      kind: 'changed-elsewhere',
    });
    expect(world.rows('Task').map((row) => row['Id'])).toEqual([old.id]);
  });

  test('[E7] a record that was deleted in between is not made again', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    await world.remove('Task', old.id);
    expectFailure(await world.crm.write(edit(old, aTask())), { kind: 'changed-elsewhere' });
    expect(world.rows('Task')).toEqual([]);
  });

  test('[E7] a guard alone holds, also when nothing else names the record', async () => {
    const { world, account } = await openAcme(open);
    const old = await saved(world, aTask());
    world.passTime(5);
    await world.change('Task', old.id, { Description: 'By a colleague' });
    const result = await world.crm.write([
      { kind: 'guard', object: 'Task', id: old.id, changedAt: old.changedAt },
      { kind: 'create', ref: 'other', object: 'Task', fields: { Subject: 'X', WhatId: account } },
    ]);
    expectFailure(result, { kind: 'changed-elsewhere' });
    expect(world.rows('Task')).toHaveLength(1);
  });

  test('[D10] the parts of a split mail are guarded, written and deleted together', async () => {
    const { world } = await openAcme(open);
    const part = (n: number, text: string): WriteStep => ({
      ...(aTask({ Description: text, Message_ID__c: `${KEY}#${String(n)}/6` }) as Extract<
        WriteStep,
        { kind: 'create' }
      >),
      ref: `part${String(n)}`,
    });
    const numbers = [1, 2, 3, 4, 5, 6];
    must(await world.crm.write(numbers.map((n) => part(n, 'old'))));
    const readAll = async () => {
      const [one, ...others] = must(await world.crm.findSaved(KEY, 'Message_ID__c'));
      expect(others).toEqual([]);
      expect(one?.parts?.present.map(({ n }) => n)).toEqual(numbers);
      if (!one?.parts) throw new Error('not split');
      const all = one.parts.present.map(({ id }) => id);
      const { parts = [] } = must(await world.crm.readSaved(one.id, 'Task', undefined, all));
      expect(parts).toHaveLength(6);
      return parts.map(({ summary }) => summary);
    };
    const found = await readAll();
    const guards = found.map(({ id, changedAt }): WriteStep => ({
      kind: 'guard',
      object: 'Task',
      id,
      changedAt,
    }));
    const steps = [
      ...guards,
      ...numbers.map((n) => part(n, 'new')),
      ...found.map(({ id }): WriteStep => ({ kind: 'delete', object: 'Task', id })),
    ];
    const changed = found[3];
    world.passTime(5);
    if (changed) await world.change('Task', changed.id, { Description: 'By a colleague' });
    expectFailure(await world.crm.write(steps), { kind: 'changed-elsewhere' });
    expect(world.rows('Task')).toHaveLength(6);
    const fresh = await readAll();
    const again = steps.map((step): WriteStep => {
      const now = fresh.find((one) => step.kind === 'guard' && one.id === step.id);
      return now && step.kind === 'guard' ? { ...step, changedAt: now.changedAt } : step;
    });
    must(await world.crm.write(again));
    expect(world.rows('Task').map((row) => row['Description'])).toEqual(numbers.map(() => 'new'));
  });

  test('[E5] the kind is changed in one transaction', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    must(await world.crm.write(edit(old, anEmail())));
    expect(world.rows('EmailMessage')).toHaveLength(1);
    expect(ids(world, 'Task')).not.toContain(old.id);
  });

  test('[E4] an update in place keeps the id, and is guarded too', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    const steps = (subject: string): readonly WriteStep[] => [
      { kind: 'guard', object: 'Task', id: old.id, changedAt: old.changedAt },
      { kind: 'update', object: 'Task', id: old.id, fields: { Subject: subject } },
    ];
    world.passTime(5);
    must(await world.crm.write(steps('In place')));
    expect(world.rows('Task')[0]).toMatchObject({ Id: old.id, Subject: 'In place' });
    expectFailure(await world.crm.write(steps('Too late')), { kind: 'changed-elsewhere' });
    expect(world.rows('Task')[0]?.['Subject']).toBe('In place');
  });

  test('deleting what is deleted already is `gone`', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    await world.remove('Task', old.id);
    expectFailure(await world.crm.write([{ kind: 'delete', object: 'Task', id: old.id }]), {
      kind: 'gone',
    });
  });

  test('[E6] a missing right is named, and nothing is written', async () => {
    const { world } = await openAcme(open);
    const old = await saved(world, aTask());
    world.deny('Task', 'delete');
    expectFailure(await world.crm.write(edit(old, aTask({ Subject: 'Mine' }))), {
      kind: 'not-allowed',
      right: 'delete Task',
      step: old.id,
    });
    expect(ids(world, 'Task')).toEqual([old.id]);
  });

  test('[D12] a missing required field, a wrong reference and a text too long are told at their fields', async () => {
    const { world, account } = await openAcme(open);
    const cases: readonly (readonly [Parameters<typeof aTask>[0], string])[] = [
      [{ Subject: 'x'.repeat(256) }, 'Subject'],
      [{ WhatId: '001000000000001AAA' }, 'WhatId'],
    ];
    for (const [fields, field] of cases) {
      const result = await world.crm.write([aTask(fields)]);
      expectFailure(result, { kind: 'rejected', step: 'email' });
      if (!result.ok && result.failure.kind === 'rejected')
        expect(result.failure.fields).toContain(field);
    }
    const lead = await world.insert('Lead', { LastName: 'L', Company: 'C' });
    expectFailure(await world.crm.write([aTask({ WhoId: lead, WhatId: account })]), {
      kind: 'rejected',
      code: 'FIELD_INTEGRITY_EXCEPTION',
    });
    expect(world.rows('Task')).toEqual([]);
  });

  test('[W7] a request over 40 MB is not sent', async () => {
    const { world } = await openAcme(open);
    const result = await world.crm.write([anEmail({ TextBody: 'x'.repeat(41 * 1024 * 1024) })]);
    expectFailure(result, { kind: 'unexpected' });
    expect(world.calls()).toBe(0);
  });

  test('[W9] small files share calls, each with its own result', async () => {
    const { world } = await openAcme(open);
    const documents = await files(world, 12);
    expect(world.calls()).toBe(1);
    expect(new Set(documents).size).toBe(12);
    expect(world.rows('ContentDocument')).toHaveLength(12);
  });
}
