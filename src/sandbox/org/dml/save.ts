import { refuse } from '../api-error.ts';
import type { Work } from '../engine.ts';
import { accessTo } from '../rights/access.ts';
import { mayDo } from '../rights/rights.ts';
import type { ObjectType } from '../schema/object.ts';
import { makeRow } from '../store/store.ts';
import { textOf, type JsonObject, type Row, type Value } from '../value.ts';
import { checkLocks, checkObstacles, checkRequired, checkRules, checkUnique } from './checks.ts';
import { addressesOf } from './compound.ts';
import type { Draft } from './draft.ts';
import { checkDuplicates } from './duplicates.ts';
import { readFields, type GivenFields } from './read-fields.ts';
import { checkReference } from './references.ts';

/** Creates a record from a request body (and the bytes of multipart parts) and gives its id. Throws a Refusal; the caller rolls back. */
export function createRecord(
  work: Work,
  object: ObjectType,
  body: JsonObject,
  uploads: ReadonlyMap<string, Uint8Array> | null = null,
): string {
  if (!object.createable || !mayDo(work.actor.profile, object.name, 'create')) {
    throw refuse(
      object.createable
        ? 'INSUFFICIENT_ACCESS_OR_READONLY'
        : 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      object.createable
        ? 'insufficient access rights on object id'
        : `entity type ${object.name} does not support create`,
      [],
    );
  }
  const given = readFields(work, object, body, 'create');
  const bytes = new Map(given.bytes);
  for (const [name, content] of uploads ?? []) {
    const field = object.fields.get(name.toLowerCase());
    if (field?.type === 'base64') bytes.set(field.name, content);
  }
  return insert(work, object, { ...given, bytes });
}

/** Creates a record under an id that is known beforehand: for the demonstration, whose mails point at it. */
export function createWithId(work: Work, object: ObjectType, id: string, body: JsonObject): void {
  insert(work, object, readFields(work, object, body, 'create'), id);
}

/** Creates a record on the platform's own account: no rights, no field flags, `fields` as they are kept. */
export function createInternal(
  work: Work,
  object: ObjectType,
  fields: Readonly<Record<string, Value>>,
): string {
  const draft = newDraft(work, object, { values: new Map(), bytes: new Map(), lists: new Map() });
  Object.assign(draft.row, fields);
  store(work, draft);
  return draft.id;
}

function insert(work: Work, object: ObjectType, given: GivenFields, known?: string): string {
  const draft = newDraft(work, object, given, known);
  save(work, draft, given, 'create');
  return draft.id;
}

function newDraft(work: Work, object: ObjectType, given: GivenFields, known?: string): Draft {
  const id = known ?? work.engine.store.nextId(object);
  const row: Record<string, Value | undefined> = makeRow({});
  for (const field of object.fields.values()) {
    row[field.name] = field.createable || field.type === 'boolean' ? field.defaultValue : null;
  }
  row['Id'] = id;
  if (object.fields.has('ownerid')) row['OwnerId'] = work.actor.id;
  for (const [field, value] of given.values) if (value !== null) row[field.name] = value;
  if (work.save.autoAssign) {
    const rule = work.engine.rules.assignments.find((each) => each.object === object.name);
    if (rule) row['OwnerId'] = rule.ownerId;
  }
  stampCreated(work, object, row);
  const names = new Set([...given.values.keys()].map((field) => field.name));
  return { object, id, row, before: null, given: names, bytes: given.bytes, lists: given.lists };
}

function stampCreated(
  work: Work,
  object: ObjectType,
  row: Record<string, Value | undefined>,
): void {
  if (object.fields.has('createddate')) row['CreatedDate'] = work.now;
  if (object.fields.has('createdbyid')) row['CreatedById'] = work.actor.id;
  stampModified(work, object, row);
}

function stampModified(
  work: Work,
  object: ObjectType,
  row: Record<string, Value | undefined>,
): void {
  if (object.fields.has('lastmodifieddate')) row['LastModifiedDate'] = work.now;
  if (object.fields.has('lastmodifiedbyid')) row['LastModifiedById'] = work.actor.id;
  if (object.fields.has('systemmodstamp')) row['SystemModstamp'] = work.now;
}

/** Changes a record by a request body. */
export function updateRecord(work: Work, object: ObjectType, row: Row, body: JsonObject): void {
  if (!object.updateable) {
    throw refuse(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `entity type ${object.name} does not support update`,
      [],
    );
  }
  const given = readFields(work, object, body, 'update');
  if (accessTo(work.engine, work.actor, object.name, row) < 2) {
    throw refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  }
  const next = makeRow(row) as Record<string, Value | undefined>;
  for (const [field, value] of given.values) next[field.name] = value;
  stampModified(work, object, next);
  const names = new Set([...given.values.keys()].map((field) => field.name));
  const { bytes, lists } = given;
  const id = textOf(row, 'Id');
  save(work, { object, id, row: next, before: row, given: names, bytes, lists }, given, 'update');
}

function save(work: Work, draft: Draft, given: GivenFields, moment: 'create' | 'update'): void {
  checkObstacles(work, moment);
  for (const [field, value] of given.values) {
    if (field.type !== 'reference' || typeof value !== 'string') continue;
    if (draft.before?.[field.name] !== value) checkReference(work, field, value);
  }
  checkLocks(work, lockedBy(draft));
  work.engine.rulesOf(draft.object.name).prepare?.(work, draft);
  checkRequired(work, draft);
  checkRules(work, draft, moment);
  checkDuplicates(work, draft);
  checkUnique(work, draft);
  store(work, draft);
  work.engine.rulesOf(draft.object.name).after?.(work, draft);
}

/** Saving an activity takes its account, who and what too. */
function lockedBy(draft: Draft): readonly string[] {
  const names = ['Id'];
  if (draft.object.name === 'Task' || draft.object.name === 'Event') {
    names.push('WhoId', 'WhatId', 'AccountId');
  }
  return names.map((name) => textOf(draft.row, name)).filter((id) => id !== '');
}

function store(work: Work, draft: Draft): void {
  Object.assign(draft.row, addressesOf(draft.object, draft.row));
  for (const content of draft.bytes.values()) work.engine.store.putBytes(draft.id, content);
  work.engine.store.put(draft.object.name, makeRow(draft.row));
}

/** Changes stored fields on the platform's own account; who and when stay as they were. */
export function patchInternal(
  work: Pick<Work, 'engine'>,
  object: string,
  row: Row,
  fields: Readonly<Record<string, Value>>,
): Row {
  const next = makeRow({ ...row, ...fields });
  work.engine.store.put(object, next);
  return next;
}
