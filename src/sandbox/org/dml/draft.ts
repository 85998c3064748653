import type { Work } from '../engine.ts';
import type { Field } from '../schema/field.ts';
import type { JunctionList, ObjectType } from '../schema/object.ts';
import type { Row, Value } from '../value.ts';

/** A record on its way into the store. */
export type Draft = {
  readonly object: ObjectType;
  readonly id: string;
  /** The record as it will be; rules may change it until it is stored. */
  readonly row: Record<string, Value | undefined>;
  /** Null on create. */
  readonly before: Row | null;
  /** The fields that the caller named. */
  readonly given: ReadonlySet<string>;
  /** Bytes of base64 fields, by field name. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly lists: ReadonlyMap<JunctionList, readonly string[]>;
};

/** What one object does beyond the general rules, in the order of a save. */
export type ObjectRules = {
  /** Refuses by the state of the record, and fills in computed fields. Before validation rules. */
  readonly prepare?: (work: Work, draft: Draft) => void;
  /** Writes what comes with the record. After it is stored. */
  readonly after?: (work: Work, draft: Draft) => void;
  /** Refuses a delete, or clears the way for it. */
  readonly beforeDelete?: (work: Work, row: Row) => void;
  readonly afterDelete?: (work: Work, row: Row) => void;
};

/** Whether a field differs from what was stored; on create, whether it holds anything. */
export function changes(draft: Draft, field: string): boolean {
  return (draft.row[field] ?? null) !== (draft.before?.[field] ?? null);
}

/** The names of the fields of the caller that really change something. */
export function changedFields(draft: Draft): readonly string[] {
  return [...draft.given].filter((name) => changes(draft, name));
}

export function fieldNamed(object: ObjectType, name: string): Field | null {
  return object.fields.get(name.toLowerCase()) ?? null;
}
