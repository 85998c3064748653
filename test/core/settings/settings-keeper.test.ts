import { expect, test } from '@jest/globals';
import type { SettingsStore } from '../../../src/core/ports/settings-store.ts';
import { fail, ok } from '../../../src/core/result.ts';
import {
  createSettingsKeeper,
  type SettingsKeeper,
} from '../../../src/core/settings/settings-keeper.ts';
import { addTo, listed, takeFrom, type Settings } from '../../../src/core/settings/settings.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

const LIMIT = 32 * 1024;

/** Roaming settings as Outlook has them: a pane reads the value once, when it opens. */
function mailbox(): { open: () => SettingsStore; value: () => unknown } {
  let kept: unknown = null;
  return {
    value: () => kept,
    open: () => {
      const read: unknown = structuredClone(kept);
      return {
        load: () => read,
        save: (value) => {
          const needed = JSON.stringify(value).length;
          if (needed > LIMIT)
            return Promise.resolve(fail({ kind: 'full', limitBytes: LIMIT, neededBytes: needed }));
          kept = structuredClone(value);
          return Promise.resolve(ok(null));
        },
      };
    },
  };
}

const block = (text: string, at: number) => (settings: Settings) =>
  addTo(settings, 'blocklist', [text], at);
const rules = async (keeper: SettingsKeeper): Promise<readonly string[]> =>
  listed((await keeper.load()).settings.blocklist);

test('[X3] settings survive the closing of the pane', async () => {
  const [box, device] = [mailbox(), memoryDeviceStore()];
  const first = createSettingsKeeper(box.open(), device, 'jo');
  await first.change(block('a.example', 1));
  expect(await rules(createSettingsKeeper(box.open(), device, 'jo'))).toEqual(['a.example']);
  expect(await rules(createSettingsKeeper(box.open(), memoryDeviceStore(), 'jo'))).toEqual([
    'a.example',
  ]);
});

test('[X3] two panes of one device that change at once lose nothing', async () => {
  const [box, device] = [mailbox(), memoryDeviceStore()];
  const [one, two] = [box, box].map((b) => createSettingsKeeper(b.open(), device, 'jo'));
  await Promise.all([one?.change(block('a.example', 1)), two?.change(block('b.example', 2))]);
  expect(await rules(createSettingsKeeper(box.open(), memoryDeviceStore(), 'jo'))).toEqual([
    'a.example',
    'b.example',
  ]);
  expect(listed((await one?.refresh())?.blocklist ?? {})).toEqual(['a.example', 'b.example']);
});

test('[X3] a device whose write was overwritten by another one brings its entries back, and later removals hold', async () => {
  const box = mailbox();
  const [deviceA, deviceB] = [memoryDeviceStore(), memoryDeviceStore()];
  const a = createSettingsKeeper(box.open(), deviceA, 'jo');
  const b = createSettingsKeeper(box.open(), deviceB, 'jo');
  await a.change(block('a.example', 1));
  await b.change(block('b.example', 2));
  const again = createSettingsKeeper(box.open(), deviceA, 'jo');
  expect(await rules(again)).toEqual(['a.example', 'b.example']);
  await again.change((s) => takeFrom(s, 'blocklist', ['b.example'], 3));
  expect(await rules(createSettingsKeeper(box.open(), deviceB, 'jo'))).toEqual(['a.example']);
});

test('[X3] beyond 32 KB the host says so, and the change holds on this device', async () => {
  const [box, device] = [mailbox(), memoryDeviceStore()];
  const keeper = createSettingsKeeper(box.open(), device, 'jo');
  await keeper.change(block('a.example', 1));
  const many = Array.from({ length: 2000 }, (_, i) => `domain-number-${String(i)}.example`);
  const { settings, kept } = await keeper.change((s) => addTo(s, 'blocklist', many, 2));
  expect(kept).toMatchObject({ ok: false, failure: { kind: 'full', limitBytes: LIMIT } });
  expect(listed(settings.blocklist)).toHaveLength(2001);
  expect(await rules(createSettingsKeeper(box.open(), device, 'jo'))).toHaveLength(2001);
  expect(await rules(createSettingsKeeper(box.open(), memoryDeviceStore(), 'jo'))).toEqual([
    'a.example',
  ]);
});

test('[X3] settings of two mailboxes on one device stay apart', async () => {
  const device = memoryDeviceStore();
  await createSettingsKeeper(mailbox().open(), device, 'jo').change(block('a.example', 1));
  expect(await rules(createSettingsKeeper(mailbox().open(), device, 'al'))).toEqual([]);
});

test('[X2] broken settings are named and do not stop the pane', async () => {
  const store: SettingsStore = {
    load: () => ({ chosen: 7 }),
    save: () => Promise.resolve(ok(null)),
  };
  const { settings, dropped } = await createSettingsKeeper(store, memoryDeviceStore(), 'jo').load();
  expect(dropped).toEqual(['chosen']);
  expect(listed(settings.blocklist)).toEqual([]);
});

test('[X3] what a newer version added is not lost by a change here', async () => {
  let kept: unknown = { version: 9, blocklist: {}, wings: { x: 1 } };
  const store: SettingsStore = {
    load: () => kept,
    save: (value) => {
      kept = value;
      return Promise.resolve(ok(null));
    },
  };
  await createSettingsKeeper(store, memoryDeviceStore(), 'jo').change(block('a.example', 1));
  expect(kept).toMatchObject({ version: 9, wings: { x: 1 }, blocklist: { 'a.example': 1 } });
});

test('a change that changes nothing writes nothing', async () => {
  const box = mailbox();
  await createSettingsKeeper(box.open(), memoryDeviceStore(), 'jo').change((settings) => settings);
  expect(box.value()).toBeNull();
});
