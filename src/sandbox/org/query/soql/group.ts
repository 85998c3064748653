import { refuse } from '../../api-error.ts';
import type { Json, JsonObject, Row, Value } from '../../value.ts';
import type { FieldType, QueryObject } from '../source.ts';
import { aggregateOf } from './aggregate.ts';
import { bindOperand } from './bind-operand.ts';
import { operandText, type Bound } from './bound.ts';
import { formatted } from './format.ts';
import { filterOf } from './filter.ts';
import { jsonValue } from '../../json-value.ts';
import { ordered } from './order.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, notAllowed } from './refusals.ts';
import { AGGREGATES, type Call, type Operand, type SelectItem, type Statement } from './tree.ts';

/** An aggregate query gives one page at most (documented). */
const MAX_GROUPS = 2000;
const MAX_ROLLUP = 3;

/** Rows with the same values; `kept` tells which items the group is made by (all but in ROLLUP and CUBE). */
type Group = {
  readonly values: readonly Value[];
  readonly kept: readonly boolean[];
  readonly rows: Row[];
};

type Item = { readonly text: string; readonly bound: Bound<Row> };

export const isAggregate = (operand: Operand): boolean =>
  operand.kind === 'call' && (AGGREGATES.has(operand.name) || operand.args.some(isAggregate));

/** Answers a query with aggregate functions or GROUP BY. */
export function groupedRecords(
  run: QueryRun,
  base: QueryObject,
  statement: Statement,
  rows: Iterable<Row>,
): readonly JsonObject[] {
  const items = groupItems(run, base, statement);
  const bind = (operand: Operand): Bound<Group> => bindGroup(run, base, statement, items, operand);
  const columns = columnsOf(run, statement.select, bind);
  let groups: readonly Group[] = groupsOf(statement, items, rows);
  if (statement.having) {
    const filter = filterOf({ run, base, bind, semi: null }, statement.having);
    groups = groups.filter(filter.test);
  }
  groups = ordered(run, statement.orderBy, bind, groups);
  const start = statement.offset ?? 0;
  groups = groups.slice(start, statement.limit === null ? undefined : start + statement.limit);
  if (groups.length > MAX_GROUPS) {
    throw refuse(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
    );
  }
  return groups.map((group) => resultOf(columns, group));
}

function groupItems(run: QueryRun, base: QueryObject, { grouping, aliases }: Statement): Item[] {
  if (grouping && grouping.by !== 'plain' && grouping.items.length > MAX_ROLLUP) {
    throw malformed(
      run.text,
      grouping.items[MAX_ROLLUP]?.at ?? 0,
      'ROLLUP and CUBE take at most 3 fields',
    );
  }
  return (grouping?.items ?? []).map((operand) => {
    const bound = bindOperand(run, base, operand, aliases);
    const { field, path } = bound;
    if (path && field?.groupable === false)
      throw notAllowed(run.text, bound.at, field.name, 'grouped');
    return { text: operandText(operand).toLowerCase(), bound };
  });
}

function groupsOf({ grouping }: Statement, items: readonly Item[], rows: Iterable<Row>): Group[] {
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

function groupBy(items: readonly Item[], kept: readonly boolean[], rows: readonly Row[]): Group[] {
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

function bindGroup(
  run: QueryRun,
  base: QueryObject,
  statement: Statement,
  items: readonly Item[],
  operand: Operand,
): Bound<Group> {
  const at = items.findIndex(({ text }) => text === operandText(operand).toLowerCase());
  const item = items[at];
  if (item) return { ...item.bound, path: null, read: (group) => group.values[at] ?? null };
  if (operand.kind === 'call') return bindCall(run, base, statement, items, operand);
  bindOperand(run, base, operand, statement.aliases);
  throw malformed(
    run.text,
    operand.at,
    `Field must be grouped or aggregated: ${operandText(operand)}`,
  );
}

function bindCall(
  run: QueryRun,
  base: QueryObject,
  statement: Statement,
  items: readonly Item[],
  call: Call,
): Bound<Group> {
  const [argument] = call.args;
  const plain = { name: operandText(call), at: call.at, field: null, path: null };
  if (call.name === 'COUNT' && !argument)
    return { ...plain, type: 'int', read: ({ rows }) => rows.length };
  if (!argument || call.args.length !== 1)
    throw malformed(run.text, call.at, `unexpected argument: ${plain.name}`);
  if (call.name === 'GROUPING') {
    const at = items.findIndex(({ text }) => text === operandText(argument).toLowerCase());
    if (at < 0)
      throw malformed(
        run.text,
        call.at,
        `Grouping function is only allowed on grouped fields: ${plain.name}`,
      );
    return { ...plain, type: 'int', read: ({ kept }) => (kept[at] ? 0 : 1) };
  }
  if (call.name === 'FORMAT' || call.name === 'CONVERTCURRENCY') {
    const inner = bindGroup(run, base, statement, items, argument);
    if (call.name === 'CONVERTCURRENCY') return inner;
    return {
      ...plain,
      type: 'string',
      read: (group) => formatted(inner.type, inner.read(group), run.source.user),
    };
  }
  if (!AGGREGATES.has(call.name)) {
    throw malformed(run.text, call.at, `Field must be grouped or aggregated: ${plain.name}`);
  }
  const bound = bindOperand(run, base, argument, statement.aliases);
  const fold = aggregateOf(run, call, bound);
  return { ...plain, type: typeOfAggregate(call.name, bound.type), read: ({ rows }) => fold(rows) };
}

function typeOfAggregate(name: string, type: FieldType): FieldType {
  if (name === 'COUNT' || name === 'COUNT_DISTINCT') return 'int';
  if (name === 'AVG' && type === 'int') return 'double';
  return type === 'picklist' ? 'string' : type;
}

type Column = { readonly name: string; readonly bound: Bound<Group> };

/** Columns without an alias are named after their field, those of functions expr0, expr1 … */
function columnsOf(
  run: QueryRun,
  select: readonly SelectItem[],
  bind: (operand: Operand) => Bound<Group>,
): Column[] {
  let unnamed = 0;
  const taken = new Set<string>();
  return select.map((item) => {
    if (item.kind !== 'value') {
      throw malformed(
        run.text,
        0,
        'Subqueries and TYPEOF are not allowed in a query with aggregates',
      );
    }
    const bound = bind(item.value);
    const own = item.value.kind === 'path' ? (bound.field?.name ?? bound.name) : null;
    const name = item.alias ?? own ?? `expr${String(unnamed++)}`;
    if (taken.has(name.toLowerCase()))
      throw malformed(run.text, item.value.at, `duplicate alias: ${name}`);
    taken.add(name.toLowerCase());
    return { name, bound };
  });
}

function resultOf(columns: readonly Column[], group: Group): JsonObject {
  const entries = columns.map(({ name, bound }): [string, Json] => [
    name,
    jsonValue(bound.type, bound.read(group)),
  ]);
  return Object.fromEntries([['attributes', { type: 'AggregateResult' }], ...entries]);
}
