import type { JsonObject } from './value.ts';

/** A refusal as the REST API words it. `status` is the HTTP status that it travels with. */
export type ApiError = {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
  /** Further keys of the error body, such as the matches of a duplicate rule. */
  readonly extra?: JsonObject;
};

/** Carries an ApiError out of nested code; caught where a request (or a subrequest) is answered. */
export class Refusal extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(`${error.errorCode}: ${error.message}`);
    this.name = 'Refusal';
    this.error = error;
  }
}

/** Refuses with status 400 unless another one is given. */
export function refuse(
  errorCode: string,
  message: string,
  fields?: readonly string[],
  status = 400,
): Refusal {
  return new Refusal({ status, errorCode, message, ...(fields ? { fields } : {}) });
}

/** The shape of an error in a REST body. */
export function errorBody(error: ApiError): JsonObject {
  return {
    message: error.message,
    errorCode: error.errorCode,
    ...(error.fields ? { fields: error.fields } : {}),
    ...error.extra,
  };
}
