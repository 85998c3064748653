/** What a port or a parser gives back: a value, or a failure that is part of the contract. Never an exception. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(failure: E): Result<never, E> => ({ ok: false, failure });

/** Ends a switch over a closed union: the compiler finds the missing case before a user does. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
