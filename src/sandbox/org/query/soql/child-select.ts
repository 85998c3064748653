import { textOf, type Row } from '../../value.ts';
import type { QueryChild, QueryObject } from '../source.ts';
import { bindOperand } from './bind-operand.ts';
import { ordered } from './order.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, noSuchChild } from './refusals.ts';
import { rowFilter } from './rows-of.ts';
import { selectShape } from './select-shape.ts';
import type { ChildRows, Entry } from './shape.ts';
import { AGGREGATES, type Operand, type Statement } from './tree.ts';

/** Levels of records in one answer, the outermost counted; fewer before this version (documented). */
const MAX_LEVELS = 5;
const OLD_MAX_LEVELS = 2;
const DEEP_SINCE = 58;

/** A subquery of the select list: its name in the answer, and how its rows are found. */
export function childEntry(
  run: QueryRun,
  parent: QueryObject,
  query: Statement,
  level: number,
): { readonly name: string; readonly entry: Entry } {
  const { at } = query.from;
  const name = query.from.parts.join('.');
  const child = parent.children.get(name.toLowerCase());
  const object = child && run.source.object(child.childObject);
  if (!child || !object) throw noSuchChild(run.text, at, name);
  checkLevel(run, level + 1, at);
  checkForm(run, query);
  const shape = selectShape(run, object, query, level + 1);
  const load = (parents: readonly Row[]): ChildRows =>
    childRows(run, child, object, query, parents);
  // Compiled here too, so that a wrong subquery is refused even when no parent is found.
  childRows(run, child, object, query, []);
  return { name: child.relationshipName, entry: { kind: 'children', shape, load } };
}

function childRows(
  run: QueryRun,
  child: QueryChild,
  object: QueryObject,
  query: Statement,
  parents: readonly Row[],
): ChildRows {
  const filter = rowFilter(run, object, query.where, query.aliases);
  const bind = (operand: Operand): ReturnType<typeof bindOperand> =>
    bindOperand(run, object, operand, query.aliases);
  const ids = parents.map((row) => textOf(row, 'Id'));
  const rows = ids.length === 0 ? [] : rowsOfParents(run, child, ids);
  const kept = ordered(
    run,
    query.orderBy,
    bind,
    [...rows].filter((row) => filter?.test(row) ?? true),
  );
  return cut(groupByParent(child, ids, kept), query);
}

function rowsOfParents(run: QueryRun, child: QueryChild, ids: readonly string[]): Iterable<Row> {
  const { source, scope } = run;
  return (
    source.candidates(child.childObject, child.field, ids, scope) ??
    source.rows(child.childObject, scope)
  );
}

function groupByParent(
  child: QueryChild,
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map(ids.map((id): [string, Row[]] => [id, []]));
  for (const row of rows) {
    const id = row[child.field];
    if (typeof id === 'string') groups.get(id)?.push(row);
  }
  return groups;
}

function cut(groups: Map<string, Row[]>, { offset, limit }: Statement): Map<string, Row[]> {
  if (offset === null && limit === null) return groups;
  const start = offset ?? 0;
  const end = limit === null ? undefined : start + limit;
  for (const [id, rows] of groups) groups.set(id, rows.slice(start, end));
  return groups;
}

function checkLevel(run: QueryRun, level: number, at: number): void {
  const limit = Number.parseFloat(run.options.version) >= DEEP_SINCE ? MAX_LEVELS : OLD_MAX_LEVELS;
  if (level <= limit) return;
  throw malformed(
    run.text,
    at,
    `SOQL queries can not have more than ${String(limit)} levels of parent-child relationships`,
  );
}

function checkForm(run: QueryRun, query: Statement): void {
  const aggregate = query.select.find(
    (item) =>
      item.kind === 'value' && item.value.kind === 'call' && AGGREGATES.has(item.value.name),
  );
  if (!aggregate && !query.grouping) return;
  throw malformed(
    run.text,
    query.from.at,
    'Grouping and aggregate functions are not allowed in a subquery',
  );
}
