import type { MissingRight } from '../../../core/crm/search.ts';
import { errorsIn } from '../api-error.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { ok, type Result } from '../../../core/result.ts';
import { MAX_PARTS, MAX_QUERIES, succeeded, type Answers, type Part } from '../composite.ts';
import { describedAgain, describeParts, lostSince } from '../describe/describe-again.ts';
import type { Facts } from '../describe/facts.ts';
import { leastView } from '../soql/least-view.ts';
import type { View } from '../soql/view.ts';
import { queryParts, type Ask } from './ask.ts';
import { missingRight } from './learn-missing.ts';

type Refused = { readonly ask: Ask; readonly missing: readonly MissingRight[] };

/** Queries that a missing right has stopped, with that right. */
function refusedAsks(asks: readonly Ask[], answers: Answers, view: View): readonly Refused[] {
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
const leastAsks = (again: readonly Ask[]): readonly Ask[] =>
  again
    .filter(({ mayShrink }) => mayShrink === true)
    .slice(0, Math.max(0, MAX_QUERIES - again.length))
    .map((ask) => ({
      ...ask,
      ref: leastRef(ask.ref),
      soql: (view) => ask.soql(leastView(view)),
    }));

/** The answers of the first call, with those of the repaired queries in their place; the least one where that failed again. */
function withRepairs(first: Answers, again: readonly Ask[], second: Answers): Answers {
  const repaired = again.flatMap(({ ref }) => {
    const full = second.get(ref);
    const least = second.get(leastRef(ref));
    const best = full && !succeeded(full) && least && succeeded(least) ? least : full;
    return best ? [[ref, best] as const] : [];
  });
  const kept = [...first].filter(([ref]) => !again.some((one) => one.ref === ref));
  return new Map([...kept, ...repaired]);
}

type Refusal = {
  readonly asks: readonly Ask[];
  readonly first: Answers;
  readonly view: View;
  readonly facts: Facts;
  /** False for what is a second call itself: a right that is missing there is only learned (R1). */
  readonly repairs: boolean;
};

type Repaired = { readonly answers: Answers; readonly view: View };

/** Learns what the user has lost, and asks once more without it; null where nothing of that kind is in the way, or nothing is asked. */
export async function repairRefused(
  { asks, first, view, facts, repairs }: Refusal,
  send: (parts: readonly Part[]) => Promise<Result<Answers, CrmFailure>>,
): Promise<Result<Repaired, CrmFailure> | null> {
  const refused = refusedAsks(asks, first, view);
  facts.learnMissing(refused.flatMap(({ missing }) => missing));
  if (refused.length === 0 || !repairs) return null;
  const now = await facts.view();
  const catalog = await facts.catalog();
  if (!now.ok) return now;
  const again = refused.map((one) => one.ask);
  const queries = queryParts([...again, ...leastAsks(again)], now.value);
  // A refusal names one right; describe, in the same call, tells of all that are lost.
  const describes = describeParts(facts.objects, MAX_PARTS - queries.length);
  const second = await send([...queries, ...describes]);
  if (!second.ok) return second;
  if (catalog.ok) {
    const described = describedAgain(catalog.value, facts.objects, second.value);
    facts.learnCatalog(described, lostSince(catalog.value, described));
  }
  // More than one right can be missing; the next one is learned for next time.
  facts.learnMissing(refusedAsks(again, second.value, now.value).flatMap(({ missing }) => missing));
  return ok({ answers: withRepairs(first, again, second.value), view: now.value });
}
