import type { Traits } from './traits.ts';

/** The lines `[start, end)` of a signature, and how sure we are (0 … 1). */
export type Block = { readonly start: number; readonly end: number; readonly confidence: number };

/** What is known of a mail's own lines. `repeated[i]`: line i stands in the quoted history too. */
export type Candidate = {
  readonly lines: readonly Traits[];
  readonly end: number;
  readonly repeated: readonly boolean[];
};

/** The last line with text before `start`, and how many blank ones stand between. */
export function before(
  lines: readonly Traits[],
  start: number,
): { readonly previous: Traits | undefined; readonly gap: number } {
  let at = start - 1;
  while (at >= 0 && lines[at]?.blank === true) at--;
  return { previous: lines[at], gap: start - 1 - at };
}
