import { textOf, type Json, type JsonObject, type Row } from '../../value.ts';
import type { QueryObject } from '../source.ts';
import { stepRow, type Placed, type Step } from './path.ts';
import type { QueryRun } from './query-run.ts';

/** The tree of a record's answer: the paths of the select list folded into nested records. */
export type Shape = {
  readonly object: QueryObject;
  /** By the name in the answer, in the order of the select list. */
  readonly entries: Map<string, Entry>;
};

export type Entry =
  | { readonly kind: 'value'; readonly read: (placed: Placed) => Json }
  | { readonly kind: 'parent'; readonly step: Step; readonly shape: Shape }
  | {
      readonly kind: 'typeof';
      readonly step: Step;
      readonly branches: ReadonlyMap<string, Shape>;
      readonly otherwise: Shape | null;
    }
  | {
      readonly kind: 'children';
      readonly shape: Shape;
      readonly load: (parents: readonly Row[]) => ChildRows;
    };

/** Children by the id of their parent. */
export type ChildRows = ReadonlyMap<string, readonly Row[]>;

type Loaded = ReadonlyMap<string, ReadonlyMap<string, readonly JsonObject[]>>;

/** The records of an answer. Children of all records are read together, level by level. */
export function recordsOf(run: QueryRun, shape: Shape, rows: readonly Row[]): JsonObject[] {
  const children = loadChildren(run, shape, rows);
  return rows.map((row) => recordOf(run, shape, { object: shape.object.name, row }, children));
}

function loadChildren(run: QueryRun, shape: Shape, rows: readonly Row[]): Loaded {
  const loaded = new Map<string, ReadonlyMap<string, readonly JsonObject[]>>();
  for (const [name, entry] of shape.entries) {
    if (entry.kind !== 'children') continue;
    const byParent = entry.load(rows);
    const records = recordsOf(run, entry.shape, [...byParent.values()].flat());
    const byId = new Map<string, readonly JsonObject[]>();
    let start = 0;
    for (const [id, own] of byParent) {
      byId.set(id, records.slice(start, start + own.length));
      start += own.length;
    }
    loaded.set(name, byId);
  }
  return loaded;
}

const none: Loaded = new Map();

function recordOf(run: QueryRun, shape: Shape, placed: Placed, children: Loaded): JsonObject {
  const entries: [string, Json][] = [['attributes', attributesOf(run, shape.object.name, placed)]];
  for (const [name, entry] of shape.entries) {
    entries.push([name, entryValue(run, entry, placed, children.get(name))]);
  }
  return Object.fromEntries(entries);
}

function entryValue(
  run: QueryRun,
  entry: Entry,
  placed: Placed,
  children: ReadonlyMap<string, readonly JsonObject[]> | undefined,
): Json {
  switch (entry.kind) {
    case 'value':
      return entry.read(placed);
    case 'parent': {
      const parent = stepRow(run, entry.step, placed.row);
      return parent && recordOf(run, entry.shape, parent, none);
    }
    case 'typeof': {
      const parent = stepRow(run, entry.step, placed.row);
      const shape = parent && (entry.branches.get(parent.object) ?? entry.otherwise);
      return shape ? recordOf(run, shape, parent, none) : null;
    }
    case 'children': {
      const records = children?.get(textOf(placed.row, 'Id')) ?? [];
      return records.length === 0 ? null : { totalSize: records.length, done: true, records };
    }
  }
}

/** Behind a path over Who, What or Owner the type is `Name`, the address that of the real record (recorded). */
function attributesOf(run: QueryRun, type: string, placed: Placed): JsonObject {
  return { type, url: recordUrl(run, placed) };
}

export function recordUrl(run: QueryRun, placed: Placed): string {
  return `/services/data/v${run.options.version}/sobjects/${placed.object}/${textOf(placed.row, 'Id')}`;
}
