import { dropOldest } from '../drop-oldest.ts';
import type { DeviceFailure, DeviceStore } from '../ports/device-store.ts';
import { ok, type Result } from '../result.ts';
import {
  NO_CHOICES,
  parseChoice,
  remember,
  type Choice,
  type Choices,
  type Pick,
} from './choices.ts';

const DRAWER = 'choices';
/** Entries kept on a device; the oldest go first. */
export const MAX_CHOICES = 1000;

const ADDRESS = 'address:';
const THREAD = 'thread:';

/** Above this many, one reading of the whole drawer is cheaper: 300 single ones kept the pane from drawing for 60 ms. */
const MOST_SINGLE = 24;

async function readEntries(
  store: DeviceStore,
  prefix: string,
  names: readonly string[],
): Promise<Readonly<Record<string, Choice>>> {
  if (names.length > MOST_SINGLE) {
    const all = await store.all(DRAWER);
    const kept = all.ok ? named(all.value, prefix) : {};
    return Object.fromEntries(
      names.flatMap((name) => {
        const choice = kept[name];
        return choice === undefined ? [] : [[name, choice]];
      }),
    );
  }
  const read = await Promise.all(
    names.map(async (name): Promise<readonly (readonly [string, Choice])[]> => {
      const kept = await store.get(DRAWER, prefix + name);
      const choice = kept.ok ? parseChoice(kept.value) : null;
      return choice === null ? [] : [[name, choice]];
    }),
  );
  return Object.fromEntries(read.flat());
}

/** What was chosen for these addresses and this thread. A device that answers nothing remembers nothing. */
export async function readChoices(
  store: DeviceStore,
  addresses: readonly string[],
  threadId: string | null,
): Promise<Choices> {
  const [byAddress, byThread] = await Promise.all([
    readEntries(store, ADDRESS, addresses),
    readEntries(store, THREAD, threadId === null ? [] : [threadId]),
  ]);
  return { byAddress, byThread };
}

/** Keeps what the user picked, and forgets the oldest entries beyond the limit. */
export async function keepPick(
  store: DeviceStore,
  pick: Pick,
): Promise<Result<null, DeviceFailure>> {
  return store.exclusive('choices', async () => {
    const names = [...new Set([...Object.keys(pick.people), ...pick.addresses])];
    const { byAddress, byThread } = remember(await readChoices(store, names, pick.threadId), pick);
    const entries = [
      ...Object.entries(byAddress).map(([name, choice]) => [ADDRESS + name, choice] as const),
      ...Object.entries(byThread).map(([name, choice]) => [THREAD + name, choice] as const),
    ];
    for (const [key, choice] of entries) {
      const kept = await store.put(DRAWER, key, choice);
      if (!kept.ok) return kept;
    }
    return dropOldest(store, DRAWER, MAX_CHOICES, age);
  });
}

const age = (value: unknown): string => parseChoice(value)?.at ?? '';

/** Every remembered choice, for the settings. */
export async function allChoices(store: DeviceStore): Promise<Result<Choices, DeviceFailure>> {
  const all = await store.all(DRAWER);
  if (!all.ok) return all;
  return ok({ byAddress: named(all.value, ADDRESS), byThread: named(all.value, THREAD) });
}

const named = (
  entries: readonly (readonly [key: string, value: unknown])[],
  prefix: string,
): Readonly<Record<string, Choice>> =>
  Object.fromEntries(
    entries.flatMap(([key, value]) => {
      const choice = key.startsWith(prefix) ? parseChoice(value) : null;
      return choice === null ? [] : [[key.slice(prefix.length), choice]];
    }),
  );

/** Forgets every remembered choice of this device (R5). */
export async function forgetChoices(store: DeviceStore): Promise<Result<Choices, DeviceFailure>> {
  const all = await store.all(DRAWER);
  if (!all.ok) return all;
  for (const [key] of all.value) {
    const gone = await store.remove(DRAWER, key);
    if (!gone.ok) return gone;
  }
  return ok(NO_CHOICES);
}
