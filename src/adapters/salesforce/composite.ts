import type { CancelSignal } from '../../core/cancel.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { errorsIn } from './api-error.ts';
import type { Caller } from './call.ts';
import { failureOfAll, type Attempt } from './failures.ts';
import { asJson, asList, asNumber, asText, isJson } from './wire.ts';

/** Documented limits of one `/composite`. */
export const MAX_PARTS = 25;
export const MAX_QUERIES = 5;

export type Part = {
  readonly ref: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the version: `/sobjects/Contact/003…`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** How one part was answered. The composite itself says 200 even when everything was rolled back. */
export type PartAnswer = {
  readonly status: number;
  readonly body: unknown;
};

export type Answers = ReadonlyMap<string, PartAnswer>;

export type CompositeRules = {
  readonly apiVersion: string;
  readonly allOrNone: boolean;
  readonly attempt: Omit<Attempt, 'status'>;
  readonly signal?: CancelSignal | undefined;
};

const wirePart =
  (apiVersion: string) =>
  ({ ref, method, path, body, headers }: Part): object => ({
    method,
    url: `/services/data/v${apiVersion}${path}`,
    referenceId: ref,
    ...(body !== undefined && { body }),
    ...(headers && { httpHeaders: headers }),
  });

/** The request body of a composite. Parts are never collated: that would change their order. */
export const compositeBody = (
  parts: readonly Part[],
  { apiVersion, allOrNone }: Pick<CompositeRules, 'apiVersion' | 'allOrNone'>,
): object => ({
  allOrNone,
  collateSubrequests: false,
  compositeRequest: parts.map(wirePart(apiVersion)),
});

function readAnswers(body: unknown): Answers {
  const items = asList(asJson(body)['compositeResponse']).filter(isJson);
  return new Map(
    items.map((item) => [
      asText(item['referenceId']),
      { status: asNumber(item['httpStatusCode']), body: item['body'] },
    ]),
  );
}

/** One API call for several requests; what became of each is in the answers, also of those that failed. */
export async function composite(
  call: Caller,
  parts: readonly Part[],
  rules: CompositeRules,
): Promise<Result<Answers, CrmFailure>> {
  if (parts.length === 0) return ok(new Map());
  const answer = await call({
    method: 'POST',
    path: '/composite',
    body: compositeBody(parts, rules),
    attempt: rules.attempt,
    signal: rules.signal,
  });
  if (!answer.ok) return answer;
  const answers = readAnswers(answer.value);
  if (parts.every(({ ref }) => answers.has(ref))) return ok(answers);
  // Something between us and Salesforce answered 200 with a page of its own.
  return fail(
    rules.attempt.action === 'read'
      ? { kind: 'unexpected', message: 'The answer is not one of Salesforce.' }
      : { kind: 'outcome-unknown' },
  );
}

export const succeeded = ({ status }: PartAnswer): boolean => status >= 200 && status < 300;

/** The body of a part that succeeded, or why it did not. */
export function partBody(
  answers: Answers,
  ref: string,
  attempt: Omit<Attempt, 'status'>,
): Result<unknown, CrmFailure> {
  const part = answers.get(ref);
  if (!part) return fail({ kind: 'unexpected', message: `No answer to ${ref}` });
  return succeeded(part)
    ? ok(part.body)
    : fail(failureOfAll(errorsIn(part.body), { ...attempt, status: part.status }));
}
