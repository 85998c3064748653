import type { DeviceStore } from '../ports/device-store.ts';
import { FOLLOWED_DRAWER } from './followed-drawer.ts';
import { follow, parseFollowed, unfollow, type Followed } from './followed.ts';

const LOCK = 'followed';

/** The conversations that this device follows for a user of an org, the latest first. */
export async function followedOf(device: DeviceStore, owner: string): Promise<readonly Followed[]> {
  const kept = await device.get(FOLLOWED_DRAWER, owner);
  const all = kept.ok && Array.isArray(kept.value) ? (kept.value as readonly unknown[]) : [];
  return all
    .flatMap((one) => parseFollowed(one) ?? [])
    .filter((one) => one.owner === owner)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** One pane at a time: two that follow at once lose nothing. A device that keeps nothing still knows it while the pane lives. */
function change(
  device: DeviceStore,
  owner: string,
  apply: (all: readonly Followed[]) => readonly Followed[],
): Promise<readonly Followed[]> {
  return device.exclusive(LOCK, async () => {
    const all = apply(await followedOf(device, owner));
    await device.put(FOLLOWED_DRAWER, owner, all);
    return all;
  });
}

export const keepFollowed = (device: DeviceStore, one: Followed): Promise<readonly Followed[]> =>
  change(device, one.owner, (all) => follow(all, one));

export const dropFollowed = (
  device: DeviceStore,
  owner: string,
  thread: string,
): Promise<readonly Followed[]> => change(device, owner, (all) => unfollow(all, thread));
