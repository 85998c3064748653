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
import { createFactsInUse } from './facts-in-use.ts';
import { createKeptFacts, type DatedFacts } from './kept-facts.ts';

/** What is known of the org and its user: who they are, what they can see, and what turned out to be missing. */
export type Facts = {
  readonly user: (signal?: CancelSignal) => Promise<Result<CrmUser, CrmFailure>>;
  readonly catalog: (signal?: CancelSignal) => Promise<Result<Catalog, CrmFailure>>;
  /** The catalog less what queries have been refused since it was read. */
  readonly view: (signal?: CancelSignal) => Promise<Result<View, CrmFailure>>;
  readonly missing: () => readonly MissingRight[];
  readonly learnMissing: (rights: readonly MissingRight[]) => void;
  /** What describe is asked for. */
  readonly objects: readonly string[];
  readonly learnCatalog: (catalog: Catalog, lost: readonly MissingRight[]) => void;
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

export function createFacts(rules: FactsRules): Facts {
  const { session, store, apiVersion, objects } = rules;
  const kept = createKeptFacts(store, apiVersion, objects);
  const inUse = createFactsInUse({ ...rules, kept });

  const get = async (signal?: CancelSignal): Promise<Result<DatedFacts, CrmFailure>> => {
    if (!session.current()) return fail({ kind: 'signed-out' });
    const now = inUse.now();
    if (now) return ok(now.facts);
    const loaded = await untilCancelled(inUse.load(), signal);
    // Old facts from the device are renewed from here on.
    inUse.now();
    return loaded.ok ? ok(loaded.value.facts) : loaded;
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
      return loaded.ok ? ok(viewOf(loaded.value.catalog, loaded.value.missing)) : loaded;
    },
    missing: () => inUse.now()?.facts.missing ?? [],
    learnMissing: inUse.learnMissing,
    objects,
    learnCatalog: inUse.learnCatalog,
  };
}
