import { errorBody, Refusal, refuse, type ApiError } from '../api-error.ts';
import { actorOf, wholeSeconds, type Engine } from '../engine.ts';
import { bearer, oauthAnswer, type OAuth } from '../oauth/oauth.ts';
import type { Answer, Call } from '../rest/call.ts';
import { locate, type Location } from '../rest/subcall.ts';
import { route, type Desk } from '../rest/router.ts';
import { versionList } from '../rest/versions.ts';
import type { ApiLog } from './api-log.ts';
import { corsHeaders, preflight, type Origins } from './cors.ts';
import { readBody, type ReadBody } from './read-body.ts';

/** The network went away: what `fetch` says when it gets no answer. */
export class ConnectionLost extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

export type House = {
  readonly engine: Engine;
  readonly oauth: OAuth;
  readonly desk: Desk;
  readonly origins: Origins;
  readonly log: ApiLog;
  /** Further pages on the same host, such as the browse page; null passes the request on. */
  readonly pages: ((request: Request, url: URL) => Promise<Response | null>)[];
};

const uriLimit = 16_384;

/** Answers any request to the org's host. Rejects with ConnectionLost when a fault cuts the line. */
export async function serve(house: House, request: Request): Promise<Response> {
  const url = addressOf(request);
  const { engine } = house;
  const path = url.pathname;
  const strike = (
    kind: Parameters<Engine['faults']['strike']>[0],
  ): ReturnType<Engine['faults']['strike']> => engine.faults.strike(kind, request.method, path);
  for (const page of house.pages) {
    const own = await page(request, url);
    if (own) return own;
  }
  // A preflight uses no fault up: what is tried out is the request behind it.
  if (request.method === 'OPTIONS') return preflight(request, path, house.origins, engine.switches);
  if (strike('dropRequest')) throw lost(house, request, path);
  const slow = strike('latency');
  if (slow) await new Promise((done) => setTimeout(done, slow.ms ?? 1000));
  const response = await answerFor(house, request, url);
  const cors = corsHeaders(request, path, house.origins, engine.switches);
  for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
  if (strike('dropAnswer')) throw lost(house, request, path);
  return response;
}

/** The Salesforce CLI keeps the instance URL with a slash at its end, and asks for `//services/…`. */
function addressOf(request: Request): URL {
  const url = new URL(request.url);
  if (url.pathname.startsWith('//')) url.pathname = url.pathname.replace(/^\/+/, '/');
  return url;
}

/** The log keeps a line for a call that nobody got the answer of. */
function lost(house: House, request: Request, path: string): ConnectionLost {
  house.log.add({
    at: house.engine.clock().toISOString(),
    method: request.method,
    path,
    status: 0,
    fate: 'dropped',
    subrequests: [],
    calls: 0,
    bytesIn: 0,
    bytesOut: 0,
    ms: 0,
  });
  return new ConnectionLost();
}

async function answerFor(house: House, request: Request, url: URL): Promise<Response> {
  if (!url.pathname.startsWith('/services/data')) {
    const oauth = await oauthAnswer(house.oauth, request, url);
    return oauth ?? new Response('Not Found', { status: 404 });
  }
  if (url.pathname.length + url.search.length > uriLimit) {
    return refused(refuse('URI_TOO_LONG', 'The URI is longer than 16384 bytes.', undefined, 414));
  }
  return restAnswer(house, request, url);
}

async function restAnswer(house: House, request: Request, url: URL): Promise<Response> {
  const started = performance.now();
  const subrequests: string[] = [];
  let read: ReadBody = { body: undefined, parts: null, bytes: 0 };
  let calls = 0;
  let response: Response;
  try {
    const serverError = house.engine.faults.strike('serverError', request.method, url.pathname);
    if (serverError) return unavailable(serverError.status ?? 503);
    if (/^\/services\/data\/?$/.test(url.pathname) && request.method === 'GET') {
      return ok({ status: 200, body: versionList(), headers: {} }, {});
    }
    read = await readBody(request);
    const call = callFor(house, request, url, read, (line) => subrequests.push(line));
    calls = isBatch(call) ? Math.max(1, batchSize(call)) : 1;
    house.desk.usage.used += calls;
    response = ok(commit(house, call), usageHeader(house));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response = refused(error, usageHeader(house));
  }
  house.log.add({
    at: house.engine.clock().toISOString(),
    method: request.method,
    path: url.pathname + url.search,
    status: response.status,
    fate: 'answered',
    subrequests,
    calls,
    bytesIn: read.bytes,
    bytesOut: Number(response.headers.get('x-size') ?? 0),
    ms: Math.round(performance.now() - started),
  });
  response.headers.delete('x-size');
  return response;
}

/** One request is one transaction. */
function commit(house: House, call: Call): Answer {
  const { store } = house.engine;
  const start = store.savepoint();
  try {
    return route(house.desk, call);
  } catch (error) {
    store.rollback(start);
    throw error;
  } finally {
    store.settle();
  }
}

function isBatch(call: Call): boolean {
  return call.path[0] === 'composite' && call.path[1] === 'batch';
}

function batchSize(call: Call): number {
  const list = (call.body as { batchRequests?: unknown } | undefined)?.batchRequests;
  return Array.isArray(list) ? list.length : 0;
}

function callFor(
  house: House,
  request: Request,
  url: URL,
  read: ReadBody,
  note: (line: string) => void,
): Call {
  const { engine } = house;
  const { method } = request;
  const strike = (
    kind: 'sessionExpired' | 'apiLimit' | 'rowLock' | 'readOnlyMode' | 'storageFull',
  ) => engine.faults.strike(kind, method, url.pathname);
  const userId = strike('sessionExpired') ? null : bearer(house.oauth, request);
  const actor = userId === null ? null : actorOf(engine, userId);
  if (!actor) throw refuse('INVALID_SESSION_ID', 'Session expired or invalid', undefined, 401);
  if (!actor.profile.apiEnabled) {
    throw refuse(
      'API_DISABLED_FOR_ORG',
      'API is not enabled for this Organization or Partner',
      undefined,
      403,
    );
  }
  const { usage } = house.desk;
  if (strike('apiLimit') || usage.used >= usage.allowed) {
    throw refuse('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', undefined, 403);
  }
  const writes = method !== 'GET' && method !== 'HEAD';
  if (writes && strike('readOnlyMode')) {
    throw refuse(
      'INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE',
      'We apologize, but we are performing maintenance',
      undefined,
      503,
    );
  }
  const location = place(url);
  const headers = new Map([...request.headers].map(([name, value]) => [name.toLowerCase(), value]));
  const override = url.searchParams.get('_HttpMethod');
  return {
    engine,
    actor,
    ...location,
    obstacles: {
      write: writes && strike('rowLock') ? rowLocked : null,
      create: writes && strike('storageFull') ? storageFull : null,
    },
    method: method === 'POST' && override !== null ? override.toUpperCase() : method,
    headers,
    body: read.body,
    parts: read.parts,
    now: wholeSeconds(engine.clock()),
    origin: url.origin,
    nested: false,
    inBatch: false,
    note,
  };
}

const rowLocked: ApiError = {
  status: 400,
  errorCode: 'UNABLE_TO_LOCK_ROW',
  message: 'unable to obtain exclusive access to this record',
  fields: [],
};

const storageFull: ApiError = {
  status: 403,
  errorCode: 'STORAGE_LIMIT_EXCEEDED',
  message: 'storage limit exceeded',
  fields: [],
};

function place(url: URL): Location {
  const location = locate(url.pathname + url.search);
  if (!location) {
    throw refuse('NOT_FOUND', 'The requested resource does not exist', undefined, 404);
  }
  return location;
}

function usageHeader(house: House): Readonly<Record<string, string>> {
  const { used, allowed } = house.desk.usage;
  return { 'Sforce-Limit-Info': `api-usage=${String(used)}/${String(allowed)}` };
}

function ok(answer: Answer, more: Readonly<Record<string, string>>): Response {
  const headers = new Headers({ ...answer.headers, ...more });
  if (answer.body instanceof Uint8Array) {
    headers.set('x-size', String(answer.body.length));
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers });
  }
  if (answer.status === 204 || answer.status === 304) {
    return new Response(null, { status: answer.status, headers });
  }
  const text = JSON.stringify(answer.body);
  headers.set('Content-Type', 'application/json;charset=UTF-8');
  headers.set('x-size', String(text.length));
  return new Response(text, { status: answer.status, headers });
}

function refused(error: Refusal, more: Readonly<Record<string, string>> = {}): Response {
  return ok({ status: error.error.status, body: [errorBody(error.error)], headers: {} }, more);
}

function unavailable(status: number): Response {
  const body = [{ errorCode: 'SERVER_UNAVAILABLE', message: 'The server is busy' }];
  return ok({ status, body, headers: {} }, {});
}
