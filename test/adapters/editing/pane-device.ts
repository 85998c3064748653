import type { DeviceStore, Keeping } from '../../../src/core/ports/device-store.ts';
import { fail, ok } from '../../../src/core/result.ts';

/** A device whose panes can be killed: what they kept stays, the locks that they held are free again. */
export type PaneDevice = {
  /** The device as one pane sees it. */
  readonly open: () => { readonly store: DeviceStore; readonly kill: () => void };
  /** From now on nothing more can be kept. */
  readonly fill: () => void;
  readonly entries: (drawer: string) => number;
};

type Lock = { tail: Promise<void> };

export function paneDevice(
  known: ReadonlyMap<string, string> = new Map(),
  keeping: Keeping = 'kept',
): PaneDevice {
  const values = new Map(known);
  const locks = new Map<string, Lock>();
  let full = false;
  const name = (drawer: string, key: string): string => `${drawer}\n${key}`;
  const inDrawer = (drawer: string) =>
    [...values].filter(([path]) => path.startsWith(`${drawer}\n`));

  const open = () => {
    let dead = (): void => undefined;
    const death = new Promise<void>((resolve) => {
      dead = resolve;
    });
    const store: DeviceStore = {
      keeping,
      get: (drawer, key) => {
        const text = values.get(name(drawer, key));
        return Promise.resolve(ok(text === undefined ? undefined : (JSON.parse(text) as unknown)));
      },
      put: (drawer, key, value) => {
        if (full) return Promise.resolve(fail({ kind: 'full' }));
        values.set(name(drawer, key), JSON.stringify(value));
        return Promise.resolve(ok(null));
      },
      remove: (drawer, key) => {
        values.delete(name(drawer, key));
        return Promise.resolve(ok(null));
      },
      all: (drawer) =>
        Promise.resolve(
          ok(
            inDrawer(drawer).map(
              ([path, text]) =>
                [path.slice(drawer.length + 1), JSON.parse(text) as unknown] as const,
            ),
          ),
        ),
      wipe: () => {
        values.clear();
        return Promise.resolve(ok(null));
      },
      exclusive: async (lock, job) => {
        const before = locks.get(lock)?.tail ?? Promise.resolve();
        const turn = before.then(job);
        const ended = turn.then(
          () => undefined,
          () => undefined,
        );
        locks.set(lock, { tail: Promise.race([ended, death]) });
        return turn;
      },
    };
    return { store, kill: dead };
  };
  return {
    open,
    fill: () => {
      full = true;
    },
    entries: (drawer) => inDrawer(drawer).length,
  };
}
