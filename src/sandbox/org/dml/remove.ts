import { refuse } from '../api-error.ts';
import type { Work } from '../engine.ts';
import { accessTo } from '../rights/access.ts';
import type { ObjectType } from '../schema/object.ts';
import type { Child } from '../schema/schema.ts';
import { makeRow } from '../store/store.ts';
import { textOf, type Row } from '../value.ts';
import { checkLocks, checkObstacles, checkRules } from './checks.ts';

/** Puts a record and what hangs on it into the recycle bin. */
export function deleteRecord(work: Work, object: ObjectType, row: Row): void {
  if (!object.deletable) {
    throw refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'entity type cannot be deleted', []);
  }
  const access = accessTo(work.engine, work.actor, object.name, row);
  if (access < 3) {
    throw refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  }
  checkObstacles(work, 'delete');
  const who = object.name === 'Task' ? ['WhoId', 'WhatId', 'AccountId'] : [];
  checkLocks(
    work,
    ['Id', ...who].map((name) => textOf(row, name)).filter((id) => id !== ''),
  );
  work.engine.rulesOf(object.name).beforeDelete?.(work, row);
  removeInternal(work, object, row);
}

/** The same on the platform's own account: a cascade asks nobody for rights. */
export function removeInternal(work: Work, object: ObjectType, row: Row): void {
  const current = work.engine.store.get(textOf(row, 'Id'));
  if (!current || current['IsDeleted'] === true) return;
  const lists = new Map();
  const none = new Set<string>();
  checkRules(
    work,
    {
      object,
      id: textOf(row, 'Id'),
      row: { ...row },
      before: row,
      given: none,
      bytes: new Map(),
      lists,
    },
    'delete',
  );
  const children = work.engine.schema.children.get(object.name) ?? [];
  for (const child of children)
    if (child.field.onDelete === 'restrict') checkRestricted(work, child, row);
  const gone = makeRow({ ...current, IsDeleted: true, ...stamps(work, object) });
  work.engine.store.put(object.name, gone);
  // Before the children go: a rule may need to see what still names the record.
  work.engine.rulesOf(object.name).afterDelete?.(work, current);
  for (const child of children) follow(work, child, row);
}

function stamps(work: Work, object: ObjectType): Readonly<Record<string, string>> {
  return object.fields.has('systemmodstamp') ? { SystemModstamp: work.now } : {};
}

function childRows(work: Work, child: Child, row: Row): readonly Row[] {
  if (child.object.keyPrefix === null) return [];
  return work.engine.store.where(child.object.name, child.field.name, textOf(row, 'Id'));
}

function checkRestricted(work: Work, child: Child, row: Row): void {
  const [first] = childRows(work, child, row);
  if (!first) return;
  throw refuse(
    'DELETE_FAILED',
    `Your attempt to delete ${textOf(row, 'Name')} could not be completed because it is associated with the following ${child.object.labelPlural.toLowerCase()}.: ${textOf(first, 'CaseNumber') || textOf(first, 'Id')}`,
    [],
  );
}

function follow(work: Work, child: Child, row: Row): void {
  for (const each of childRows(work, child, row)) {
    if (child.field.onDelete === 'cascade') removeInternal(work, child.object, each);
    else if (!child.field.calculated && child.field.nillable) {
      work.engine.store.put(child.object.name, makeRow({ ...each, [child.field.name]: null }));
    }
  }
}
