import type { MissingRight } from '../../../core/crm/search.ts';
import type { DeviceStore } from '../../../core/ports/device-store.ts';
import { asJson } from '../wire.ts';
import type { FreshFacts, Identity } from './ask-describe.ts';
import { readStoredCatalog, readStoredUser } from './stored.ts';

/** Describe as it was at an instant (milliseconds since 1970). */
export type DatedFacts = FreshFacts & {
  readonly at: number;
  readonly missing: readonly MissingRight[];
};

/** What this device keeps of describe, by org, user, API version and language (R1). */
export type KeptFacts = {
  /** Null when nothing usable is kept: nothing at all, something broken, or fewer objects than are wanted. */
  readonly read: (identity: Identity) => Promise<DatedFacts | null>;
  readonly keep: (identity: Identity, facts: DatedFacts) => Promise<void>;
};

const DRAWER = 'describe';

const userKey = ({ orgId, userId }: Identity): string => `user.${orgId}.${userId}`;

export function createKeptFacts(
  store: DeviceStore,
  apiVersion: string,
  objects: readonly string[],
): KeptFacts {
  const catalogKey = ({ orgId, userId }: Identity, language: string): string =>
    `${orgId}.${userId}.${apiVersion}.${language}`;
  const get = async (key: string): Promise<unknown> => {
    const answer = await store.get(DRAWER, key);
    return answer.ok ? answer.value : null;
  };
  return {
    read: async (identity) => {
      const user = readStoredUser(asJson(await get(userKey(identity))));
      if (user?.id !== identity.userId || user.orgId !== identity.orgId) return null;
      const kept = readStoredCatalog(await get(catalogKey(identity, user.language)));
      return kept && objects.every((object) => kept.asked.includes(object))
        ? { user, catalog: kept.catalog, at: kept.at, missing: kept.missing }
        : null;
    },
    // A device that keeps nothing only costs the call at the next start.
    keep: async (identity, { user, catalog, at, missing }) => {
      await store.put(DRAWER, userKey(identity), user);
      await store.put(DRAWER, catalogKey(identity, user.language), {
        at,
        asked: objects,
        catalog,
        missing,
      });
    },
  };
}
