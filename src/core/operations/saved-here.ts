import { dropOldest } from '../drop-oldest.ts';
import type { DeviceStore } from '../ports/device-store.ts';

/**
 * Mails saved from this device, by key. A hint to ask, never an answer (P6): it finds the saved state of a mail whose addresses are
 * all filtered by now, where Outlook keeps neither property nor category.
 */
const DRAWER = 'saved-here';
/** A busy year of what one device saves; the oldest go first. */
const MAX_SAVED_HERE = 2_000;

const age = (at: unknown): string => (typeof at === 'string' ? at : '');

/** `at`: ISO 8601 UTC. */
export async function keepSavedHere(device: DeviceStore, key: string, at: string): Promise<void> {
  const kept = await device.put(DRAWER, key, at);
  if (kept.ok) await dropOldest(device, DRAWER, MAX_SAVED_HERE, age);
}

export async function forgetSavedHere(device: DeviceStore, key: string): Promise<void> {
  await device.remove(DRAWER, key);
}

export async function wasSavedHere(device: DeviceStore, key: string): Promise<boolean> {
  const kept = await device.get(DRAWER, key);
  return kept.ok && age(kept.value) !== '';
}
