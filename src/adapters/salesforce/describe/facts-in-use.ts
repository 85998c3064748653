import type { Catalog } from '../../../core/crm/describe.ts';
import type { MissingRight } from '../../../core/crm/search.ts';
import type { Session } from '../../../core/ports/session.ts';
import { shareOne } from '../share-one.ts';
import {
  askFacts,
  FRESH,
  loadFacts,
  type Loaded,
  type OwnedFacts,
  type Source,
} from './load-facts.ts';

/** The facts that the pane works with, in memory. */
export type FactsInUse = {
  /** Null before they are loaded, and when another user has signed in since. */
  readonly now: () => OwnedFacts | null;
  /** Loads them once for all who wait. */
  readonly load: () => Promise<Loaded>;
  readonly learnMissing: (rights: readonly MissingRight[]) => void;
  /** Takes what another call has told of the catalog, and what was found missing by it. */
  readonly learnCatalog: (catalog: Catalog, lost: readonly MissingRight[]) => void;
};

const HOUR = 60 * 60 * 1000;

/** What was loaded for another user of this pane is not used for this one. */
function isOf({ of }: OwnedFacts, session: Session): boolean {
  const grant = session.current();
  return (
    grant !== null &&
    (grant.userId ?? of.userId) === of.userId &&
    (grant.orgId ?? of.orgId) === of.orgId
  );
}

const isSame = (a: MissingRight, b: MissingRight): boolean =>
  a.object === b.object && a.field === b.field;

export function createFactsInUse(source: Source): FactsInUse {
  const { session, clock, kept } = source;
  const share = shareOne<Loaded>();
  let known: OwnedFacts | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;

  const use = async (loading: Promise<Loaded>): Promise<Loaded> => {
    const loaded = await loading;
    if (loaded.ok) known = loaded.value;
    return loaded;
  };
  /** A day-old catalog still serves while it is asked for again, so that no mail waits for describe. */
  const renew = ({ of, facts }: OwnedFacts): void => {
    const age = clock() - facts.at;
    if ((age >= 0 && age < FRESH) || clock() - triedAt < HOUR) return;
    triedAt = clock();
    void share(() => use(askFacts(source, of)));
  };
  const learnMissing = (rights: readonly MissingRight[]): void => {
    if (known === null) return;
    const { of, facts } = known;
    // Two calls at once learn the same.
    const fresh = rights.filter((right) => !facts.missing.some((one) => isSame(one, right)));
    if (fresh.length === 0) return;
    known = { of, facts: { ...facts, missing: [...facts.missing, ...fresh] } };
    void kept.keep(of, known.facts);
  };
  return {
    now: () => {
      if (known === null || !isOf(known, session)) return null;
      renew(known);
      return known;
    },
    load: async () => {
      const loaded = await share(() => use(loadFacts(source)));
      // A renewal for the user before was still under way.
      return loaded.ok && session.current() !== null && !isOf(loaded.value, session)
        ? share(() => use(loadFacts(source)))
        : loaded;
    },
    learnMissing,
    learnCatalog: (catalog, lost) => {
      if (known === null) return;
      const { of, facts } = known;
      known = { of, facts: { ...facts, catalog } };
      learnMissing(lost);
      void kept.keep(of, known.facts);
    },
  };
}
