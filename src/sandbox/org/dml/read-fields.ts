import { refuse, type Refusal } from '../api-error.ts';
import { decodeBase64 } from '../base64.ts';
import type { Work } from '../engine.ts';
import { fieldAccess } from '../rights/rights.ts';
import type { Field } from '../schema/field.ts';
import type { JunctionList, ObjectType } from '../schema/object.ts';
import { objectNamed } from '../schema/schema.ts';
import { isObject, type Json, type JsonObject, type Scalar } from '../value.ts';
import { coerce, unreadable } from './coerce.ts';
import { fieldNamed } from './draft.ts';

export type GivenFields = {
  readonly values: ReadonlyMap<Field, Scalar>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly lists: ReadonlyMap<JunctionList, readonly string[]>;
};

/** Reads the fields of a request body for a create or an update. */
export function readFields(
  work: Work,
  object: ObjectType,
  body: JsonObject,
  moment: 'create' | 'update',
): GivenFields {
  const values = new Map<Field, Scalar>();
  const bytes = new Map<string, Uint8Array>();
  const lists = new Map<JunctionList, readonly string[]>();
  const closed: Field[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (name === 'attributes') continue;
    const list = object.junctionLists.find(
      (each) => each.name.toLowerCase() === name.toLowerCase(),
    );
    if (list && listAllowed(work, list)) {
      lists.set(list, readList(list, value));
      continue;
    }
    const found = target(work, object, name, value);
    if (!writable(work, object, found.field, moment)) closed.push(found.field);
    else if (found.field.type === 'base64')
      bytes.set(found.field.name, readBytes(found.field, value));
    else values.set(found.field, coerce(found.field, found.value, work.engine.switches));
  }
  if (closed.length > 0) throw notWritable(closed);
  return { values, bytes, lists };
}

/** The field of a name; `Account: {"Serial__c": "x"}` names the lookup's record by an external id. */
function target(
  work: Work,
  object: ObjectType,
  name: string,
  value: Json,
): { field: Field; value: Json } {
  const direct = fieldNamed(object, name);
  if (direct && fieldAccess(work.actor.profile, object.name, direct.name) !== 'hidden') {
    return { field: direct, value };
  }
  const link = [...object.fields.values()].find(
    (field) => field.relationshipName?.toLowerCase() === name.toLowerCase(),
  );
  if (link && isObject(value)) return { field: link, value: byExternalId(work, link, value) };
  throw refuse(
    'INVALID_FIELD',
    `No such column '${name.slice(0, 100)}' on sobject of type ${object.name}`,
  );
}

function byExternalId(work: Work, link: Field, named: JsonObject): string {
  const attributes = isObject(named['attributes']) ? named['attributes']['type'] : undefined;
  const typeName = typeof attributes === 'string' ? attributes : (link.referenceTo[0] ?? '');
  const type = objectNamed(work.engine.schema, typeName);
  const [name, value] = Object.entries(named).find(([key]) => key !== 'attributes') ?? [];
  const key = type && name !== undefined ? fieldNamed(type, name) : null;
  if (!type || !key || !(key.externalId || key.idLookup) || typeof value !== 'string') {
    throw refuse('INVALID_FIELD', `Foreign key external ID not found for field ${link.name}`);
  }
  const rows = work.engine.store.where(type.name, key.name, value);
  const id = rows[0]?.['Id'];
  if (rows.length !== 1 || typeof id !== 'string') {
    const code = rows.length > 1 ? 'DUPLICATE_EXTERNAL_ID' : 'INVALID_FIELD';
    throw refuse(
      code,
      `Foreign key external ID: ${value} not found for field ${key.name} in entity ${type.name}`,
    );
  }
  return id;
}

function writable(
  work: Work,
  object: ObjectType,
  field: Field,
  moment: 'create' | 'update',
): boolean {
  const open = moment === 'create' ? field.createable : field.updateable;
  return open && fieldAccess(work.actor.profile, object.name, field.name) === 'open';
}

function notWritable(fields: readonly Field[]): Refusal {
  const names = fields.map((field) => field.name);
  return refuse(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    names,
  );
}

function listAllowed(work: Work, list: JunctionList): boolean {
  const { switches } = work.engine;
  if (list.child === 'EmailMessageRelation') return switches.idListsOnCreate;
  return list.child !== 'ContentDocumentLink' || switches.fileIdsOnCreate;
}

function readList(list: JunctionList, value: Json): readonly string[] {
  if (value === null) return [];
  const ids = Array.isArray(value) ? value : null;
  if (!ids?.every((id) => typeof id === 'string')) {
    throw refuse(
      'JSON_PARSER_ERROR',
      `Cannot deserialize instance of list from ${typeof value} for ${list.name} at [line:1, column:1]`,
    );
  }
  return [...new Set(ids)];
}

function readBytes(field: Field, value: Json): Uint8Array {
  if (typeof value !== 'string') throw unreadable(field, value);
  const content = decodeBase64(value);
  if (!content)
    throw refuse('JSON_PARSER_ERROR', `${field.label}: value not of required type: base64`, [
      field.name,
    ]);
  return content;
}
