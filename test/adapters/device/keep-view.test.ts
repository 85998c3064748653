import { expect, test } from '@jest/globals';
import { createStore } from 'zustand/vanilla';
import type { DeviceStore } from '../../../src/core/ports/device-store.ts';
import { parseRecordId, type RecordId } from '../../../src/core/crm/ids.ts';
import { keepView } from '../../../src/taskpane/stores/keep-view.ts';
import { VIEW_DRAWER } from '../../../src/taskpane/stores/view-drawer.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

type View = {
  readonly allowed: readonly string[];
  readonly linkChoices: Readonly<Record<string, boolean>>;
  readonly openRecords: readonly string[];
  readonly tab: string | null;
};
type Stores = Parameters<typeof keepView>[0];

const record = (n: number): RecordId => {
  const id = parseRecordId(`003${String(n).padStart(12, '0')}`);
  if (!id) throw new Error('no id');
  return id;
};

const fresh: View = { allowed: [], linkChoices: {}, openRecords: [], tab: null };

/** One life of a pane on a device: a mail is opened, things are done on it, and it is looked at. */
function aPane(device: DeviceStore) {
  const clock = createManualClock();
  type State = { opened: (View & { ref: { itemId: string; subject: string } }) | null };
  const change = (step: (view: View) => View): void => {
    mails.setState(({ opened }) => ({ opened: opened && { ...opened, ...step(opened) } }));
  };
  const actions = {
    allow: (address: string) => {
      change((view) => ({ ...view, allowed: [...view.allowed, address] }));
    },
    toggleLink: (id: string, link: boolean) => {
      change((view) => ({ ...view, linkChoices: { ...view.linkChoices, [id]: link } }));
    },
    openRecord: (id: string) => {
      change((view) => ({ ...view, openRecords: [...view.openRecords, id] }));
    },
    showTab: (tab: string) => {
      change((view) => ({ ...view, tab }));
    },
  };
  const mails = createStore<State & typeof actions>(() => ({ opened: null, ...actions }));
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => void clock.setTimeout(resolve, ms));
  keepView({ services: { device, platform: { wait } }, mails } as unknown as Stores);
  return {
    ...actions,
    open: async (itemId: string) => {
      mails.setState({ opened: { ...fresh, ref: { itemId, subject: itemId } } });
      await clock.advance(1_000);
    },
    rest: () => clock.advance(1_000),
    view: (): View | null => mails.getState().opened,
  };
}

test('[V4] ticks, allowed addresses, tab and open rows of each mail outlive a reload of the pane', async () => {
  const device = memoryDeviceStore();
  const before = aPane(device);
  await before.open('one');
  before.toggleLink(record(1), false);
  before.allow('jo@partner.example');
  before.openRecord(record(2));
  before.showTab('Case');
  await before.rest();
  await before.open('two');
  before.showTab('Contact');
  await before.rest();

  const after = aPane(device);
  await after.open('two');
  expect(after.view()).toMatchObject({ ...fresh, tab: 'Contact' });
  await after.open('one');
  expect(after.view()).toMatchObject({
    allowed: ['jo@partner.example'],
    linkChoices: { [record(1)]: false },
    openRecords: [record(2)],
    tab: 'Case',
  });
});

test('[V4] what the user does before the device has answered wins over what was kept', async () => {
  const device = memoryDeviceStore();
  await device.put(VIEW_DRAWER, 'one', { ...fresh, tab: 'Case' });
  const pane = aPane(device);
  const opening = pane.open('one');
  pane.showTab('Contact');
  await opening;
  expect(pane.view()?.tab).toBe('Contact');
});

test.each([
  null,
  'text',
  7,
  [],
  { linkChoices: 'x', openRecords: [1, 'no id'], tab: 3, allowed: {} },
])('what cannot have been kept by Sidecar is passed over (%j)', async (kept) => {
  const device = memoryDeviceStore();
  await device.put(VIEW_DRAWER, 'one', kept);
  const pane = aPane(device);
  await pane.open('one');
  expect(pane.view()).toMatchObject(fresh);
});

test('a mail on which nothing was done leaves nothing on the device', async () => {
  const device = memoryDeviceStore();
  const pane = aPane(device);
  await pane.open('one');
  await pane.open('two');
  expect(await device.all(VIEW_DRAWER)).toEqual({ ok: true, value: [] });
});
