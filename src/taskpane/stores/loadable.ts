/** What is loaded, and what was there before: a refresh keeps showing the last value. */
export type Loadable<T, F> =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly last: T | null }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: F; readonly last: T | null };

/** The value to show now: the fresh one, or the last one while loading or after a failure. */
export function shown<T, F>(loadable: Loadable<T, F>): T | null {
  if (loadable.status === 'ready') return loadable.value;
  return loadable.status === 'none' ? null : loadable.last;
}
