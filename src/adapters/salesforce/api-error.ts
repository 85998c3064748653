import { asJson, asList, asText, asTexts, isJson, type Json } from './wire.ts';

/** One refusal as Salesforce words it. */
export type ApiError = {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
  /** The whole object: duplicate rules put their matches there. */
  readonly body: Json;
};

/** A single resource says `errorCode`, a row of a collection `statusCode`, the sign-in endpoints `error`. */
function readError(value: unknown): ApiError | null {
  const body = asJson(value);
  const code = asText(body['errorCode'] ?? body['statusCode'] ?? body['error']);
  const message = asText(body['message'] ?? body['error_description']);
  return code === '' && message === ''
    ? null
    : { code, message, fields: asTexts(body['fields']), body };
}

/** The refusals in an error body: an array for most resources, a bare object for some. Empty when it is nothing of the kind. */
export function errorsIn(body: unknown): readonly ApiError[] {
  const items = isJson(body) ? [body] : asList(body);
  return items.flatMap((item) => readError(item) ?? []);
}
