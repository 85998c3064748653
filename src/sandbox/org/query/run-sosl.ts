import { Refusal, refuse } from '../api-error.ts';
import type { JsonObject, Row } from '../value.ts';
import { bindOperand } from './soql/bind-operand.ts';
import { ordered } from './soql/order.ts';
import { idStatement } from './soql/parse-statement.ts';
import { queryRun, type QueryRun } from './soql/query-run.ts';
import { noSuchObject } from './soql/refusals.ts';
import { rowFilter } from './soql/rows-of.ts';
import { selectShape } from './soql/select-shape.ts';
import { recordsOf } from './soql/shape.ts';
import type { Operand, Statement } from './soql/tree.ts';
import { matcherOf } from './sosl/matcher.ts';
import { parseSearch } from './sosl/parse-search.ts';
import { parseTerms } from './sosl/parse-terms.ts';
import type { SearchGroup, SearchTree } from './sosl/search-tree.ts';
import type { QueryObject, QueryOptions, QuerySource, SoslAnswer } from './source.ts';

/** Rows of a whole answer, and of one object where nothing narrows it further (documented). */
const MAX_ROWS = 2000;
const MAX_PER_OBJECT = 250;
const MAX_OFFSET = 2000;

/** One object of RETURNING, with what shall come back of it. */
export type Wanted = { readonly object: QueryObject; readonly statement: Statement };

export type Search = {
  readonly tree: SearchTree | null;
  readonly group: SearchGroup;
  readonly wanted: readonly Wanted[];
  readonly limit: number | null;
};

/**
 * Answers one SOSL statement over what the search index knows by now.
 * @throws Refusal with MALFORMED_SEARCH, INVALID_TYPE, INVALID_FIELD …
 */
export function runSosl(text: string, source: QuerySource, options: QueryOptions): SoslAnswer {
  return asSearch(() => {
    const form = parseSearch(text);
    const run = queryRun(text, source, options);
    const wanted = form.returning.map(({ object, statement }) => ({
      object: searchable(run, object.text, object.at),
      statement,
    }));
    const tree = parseTerms(form.terms);
    return search(run, {
      tree,
      group: form.group,
      wanted: wanted.length > 0 ? wanted : everything(run),
      limit: form.limit,
    });
  });
}

/** Runs a search whose parts are resolved; shared with the parameterized search. */
export function search(run: QueryRun, { tree, group, wanted, limit }: Search): SoslAnswer {
  const share = Math.floor(MAX_ROWS / Math.max(1, wanted.length));
  const records: JsonObject[] = [];
  for (const { object, statement } of wanted) {
    checkOffset(statement, wanted.length);
    const shape = selectShape(run, object, statement, 1);
    const filter = rowFilter(run, object, statement.where, statement.aliases);
    const narrowed =
      wanted.length === 1 && (statement.where !== null || statement.orderBy.length > 0);
    const cap = narrowed ? MAX_ROWS : Math.min(share, MAX_PER_OBJECT);
    const hits = tree ? hitsOf(run, object, group, tree, (row) => filter?.test(row) ?? true) : [];
    const rows = sorted(run, object, statement, hits);
    const start = statement.offset ?? 0;
    records.push(
      ...recordsOf(run, shape, rows.slice(start, start + Math.min(cap, statement.limit ?? cap))),
    );
  }
  return { searchRecords: records.slice(0, Math.min(MAX_ROWS, limit ?? MAX_ROWS)) };
}

function hitsOf(
  run: QueryRun,
  object: QueryObject,
  group: SearchGroup,
  tree: SearchTree,
  keeps: (row: Row) => boolean,
): Row[] {
  const matches = matcherOf(run.source, object, group, tree);
  const hits: Row[] = [];
  for (const row of run.source.searchRows(object.name))
    if (matches(row) && keeps(row)) hits.push(row);
  return hits;
}

function sorted(
  run: QueryRun,
  object: QueryObject,
  statement: Statement,
  rows: readonly Row[],
): readonly Row[] {
  const bind = (operand: Operand): ReturnType<typeof bindOperand> =>
    bindOperand(run, object, operand, statement.aliases);
  return ordered(run, statement.orderBy, bind, rows);
}

function checkOffset({ offset }: Statement, objects: number): void {
  if (offset === null) return;
  if (objects > 1)
    throw refuse('MALFORMED_SEARCH', 'OFFSET is only allowed when one object is searched');
  if (offset > MAX_OFFSET)
    throw refuse('NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOSL offset allowed is 2000');
}

/** An object that may be searched, by name. */
export function searchable(run: QueryRun, name: string, at: number): QueryObject {
  const object = run.source.object(name);
  if (!object) throw noSuchObject(run.text, at, name);
  if (object.searchable) return object;
  throw refuse('INVALID_TYPE', `sObject type '${object.name}' is not searchable`);
}

/** Without RETURNING the ids of every kind of record come back. */
export function everything(run: QueryRun): Wanted[] {
  return run.source
    .objects()
    .filter((object) => object.searchable)
    .map((object) => ({ object, statement: idStatement(object.name) }));
}

/** The parts that SOQL parses refuse as a query; in a search the code is another one. */
export function asSearch<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.error.errorCode !== 'MALFORMED_QUERY') throw error;
    throw new Refusal({ ...error.error, errorCode: 'MALFORMED_SEARCH' });
  }
}
