import { describe, expect, test } from '@jest/globals';
import type { DeviceStore } from '../../src/core/ports/device-store.ts';
import type { Result } from '../../src/core/result.ts';

export type DeviceWorld = {
  /** The drawers of a namespace, as a pane of this device opens them; again and again. */
  readonly store: (namespace: string) => DeviceStore;
  /** Lets time pass, in milliseconds. */
  readonly pass: (time: number) => void;
};

export const contentDrawer = 'drafts';
const day = 86_400_000;

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`Expected a value, not ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The rules of the DeviceStore port, at any level of keeping. `drafts` must be among the content drawers. */
export function deviceStoreContract(name: string, open: () => Promise<DeviceWorld>): void {
  const openOne = async (): Promise<DeviceStore> => (await open()).store('org/user');

  describe(`DeviceStore: ${name}`, () => {
    test('what was never put is undefined', async () => {
      expect(value(await (await openOne()).get('choices', 'a'))).toBeUndefined();
    });

    test.each(['choices', contentDrawer])(
      'a value of %s comes back as it was put',
      async (drawer) => {
        const store = await openOne();
        const kept = { text: 'é漢🚚', list: [1, null, true], nested: { a: '' } };
        value(await store.put(drawer, 'a/b %', kept));
        expect(value(await store.get(drawer, 'a/b %'))).toEqual(kept);
      },
    );

    test('null, false and the empty text are values', async () => {
      const store = await openOne();
      for (const [key, kept] of [
        ['n', null],
        ['f', false],
        ['e', ''],
      ] as const) {
        value(await store.put('choices', key, kept));
        expect(value(await store.get('choices', key))).toBe(kept);
      }
    });

    test('putting again replaces, removing removes, and removing nothing is no failure', async () => {
      const store = await openOne();
      value(await store.put('choices', 'a', 1));
      value(await store.put('choices', 'a', 2));
      expect(value(await store.get('choices', 'a'))).toBe(2);
      value(await store.remove('choices', 'a'));
      value(await store.remove('choices', 'a'));
      expect(value(await store.get('choices', 'a'))).toBeUndefined();
    });

    test('a value that is changed after it was put stays as it was put', async () => {
      const store = await openOne();
      const mine = { count: 1 };
      value(await store.put('choices', 'a', mine));
      mine.count = 2;
      expect(value(await store.get('choices', 'a'))).toEqual({ count: 1 });
    });

    test('all gives the keys and values of one drawer and no other', async () => {
      const store = await openOne();
      for (const [drawer, key] of [
        ['drafts', 'x'],
        ['drafts', 'y/z'],
        ['drafts2', 'x'],
        ['draft', 'x'],
      ] as const)
        value(await store.put(drawer, key, `${drawer} ${key}`));
      const all = value(await store.all('drafts'));
      expect(new Map(all)).toEqual(
        new Map([
          ['x', 'drafts x'],
          ['y/z', 'drafts y/z'],
        ]),
      );
    });

    test('[X5] no namespace sees the values of another', async () => {
      const { store } = await open();
      value(await store('org/user').put('choices', 'a', 'mine'));
      expect(value(await store('org/other').get('choices', 'a'))).toBeUndefined();
      expect(value(await store('org').all('user'))).toEqual([]);
      expect(value(await store('org/other').all('choices'))).toEqual([]);
    });

    test('[X5] a second pane of this device sees what the first has put', async () => {
      const { store } = await open();
      for (const drawer of ['choices', contentDrawer]) {
        value(await store('org/user').put(drawer, 'a', 1));
        expect(value(await store('org/user').get(drawer, 'a'))).toBe(1);
      }
    });

    test('[X5] wiping empties all drawers of this namespace and no other', async () => {
      const { store } = await open();
      for (const drawer of ['choices', contentDrawer])
        for (const space of ['org/user', 'org/other'])
          value(await store(space).put(drawer, 'a', space));
      value(await store('org/user').wipe());
      for (const drawer of ['choices', contentDrawer]) {
        expect(value(await store('org/user').all(drawer))).toEqual([]);
        expect(value(await store('org/other').get(drawer, 'a'))).toBe('org/other');
      }
    });

    test('[X5] after wiping new values are kept again', async () => {
      const store = await openOne();
      value(await store.put(contentDrawer, 'a', 1));
      value(await store.wipe());
      value(await store.put(contentDrawer, 'a', 2));
      expect(value(await store.get(contentDrawer, 'a'))).toBe(2);
    });

    test('[X5] content goes after seven days, choices stay', async () => {
      const { store, pass } = await open();
      const device = store('org/user');
      value(await device.put(contentDrawer, 'old', 1));
      value(await device.put('choices', 'old', 1));
      pass(6 * day);
      expect(value(await device.get(contentDrawer, 'old'))).toBe(1);
      value(await device.put(contentDrawer, 'new', 2));
      pass(2 * day);
      expect(value(await device.get(contentDrawer, 'old'))).toBeUndefined();
      expect(value(await device.all(contentDrawer))).toEqual([['new', 2]]);
      expect(value(await device.get('choices', 'old'))).toBe(1);
    });

    test('[W3] jobs of one name run one after the other, in their order', async () => {
      const { store } = await open();
      const steps: string[] = [];
      const job = (label: string) => async (): Promise<string> => {
        steps.push(`${label} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        steps.push(`${label} ends`);
        return label;
      };
      const done = await Promise.all([
        store('org/user').exclusive('key', job('first')),
        store('org/user').exclusive('key', job('second')),
      ]);
      expect(done).toEqual(['first', 'second']);
      expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    });

    test('a job that fails tells its caller and lets the next one run', async () => {
      const store = await openOne();
      const failing = store.exclusive('key', () => Promise.reject(new Error('broken')));
      const next = store.exclusive('key', () => Promise.resolve('ran'));
      await expect(failing).rejects.toThrow('broken');
      await expect(next).resolves.toBe('ran');
    });

    test('jobs of other names do not wait', async () => {
      const store = await openOne();
      let release: () => void = () => undefined;
      const held = store.exclusive(
        'one',
        () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
      );
      await expect(store.exclusive('two', () => Promise.resolve('ran'))).resolves.toBe('ran');
      release();
      await held;
    });
  });
}
