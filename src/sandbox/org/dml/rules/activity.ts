import { refuse } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import { objectNamed, objectOfId } from '../../schema/schema.ts';
import { textOf, type Row } from '../../value.ts';
import type { Draft } from '../draft.ts';
import { createInternal, patchInternal } from '../save.ts';
import { removeInternal } from '../remove.ts';

export type Activity = 'Task' | 'Event';

const maxContacts = 50;

export function isLead(id: string): boolean {
  return id.startsWith('00Q');
}

/** A lead stands alone: no record beside it. A converted lead cannot be named at all. */
export function checkWhoAndWhat(work: Work, row: Row): void {
  const who = textOf(row, 'WhoId');
  if (!isLead(who)) return;
  if (work.engine.store.get(who)?.['IsConverted'] === true) {
    throw refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', ['WhoId']);
  }
  if (textOf(row, 'WhatId') !== '') {
    throw refuse(
      'FIELD_INTEGRITY_EXCEPTION',
      'WhatId: a lead (WhoId) cannot be related to another record (WhatId)',
      ['WhoId', 'WhatId'],
    );
  }
}

/** The account of an activity: of what it is about, else of the person. */
export function accountOf(work: Work, row: Row): string | null {
  const what = work.engine.store.get(textOf(row, 'WhatId'));
  if (what && textOf(what, 'Id').startsWith('001')) return textOf(what, 'Id');
  const fromWhat = what ? textOf(what, 'AccountId') || textOf(what, 'Account__c') : '';
  const who = work.engine.store.get(textOf(row, 'WhoId'));
  return fromWhat || (who ? textOf(who, 'AccountId') : '') || null;
}

/** The people lists of a request, settled with WhoId: one lead, or up to 50 contacts, WhoId first. */
export function settlePeople(draft: Draft, listName: string): readonly string[] | null {
  const entry = [...draft.lists].find(([list]) => list.name === listName);
  if (!entry) return null;
  const [, ids] = entry;
  const { row } = draft;
  if (textOf(row, 'WhoId') === '' || !draft.given.has('WhoId')) row['WhoId'] = ids[0] ?? null;
  const who = textOf(row, 'WhoId');
  const people = who === '' ? ids : [who, ...ids.filter((id) => id !== who)];
  checkPeople(people);
  return people;
}

export function checkPeople(people: readonly string[]): void {
  if (people.some(isLead) && people.length > 1) {
    throw refuse(
      'FIELD_INTEGRITY_EXCEPTION',
      'An activity has one lead or several contacts, not both.',
      ['WhoId'],
    );
  }
  if (people.length > maxContacts) {
    throw refuse('FIELD_INTEGRITY_EXCEPTION', 'An activity can have at most 50 contacts.', [
      'WhoId',
    ]);
  }
}

/** The relation rows of an activity. */
export function relationsOf(work: Work, kind: Activity, id: string): readonly Row[] {
  return work.engine.store.where(`${kind}Relation`, `${kind}Id`, id);
}

/** Makes the relation rows say what the record says; `people` null leaves further people alone. */
export function keepRelations(
  work: Work,
  kind: Activity,
  draft: Draft,
  people: readonly string[] | null,
): void {
  const object = objectNamed(work.engine.schema, `${kind}Relation`);
  if (!object) return;
  const old = relationsOf(work, kind, draft.id);
  const who = textOf(draft.row, 'WhoId');
  const what = textOf(draft.row, 'WhatId');
  const whoBefore = draft.before ? textOf(draft.before, 'WhoId') : '';
  const others = old
    .filter((row) => row['IsWhat'] !== true)
    .map((row) => textOf(row, 'RelationId'));
  const kept = people ?? [who, ...others.filter((id) => id !== whoBefore && id !== who)];
  const wanted = new Map<string, boolean>(kept.filter((id) => id !== '').map((id) => [id, false]));
  if (what !== '') wanted.set(what, true);
  for (const row of old) {
    const id = textOf(row, 'RelationId');
    if (wanted.has(id)) wanted.delete(id);
    else removeInternal(work, object, row);
  }
  for (const [RelationId, IsWhat] of wanted) {
    createInternal(work, object, { [`${kind}Id`]: draft.id, RelationId, IsWhat });
  }
}

/** WhoCount and WhatCount exist only with Shared Activities. */
export function countRelations(work: Work, kind: Activity, id: string): void {
  const row = work.engine.store.get(id);
  if (!row || row['IsDeleted'] === true) return;
  const rows = relationsOf(work, kind, id);
  const WhatCount = rows.filter((each) => each['IsWhat'] === true).length;
  patchInternal(work, kind, row, { WhoCount: rows.length - WhatCount, WhatCount });
}

/** People and records show the day of their latest closed task or past event. */
export function noteActivity(work: Work, row: Row): void {
  const day = textOf(row, 'ActivityDate');
  const over =
    row['IsClosed'] === true ||
    (textOf(row, 'EndDateTime') !== '' && textOf(row, 'EndDateTime') <= work.now);
  if (day === '' || !over) return;
  for (const field of ['WhoId', 'WhatId', 'AccountId']) {
    const id = textOf(row, field);
    const object = id === '' ? null : objectOfId(work.engine.schema, id);
    const record = work.engine.store.get(id);
    if (!object?.fields.has('lastactivitydate') || !record) continue;
    if (textOf(record, 'LastActivityDate') < day)
      patchInternal(work, object.name, record, { LastActivityDate: day });
  }
}
