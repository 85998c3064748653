import type { DeviceStore } from '../../../core/ports/device-store.ts';
import { asList } from '../wire.ts';
import { isShortcut, type Shortcut } from './shortcuts.ts';

/** Which shortcuts an org has refused, so that it is asked only once (W7). */
export type OrgHabits = {
  readonly refused: (orgId: string) => Promise<ReadonlySet<Shortcut>>;
  readonly remember: (orgId: string, refused: ReadonlySet<Shortcut>) => Promise<void>;
};

const DRAWER = 'org-habits';

export function createOrgHabits(store: DeviceStore): OrgHabits {
  const known = new Map<string, ReadonlySet<Shortcut>>();
  return {
    refused: async (orgId) => {
      const now = known.get(orgId);
      if (now) return now;
      const kept = await store.get(DRAWER, orgId);
      const refused = new Set(asList(kept.ok ? kept.value : null).filter(isShortcut));
      known.set(orgId, refused);
      return refused;
    },
    remember: async (orgId, refused) => {
      known.set(orgId, refused);
      // Where the device keeps nothing, the next start asks once more.
      await store.put(DRAWER, orgId, [...refused]);
    },
  };
}
