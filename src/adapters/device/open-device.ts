import type { DeviceStore, Keeping } from '../../core/ports/device-store.ts';
import { createExclusive, type Locks } from './exclusive.ts';
import { createIndexedDbShelf, type IndexedDbShelf } from './indexed-db-shelf.ts';
import { createSealer, makeSealingKey, type Sealer } from './seal.ts';
import { createSessionShelf } from './session-shelf.ts';
import { createShelfDeviceStore, dropOldContent } from './shelf-device-store.ts';
import { createMemoryShelf, type Shelf } from './shelf.ts';

/** What the browser has; getters of a window may throw where storage is blocked, so they are called with care. */
export type DeviceBrowser = {
  /** Only asked whether it is there: idb goes to the global one. */
  readonly indexedDB: () => unknown;
  readonly sessionStorage: () => Storage | undefined;
  readonly crypto: () => Crypto | undefined;
  readonly locks: () => Locks | undefined;
};

export type DeviceSetup = {
  readonly browser: DeviceBrowser;
  /** `Office.context.partitionKey`; browsers that part storage by site give each site its own. */
  readonly partitionKey: string | null;
  readonly contentDrawers: readonly string[];
  /**
   * Content drawers without text of mails: sealed where that is possible, else kept as they are while the browser session lasts,
   * as the pane may be loaded anew with every mail.
   */
  readonly sessionDrawers?: readonly string[];
  readonly now: () => number;
};

/** This device: how long it keeps things was found out once, when it was opened. */
export type Device = {
  readonly keeping: Keeping;
  /** The drawers of one org and user, or of nobody yet. */
  store(namespace: string): DeviceStore;
};

type Level = {
  readonly keeping: Keeping;
  readonly shelf: Shelf;
  readonly vault: IndexedDbShelf | null;
};

/** Finds the best level that really works (X5): each is tried by writing and reading back. */
export async function openDevice(setup: DeviceSetup): Promise<Device> {
  const { browser, partitionKey, now } = setup;
  const prefix = partitionKey === null ? 'sidecar' : `${partitionKey}:sidecar`;
  const { keeping, shelf, vault } = await bestLevel(browser, prefix);
  const crypto = attempt(browser.crypto);
  const exclusive = createExclusive(attempt(browser.locks) ?? null, `${prefix}:`);
  const memory = keeping === 'memory' ? shelf : createMemoryShelf();
  const open = vault === null ? (setup.sessionDrawers ?? []) : [];
  const contentDrawers = new Set(setup.contentDrawers.filter((drawer) => !open.includes(drawer)));
  await dropOldContent(shelf, contentDrawers, now());

  return {
    keeping,
    store: (namespace) =>
      createShelfDeviceStore({
        keeping,
        shelf,
        memory,
        sealer: vault && crypto?.subtle ? sealerOf(vault, crypto, namespace) : null,
        forgetKey: async () => vault?.forgetKey(namespace),
        namespace,
        contentDrawers,
        exclusive,
        now,
      }),
  };
}

/** Asked for at each use: after a wipe, in this pane or another, the next value gets a new key. */
const sealerOf =
  (vault: IndexedDbShelf, crypto: Crypto, namespace: string) => async (): Promise<Sealer> =>
    createSealer(crypto, await vault.sealingKey(namespace, () => makeSealingKey(crypto)));

async function bestLevel(browser: DeviceBrowser, prefix: string): Promise<Level> {
  if (attempt(browser.indexedDB)) {
    const vault = createIndexedDbShelf(prefix);
    if (await works(vault)) return { keeping: 'kept', shelf: vault, vault };
  }
  const storage = attempt(browser.sessionStorage);
  if (storage) {
    const shelf = createSessionShelf(storage, `${prefix}:`);
    if (await works(shelf)) return { keeping: 'session', shelf, vault: null };
  }
  return { keeping: 'memory', shelf: createMemoryShelf(), vault: null };
}

/** Some private windows open a database and then never answer. Milliseconds. */
const patience = 3_000;

async function works(shelf: Shelf): Promise<boolean> {
  // Of this pane alone: another that starts at the same moment takes its own away.
  const probe = `probe-${String(Math.random())}`;
  const tried = (async () => {
    await shelf.put(probe, { at: 0, content: probe });
    const kept = await shelf.get(probe);
    await shelf.remove(probe);
    return kept?.content === probe;
  })();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, patience);
  });
  try {
    return await Promise.race([tried, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function attempt<T>(read: () => T | undefined): T | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}

/** The browser of a page. */
export const deviceBrowser = (window: Window & typeof globalThis): DeviceBrowser => ({
  indexedDB: () => window.indexedDB,
  sessionStorage: () => window.sessionStorage,
  crypto: () => window.crypto,
  locks: () => window.navigator.locks,
});
