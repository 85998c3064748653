import type { Engine } from '../engine.ts';
import { normaliseId } from '../ids.ts';
import type { ObjectType } from '../schema/object.ts';
import { objectOfId } from '../schema/schema.ts';
import { textOf, type Row } from '../value.ts';

/** What a record is called: its name field, else its id. */
export function recordName(object: ObjectType, row: Row): string {
  const named = [...object.fields.values()].find((field) => field.nameField);
  const name = named ? textOf(row, named.name) : '';
  return name === '' ? textOf(row, 'Id') : name;
}

export type Found = { readonly object: ObjectType; readonly row: Row };

/** The record of an id, deleted ones too; null when there is none. */
export function findRecord(engine: Engine, id: string): Found | null {
  const full = normaliseId(id);
  const object = full === null ? null : objectOfId(engine.schema, full);
  const row = full === null || !object ? null : engine.store.get(full);
  return object && row ? { object, row } : null;
}

export const recordPath = (object: ObjectType, row: Row): string =>
  `/browse/${object.name}/${textOf(row, 'Id')}`;
