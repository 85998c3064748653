import type { CancelSignal } from '../../../core/cancel.ts';
import type { Catalog } from '../../../core/crm/describe.ts';
import type { MissingRight } from '../../../core/crm/search.ts';
import type { CrmFailure, CrmUser } from '../../../core/ports/crm.ts';
import type { DeviceStore } from '../../../core/ports/device-store.ts';
import type { Session } from '../../../core/ports/session.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Caller } from '../call.ts';
import { viewOf, type View } from '../soql/view.ts';
import { untilCancelled } from '../until-cancelled.ts';
import { askDescribe, type Identity } from './ask-describe.ts';
import { identify } from './identity.ts';
import { createKeptFacts, type DatedFacts, type KeptFacts } from './kept-facts.ts';

/** What is known of the org and its user: who they are, what they can see, and what turned out to be missing. */
export type Facts = {
  readonly user: (signal?: CancelSignal) => Promise<Result<CrmUser, CrmFailure>>;
  readonly catalog: (signal?: CancelSignal) => Promise<Result<Catalog, CrmFailure>>;
  /** The catalog less what queries have been refused since it was read. */
  readonly view: (signal?: CancelSignal) => Promise<Result<View, CrmFailure>>;
  readonly missing: () => readonly MissingRight[];
  readonly learnMissing: (rights: readonly MissingRight[]) => void;
};

export type FactsRules = {
  readonly call: Caller;
  readonly session: Session;
  readonly store: DeviceStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly apiVersion: string;
  readonly objects: readonly string[];
};

type Loaded = Result<DatedFacts, CrmFailure>;

/** What is in memory: the facts, of whom, and when they were last tried to be renewed. */
type Known = {
  readonly of: Identity;
  readonly facts: DatedFacts;
  readonly triedAt: number;
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Loads facts once for all who wait for them, and renews them in the background. */
function createLoader(rules: FactsRules, kept: KeptFacts) {
  const { call, session, clock, apiVersion, objects } = rules;
  let known: Known | null = null;
  let loading: Promise<Loaded> | null = null;

  const remember = (of: Identity, facts: DatedFacts): Loaded => {
    known = { of, facts, triedAt: facts.at };
    return ok(facts);
  };
  const ask = async (identity: Identity): Promise<Loaded> => {
    const fresh = await askDescribe(call, apiVersion, identity, objects);
    if (!fresh.ok) return fresh;
    const facts = { ...fresh.value, at: clock(), missing: [] };
    await kept.keep(identity, facts);
    return remember(identity, facts);
  };
  const load = async (): Promise<Loaded> => {
    const identity = await identify(session, call);
    if (!identity.ok) return identity;
    const stored = await kept.read(identity.value);
    return stored ? remember(identity.value, stored) : ask(identity.value);
  };
  const once = (job: () => Promise<Loaded>): Promise<Loaded> => {
    loading ??= job().finally(() => {
      loading = null;
    });
    return loading;
  };
  /** A day-old catalog still serves while it is asked for again, so that no mail waits for describe. */
  const renewInBackground = (now: Known): void => {
    const age = clock() - now.facts.at;
    const recentlyTried = clock() - now.triedAt < HOUR && now.triedAt !== now.facts.at;
    if ((age >= 0 && age < DAY) || recentlyTried) return;
    known = { ...now, triedAt: clock() };
    void once(() => ask(now.of));
  };
  return {
    known: () => known,
    load: () => once(load),
    renewInBackground,
    learnMissing: (rights: readonly MissingRight[]): void => {
      if (!known) return;
      const facts = { ...known.facts, missing: [...known.facts.missing, ...rights] };
      known = { ...known, facts };
      void kept.keep(known.of, facts);
    },
  };
}

/** What was loaded for another user of this pane is not used for this one. */
function isOf({ of }: Known, session: Session): boolean {
  const grant = session.current();
  return (
    grant !== null &&
    (grant.userId ?? of.userId) === of.userId &&
    (grant.orgId ?? of.orgId) === of.orgId
  );
}

export function createFacts(rules: FactsRules): Facts {
  const { session } = rules;
  const loader = createLoader(rules, createKeptFacts(rules.store, rules.apiVersion, rules.objects));

  const get = async (signal?: CancelSignal): Promise<Loaded> => {
    if (!session.current()) return fail({ kind: 'signed-out' });
    const before = loader.known();
    const loaded =
      before && isOf(before, session)
        ? ok(before.facts)
        : await untilCancelled(loader.load(), signal);
    const now = loader.known();
    if (now && isOf(now, session)) loader.renewInBackground(now);
    return loaded;
  };

  return {
    user: async (signal) => {
      const loaded = await get(signal);
      if (!loaded.ok) return loaded;
      return ok({ ...loaded.value.user, instanceUrl: session.current()?.instanceUrl ?? '' });
    },
    catalog: async (signal) => {
      const loaded = await get(signal);
      return loaded.ok ? ok(loaded.value.catalog) : loaded;
    },
    view: async (signal) => {
      const loaded = await get(signal);
      return loaded.ok
        ? ok(viewOf(loaded.value.catalog, loader.known()?.facts.missing ?? []))
        : loaded;
    },
    missing: () => loader.known()?.facts.missing ?? [],
    learnMissing: loader.learnMissing,
  };
}
