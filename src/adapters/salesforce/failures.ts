import type { CrmFailure } from '../../core/ports/crm.ts';
import type { ApiError } from './api-error.ts';
import { duplicateFailure } from './records/duplicates.ts';

/** What was being done when Salesforce refused; it decides what some codes mean. */
export type Attempt = {
  readonly action: 'read' | 'create' | 'update' | 'delete';
  readonly object: string;
  /** Ref or id of the step of a transaction. */
  readonly step: string | null;
  /** HTTP status of the answer or of the part of a composite. */
  readonly status: number;
};

type Meaning = (error: ApiError, attempt: Attempt) => CrmFailure;

const signedOut: Meaning = () => ({ kind: 'signed-out' });
const gone: Meaning = () => ({ kind: 'gone' });
const locked: Meaning = ({ message }) => ({ kind: 'locked', message });
const apiOff: Meaning = ({ message }) => ({ kind: 'api-off', message });
const server: Meaning = ({ message }, { status }) => ({
  kind: 'server',
  status: status >= 500 ? status : 503,
  message,
});
const limit =
  (which: 'calls' | 'storage'): Meaning =>
  ({ message }) => ({ kind: 'limit', which, message });
const unexpected: Meaning = ({ code, message }) => ({
  kind: 'unexpected',
  message: `${code}: ${message}`,
});
const rejected: Meaning = ({ code, message, fields }, { step }) => ({
  kind: 'rejected',
  code,
  message,
  fields,
  step,
});
const notAllowed: Meaning = ({ message }, { action, object, step }) => ({
  kind: 'not-allowed',
  message,
  right: object === '' ? action : `${action} ${object}`,
  step,
});
const alreadyThere: Meaning = ({ message }, { step }) => ({ kind: 'already-there', message, step });
/** On the record itself it is that record that is missing; on a create, one that a field names. */
const missingReference: Meaning = (error, attempt) =>
  (attempt.action === 'create' ? rejected : gone)(error, attempt);
/** In a query it is a right that is missing; in a write it stands at the field. */
const fieldRefused: Meaning = (error, attempt) =>
  (attempt.action === 'read' ? notAllowed : rejected)(error, attempt);

/** Codes of the REST API that mean something else than "the org refused this, in its own words". */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  INVALID_SESSION_ID: signedOut,
  INVALID_AUTH_HEADER: signedOut,
  invalid_grant: signedOut,
  REQUEST_LIMIT_EXCEEDED: limit('calls'),
  STORAGE_LIMIT_EXCEEDED: limit('storage'),
  API_CURRENTLY_DISABLED: apiOff,
  API_DISABLED_FOR_ORG: apiOff,
  SERVER_UNAVAILABLE: server,
  UNKNOWN_EXCEPTION: server,
  QUERY_TIMEOUT: server,
  REQUEST_RUNNING_TOO_LONG: server,
  TOO_MANY_APEX_REQUESTS: server,
  INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE: server,
  UNABLE_TO_LOCK_ROW: locked,
  ENTITY_IS_LOCKED: locked,
  NOT_FOUND: gone,
  ENTITY_IS_DELETED: missingReference,
  INVALID_CROSS_REFERENCE_KEY: missingReference,
  INSUFFICIENT_ACCESS: notAllowed,
  INSUFFICIENT_ACCESS_OR_READONLY: notAllowed,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: notAllowed,
  TXN_SECURITY_NO_ACCESS: notAllowed,
  FUNCTIONALITY_NOT_ENABLED: notAllowed,
  OPERATION_NOT_ALLOWED: notAllowed,
  INVALID_TYPE: notAllowed,
  INVALID_FIELD: fieldRefused,
  DUPLICATE_VALUE: alreadyThere,
  DUPLICATE_EXTERNAL_ID: alreadyThere,
  DUPLICATES_DETECTED: duplicateFailure,
  MALFORMED_QUERY: unexpected,
  MALFORMED_SEARCH: unexpected,
  MALFORMED_ID: unexpected,
  JSON_PARSER_ERROR: unexpected,
  METHOD_NOT_ALLOWED: unexpected,
  URI_TOO_LONG: unexpected,
  PROCESSING_HALTED: unexpected,
  ALL_OR_NONE_OPERATION_ROLLED_BACK: unexpected,
  BATCH_PROCESSING_HALTED: unexpected,
  MULTIPLE_CHOICES: unexpected,
};

/** jsforce's own code where the body was nothing that it knows: a proxy's page, an outage. */
const isForeign = ({ code }: ApiError): boolean =>
  code === '' || code.startsWith('ERROR_HTTP_') || code === 'UNKNOWN';

/** What a refusal of Salesforce means to us: the one place that looks at codes (sf 9). */
function failureOf(error: ApiError, attempt: Attempt): CrmFailure {
  const meaning = MEANINGS[error.code];
  if (meaning) return meaning(error, attempt);
  if (!isForeign(error)) return rejected(error, attempt);
  if (attempt.status === 401) return { kind: 'signed-out' };
  if (attempt.status === 404 || attempt.status === 410) return { kind: 'gone' };
  return { kind: 'server', status: attempt.status, message: `HTTP ${String(attempt.status)}` };
}

/** Innocent parts of a rolled-back transaction say this; the culprit says something else. */
export const isHalted = ({ code }: ApiError): boolean =>
  code === 'PROCESSING_HALTED' || code === 'ALL_OR_NONE_OPERATION_ROLLED_BACK';

/** The failure that a list of refusals tells of: the first real one, at all the fields that its like name. */
export function failureOfAll(errors: readonly ApiError[], attempt: Attempt): CrmFailure {
  const real = errors.filter((error) => !isHalted(error));
  const [first] = real.length > 0 ? real : errors;
  if (!first)
    return { kind: 'unexpected', message: `HTTP ${String(attempt.status)} without a reason` };
  const alike = errors.filter(({ code }) => code === first.code);
  return failureOf(
    { ...first, fields: [...new Set(alike.flatMap(({ fields }) => fields))] },
    attempt,
  );
}
