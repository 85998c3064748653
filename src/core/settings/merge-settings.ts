import { PREFERENCE_NAMES } from './preferences.ts';
import type { Dated, Listing, Settings } from './settings.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** The later one; between two changes in the same second, the one that both devices would pick. */
const later = <T>(a: Dated<T>, b: Dated<T>): Dated<T> => {
  if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
  return text(a.value) >= text(b.value) ? a : b;
};

function mergeEntries<T>(
  a: Readonly<Record<string, Dated<T>>>,
  b: Readonly<Record<string, Dated<T>>>,
): Readonly<Record<string, Dated<T>>> {
  const merged = new Map(Object.entries(a));
  for (const [key, theirs] of Object.entries(b)) {
    const ours = merged.get(key);
    merged.set(key, ours ? later(ours, theirs) : theirs);
  }
  return Object.fromEntries(merged);
}

/** Two copies of one user's settings → one: per entry the last change wins (X3). The order of merging makes no difference. */
export function mergeSettings(a: Settings, b: Settings): Settings {
  const chosen = mergeEntries<unknown>(a.chosen, b.chosen);
  const known = PREFERENCE_NAMES.filter((name) => Object.hasOwn(chosen, name));
  const list = (ours: Listing, theirs: Listing): Listing => mergeEntries(ours, theirs);
  return {
    // Entries of `chosen` come from either side under their own names: the types of their values hold.
    chosen: Object.fromEntries(known.map((name) => [name, chosen[name]])),
    blocklist: list(a.blocklist, b.blocklist),
    otherAddresses: list(a.otherAddresses, b.otherAddresses),
  };
}
