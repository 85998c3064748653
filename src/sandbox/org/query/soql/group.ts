import { refuse } from '../../api-error.ts';
import type { Json, JsonObject, Row } from '../../value.ts';
import type { QueryObject } from '../source.ts';
import { bindOperand } from './bind-operand.ts';
import { operandText, type Bound } from './bound.ts';
import { filterOf } from './filter.ts';
import { bindGroup } from './group-operand.ts';
import { groupsOf, type Group, type GroupItem } from './grouping.ts';
import { jsonValue } from '../../json-value.ts';
import { ordered } from './order.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, notAllowed } from './refusals.ts';
import { AGGREGATES, type Operand, type SelectItem, type Statement } from './tree.ts';

/** An aggregate query gives one page at most (documented). */
const MAX_GROUPS = 2000;
const MAX_ROLLUP = 3;

/** True where records stand for groups of rows. */
export const isGrouped = ({ grouping, select }: Statement): boolean =>
  grouping !== null || select.some((item) => item.kind === 'value' && isAggregate(item.value));

const isAggregate = (operand: Operand): boolean =>
  operand.kind === 'call' && (AGGREGATES.has(operand.name) || operand.args.some(isAggregate));

/** Answers a query with aggregate functions or GROUP BY. */
export function groupedRecords(
  run: QueryRun,
  base: QueryObject,
  statement: Statement,
  rows: Iterable<Row>,
): readonly JsonObject[] {
  const items = groupItems(run, base, statement);
  const bind = (operand: Operand): Bound<Group> =>
    bindGroup({ run, base, aliases: statement.aliases, items }, operand);
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

/** What the records of such a query are made of. */
export function groupColumns(
  run: QueryRun,
  base: QueryObject,
  statement: Statement,
): readonly Column[] {
  const items = groupItems(run, base, statement);
  return columnsOf(run, statement.select, (operand) =>
    bindGroup({ run, base, aliases: statement.aliases, items }, operand),
  );
}

function groupItems(
  run: QueryRun,
  base: QueryObject,
  { grouping, aliases }: Statement,
): GroupItem[] {
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

type Column = {
  readonly name: string;
  readonly operand: Operand;
  readonly bound: Bound<Group>;
};

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
    return { name, operand: item.value, bound };
  });
}

function resultOf(columns: readonly Column[], group: Group): JsonObject {
  const entries = columns.map(({ name, bound }): [string, Json] => [
    name,
    jsonValue(bound.type, bound.read(group)),
  ]);
  return Object.fromEntries([['attributes', { type: 'AggregateResult' }], ...entries]);
}
