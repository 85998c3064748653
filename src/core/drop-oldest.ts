import type { DeviceFailure, DeviceStore } from './ports/device-store.ts';
import { ok, type Result } from './result.ts';

/** Forgets a drawer's oldest entries beyond `most`. `age`: when an entry was kept, ISO 8601 UTC; what is none of ours counts as oldest. */
export async function dropOldest(
  store: DeviceStore,
  drawer: string,
  most: number,
  age: (value: unknown) => string,
): Promise<Result<null, DeviceFailure>> {
  const all = await store.all(drawer);
  if (!all.ok) return all;
  const oldestFirst = [...all.value].sort(([, a], [, b]) => (age(a) < age(b) ? -1 : 1));
  for (const [key] of oldestFirst.slice(0, Math.max(0, oldestFirst.length - most)))
    await store.remove(drawer, key);
  return ok(null);
}
