import { errorBody, Refusal, refuse } from '../api-error.ts';
import { isObject, type Json, type JsonObject } from '../value.ts';
import { answer, bodyObject, methodNotAllowed, type Answer, type Call } from './call.ts';
import { subcall } from './subcall.ts';

const maxSubrequests = 25;

/** `/composite/batch`: subrequests one after another, each committed on its own and counted on its own. */
export function batch(call: Call, dispatch: (call: Call) => Answer): Answer {
  if (call.method !== 'POST') throw methodNotAllowed(call, 'POST');
  const body = bodyObject(call);
  const list = body['batchRequests'];
  if (!Array.isArray(list)) throw refuse('JSON_PARSER_ERROR', 'batchRequests: a list is required');
  if (list.length > maxSubrequests) {
    throw refuse(
      'LIMIT_EXCEEDED',
      `A batch can have at most ${String(maxSubrequests)} subrequests.`,
    );
  }
  const haltOnError = body['haltOnError'] === true;
  const results: JsonObject[] = [];
  let hasErrors = false;
  for (const each of list as readonly Json[]) {
    const result: JsonObject = haltOnError && hasErrors ? halted : answerOne(call, dispatch, each);
    hasErrors ||= Number(result['statusCode']) >= 400;
    results.push(result);
  }
  return answer(200, { hasErrors, results });
}

const halted: JsonObject = {
  statusCode: 412,
  result: [
    {
      errorCode: 'BATCH_PROCESSING_HALTED',
      message: 'Batch processing halted per request',
    },
  ],
};

function answerOne(call: Call, dispatch: (call: Call) => Answer, given: Json): JsonObject {
  const { store } = call.engine;
  const point = store.savepoint();
  try {
    if (!isObject(given)) throw refuse('JSON_PARSER_ERROR', 'A subrequest must be a JSON object.');
    const { method, url, richInput } = given;
    if (typeof method !== 'string' || typeof url !== 'string') {
      throw refuse('INVALID_INPUT', 'A subrequest needs a method and a url.');
    }
    const full = url.startsWith('/services/data/')
      ? url
      : `/services/data/${url.replace(/^\//, '')}`;
    const target = {
      method: method.toUpperCase(),
      url: full,
      body: richInput,
      headers: new Map<string, string>(),
    };
    const answered = dispatch({ ...subcall(call, target), inBatch: true });
    const result = answered.body instanceof Uint8Array ? null : answered.body;
    return { statusCode: answered.status, result };
  } catch (error) {
    store.rollback(point);
    if (!(error instanceof Refusal)) throw error;
    return { statusCode: error.error.status, result: [errorBody(error.error)] };
  }
}
