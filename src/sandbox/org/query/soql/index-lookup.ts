import { textOf, type Row, type Scalar } from '../../value.ts';
import type { QueryObject } from '../source.ts';
import type { BoundPath } from './path.ts';
import type { QueryRun } from './query-run.ts';

/**
 * The rows whose path holds one of the values, found through indexes alone: the last object is asked
 * first, then each lookup on the way back (`Contact.Email` of a Case: contacts by Email, cases by
 * ContactId). Null where a part of the way has no index or may lead to several objects.
 */
export function rowsByIndex(
  run: QueryRun,
  base: QueryObject,
  path: BoundPath,
  values: readonly Scalar[],
): readonly Row[] | null {
  if (path.steps.some((step) => step.polymorphic)) return null;
  let rows = run.source.candidates(path.object.name, path.field.name, values, run.scope);
  for (let at = path.steps.length - 1; at >= 0 && rows; at -= 1) {
    const step = path.steps[at];
    const from = at === 0 ? base : path.steps[at - 1]?.target;
    if (!step || !from) return null;
    const ids = rows.flatMap((row) => (typeof row['Id'] === 'string' ? [row['Id']] : []));
    rows =
      ids.length === 0 ? [] : run.source.candidates(from.name, step.field.name, ids, run.scope);
  }
  return rows;
}

/** So few rows that looking for fewer costs more. */
const FEW = 100;

/** Of AND, the shortest list will do; the first that is short ends the search. */
export function smallest(parts: readonly (() => readonly Row[] | null)[]): readonly Row[] | null {
  let best: readonly Row[] | null = null;
  for (const part of parts) {
    const rows = part();
    if (rows && (best === null || rows.length < best.length)) best = rows;
    if (best && best.length <= FEW) break;
  }
  return best;
}

/** Of OR, every part must be known; the rows come in order of their ids, which is the order of creation. */
export function union(parts: readonly (() => readonly Row[] | null)[]): readonly Row[] | null {
  const all = new Map<string, Row>();
  let filled = 0;
  for (const part of parts) {
    const rows = part();
    if (!rows) return null;
    if (rows.length > 0) filled += 1;
    for (const row of rows) all.set(textOf(row, 'Id'), row);
  }
  if (filled < 2) return [...all.values()];
  return [...all.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, row]) => row);
}
