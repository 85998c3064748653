import type { RecordId } from '../crm/ids.ts';
import type { DeviceStore } from '../ports/device-store.ts';
import { readOutboxEntry, type OutboxEntry } from './outbox-entry.ts';

const DRAWER = 'outbox';

/** Saves of one user and org that wait on this device, one per mail. Sealed, and gone after seven days like all content (X5). */
export type Outbox = {
  /** False = the device did not keep it. */
  put(entry: OutboxEntry): Promise<boolean>;
  get(key: string): Promise<OutboxEntry | null>;
  remove(key: string): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly OutboxEntry[]>;
};

export function createOutbox(
  device: DeviceStore,
  { orgId, userId }: { readonly orgId: RecordId; readonly userId: RecordId },
): Outbox {
  const nameOf = (key: string): string => `${orgId} ${userId} ${key}`;
  return {
    put: async (entry) => (await device.put(DRAWER, nameOf(entry.key), entry)).ok,
    get: async (key) => {
      const kept = await device.get(DRAWER, nameOf(key));
      return kept.ok ? readOutboxEntry(kept.value) : null;
    },
    remove: async (key) => {
      await device.remove(DRAWER, nameOf(key));
    },
    all: async () => {
      const kept = await device.all(DRAWER);
      if (!kept.ok) return [];
      return kept.value
        .flatMap(([, value]) => readOutboxEntry(value) ?? [])
        .filter((entry) => entry.orgId === orgId && entry.userId === userId)
        .sort((a, b) => (a.since < b.since ? -1 : 1));
    },
  };
}
