import type { CancelSignal } from '../../../core/cancel.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Caller } from '../call.ts';
import { composite, partBody, type Answers, type Part } from '../composite.ts';
import type { Facts } from '../describe/facts.ts';
import { queryPath } from '../soql/select.ts';
import type { View } from '../soql/view.ts';
import { rowsOf, type Json } from '../wire.ts';
import type { repairRefused } from './repair.ts';

/** One query of a composite, written for what the user may see; null when there is nothing left to ask. */
export type Ask = {
  readonly ref: string;
  readonly object: string;
  readonly soql: (view: View) => string | null;
  /** True where a few fields are better than none; never where what is missing would be lost in an edit. */
  readonly mayShrink?: boolean;
};

export type AskRules = {
  readonly call: Caller;
  readonly facts: Facts;
  readonly apiVersion: string;
  readonly signal?: CancelSignal | undefined;
  /** False for what is a second call itself: a right that is missing there is only learned (R1). */
  readonly repairs?: boolean;
};

export type Asked = {
  /** What is seen after any repair. */
  readonly view: View;
  /** Rows by ref; a query that was not asked or failed has none. */
  readonly rows: (ref: string) => readonly Json[];
  readonly failures: ReadonlyMap<string, CrmFailure>;
  /** Answers to the parts that are no queries. */
  readonly answers: Answers;
  /** It took a second call. */
  readonly repaired: boolean;
};

export const queryParts = (asks: readonly Ask[], view: View): readonly Part[] =>
  asks.flatMap((ask): Part[] => {
    const soql = ask.soql(view);
    return soql === null ? [] : [{ ref: ask.ref, method: 'GET', path: queryPath(soql) }];
  });

const attemptOf = (object: string) => ({ action: 'read', object, step: null }) as const;

function readAsked(asks: readonly Ask[], answers: Answers, view: View, repaired = false): Asked {
  const bodies = asks
    .filter(({ ref }) => answers.has(ref))
    .map(({ ref, object }) => [ref, partBody(answers, ref, attemptOf(object))] as const);
  const found = new Map(bodies.map(([ref, body]) => [ref, body.ok ? rowsOf(body.value) : []]));
  return {
    view,
    rows: (ref) => found.get(ref) ?? [],
    failures: new Map(
      bodies.flatMap(([ref, body]): [string, CrmFailure][] =>
        body.ok ? [] : [[ref, body.failure]],
      ),
    ),
    answers,
    repaired,
  };
}

/**
 * Asks queries and rows in one call. A query that a missing right stopped is written again without it and asked once more, all of
 * them in one second call, which describes anew what the user may see: it stays at one call afterwards (R1, R10).
 */
export async function ask(
  asks: readonly Ask[],
  others: readonly Part[],
  { call, facts, apiVersion, signal, repairs = true }: AskRules,
): Promise<Result<Asked, CrmFailure>> {
  const seen = await facts.view(signal);
  if (!seen.ok) return seen;
  const rules = { apiVersion, allOrNone: false, attempt: attemptOf(''), signal };
  const first = await composite(call, [...queryParts(asks, seen.value), ...others], rules);
  if (!first.ok) return first;
  const plain = readAsked(asks, first.value, seen.value);
  if (plain.failures.size === 0) return ok(plain);
  const repair = await loadRepair();
  if (!repair) return ok(plain);
  const repaired = await repair(
    { asks, first: first.value, view: seen.value, facts, repairs },
    (parts) => composite(call, parts, rules),
  );
  if (!repaired) return ok(plain);
  return repaired.ok
    ? ok(readAsked(asks, repaired.value.answers, repaired.value.view, true))
    : repaired;
}

/** Missing rights are rare: their code comes with the first; without it a refused query stays refused this time. */
async function loadRepair(): Promise<typeof repairRefused | null> {
  try {
    return (await import('./repair.ts')).repairRefused;
  } catch {
    return null;
  }
}

/** What stops the whole answer: a failure that is not about one query alone. */
export function commonFailure(asked: Asked): Result<null, CrmFailure> {
  const failures = [...asked.failures.values()];
  const grave = failures.find(({ kind }) =>
    ['signed-out', 'limit', 'api-off', 'offline', 'cancelled'].includes(kind),
  );
  return grave ? fail(grave) : ok(null);
}
