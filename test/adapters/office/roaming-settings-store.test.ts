import { expect, test } from '@jest/globals';
import { createRoamingSettingsStore } from '../../../src/adapters/office/roaming-settings-store.ts';
import type { SettingsStore } from '../../../src/core/ports/settings-store.ts';
import {
  createSimulatedOutlook,
  type SimulatedOutlook,
} from '../../../src/sandbox/outlook/simulated-outlook.ts';
import { settingsStoreContract } from '../../contracts/settings-store.contract.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { elena, fakeWindow, folders, type FakeWindow } from '../../support/simulated-outlook.ts';

type World = {
  readonly clock: ManualClock;
  readonly outlook: SimulatedOutlook;
  readonly window: FakeWindow;
  readonly store: SettingsStore;
  readonly nextPane: () => SettingsStore;
};

function open(): World {
  const clock = createManualClock();
  const outlook = createSimulatedOutlook({ profile: elena, folders, mails: [], clock });
  const window = fakeWindow(clock);
  const make = (): SettingsStore => createRoamingSettingsStore(outlook.office(), window);
  return { clock, outlook, window, store: make(), nextPane: make };
}

settingsStoreContract('roaming settings', () => {
  const { clock, store, nextPane } = open();
  return { store, nextPane, until: (promise) => clock.until(promise), limitBytes: 32 * 1024 };
});

test('[X3] quick saves become one write of the mailbox', async () => {
  const { clock, outlook, store } = open();
  let writes = 0;
  let last = outlook.state().roamingSettings;
  outlook.subscribe(() => {
    const now = outlook.state().roamingSettings;
    if (now !== last) writes += 1;
    last = now;
  });
  await clock.until(Promise.all([store.save(1), store.save(2), store.save(3)]));
  expect(writes).toBe(1);
});

test('[X3] what waits is written when the pane closes', async () => {
  const { clock, outlook, window, store } = open();
  void store.save({ last: 'words' });
  window.hide();
  await clock.advance(40);
  expect(JSON.stringify(outlook.state().roamingSettings)).toContain('words');
});

test.each([
  [9057, 'full'],
  [9019, 'full'],
  [9041, 'not-saved'],
] as const)('error %i of the mailbox is told as %s', async (code, kind) => {
  const { clock, outlook, store } = open();
  outlook.failNext('roamingSettings.saveAsync', code);
  const saved = await clock.until(store.save({}));
  expect(saved.ok || saved.failure.kind).toBe(kind);
});

test('a mailbox that never answers is told as not saved, and the next save is tried again', async () => {
  const { clock, outlook, store } = open();
  outlook.setHabits({ silent: ['roamingSettings.saveAsync'] });
  const saved = await clock.until(store.save({ a: 1 }));
  expect(saved).toEqual({ ok: false, failure: { kind: 'not-saved', message: 'silent' } });
  outlook.setHabits({ silent: [] });
  expect((await clock.until(store.save({ a: 2 }))).ok).toBe(true);
});

test('settings that are no JSON are as if there were none', () => {
  const { outlook, nextPane } = open();
  outlook.office().context.roamingSettings.set('sidecar', '{broken');
  expect(nextPane().load()).toBeNull();
});
