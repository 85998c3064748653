import { refuse } from '../api-error.ts';
import type { JsonObject, Row } from '../value.ts';
import { bindOperand } from './soql/bind-operand.ts';
import { groupedRecords, isGrouped } from './soql/group.ts';
import { ordered } from './soql/order.ts';
import { parseStatement } from './soql/parse-statement.ts';
import { queryRun, type QueryRun } from './soql/query-run.ts';
import { malformed, noSuchObject } from './soql/refusals.ts';
import { checkRestrictedObjects } from './soql/restrictions.ts';
import { matchingRows } from './soql/rows-of.ts';
import { selectShape } from './soql/select-shape.ts';
import { recordsOf } from './soql/shape.ts';
import type { Operand, Statement } from './soql/tree.ts';
import type { QueryObject, QueryOptions, QuerySource, SoqlAnswer } from './source.ts';

/** Largest OFFSET, most subqueries, most COUNT() items (documented). */
const MAX_OFFSET = 2000;
const MAX_SUBQUERIES = 20;

/**
 * Answers one SOQL statement with all its records; pages are cut by the caller.
 * @throws Refusal with the documented error (MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE …).
 */
export function runSoql(text: string, source: QuerySource, options: QueryOptions): SoqlAnswer {
  const statement = parseStatement(text);
  const run = queryRun(text, source, options);
  const base = queried(run, statement);
  checkRestrictedObjects(run, base, statement);
  checkLimits(statement);
  if (isCountOnly(statement)) return countAnswer(run, base, statement);
  if (isGrouped(statement)) {
    checkAggregate(run, statement);
    return answer(groupedRecords(run, base, statement, matchingRows(run, base, statement)));
  }
  const shape = selectShape(run, base, statement, 1);
  return answer(recordsOf(run, shape, chosenRows(run, base, statement)));
}

const answer = (records: readonly JsonObject[]): SoqlAnswer => ({
  totalSize: records.length,
  records,
});

function queried(run: QueryRun, { from }: Statement): QueryObject {
  const name = from.parts.join('.');
  const object = run.source.object(name);
  if (!object?.queryable) throw noSuchObject(run.text, from.at, name);
  return object;
}

function chosenRows(run: QueryRun, base: QueryObject, statement: Statement): readonly Row[] {
  const { orderBy, limit, offset } = statement;
  const start = offset ?? 0;
  const end = limit === null ? Infinity : start + limit;
  const matching = matchingRows(run, base, statement);
  if (orderBy.length === 0) return taken(matching, start, end);
  const bind = (operand: Operand): ReturnType<typeof bindOperand> =>
    bindOperand(run, base, operand, statement.aliases);
  return ordered(run, orderBy, bind, [...matching]).slice(start, end);
}

function taken(rows: Iterable<Row>, start: number, end: number): Row[] {
  const kept: Row[] = [];
  let at = 0;
  if (end <= start) return kept;
  for (const row of rows) {
    if (at >= start) kept.push(row);
    at += 1;
    if (at >= end) break;
  }
  return kept;
}

/** `SELECT COUNT()`: the number is the answer's size, and there are no records. */
function isCountOnly({ select, grouping }: Statement): boolean {
  const [item] = select;
  if (select.length !== 1 || item?.kind !== 'value' || item.value.kind !== 'call' || grouping)
    return false;
  return item.value.name === 'COUNT' && item.value.args.length === 0;
}

function countAnswer(run: QueryRun, base: QueryObject, statement: Statement): SoqlAnswer {
  const [item] = statement.select;
  if (item?.kind === 'value' && item.alias !== null) {
    throw malformed(run.text, item.value.at, 'COUNT() can not have an alias');
  }
  const [sort] = statement.orderBy;
  if (sort) throw malformed(run.text, sort.value.at, 'ORDER BY is not allowed with COUNT()');
  const start = statement.offset ?? 0;
  const end = statement.limit === null ? Infinity : start + statement.limit;
  const count = Array.from(matchingRows(run, base, statement)).length;
  return { totalSize: Math.max(0, Math.min(count, end) - start), records: [] };
}

function checkAggregate(run: QueryRun, { grouping, limit, select }: Statement): void {
  if (!grouping && limit !== null) {
    throw refuse(
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
    );
  }
  const bare = select.find(
    (item) =>
      item.kind === 'value' &&
      item.value.kind === 'call' &&
      item.value.name === 'COUNT' &&
      item.value.args.length === 0,
  );
  if (bare?.kind === 'value')
    throw malformed(run.text, bare.value.at, 'COUNT() must be the only element in the SELECT list');
}

function checkLimits(statement: Statement): void {
  if (statement.offset !== null && statement.offset > MAX_OFFSET) {
    throw refuse('NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
  }
  const subqueries = statement.select.filter((item) => item.kind === 'children').length;
  if (subqueries > MAX_SUBQUERIES) {
    throw refuse('MALFORMED_QUERY', `Maximum number of subqueries is ${String(MAX_SUBQUERIES)}`);
  }
}
