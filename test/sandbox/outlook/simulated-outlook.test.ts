import { expect, test } from '@jest/globals';
import { createDialogs, type Dialogs } from '../../../src/sandbox/outlook/dialogs.ts';
import { enterPane } from '../../../src/sandbox/outlook/enter-pane.ts';
import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import { createSimulatedOutlook } from '../../../src/sandbox/outlook/simulated-outlook.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { aSimulatedMail, elena, folders, openOutlook } from '../../support/simulated-outlook.ts';

test('an item cannot be listed, copied or changed, as in Office', async () => {
  const { outlook, select } = await openOutlook([{ subject: 'First' }]);
  select('First');
  const { item } = outlook.office().context.mailbox;
  expect(item?.subject).toBe('First');
  expect(Object.keys(item ?? {})).toEqual([]);
  expect({ ...item }).toEqual({});
  expect(JSON.stringify(item)).toBe('{}');
  expect(() => Object.assign(item ?? {}, { subject: 'Other' })).toThrow(TypeError);
});

test('a call begun on one mail is answered from the next', async () => {
  const { outlook, clock, select } = await openOutlook([
    { subject: 'First', html: 'words of the first' },
    { subject: 'Second', html: 'words of the second' },
  ]);
  select('First');
  const { item } = outlook.office().context.mailbox;
  const answer = new Promise<string>((resolve) =>
    item?.body?.getAsync('html', ({ value }) => {
      resolve(value ?? '');
    }),
  );
  select('Second');
  expect(await clock.until(answer)).toContain('words of the second');
});

test('a fourth call at a time fails, as on the web', async () => {
  const { outlook, clock, select } = await openOutlook([{ subject: 'First' }]);
  select('First');
  const office = outlook.office();
  const { item } = office.context.mailbox;
  const answers = [1, 2, 3, 4].map(
    () =>
      new Promise<boolean>((resolve) =>
        item?.body?.getAsync('html', ({ status }) => {
          resolve(status === office.AsyncResultStatus.Succeeded);
        }),
      ),
  );
  expect(await clock.until(Promise.all(answers))).toEqual([true, true, true, false]);
});

test('a right that the manifest lacks is refused by throwing at once', async () => {
  const { outlook, select } = await openOutlook([{ subject: 'First' }], { permission: 'ReadItem' });
  select('First');
  const { mailbox } = outlook.office().context;
  expect(() => mailbox.item?.categories?.addAsync(['x'], () => undefined)).toThrow(/permission/);
  expect(() => mailbox.getSelectedItemsAsync?.(() => undefined)).toThrow(/permission/);
});

test('what a requirement set brings is not there below it', async () => {
  const { outlook, select } = await openOutlook([{ subject: 'First' }], { mailboxSet: 7 });
  select('First');
  const item = outlook.office().context.mailbox.item ?? {};
  for (const name of ['getAllInternetHeadersAsync', 'getAttachmentContentAsync', 'categories'])
    expect([name, name in item]).toEqual([name, false]);
  expect('body' in item).toBe(true);
});

test('opening a mail marks it as read', async () => {
  const clock = createManualClock();
  const unread = { ...(await aSimulatedMail({ subject: 'First' })), unread: true };
  const outlook = createSimulatedOutlook({ profile: elena, folders, mails: [unread], clock });
  outlook.select(unread.id);
  expect(outlook.state().mails[0]?.unread).toBe(false);
});

const blockedFrame = async (habits: Partial<Habits>): Promise<{ indexedDB: string }> => {
  const { outlook } = await openOutlook([], habits);
  const frame = { parent: { simulatedOutlook: outlook }, indexedDB: 'here' };
  expect(enterPane(frame)).toBe(outlook);
  return frame;
};

test('a frame whose storage is blocked throws at the first look', async () => {
  expect((await blockedFrame({})).indexedDB).toBe('here');
  const frame = await blockedFrame({ storage: 'blocked' });
  expect(() => frame.indexedDB).toThrow(/denied/);
});

test('a frame without an Outlook around it has none', () => {
  expect(enterPane({ parent: {} })).toBeNull();
});

type Opened = {
  readonly clock: ManualClock;
  readonly dialogs: Dialogs;
  readonly window: { closed: boolean; close: () => void };
};

function openDialogs(blocked = false, dialogError: number | null = null): Opened {
  const clock = createManualClock();
  const outlook = createSimulatedOutlook({ profile: elena, folders, mails: [], clock });
  outlook.setHabits({ dialogError });
  const window = {
    closed: false,
    close: () => {
      window.closed = true;
    },
  };
  const world = { ...outlook, clock, change: () => undefined };
  return { clock, window, dialogs: createDialogs(world, () => (blocked ? null : window)) };
}

type Answer = Parameters<Parameters<Dialogs['displayDialogAsync']>[2]>[0];

const display = ({ clock, dialogs }: Opened, url: string): Promise<Answer> =>
  clock.until(
    new Promise((resolve) => {
      dialogs.displayDialogAsync(url, {}, resolve);
    }),
  );

const page = 'https://localhost:3000/login.html';

test.each([
  ['http://a.example/login', false, 12003],
  ['no address', false, 12002],
  [page, true, 12011],
] as const)('[L1] a dialog on %s (blocked: %s) is refused with %i', async (url, blocked, code) => {
  expect((await display(openDialogs(blocked), url)).error?.code).toBe(code);
});

test.each([12004, 12005, 12009])('[L1] a dialog may fail with %i', async (code) => {
  expect((await display(openDialogs(false, code), page)).error?.code).toBe(code);
});

test('[L1] one dialog at a time', async () => {
  const opened = openDialogs();
  const first = await display(opened, page);
  expect((await display(opened, page)).error?.code).toBe(12007);
  first.value?.close();
  expect((await display(opened, page)).status).toBe('succeeded');
});

test('[L1] a dialog speaks to its pane, and tells when its user closes it', async () => {
  const opened = openDialogs();
  const { value } = await display(opened, page);
  const heard: unknown[] = [];
  value?.addEventHandler('dialogMessageReceived', ({ message }) => heard.push(message));
  value?.addEventHandler('dialogEventReceived', ({ error }) => heard.push(error));
  opened.dialogs.messageParent('hello');
  opened.window.closed = true;
  await opened.clock.advance(1_000);
  opened.dialogs.messageParent('too late');
  expect(heard).toEqual(['hello', 12006]);
});
