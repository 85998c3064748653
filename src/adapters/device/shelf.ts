/** One kept value: readable text, or sealed bytes where it holds what is in mails. */
export type Kept = {
  /** When it was put here, milliseconds since 1970. */
  readonly at: number;
  readonly content: string | Sealed;
};

export type Sealed = {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
};

/** A place that keeps values by a key. Unlike the port, its methods reject when the browser refuses. */
export type Shelf = {
  get(key: string): Promise<Kept | undefined>;
  put(key: string, value: Kept): Promise<void>;
  remove(key: string): Promise<void>;
  /** Every entry whose key begins so. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: Kept])[]>;
  /** Removes every entry that is judged so, without reading all of them into memory at once. */
  sweep(goes: (key: string, at: number) => boolean): Promise<void>;
};

/** Lives and dies with the pane. */
export function createMemoryShelf(): Shelf {
  const entries = new Map<string, Kept>();
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    put: (key, value) => Promise.resolve(void entries.set(key, value)),
    remove: (key) => Promise.resolve(void entries.delete(key)),
    list: (prefix) => Promise.resolve([...entries].filter(([key]) => key.startsWith(prefix))),
    sweep: (goes) => {
      for (const [key, { at }] of entries) if (goes(key, at)) entries.delete(key);
      return Promise.resolve();
    },
  };
}
