import { errorBody, Refusal, refuse } from '../api-error.ts';
import { isObject, type Json, type JsonObject } from '../value.ts';
import { answer, bodyObject, methodNotAllowed, type Answer, type Call } from './call.ts';
import { inOrder } from './collate.ts';
import { resolveJson, resolveText, type Resolving } from './references.ts';
import { subcall } from './subcall.ts';

const maxSubrequests = 25;
const maxQueries = 5;
const urlLimit = 16_384;

export type Subrequest = {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: Json | undefined;
  readonly headers: ReadonlyMap<string, string>;
};

type Result = { readonly request: Subrequest; answer: Answer };

const halted: Answer = answer(400, [
  {
    errorCode: 'PROCESSING_HALTED',
    message:
      'The transaction was rolled back since another operation in the same transaction failed.',
  },
]);

/** `/composite`: up to 25 subrequests in one transaction, each able to use the answers before it. */
export function composite(call: Call, dispatch: (call: Call) => Answer): Answer {
  if (call.method !== 'POST') throw methodNotAllowed(call, 'POST');
  const body = bodyObject(call);
  const requests = readSubrequests(call, body);
  const allOrNone = body['allOrNone'] === true;
  const collate = body['collateSubrequests'] ?? Number(call.version) >= 49;
  const { store, switches } = call.engine;
  const start = store.savepoint();
  const results: Result[] = [];
  const answered = new Map<string, Json>();
  const how: Resolving = {
    answered,
    inArrays: switches.referencesInArrays,
    nullFails: switches.nullReferenceFails,
  };
  let failed = false;
  for (const request of collate === true ? inOrder(requests) : requests) {
    if (failed) {
      results.push({ request, answer: halted });
      continue;
    }
    const given = answerOne(call, dispatch, request, how);
    results.push({ request, answer: given });
    if (failing(given)) failed = allOrNone;
    else answered.set(request.referenceId, given.body instanceof Uint8Array ? null : given.body);
  }
  if (failed) {
    store.rollback(start);
    for (const result of results) if (!failing(result.answer)) result.answer = halted;
  }
  return answer(200, { compositeResponse: inGivenOrder(requests, results).map(resultJson) });
}

function inGivenOrder(
  requests: readonly Subrequest[],
  results: readonly Result[],
): readonly Result[] {
  return requests.flatMap((request) => results.filter((result) => result.request === request));
}

/** Also a collection of which a row failed counts as a failure of the whole. */
function failing(given: Answer): boolean {
  if (given.status >= 400 || given.status === 300) return true;
  const rows = Array.isArray(given.body) ? (given.body as readonly Json[]) : [];
  return rows.some((row) => isObject(row) && row['success'] === false);
}

function answerOne(
  call: Call,
  dispatch: (call: Call) => Answer,
  request: Subrequest,
  how: Resolving,
): Answer {
  const { store } = call.engine;
  const point = store.savepoint();
  try {
    const url = resolveText(request.url, how);
    if (call.engine.switches.subrequestUrlLimit && url.length > urlLimit) {
      throw refuse('URI_TOO_LONG', 'The URI of a subrequest is too long', undefined, 414);
    }
    const inCollection =
      url.includes('/composite/sobjects') && !call.engine.switches.referencesInCollections;
    const body =
      request.body === undefined || inCollection ? request.body : resolveJson(request.body, how);
    const given = dispatch(subcall(call, { ...request, url, body }));
    // Within allOrNone a failed row of a collection fails all; outside, its own allOrNone has been obeyed.
    return given;
  } catch (error) {
    store.rollback(point);
    if (!(error instanceof Refusal)) throw error;
    return answer(error.error.status, [errorBody(error.error)]);
  }
}

function resultJson({ request, answer: given }: Result): JsonObject {
  return {
    body: given.body instanceof Uint8Array ? null : given.body,
    httpHeaders: given.headers,
    httpStatusCode: given.status,
    referenceId: request.referenceId,
  };
}

function readSubrequests(call: Call, body: JsonObject): readonly Subrequest[] {
  for (const key of Object.keys(body)) {
    if (!['compositeRequest', 'allOrNone', 'collateSubrequests'].includes(key)) {
      throw refuse(
        'JSON_PARSER_ERROR',
        `Unrecognized field "${key.slice(0, 100)}" at [line:1, column:1]`,
      );
    }
  }
  const list = body['compositeRequest'];
  if (!Array.isArray(list) || list.length === 0) {
    throw refuse('INVALID_INPUT', 'Specify at least one subrequest in compositeRequest.');
  }
  if (list.length > maxSubrequests) {
    throw refuse(
      'LIMIT_EXCEEDED',
      `Limit of ${String(maxSubrequests)} subrequests per composite request exceeded.`,
    );
  }
  const requests = (list as readonly Json[]).map((each) => readSubrequest(call, each));
  checkLimits(requests);
  return requests;
}

function checkLimits(requests: readonly Subrequest[]): void {
  const ids = new Set(requests.map((request) => request.referenceId));
  if (ids.size < requests.length) {
    throw refuse('INVALID_INPUT', 'The referenceId of each subrequest must be unique.');
  }
  const heavy = requests.filter((request) =>
    /\/(query|queryAll|composite\/sobjects)\b/.test(request.url),
  );
  if (heavy.length > maxQueries) {
    throw refuse(
      'LIMIT_EXCEEDED',
      `Limit of ${String(maxQueries)} sObject Collections, Query and QueryAll operations per composite request exceeded.`,
    );
  }
}

const methods = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'];
const forbiddenHeaders = ['accept', 'authorization', 'content-type'];

function readSubrequest(call: Call, given: Json): Subrequest {
  if (!isObject(given)) throw refuse('JSON_PARSER_ERROR', 'A subrequest must be a JSON object.');
  const { method, url, referenceId } = given;
  if (typeof method !== 'string' || !methods.includes(method)) {
    throw refuse(
      'INVALID_INPUT',
      `Unsupported HTTP method: ${JSON.stringify(method).slice(0, 20)}`,
    );
  }
  if (typeof referenceId !== 'string' || !/^[A-Za-z0-9]\w*$/.test(referenceId)) {
    throw refuse(
      'INVALID_INPUT',
      `Provided referenceId (${JSON.stringify(referenceId).slice(0, 60)}) must start with a letter or a number, and it can contain only letters, numbers and underscores ('_').`,
    );
  }
  if (typeof url !== 'string' || !/^\/services\/data\/v\d+\.\d\//.test(url)) {
    throw refuse('INVALID_INPUT', 'The url of a subrequest must start with /services/data/vXX.X/.');
  }
  const headers = readHeaders(call, given['httpHeaders']);
  return { method, url, referenceId, body: given['body'], headers };
}

function readHeaders(call: Call, given: Json | undefined): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  if (!isObject(given)) return headers;
  for (const [name, value] of Object.entries(given)) {
    const lower = name.toLowerCase();
    if (forbiddenHeaders.includes(lower)) {
      throw refuse('INVALID_INPUT', `The header ${name} is not allowed in a subrequest.`);
    }
    if (lower.startsWith('sforce-') && !call.engine.switches.subrequestHeaders) {
      throw refuse('INVALID_INPUT', `The header ${name} is not supported in a subrequest.`);
    }
    if (typeof value === 'string') headers.set(lower, value);
  }
  return headers;
}
