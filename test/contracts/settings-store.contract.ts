import { describe, expect, test } from '@jest/globals';
import type { SettingsStore } from '../../src/core/ports/settings-store.ts';

export type SettingsWorld = {
  readonly store: SettingsStore;
  /** The same settings as the next pane of this user finds them. */
  readonly nextPane: () => SettingsStore;
  readonly until: <T>(promise: Promise<T>) => Promise<T>;
  readonly limitBytes: number;
};

/** The rules of the SettingsStore port. `open` makes a world in which nothing was ever saved. */
export function settingsStoreContract(name: string, open: () => SettingsWorld): void {
  describe(`SettingsStore: ${name}`, () => {
    test('what was never saved is null', () => {
      expect(open().store.load()).toBeNull();
    });

    test('[X3] the next pane finds what was saved', async () => {
      const { store, nextPane, until } = open();
      const settings = { version: 1, list: ['é', '漢'], nested: { on: true, none: null } };
      expect(await until(store.save(settings))).toEqual({ ok: true, value: null });
      expect(nextPane().load()).toEqual(settings);
    });

    test('[X3] several saves in quick succession end with the last, and each is told', async () => {
      const { store, nextPane, until } = open();
      const saves = [1, 2, 3].map((version) => store.save({ version }));
      const told = await until(Promise.all(saves));
      expect(told.every(({ ok }) => ok)).toBe(true);
      expect(nextPane().load()).toEqual({ version: 3 });
    });

    test('a value that is changed after it was saved stays as it was saved', async () => {
      const { store, nextPane, until } = open();
      const mine = { count: 1 };
      const saving = store.save(mine);
      mine.count = 2;
      await until(saving);
      expect(nextPane().load()).toEqual({ count: 1 });
    });

    test('[X3] a value over the limit is refused, with numbers, and the last one stays', async () => {
      const { store, nextPane, until, limitBytes } = open();
      await until(store.save({ kept: true }));
      const saved = await until(store.save({ list: 'é'.repeat(limitBytes / 2) }));
      expect(saved.ok).toBe(false);
      if (saved.ok || saved.failure.kind !== 'full') throw new Error('Expected “full”');
      expect(saved.failure.limitBytes).toBe(limitBytes);
      expect(saved.failure.neededBytes).toBeGreaterThan(limitBytes);
      expect(nextPane().load()).toEqual({ kept: true });
    });

    test('[X3] a value just under the limit is kept', async () => {
      const { store, nextPane, until, limitBytes } = open();
      const settings = { list: 'x'.repeat(limitBytes - 200) };
      expect((await until(store.save(settings))).ok).toBe(true);
      expect(nextPane().load()).toEqual(settings);
    });
  });
}
