import { describe, expect, jest, test } from '@jest/globals';
import type { DeviceStore } from '../../src/core/ports/device-store.ts';
import type { Network } from '../../src/core/ports/network.ts';
import { users } from '../../src/sandbox/org/demo/people.ts';
import { valuesOf } from '../../src/taskpane/stores/draft-store.ts';
import { followConnection } from '../../src/taskpane/stores/follow-connection.ts';
import { waitingText } from '../../src/taskpane/outbox/outbox-text.ts';
import { waitingMails } from '../../src/taskpane/stores/waiting-mails.ts';
import { headerOf, openDialogOn, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { aNetwork } from './network.ts';
import { filesOn, looseFiles, openSavingOrg, type SavingOrg } from './world.ts';

jest.setTimeout(30_000);

const MAIL = someMail('Offer', 'a.txt', 'b.txt');
const OTHER = someMail('Other mail');
const TYPED = 'Typed by hand';

type World = {
  readonly org: SavingOrg;
  readonly network: ReturnType<typeof aNetwork>;
  /** One more pane of the same user on the same device. */
  readonly openOne: (network?: Network, device?: DeviceStore) => Promise<OpenedPane>;
};

async function aWorld(): Promise<World> {
  const org = await openSavingOrg();
  const network = aNetwork();
  const openOne: World['openOne'] = async (its = network, device = org.device) => {
    const opened = await openPane({ crm: org.crm, device, mails: [MAIL, OTHER], network: its });
    followConnection(opened.pane);
    return opened;
  };
  return { org, network, openOne };
}

/** Selects a mail, and waits until Salesforce has answered about it. */
async function show({ pane, select }: OpenedPane, subject: string): Promise<void> {
  select(subject);
  await until(() => {
    const { opened } = pane.mails.getState();
    return opened?.ref.subject === subject && opened.found.status === 'ready';
  }, subject);
}

/** Presses Save without a network, with a subject typed; resolves to the mail's key. */
async function saveOffline({ org, network }: World, { pane }: OpenedPane, more = {}) {
  const key = await openDialogOn(pane, org.catalog, {
    kind: 'EmailMessage',
    relatedTo: [org.links.deal],
    subject: TYPED,
    ...more,
  });
  network.go(false);
  await pane.saves.getState().save();
  return key;
}

const mails = (org: SavingOrg, subject = TYPED) =>
  org.rows('EmailMessage').filter((row) => row['Subject'] === subject);

const waitingIn = async (device: DeviceStore): Promise<number> => {
  const all = await device.all('outbox');
  return all.ok ? all.value.length : -1;
};

/** A mail that waits after a try whose look-ups and files got through, and nothing after them; the network still fails so. */
async function triedFilesUp() {
  const world = await aWorld();
  const { org, network } = world;
  const opened = await world.openOne();
  const { saves } = opened.pane;
  const key = await saveOffline(world, opened);
  org.org.faults.add({ kind: 'dropRequest', path: '/composite', after: 3 });
  network.go(true);
  await until(
    () => looseFiles(org).length === 2 && saves.getState().saves[key]?.kind === 'waiting',
    'the files',
  );
  return { world, org, opened, key };
}

const settled = (opened: OpenedPane, key: string): Promise<void> =>
  until(() => opened.pane.saves.getState().saves[key] === undefined, 'the save to end');

describe('a save that meets no connection', () => {
  test('[X5] waits on the device, and is made once, with its files, when the connection is back', async () => {
    const world = await aWorld();
    const opened = await world.openOne();
    const key = await saveOffline(world, opened);
    expect(headerOf(opened.pane)).toMatchObject({
      title: 'Waiting to be sent',
      detail: 'You’re offline',
      button: { label: 'Cancel' },
    });
    expect(opened.pane.saves.getState().dialog).toBeNull();
    expect(mails(world.org)).toEqual([]);

    await show(opened, OTHER.subject);
    world.network.go(true);
    await settled(opened, key);
    const [mail] = mails(world.org);
    expect(mails(world.org)).toHaveLength(1);
    expect(mail?.['RelatedToId']).toBe(world.org.links.deal.id);
    expect(filesOn(world.org, mail?.['Id'])).toEqual(['a', 'b']);
    expect(opened.pane.saves.getState().toast?.text).toBe('Offer – saved');
    expect(await waitingIn(world.org.device)).toBe(0);
    await show(opened, MAIL.subject);
    await until(() => headerOf(opened.pane).title === 'Saved by you', 'the header');
  });

  test('[X5] waits over a restart of the pane', async () => {
    const world = await aWorld();
    const first = await world.openOne();
    const key = await saveOffline(world, first);
    first.stop();
    world.network.go(true);
    const second = await world.openOne();
    await second.pane.saves.getState().sendQueued('start');
    await settled(second, key);
    expect(mails(world.org)).toHaveLength(1);
    expect(headerOf(second.pane).title).toBe('Saved by you');
  });

  test('[W3] is made once where two panes meet the connection at the same time', async () => {
    const world = await aWorld();
    const [one, two] = [await world.openOne(), await world.openOne()];
    const key = await saveOffline(world, one);
    world.network.go(true);
    await Promise.all([
      one.pane.saves.getState().sendQueued('asked'),
      two.pane.saves.getState().sendQueued('asked'),
    ]);
    await settled(one, key);
    await settled(two, key);
    expect(mails(world.org)).toHaveLength(1);
    expect(looseFiles(world.org)).toEqual([]);
    expect(await waitingIn(world.org.device)).toBe(0);
  });

  test('[W3] is not made once more where the user has saved the mail in another pane meanwhile', async () => {
    const world = await aWorld();
    // The first pane does not hear of the network that the other has.
    const [one, two] = [await world.openOne(), await world.openOne(aNetwork())];
    const key = await saveOffline(world, one);
    await openDialogOn(two.pane, world.org.catalog, {
      kind: 'EmailMessage',
      subject: 'Other words',
    });
    await two.pane.saves.getState().save();
    world.network.go(true);
    await settled(one, key);
    expect(mails(world.org)).toEqual([]);
    expect(mails(world.org, 'Other words')).toHaveLength(1);
    expect(await waitingIn(world.org.device)).toBe(0);
  });

  test('[W3] a colleague who was quicker is named, nothing is written, and what was typed is kept', async () => {
    const world = await aWorld();
    const opened = await world.openOne();
    const key = await saveOffline(world, opened);
    await world.org.insert('EmailMessage', {
      Subject: 'Offer',
      MessageIdentifier: `<${key}>`,
      Status: '3',
    });
    await show(opened, OTHER.subject);
    world.network.go(true);
    await settled(opened, key);
    expect(mails(world.org)).toEqual([]);
    expect(opened.pane.saves.getState().toast?.text).toMatch(/^Offer – already saved by \w+/);
    expect(opened.pane.saves.getState().keptDrafts).toEqual([key]);
  });

  test('[D12] refused, it is told in the org’s words, and opens again with what was typed', async () => {
    const world = await aWorld();
    const opened = await world.openOne();
    const key = await saveOffline(world, opened);
    world.org.org.rules.validation = [
      {
        name: 'No hands',
        on: ['create'],
        object: 'EmailMessage',
        when: { field: 'Subject', contains: 'hand' },
        message: 'No hands.',
        field: 'Subject',
      },
    ];
    world.network.go(true);
    await until(() => headerOf(opened.pane).title === 'Not saved', 'the refusal');
    expect(headerOf(opened.pane)).toMatchObject({
      detail: 'Salesforce: No hands.',
      button: { label: 'Fix' },
    });
    expect(await waitingIn(world.org.device)).toBe(1);
    expect(looseFiles(world.org)).toEqual([]);

    // Also in the next pane, and while another mail is selected.
    opened.stop();
    const later = await world.openOne();
    await show(later, OTHER.subject);
    await later.pane.saves.getState().sendQueued('start');
    await later.pane.saves.getState().takeBack(key);
    const { dialog } = later.pane.saves.getState();
    if (dialog?.kind !== 'open') throw new Error('No dialog');
    expect(valuesOf(dialog.draft.getState()).subject).toBe(TYPED);
    expect(dialog.draft.getState().refusal).toMatchObject({ failure: { message: 'No hands.' } });
    dialog.draft.getState().edit('subject', 'Corrected');
    await later.pane.saves.getState().save();
    const [mail] = mails(world.org, 'Corrected');
    expect(filesOn(world.org, mail?.['Id'])).toEqual(['a', 'b']);
    expect(later.pane.saves.getState().toast?.text).toBe('Offer – saved');
    await until(() => later.pane.saves.getState().saves[key] === undefined);
    expect(await waitingIn(world.org.device)).toBe(0);
  });

  test('[X5] taken back, it is not sent any more, and the dialog is as it was', async () => {
    const world = await aWorld();
    const opened = await world.openOne();
    const key = await saveOffline(world, opened);
    await opened.pane.saves.getState().takeBack(key);
    world.network.go(true);
    const { dialog } = opened.pane.saves.getState();
    if (dialog?.kind !== 'open') throw new Error('No dialog');
    expect(valuesOf(dialog.draft.getState()).subject).toBe(TYPED);
    opened.pane.saves.getState().closeDialog();
    await opened.pane.saves.getState().sendQueued('asked');
    expect(mails(world.org)).toEqual([]);
    expect(headerOf(opened.pane).detail).toBe('Your unfinished changes are kept');
  });

  test('[A4] discarded after a try, it leaves neither a record nor a file', async () => {
    const { org, opened, key } = await triedFilesUp();
    org.org.faults.clear();
    await opened.pane.saves.getState().discardQueued(key);
    expect(mails(org)).toEqual([]);
    expect(looseFiles(org)).toEqual([]);
    expect(await waitingIn(org.device)).toBe(0);
    await opened.pane.saves.getState().sendQueued('asked');
    expect(mails(org)).toEqual([]);
  });

  test('[A4] discarded without a network after a try, it names the files that may be there, and takes them away when it is back', async () => {
    const { world, org, opened, key } = await triedFilesUp();
    await opened.pane.saves.getState().discardQueued(key);
    const [left] = waitingMails(opened.pane.saves.getState().saves);
    expect(left).toMatchObject({ state: 'discarded', loose: ['a.txt', 'b.txt'] });
    expect(headerOf(opened.pane)).toMatchObject({ title: 'Not saved', button: { label: 'Save' } });

    // The next pane knows it too; once there is an answer, nothing is left, and nothing was sent.
    opened.stop();
    org.org.faults.clear();
    const later = await world.openOne();
    await later.pane.saves.getState().sendQueued('start');
    expect(looseFiles(org)).toEqual([]);
    expect(mails(org)).toEqual([]);
    expect(await waitingIn(org.device)).toBe(0);
    expect(later.pane.saves.getState().toast?.text).toBe(
      'Offer – discarded: 2 files removed from Salesforce',
    );
  });

  test('[A4] files of a discarded try that the user may not delete stay named, until the user has seen to them', async () => {
    const { org, opened, key } = await triedFilesUp();
    org.org.faults.clear();
    org.org.rights.profiles = org.org.rights.profiles.map((profile) => ({
      ...profile,
      denied: { ContentDocument: ['delete'] },
    }));
    await opened.pane.saves.getState().discardQueued(key);
    const [left] = waitingMails(opened.pane.saves.getState().saves);
    expect(left && waitingText(left, String)).toMatch(/a\.txt, b\.txt.*could not be removed/);
    await opened.pane.saves.getState().forgetDiscarded(key);
    expect(await waitingIn(org.device)).toBe(0);
  });

  test('[A4] saved anew after it was discarded, the mail takes the files that are there', async () => {
    const { org, opened, key } = await triedFilesUp();
    await opened.pane.saves.getState().discardQueued(key);
    org.org.faults.clear();
    await openDialogOn(opened.pane, org.catalog, { kind: 'EmailMessage', subject: 'Anew' });
    await opened.pane.saves.getState().save();
    const [mail] = mails(org, 'Anew');
    expect(filesOn(org, mail?.['Id'])).toEqual(['a', 'b']);
    expect(org.rows('ContentDocument')).toHaveLength(2);
    await opened.pane.saves.getState().sendQueued('start');
    expect(filesOn(org, mail?.['Id'])).toEqual(['a', 'b']);
    expect(await waitingIn(org.device)).toBe(0);
  });

  test('[W4] a try without an answer is told as unknown, looked up first the next time, and never doubled', async () => {
    const world = await aWorld();
    const { org, network } = world;
    const opened = await world.openOne();
    const key = await saveOffline(world, opened);
    // The look-up is answered; the files and all that follows are done without an answer.
    org.org.faults.add({ kind: 'dropAnswer', path: '/composite', after: 3 });
    network.go(true);
    await until(() => headerOf(opened.pane).title === 'Outcome unknown', 'the header');
    expect(mails(org)).toHaveLength(1);
    org.org.faults.clear();
    await opened.pane.saves.getState().sendQueued('start');
    await settled(opened, key);
    expect(mails(org)).toHaveLength(1);
    expect(looseFiles(org)).toEqual([]);
    expect(headerOf(opened.pane).title).toBe('Saved by you');
  });

  test('[W4] a Task without a key that may be written already is sent again only when the user asks', async () => {
    const world = await aWorld();
    const { org, network } = world;
    const opened = await world.openOne();
    await saveOffline(world, opened, { kind: 'Task', taskKeyField: null });
    org.org.faults.add({ kind: 'dropRequest', path: '/composite', after: 3 });
    network.go(true);
    await until(() => headerOf(opened.pane).title === 'Outcome unknown', 'the header');
    org.org.faults.clear();
    const tasks = () => org.rows('Task').filter((row) => row['Subject'] === TYPED);
    await opened.pane.saves.getState().sendQueued('start');
    expect(tasks()).toEqual([]);
    await opened.pane.saves.getState().sendQueued('asked');
    expect(tasks()).toHaveLength(1);
  });

  test.each(['session', 'memory'] as const)(
    '[X5] where the device keeps nothing over a restart (%s), it stays in the dialog, and says why',
    async (keeping) => {
      const world = await aWorld();
      const device = { ...world.org.device, keeping };
      const opened = await world.openOne(world.network, device);
      await saveOffline(world, opened);
      const { dialog } = opened.pane.saves.getState();
      if (dialog?.kind !== 'open') throw new Error('No dialog');
      expect(dialog.draft.getState().refusal?.note).toContain('can’t wait by itself');
      expect(valuesOf(dialog.draft.getState()).subject).toBe(TYPED);
      expect(await waitingIn(device)).toBe(0);
      world.network.go(true);
      await opened.pane.saves.getState().save();
      expect(mails(world.org)).toHaveLength(1);
    },
  );

  test('[X5] of another user of the device is neither shown nor sent', async () => {
    const world = await aWorld();
    const opened = await world.openOne();
    const key = await saveOffline(world, opened);
    const all = await world.org.device.all('outbox');
    const [[, kept] = []] = all.ok ? all.value : [];
    await world.org.device.remove('outbox', all.ok ? (all.value[0]?.[0] ?? '') : '');
    await world.org.device.put('outbox', 'someone', {
      ...(kept as object),
      userId: users.jonas.id,
    });
    world.network.go(true);
    await opened.pane.saves.getState().sendQueued('start');
    expect(opened.pane.saves.getState().saves[key]).toBeUndefined();
    expect(mails(world.org)).toEqual([]);
  });
});
