import type { MissingRight } from '../../../core/crm/search.ts';
import { errorsIn } from '../api-error.ts';
import { MAX_QUERIES, succeeded, type Answers } from '../composite.ts';
import { leastView } from '../soql/least-view.ts';
import type { View } from '../soql/view.ts';
import type { Ask } from './ask.ts';
import { missingRight } from './learn-missing.ts';

type Refused = { readonly ask: Ask; readonly missing: readonly MissingRight[] };

/** Queries that a missing right has stopped, with that right. */
export function refusedAsks(
  asks: readonly Ask[],
  answers: Answers,
  view: View,
): readonly Refused[] {
  return asks.flatMap((ask): Refused[] => {
    const part = answers.get(ask.ref);
    if (!part || succeeded(part)) return [];
    const missing = errorsIn(part.body).flatMap(
      (error) => missingRight(view, ask.object, error) ?? [],
    );
    return missing.length > 0 ? [{ ask, missing }] : [];
  });
}

const leastRef = (ref: string): string => `${ref}_least`;

/**
 * The same queries once more with nearly nothing in them, as many as a call has room for beside the repaired ones: a refusal names
 * one right, and a second one may be missing too.
 */
export const leastAsks = (again: readonly Ask[]): readonly Ask[] =>
  again
    .filter(({ mayShrink }) => mayShrink === true)
    .slice(0, Math.max(0, MAX_QUERIES - again.length))
    .map((ask) => ({
      ...ask,
      ref: leastRef(ask.ref),
      soql: (view) => ask.soql(leastView(view)),
    }));

/** The answers of the first call, with those of the repaired queries in their place; the least one where that failed again. */
export function withRepairs(first: Answers, again: readonly Ask[], second: Answers): Answers {
  const repaired = again.flatMap(({ ref }) => {
    const full = second.get(ref);
    const least = second.get(leastRef(ref));
    const best = full && !succeeded(full) && least && succeeded(least) ? least : full;
    return best ? [[ref, best] as const] : [];
  });
  const kept = [...first].filter(([ref]) => !again.some((one) => one.ref === ref));
  return new Map([...kept, ...repaired]);
}
