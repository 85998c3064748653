import type { Kept, Shelf } from './shelf.ts';

type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Lives as long as the tab. It takes text only: sealed bytes do not belong here, as their key could not be kept beside them. */
export function createSessionShelf(storage: SessionStorage, prefix: string): Shelf {
  const keys = (): string[] =>
    Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '').filter((key) =>
      key.startsWith(prefix),
    );
  const read = (key: string): Kept | undefined => parse(storage.getItem(prefix + key));
  return {
    get: (key) => attempt(() => read(key)),
    put: (key, value) =>
      attempt(() => {
        if (typeof value.content !== 'string') throw new TypeError('Only text is kept here');
        storage.setItem(prefix + key, JSON.stringify(value));
      }),
    remove: (key) =>
      attempt(() => {
        storage.removeItem(prefix + key);
      }),
    sweep: (goes) =>
      attempt(() => {
        for (const key of keys().map((full) => full.slice(prefix.length))) {
          const kept = read(key);
          if (kept !== undefined && goes(key, kept.at)) storage.removeItem(prefix + key);
        }
      }),
    list: (start) =>
      attempt(() =>
        keys()
          .map((key) => key.slice(prefix.length))
          .filter((key) => key.startsWith(start))
          .flatMap((key) => {
            const kept = read(key);
            return kept === undefined ? [] : [[key, kept] as const];
          }),
      ),
  };
}

/** A refusal that is thrown at once becomes a rejection, as with the other shelves. */
const attempt = <T>(job: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(job());
  });

function parse(text: string | null): Kept | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'content' in value &&
  typeof value.content === 'string';
