import type { Row, Value } from '../../value.ts';
import type { Bound } from './bound.ts';
import type { Statement } from './tree.ts';

/** Rows with the same values; `kept` tells which items the group is made by (all but in ROLLUP and CUBE). */
export type Group = {
  readonly values: readonly Value[];
  readonly kept: readonly boolean[];
  readonly rows: Row[];
};

/** One item of GROUP BY; `text` is its form for comparing. */
export type GroupItem = { readonly text: string; readonly bound: Bound<Row> };

/** Puts the rows into groups. Without GROUP BY all rows are one group, even when there are none. */
export function groupsOf(
  { grouping }: Statement,
  items: readonly GroupItem[],
  rows: Iterable<Row>,
): Group[] {
  const all = [...rows];
  if (items.length === 0) return [{ values: [], kept: [], rows: all }];
  return keptSets(grouping?.by ?? 'plain', items.length).flatMap((kept) =>
    groupBy(items, kept, all),
  );
}

/** Which items make groups: all; for ROLLUP every beginning; for CUBE every choice. */
function keptSets(by: 'plain' | 'rollup' | 'cube', count: number): boolean[][] {
  const flags = (keep: (at: number) => boolean): boolean[] =>
    Array.from({ length: count }, (_, at) => keep(at));
  if (by === 'plain') return [flags(() => true)];
  if (by === 'rollup') {
    return Array.from({ length: count + 1 }, (_, dropped) => flags((at) => at < count - dropped));
  }
  const choices = 1 << count;
  return Array.from({ length: choices }, (_, choice) => flags((at) => ((choice >> at) & 1) === 0));
}

function groupBy(
  items: readonly GroupItem[],
  kept: readonly boolean[],
  rows: readonly Row[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const values = items.map(({ bound }, at) => (kept[at] ? bound.read(row) : null));
    const key = JSON.stringify(values).toLowerCase();
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { values, kept, rows: [row] });
  }
  if (groups.size === 0 && kept.every((keep) => !keep))
    return [{ values: kept.map(() => null), kept, rows: [] }];
  return [...groups.values()];
}
