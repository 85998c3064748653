import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Kept, Shelf } from './shelf.ts';

type Schema = DBSchema & {
  values: { key: string; value: Kept };
  keys: { key: string; value: CryptoKey };
};

export type IndexedDbShelf = Shelf & {
  /** The key under this name; when there is none, `make` makes it. Two panes at once end with the same key. */
  sealingKey(name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey>;
  forgetKey(name: string): Promise<void>;
};

/** Survives restarts. The connection is given up when another page deletes the database, and made anew when needed. */
export function createIndexedDbShelf(databaseName: string): IndexedDbShelf {
  let connection: Promise<IDBPDatabase<Schema>> | null = null;

  const connect = (): Promise<IDBPDatabase<Schema>> => {
    connection ??= open(databaseName, () => {
      connection = null;
    });
    return connection;
  };

  return {
    get: async (key) => (await connect()).get('values', key),
    put: async (key, value) => {
      await (await connect()).put('values', value, key);
    },
    remove: async (key) => (await connect()).delete('values', key),
    async list(prefix) {
      // Every key that begins so, and no other: U+FFFF ends each range of texts.
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const values = (await connect()).transaction('values').store;
      const [keys, kept] = await Promise.all([values.getAllKeys(range), values.getAll(range)]);
      return keys.flatMap((key, n) => {
        const value = kept[n];
        return value === undefined ? [] : [[key, value] as const];
      });
    },
    async sweep(goes) {
      const values = (await connect()).transaction('values', 'readwrite').store;
      for (let at = await values.openCursor(); at !== null; at = await at.continue())
        if (goes(at.key, at.value.at)) await at.delete();
    },
    async sealingKey(name, make) {
      const database = await connect();
      const known = await database.get('keys', name);
      if (known !== undefined) return known;
      const made = await make();
      const keys = database.transaction('keys', 'readwrite').store;
      const meanwhile = await keys.get(name);
      if (meanwhile !== undefined) return meanwhile;
      await keys.put(made, name);
      return made;
    },
    forgetKey: async (name) => (await connect()).delete('keys', name),
  };
}

async function open(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('values');
        fresh.createObjectStore('keys');
      },
      blocking() {
        lost();
        database.close();
      },
      terminated: lost,
    });
    return database;
  } catch (error) {
    lost();
    throw error;
  }
}
