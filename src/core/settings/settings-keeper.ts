import type { DeviceStore } from '../ports/device-store.ts';
import type { SettingsStore, StoreFailure } from '../ports/settings-store.ts';
import { ok, type Result } from '../result.ts';
import { mergeSettings } from './merge-settings.ts';
import { isRecord } from './readers.ts';
import type { Settings } from './settings.ts';
import { parseSettings, storeSettings } from './stored-settings.ts';

const DRAWER = 'settings';
const LOCK = 'settings';

type LoadedSettings = {
  readonly settings: Settings;
  /** What could not be read, by path. */
  readonly dropped: readonly string[];
};

type ChangedSettings = {
  /** In force now, on this device, whether or not the host could keep them. */
  readonly settings: Settings;
  /** `full`: the limit of 32 KB is reached; the change stays on this device and is tried again with the next one. */
  readonly kept: Result<null, StoreFailure>;
};

/**
 * Keeps the user's settings in two places: with the host, so that they follow the user, and on this device, so that a change is
 * neither lost to another device's write nor to a host that refuses it. Copies are merged entry by entry (X3).
 */
export type SettingsKeeper = {
  load(): Promise<LoadedSettings>;
  /** Applies one change to the newest copy of this device, one pane at a time. The date of the change is the caller's. */
  change(apply: (settings: Settings) => Settings): Promise<ChangedSettings>;
  /** What another pane of this device changed since. */
  refresh(): Promise<Settings>;
};

/** @param owner whose settings: part of the key on the device, e.g. the mailbox's address */
export function createSettingsKeeper(
  store: SettingsStore,
  device: DeviceStore,
  owner: string,
): SettingsKeeper {
  let current: Settings = parseSettings(store.load()).settings;
  /** Top-level parts that a newer Sidecar wrote: kept as they are. */
  const foreign = partsOfNewer(store.load());

  const fromDevice = async (): Promise<Settings> => {
    const kept = await device.get(DRAWER, owner);
    if (kept.ok) current = mergeSettings(current, parseSettings(kept.value).settings);
    return current;
  };

  return {
    load: async () => {
      const { settings, dropped } = parseSettings(store.load());
      current = mergeSettings(current, settings);
      return { settings: await fromDevice(), dropped };
    },
    refresh: fromDevice,
    change: (apply) =>
      device.exclusive(LOCK, async () => {
        const before = await fromDevice();
        current = apply(before);
        if (current === before) return { settings: current, kept: ok(null) };
        const value = { ...storeSettings(current), ...foreign };
        await device.put(DRAWER, owner, value);
        return { settings: current, kept: await store.save(value) };
      }),
  };
}

function partsOfNewer(raw: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(raw) || !parseSettings(raw).newer) return {};
  const { chosen: _chosen, blocklist: _blocklist, otherAddresses: _otherAddresses, ...rest } = raw;
  return rest;
}
