import 'fake-indexeddb/auto';
import { expect, test } from '@jest/globals';
import {
  openDevice,
  type Device,
  type DeviceBrowser,
} from '../../../src/adapters/device/open-device.ts';
import type { Locks } from '../../../src/adapters/device/exclusive.ts';
import {
  contentDrawer,
  deviceStoreContract,
  type DeviceWorld,
} from '../../contracts/device-store.contract.ts';

let partitions = 0;

const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** Lets one job at a time run, as `navigator.locks` does. */
function fakeLocks(): Locks {
  const turns = new Map<string, Promise<unknown>>();
  return {
    request: (name, job) => {
      const turn = (turns.get(name) ?? Promise.resolve()).then(job);
      turns.set(name, turn);
      return turn;
    },
  };
}

function fakeSessionStorage(room = Number.POSITIVE_INFINITY): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (n) => [...entries.keys()][n] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => {
      if (key.length + text.length > room) throw new DOMException('Full', 'QuotaExceededError');
      entries.set(key, text);
    },
    removeItem: (key) => void entries.delete(key),
    clear: () => {
      entries.clear();
    },
  };
}

const whole: DeviceBrowser = {
  indexedDB: (): unknown => globalThis.indexedDB,
  sessionStorage: () => fakeSessionStorage(),
  crypto: () => globalThis.crypto,
  locks: () => undefined,
};

async function openOn(
  browser: DeviceBrowser,
  partitionKey: string | null = `p${String((partitions += 1))}`,
  now: () => number = () => 0,
): Promise<Device> {
  return openDevice({ browser, partitionKey, contentDrawers: [contentDrawer], now });
}

const world = (browser: () => DeviceBrowser) => async (): Promise<DeviceWorld> => {
  let now = 1_000_000_000_000;
  const device = await openOn(browser(), undefined, () => now);
  return {
    store: (namespace) => device.store(namespace),
    pass: (time) => {
      now += time;
    },
  };
};

deviceStoreContract(
  'IndexedDB',
  world(() => whole),
);
deviceStoreContract(
  'IndexedDB with locks',
  world(() => {
    const locks = fakeLocks();
    return { ...whole, locks: () => locks };
  }),
);
deviceStoreContract(
  'locks that are refused',
  world(() => ({
    ...whole,
    locks: () => ({
      request: () => Promise.reject(new DOMException('no origin', 'SecurityError')),
    }),
  })),
);
deviceStoreContract(
  'sessionStorage',
  world(() => {
    const storage = fakeSessionStorage();
    return { ...whole, indexedDB: forbidden, sessionStorage: () => storage };
  }),
);
deviceStoreContract(
  'memory',
  world(() => ({
    ...whole,
    indexedDB: forbidden,
    sessionStorage: forbidden,
  })),
);
deviceStoreContract(
  'a browser that has nothing at all',
  world(() => ({
    indexedDB: forbidden,
    sessionStorage: forbidden,
    crypto: () => undefined,
    locks: forbidden,
  })),
);

const levels: readonly (readonly [string, DeviceBrowser])[] = [
  ['kept', whole],
  ['session', { ...whole, indexedDB: forbidden }],
  ['memory', { ...whole, indexedDB: forbidden, sessionStorage: forbidden }],
  ['memory', { ...whole, indexedDB: forbidden, sessionStorage: () => fakeSessionStorage(0) }],
];

test.each(levels)('[X5] the level %s is found by trying', async (keeping, browser) => {
  const device = await openOn(browser);
  expect(device.keeping).toBe(keeping);
  expect(device.store('a').keeping).toBe(keeping);
});

test('[X5] values survive the pane, in the partition that they were put in', async () => {
  const first = await openOn(whole, 'site-a');
  await first.store('org/user').put('choices', 'a', 1);
  await first.store('org/user').put(contentDrawer, 'b', { body: 'words of a mail' });
  const again = await openOn(whole, 'site-a');
  const elsewhere = await openOn(whole, 'site-b');
  expect(await again.store('org/user').get('choices', 'a')).toEqual({ ok: true, value: 1 });
  expect(await again.store('org/user').get(contentDrawer, 'b')).toEqual({
    ok: true,
    value: { body: 'words of a mail' },
  });
  expect(await elsewhere.store('org/user').get('choices', 'a')).toEqual({
    ok: true,
    value: undefined,
  });
});

async function stored(name: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => {
      reject(new Error('not opened'));
    };
    request.onsuccess = () => {
      const values = request.result.transaction('values').objectStore('values').getAll();
      values.onsuccess = () => {
        request.result.close();
        resolve(values.result);
      };
    };
  });
}

test('[X5] content lies there sealed, and the key cannot be taken out', async () => {
  const device = await openOn(whole, 'sealed');
  await device.store('org/user').put(contentDrawer, 'a', { body: 'words of a mail' });
  const [kept] = (await stored('sealed:sidecar')) as { content: { bytes: ArrayBuffer } }[];
  expect(kept?.content.bytes).toBeDefined();
  expect(new TextDecoder('latin1').decode(kept?.content.bytes)).not.toContain('words');
  const key = await new Promise<CryptoKey>((resolve) => {
    const request = indexedDB.open('sealed:sidecar');
    request.onsuccess = () => {
      const found = request.result.transaction('keys').objectStore('keys').getAll();
      found.onsuccess = () => {
        request.result.close();
        for (const one of found.result as CryptoKey[]) resolve(one);
      };
    };
  });
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('[X5] without a key beside it, content never reaches the session’s storage', async () => {
  const storage = fakeSessionStorage();
  const device = await openOn({ ...whole, indexedDB: forbidden, sessionStorage: () => storage });
  await device.store('org/user').put(contentDrawer, 'a', { body: 'words of a mail' });
  const texts = Array.from({ length: storage.length }, (_, n) =>
    storage.getItem(storage.key(n) ?? ''),
  );
  expect(texts.join()).not.toContain('words');
});

test('[X5] [V4] where only the session keeps anything, what a user opened and ticked outlives a reload of the pane', async () => {
  const storage = fakeSessionStorage();
  const browser = { ...whole, indexedDB: forbidden, sessionStorage: () => storage };
  const open = (): Promise<Device> =>
    openDevice({
      browser,
      partitionKey: null,
      contentDrawers: [contentDrawer, 'views'],
      sessionDrawers: ['views'],
      now: () => 0,
    });
  await (await open()).store('jo').put('views', 'mail-1', { tab: 'Contact' });
  const kept = await (await open()).store('jo').get('views', 'mail-1');
  expect(kept).toEqual({ ok: true, value: { tab: 'Contact' } });
});

test('[X5] [L1] panes that start at once all find that the device keeps things, and leave nothing of having tried', async () => {
  const startedAfter = async (turns: number): Promise<Device> => {
    for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
    return openOn(whole, 'at-once');
  };
  const devices = await Promise.all(Array.from({ length: 12 }, (_, n) => startedAfter(n)));
  expect(devices.map(({ keeping }) => keeping)).toEqual(Array.from(devices, () => 'kept'));
  expect(await stored('at-once:sidecar')).toEqual([]);
});

test('[X5] content of users who never came back goes when the device is opened', async () => {
  const week = 8 * 86_400_000;
  const before = await openOn(whole, 'old', () => 0);
  await before.store('org/gone').put(contentDrawer, 'a', 1);
  await before.store('org/gone').put('choices', 'a', 1);
  await openOn(whole, 'old', () => week);
  expect(await stored('old:sidecar')).toHaveLength(1);
});

test('a full store says so, and what was there stays', async () => {
  const storage = fakeSessionStorage(300);
  const device = await openOn({ ...whole, indexedDB: forbidden, sessionStorage: () => storage });
  const store = device.store('o');
  await store.put('choices', 'a', 'short');
  expect(await store.put('choices', 'a', 'x'.repeat(400))).toEqual({
    ok: false,
    failure: { kind: 'full' },
  });
  expect(await store.get('choices', 'a')).toEqual({ ok: true, value: 'short' });
});

test('a database that another page deletes is opened anew', async () => {
  const device = await openOn(whole, 'deleted');
  const store = device.store('o');
  await store.put('choices', 'a', 1);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('deleted:sidecar').onsuccess = resolve;
  });
  expect(await store.get('choices', 'a')).toEqual({ ok: true, value: undefined });
  expect((await store.put('choices', 'a', 2)).ok).toBe(true);
  expect(await store.get('choices', 'a')).toEqual({ ok: true, value: 2 });
});
