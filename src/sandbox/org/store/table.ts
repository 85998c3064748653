import type { Value, Row } from '../value.ts';

/** Rows of one object with indexes on some fields. Rows are replaced, never changed in place. */
export type Table = {
  readonly rows: ReadonlyMap<string, Row>;
  /** The ids whose field equals the value, in no order; null when the field has no index. */
  readonly find: (field: string, value: Value) => ReadonlySet<string> | null;
  /** Puts a row (null takes it away) and gives the one that was there. */
  readonly put: (id: string, row: Row | null) => Row | null;
  /** The place of a row in order of creation. */
  readonly place: (id: string) => number;
  readonly size: () => number;
  readonly clear: () => void;
};

/** Text is compared without regard to case, as SOQL does. */
function indexKey(value: Value | undefined): string | null {
  if (value === null || value === undefined || typeof value === 'object') return null;
  return typeof value === 'string' ? value.toLowerCase() : String(value);
}

type Index = Map<string, Set<string>>;

/** `indexed` are the exact names of the fields to index; look-ups take any case. */
export function createTable(indexed: readonly string[]): Table {
  const rows = new Map<string, Row>();
  const places = new Map<string, number>();
  const indexes = new Map<string, Index>(indexed.map((name) => [name, new Map()]));
  const byLower = new Map([...indexes].map(([name, index]) => [name.toLowerCase(), index]));

  const file = (id: string, row: Row | null, enter: boolean): void => {
    if (row === null) return;
    for (const [name, index] of indexes) {
      const key = indexKey(row[name]);
      if (key !== null) enterOrLeave(index, key, id, enter);
    }
  };

  return {
    rows,
    find: (field, value) => {
      const index = byLower.get(field.toLowerCase());
      const key = indexKey(value);
      if (!index || key === null) return null;
      return index.get(key) ?? nothing;
    },
    put: (id, row) => {
      const before = rows.get(id) ?? null;
      file(id, before, false);
      file(id, row, true);
      if (row === null) rows.delete(id);
      else rows.set(id, row);
      if (!places.has(id)) places.set(id, places.size);
      return before;
    },
    place: (id) => places.get(id) ?? 0,
    size: () => rows.size,
    clear: () => {
      rows.clear();
      places.clear();
      for (const index of indexes.values()) index.clear();
    },
  };
}

const nothing: ReadonlySet<string> = new Set();

function enterOrLeave(index: Index, key: string, id: string, enter: boolean): void {
  const ids = index.get(key);
  if (enter) {
    if (ids) ids.add(id);
    else index.set(key, new Set([id]));
    return;
  }
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}
