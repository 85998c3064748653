import { expect, test } from '@jest/globals';
import type { FieldDescription } from '../../../src/core/crm/describe.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import { change, openEditWorld } from './edit-world.ts';
import { KEY, saveMail } from './saved-mail.ts';

/** What an edit is said to lose, or Salesforce forbids on a new record (E3). */
const NOT_CARRIED = [
  'ActivityId',
  'AttachmentIds',
  'EmailRoutingAddressId',
  'EmailTemplateId',
  'FirstOpenedDate',
  'IsBounced',
  'IsRecurrence',
  'IsTracked',
  'LastOpenedDate',
  'ValidatedFromAddress',
];

/** A value of its own for a field that can be set; references and what the mail itself decides keep theirs. */
function filling({ name, type, picklist, length }: FieldDescription): unknown {
  if (type === 'string' || type === 'textarea') return `${name} filled`.slice(0, length);
  if (type === 'int') return 7;
  if (type === 'datetime') return '2026-11-29T08:00:00.000Z';
  if (type === 'picklist') return picklist.find(({ active }) => active)?.value;
  return undefined;
}

const FIXED = ['MessageIdentifier', 'Message_ID__c', 'Status', 'TaskSubtype', 'Subject'];

test.each<Kind>(['EmailMessage', 'Task'])(
  '[E3] an edit carries every field of a filled %s that describe lets be set',
  async (kind) => {
    const world = await openEditWorld({ switches: { sidecarKey: true } });
    const mail = await saveMail(world, kind);
    const pane = await world.openPane();
    const described = Object.values(pane.catalog.objects[kind]?.fields ?? {}).filter(
      ({ createable, name }) => createable && !NOT_CARRIED.includes(name),
    );
    const row = world.org.engine.store.get(mail.id);
    for (const field of described) {
      const value = FIXED.includes(field.name) ? undefined : filling(field);
      if (row && value !== undefined) Object.assign(row, { [field.name]: value });
    }
    const draft = change(await pane.openDraft(mail.id, kind), 'subject', 'Offer 2');
    const outcome = await pane.save(draft);
    expect(outcome).toMatchObject({ kind: 'saved' });
    const after = outcome.kind === 'saved' ? world.org.row(outcome.receipt.record.id) : null;
    const before = Object.fromEntries(
      described.map(({ name }) => [name, draft.saved?.fields[name] ?? null]),
    );
    const now = Object.fromEntries(described.map(({ name }) => [name, after?.[name] ?? null]));
    const written = await pane.openDraft(
      outcome.kind === 'saved' ? outcome.receipt.record.id : mail.id,
      kind,
    );
    const read = Object.fromEntries(
      described.map(({ name }) => [name, written.saved?.fields[name] ?? null]),
    );
    expect(Object.values(now).filter((value) => value !== null).length).toBeGreaterThan(12);
    expect(read).toEqual({ ...before, Subject: 'Offer 2' });
    expect(written.saved?.summary.key).toBe(KEY);
  },
);
