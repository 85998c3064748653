import { refuse } from '../api-error.ts';
import { queryColumns } from '../query/query-columns.ts';
import { runSoql } from '../query/run-soql.ts';
import { querySource } from '../query-source.ts';
import type { Json, JsonObject } from '../value.ts';
import { answer, methodNotAllowed, notFound, type Answer, type Call } from './call.ts';

const largestPage = 2000;
const smallestPage = 200;
const keptCursors = 10;
const statementLimit = 100_000;

/** Answers of queries that do not fit one page, kept until others push them out. */
export type Cursors = Map<
  string,
  { readonly userId: string; readonly records: readonly JsonObject[] }
>;

/** `/query?q=`, `/queryAll?q=` and `/query/<cursor>`. */
export function query(call: Call, cursors: Cursors): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const [resource = '', cursor, extra] = call.path;
  if (extra !== undefined) throw notFound();
  if (cursor !== undefined) return nextPage(call, cursors, resource, cursor);
  const text = call.query.get('q');
  if (text === undefined) {
    throw refuse('MALFORMED_QUERY', 'A query string has to be specified');
  }
  if (text.length > statementLimit)
    throw refuse('MALFORMED_QUERY', 'SOQL statements cannot be longer than 100000 characters.');
  const source = querySource(call.engine, call.actor, call.now);
  const options = { version: call.version, all: resource === 'queryAll' };
  if (/^true$/i.test(call.query.get('columns') ?? ''))
    return answer(200, queryColumns(text, source, options));
  const found = runSoql(text, source, options);
  const size = pageSize(call);
  if (found.records.length <= size) {
    return answer(200, { totalSize: found.totalSize, done: true, records: found.records });
  }
  const locator = keep(call, cursors, found.records);
  return page(call, resource, locator, found.records, 0);
}

/** `Sforce-Query-Options: batchSize=200`, between 200 and 2000. */
function pageSize(call: Call): number {
  const asked = /batchsize\s*=\s*(\d+)/i.exec(call.headers.get('sforce-query-options') ?? '')?.[1];
  const size = asked === undefined ? largestPage : Number(asked);
  return Math.min(largestPage, Math.max(smallestPage, size));
}

function keep(call: Call, cursors: Cursors, records: readonly JsonObject[]): string {
  const n = call.engine.store.nextNumber('cursor', 1);
  const locator = `01gSd0000000${n.toString(36).padStart(3, '0').toUpperCase()}AAA`;
  cursors.set(locator, { userId: call.actor.id, records });
  for (const old of cursors.keys()) {
    if (cursors.size <= keptCursors) break;
    cursors.delete(old);
  }
  return locator;
}

function nextPage(call: Call, cursors: Cursors, resource: string, cursor: string): Answer {
  const [, locator = '', start = ''] = /^(\w+)-(\d+)$/.exec(cursor) ?? [];
  const kept = cursors.get(locator);
  if (kept?.userId !== call.actor.id) {
    throw refuse('INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
  return page(call, resource, locator, kept.records, Number(start));
}

function page(
  call: Call,
  resource: string,
  locator: string,
  records: readonly JsonObject[],
  start: number,
): Answer {
  const end = start + pageSize(call);
  const done = end >= records.length;
  const next: Readonly<Record<string, Json>> = done
    ? {}
    : { nextRecordsUrl: `/services/data/v${call.version}/${resource}/${locator}-${String(end)}` };
  return answer(200, {
    totalSize: records.length,
    done,
    ...next,
    records: records.slice(start, end),
  });
}
