import type { HostFailure } from '../../core/ports/mail-host.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { emptyAnswer, toHostFailure } from './host-failure.ts';
import type { OfficeDone, OfficeError, OfficeResult, OfficeRuntime } from './office-runtime.ts';

/** Starts one call; Office calls back, later or never, and sometimes refuses by throwing at once. */
export type Start<T> = (done: OfficeDone<T>) => void;

/** A call under way: its answer, and a way to settle it without waiting any longer. */
export type Asking<T> = {
  readonly answer: Promise<Result<T, HostFailure>>;
  settle(failure: HostFailure): void;
};

const permissionDenied = 7000;

/**
 * Turns one callback of Office into a Result. Only the first answer counts. Office checks its own permission before it asks
 * the host, and then throws instead of calling back: that is `not-permitted`.
 */
export function askOffice<T>(office: OfficeRuntime, start: Start<T>): Asking<T> {
  let settle: (result: Result<T, HostFailure>) => void = () => undefined;
  const answer = new Promise<Result<T, HostFailure>>((resolve) => {
    settle = resolve;
  });
  try {
    start((result) => {
      settle(toResult(office, result));
    });
  } catch (error) {
    settle(fail(failureOf(error)));
  }
  return {
    answer,
    settle: (failure) => {
      settle(fail(failure));
    },
  };
}

function toResult<T>(office: OfficeRuntime, result: OfficeResult<T>): Result<T, HostFailure> {
  if (result.status !== office.AsyncResultStatus.Succeeded)
    return fail(toHostFailure(result.error ?? { code: 5001, message: 'Outlook gave no reason' }));
  // Calls without a value answer with undefined; those that need one check it with `filled`.
  return ok(result.value as T);
}

/** Makes an answer without content a failure: for calls whose value is needed. */
export function filled<T>(
  result: Result<T | null | undefined, HostFailure>,
): Result<T, HostFailure> {
  if (!result.ok) return result;
  return result.value == null ? fail(toHostFailure(emptyAnswer)) : ok(result.value);
}

/** What an error means that Office threw instead of calling back. */
export const failureOf = (error: unknown): HostFailure => toHostFailure(thrown(error));

function thrown(error: unknown): OfficeError {
  if (typeof error !== 'object' || error === null)
    return { code: permissionDenied, message: String(error) };
  const code = 'code' in error && typeof error.code === 'number' ? error.code : null;
  const message = 'message' in error ? String(error.message) : 'Outlook refused the call';
  // A TypeError comes from a half-made item (its methods are missing), not from a missing right.
  return { code: code ?? (error instanceof TypeError ? 5001 : permissionDenied), message };
}
