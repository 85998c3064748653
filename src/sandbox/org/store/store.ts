import { makeId, normaliseId } from '../ids.ts';
import type { ObjectType } from '../schema/object.ts';
import { objectOfId, type Schema } from '../schema/schema.ts';
import { textOf, type Row, type Value } from '../value.ts';
import { createTable, type Table } from './table.ts';

/** Everything that the org remembers, with transactions by undo log: rolling back costs what was written. */
export type Store = {
  readonly table: (object: string) => Table;
  /** The row of an id with 15 or 18 characters, deleted ones too. */
  readonly get: (id: string) => Row | null;
  readonly put: (object: string, row: Row) => void;
  /** The live rows of an object whose field equals the value, in order of creation. */
  readonly where: (object: string, field: string, value: Value) => readonly Row[];
  readonly live: (object: string) => Iterable<Row>;
  readonly bytes: (id: string) => Uint8Array | null;
  readonly putBytes: (id: string, content: Uint8Array) => void;
  /** Sum of all bytes kept. */
  readonly bytesKept: () => number;
  readonly nextId: (object: ObjectType) => string;
  /** The next of an automatic number; like ids it is not given back by a rollback. */
  readonly nextNumber: (name: string, first: number) => number;
  readonly setNumber: (name: string, next: number) => void;
  /** Marks a point that `rollback` returns to. */
  readonly savepoint: () => number;
  readonly rollback: (point: number) => void;
  /** Forgets how to undo; called when a request ends. */
  readonly settle: () => void;
  /** Empties everything and starts counting again. */
  readonly clear: () => void;
};

/** A row without prototype, so that no field name is special. */
export function makeRow(fields: Readonly<Record<string, Value | undefined>>): Row {
  return Object.assign(Object.create(null) as Record<string, Value>, fields);
}

export function createStore(schema: Schema): Store {
  const tables = new Map<string, Table>();
  for (const object of schema.objects.values()) {
    tables.set(object.name, createTable(indexedFields(object)));
  }
  const blobs = new Map<string, Uint8Array>();
  const counters = new Map<string, number>();
  let undo: (() => void)[] = [];
  let kept = 0;

  const table = (object: string): Table => {
    const found = tables.get(object);
    if (!found) throw new Error(`No table for ${object}`);
    return found;
  };
  const setBytes = (id: string, content: Uint8Array | undefined): void => {
    kept += (content?.length ?? 0) - (blobs.get(id)?.length ?? 0);
    if (content) blobs.set(id, content);
    else blobs.delete(id);
  };
  const nextNumber = (name: string, first: number): number => {
    const n = counters.get(name) ?? first;
    counters.set(name, n + 1);
    return n;
  };

  const store: Store = {
    table,
    get: (id) => {
      const object = objectOfId(schema, id);
      const exact = object ? table(object.name).rows.get(id) : undefined;
      if (exact) return exact;
      const full = normaliseId(id);
      const owner = full === null ? null : objectOfId(schema, full);
      return full === null || !owner ? null : (table(owner.name).rows.get(full) ?? null);
    },
    put: (object, row) => {
      const id = textOf(row, 'Id');
      const before = table(object).put(id, row);
      undo.push(() => table(object).put(id, before));
    },
    where: (object, field, value) => matching(table(object), field, value),
    live: (object) => liveRows(table(object)),
    bytes: (id) => blobs.get(id) ?? null,
    putBytes: (id, content) => {
      const before = blobs.get(id);
      setBytes(id, content);
      undo.push(() => {
        setBytes(id, before);
      });
    },
    bytesKept: () => kept,
    nextId: (object) => {
      let id: string;
      do id = makeId(object.keyPrefix ?? '000', nextNumber(`id.${object.name}`, 1));
      while (table(object.name).rows.has(id));
      return id;
    },
    nextNumber,
    setNumber: (name, next) => void counters.set(name, next),
    savepoint: () => undo.length,
    rollback: (point) => {
      while (undo.length > point) undo.pop()?.();
    },
    settle: () => {
      undo = [];
    },
    clear: () => {
      for (const each of tables.values()) each.clear();
      blobs.clear();
      counters.clear();
      undo = [];
      kept = 0;
    },
  };
  return store;
}

function indexedFields(object: ObjectType): readonly string[] {
  return [...object.fields.values()]
    .filter(
      (field) =>
        field.idLookup ||
        field.externalId ||
        field.unique ||
        field.nameField ||
        field.type === 'reference' ||
        field.type === 'email' ||
        field.name.endsWith('ThreadIdentifier'),
    )
    .map((field) => field.name);
}

function matching(table: Table, field: string, value: Value): readonly Row[] {
  const ids = table.find(field, value);
  if (!ids) return [...liveRows(table)].filter((row) => row[field] === value);
  const rows: Row[] = [];
  for (const id of [...ids].sort((a, b) => table.place(a) - table.place(b))) {
    const row = table.rows.get(id);
    if (row && row['IsDeleted'] !== true) rows.push(row);
  }
  return rows;
}

function* liveRows(table: Table): Iterable<Row> {
  for (const row of table.rows.values()) if (row['IsDeleted'] !== true) yield row;
}
