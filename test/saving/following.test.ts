import './with-dom.ts';
import { expect, test } from '@jest/globals';
import { followedOf } from '../../src/core/follow/follow-list.ts';
import { ownerOf } from '../../src/core/follow/followed-drawer.ts';
import { parsePolicy } from '../../src/core/settings/parse-policy.ts';
import type { OrgRow } from '../contracts/crm/world.ts';
import { shown } from '../../src/taskpane/stores/loadable.ts';
import { headerOf, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { openSavingOrg, peopleOn, type SavingOrg } from './world.ts';

const MARTA = 'marta@halden.example';
const FIRST = 'Offer';
const inThread = ['References', '<Offer@halden.example>'] as const;

const SECOND = 1_000;

/** Seconds pass when the test says so; shorter waits are over at once. */
function stoppedTime(): {
  wait: (ms: number) => Promise<void>;
  pass: (seconds: number) => Promise<void>;
} {
  const waiting: (() => void)[] = [];
  return {
    wait: (ms) => (ms < SECOND ? Promise.resolve() : new Promise((next) => waiting.push(next))),
    pass: async (seconds) => {
      for (let n = 0; n < seconds; n += 1) {
        for (const next of waiting.splice(0)) next();
        for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
      }
    },
  };
}

type World = SavingOrg & OpenedPane & { readonly pass: (seconds: number) => Promise<void> };

type Mail = Partial<ReturnType<typeof someMail>>;

/** A conversation whose first mail is saved and followed, and a further mail of it; Marta is known. */
async function followed(
  reply: Mail = {},
  policy: Parameters<typeof parsePolicy>[0] = {},
): Promise<World> {
  const org = await openSavingOrg();
  await org.insert('Contact', { LastName: 'Marta', Email: MARTA });
  const { wait, pass } = stoppedTime();
  const opened = await openPane({
    crm: org.crm,
    device: org.device,
    mails: [
      someMail(FIRST),
      { ...someMail('Re: Offer'), headers: [inThread], ...reply },
      { ...someMail('Re: Re: Offer'), headers: [inThread] },
      someMail('Another'),
    ],
    policy: parsePolicy(policy),
    wait,
  });
  const world = { ...org, ...opened, pass };
  await world.pane.follow.getState().look();
  await world.pane.saves.getState().openDialog();
  const { dialog } = world.pane.saves.getState();
  if (dialog?.kind !== 'open') throw new Error('No dialog');
  const { add, setFollow } = dialog.draft.getState();
  add({ ...org.links.deal, name: 'Deal' });
  setFollow(true);
  await world.pane.saves.getState().save();
  await until(() => world.pane.follow.getState().followed.length === 1, 'following');
  return world;
}

async function open(world: World, subject: string): Promise<void> {
  world.select(subject);
  const { mails } = world.pane;
  await until(() => {
    const { opened } = mails.getState();
    return opened?.ref.subject === subject && opened.found.status === 'ready';
  }, subject);
}

const saved = ({ rows }: World, subject: string): readonly OrgRow[] =>
  rows('EmailMessage').filter((row) => row['Subject'] === subject);

const now = ({ pane }: World) => pane.follow.getState().now;

test('[T2] the next mail of a followed thread is saved by itself after 5 s, with the same links and its own words', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  expect(headerOf(world.pane)).toMatchObject({
    title: 'Saving, you follow this conversation',
    detail: 'in 5 s',
    button: { label: 'Not this one' },
  });
  await world.pass(4);
  expect(headerOf(world.pane).detail).toBe('in 1 s');
  expect(saved(world, 'Re: Offer')).toEqual([]);
  await world.pass(1);
  await until(() => headerOf(world.pane).title === 'Saved by you', 'the save');

  const [row, ...more] = saved(world, 'Re: Offer');
  expect(more).toEqual([]);
  expect(row).toMatchObject({ RelatedToId: world.links.deal.id });
  expect(String(row?.['TextBody'])).toContain('Re: Offer');
  expect(peopleOn(world, row?.['Id']).map(([type]) => type)).toEqual(['FromAddress']);

  // What was saved by itself leads to the next; a mail of somebody else's conversation does not.
  await open(world, 'Another');
  expect(now(world)).toBeNull();
  await open(world, 'Re: Re: Offer');
  expect(now(world)?.kind).toBe('counting');
});

test('[T2] leaving within the 5 s writes nothing, and coming back counts from the start', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  await world.pass(4);
  await open(world, 'Another');
  await world.pass(10);
  expect(saved(world, 'Re: Offer')).toEqual([]);
  await open(world, 'Re: Offer');
  expect(headerOf(world.pane).detail).toBe('in 5 s');
});

test('[V4] another mail in Outlook, of which nobody told the pane: nothing is written', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  world.outlook.setHabits({ itemChanged: 'never' });
  world.select('Another');
  await world.pass(6);
  await until(() => world.pane.mails.getState().opened?.ref.subject === 'Another', 'the switch');
  await world.pass(6);
  expect([...saved(world, 'Re: Offer'), ...saved(world, 'Another')]).toEqual([]);
});

test('[W8] an answer in Sent Items, which Outlook gives without headers, is known by its conversation', async () => {
  const world = await followed({ folderId: 'sent' });
  await open(world, 'Re: Offer');
  expect(
    shown(world.pane.mails.getState().opened?.understood ?? { status: 'none' })?.mail.headers,
  ).toBeNull();
  expect(now(world)?.kind).toBe('counting');
});

test('[T2] not this one leaves the mail alone, and the thread followed', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  world.pane.follow.getState().notThis();
  await world.pass(6);
  expect(headerOf(world.pane).button?.label).toBe('Save');
  expect(saved(world, 'Re: Offer')).toEqual([]);
  await open(world, 'Re: Re: Offer');
  expect(now(world)?.kind).toBe('counting');
});

test('[T2] stopping ends it at once, on the device too', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  const { user } = world.pane.session.getState();
  const owner = ownerOf(shown(user) ?? { orgId: '', id: '' });
  expect(await followedOf(world.device, owner)).toHaveLength(1);
  await world.pane.follow.getState().stop(now(world)?.followed.thread ?? '');
  await world.pass(6);
  expect(saved(world, 'Re: Offer')).toEqual([]);
  expect(await followedOf(world.device, owner)).toEqual([]);
});

test('[T2] a new outside participant stops it and asks; the user’s yes saves with the same links, and asks no more', async () => {
  const world = await followed({ cc: ['kim@new.example'] });
  await open(world, 'Re: Offer');
  await world.pass(6);
  expect(now(world)).toMatchObject({ kind: 'asking', why: { address: 'kim@new.example' } });
  expect(saved(world, 'Re: Offer')).toEqual([]);
  await world.pane.follow.getState().saveThis();
  expect(saved(world, 'Re: Offer')).toMatchObject([{ RelatedToId: world.links.deal.id }]);
  await until(
    () => world.pane.follow.getState().followed[0]?.addresses.includes('kim@new.example') === true,
    'her address',
  );
});

test('[D12] what stands against saving is told, and opens the dialog only when the user wants it', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  // Since then the organisation wants a field filled.
  const fields = { EmailMessage: [{ name: 'Headers', required: true }] };
  world.pane.session.setState({ policy: parsePolicy({ fields }) });
  await world.pass(6);
  await until(() => now(world)?.kind === 'asking', 'the question');
  expect(now(world)).toMatchObject({ why: { kind: 'problem', problem: { kind: 'required' } } });
  expect(world.pane.saves.getState().dialog).toBeNull();
  await world.pane.follow.getState().saveThis();
  expect(world.pane.saves.getState().dialog?.kind).toBe('open');
  expect(saved(world, 'Re: Offer')).toEqual([]);
});

test('[W3] a mail that a colleague saved during the 5 s is not saved again', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  await world.insert('EmailMessage', {
    Subject: 'Re: Offer',
    MessageIdentifier: `<${encodeURIComponent('Re: Offer')}@halden.example>`,
    Status: '3',
  });
  await world.pass(6);
  await until(() => headerOf(world.pane).button?.label === 'Email is saved', 'the colleague’s');
  expect(saved(world, 'Re: Offer')).toHaveLength(1);
});

test('[V4] whoever opens the dialog meanwhile has the mail in hand: it is not saved behind it', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  await world.pane.saves.getState().openDialog();
  await world.pass(6);
  world.pane.saves.getState().closeDialog();
  await world.pass(6);
  expect(saved(world, 'Re: Offer')).toEqual([]);
});

test('[T2] a thread that another pane stopped is not saved by this one', async () => {
  const world = await followed();
  await open(world, 'Re: Offer');
  const other = await openPane({
    crm: world.reopened(),
    device: world.device,
    mails: [someMail('Another')],
  });
  await other.pane.follow.getState().look();
  await other.pane.follow.getState().stop(now(world)?.followed.thread ?? '');
  await world.pass(6);
  expect(saved(world, 'Re: Offer')).toEqual([]);
});

test('[X5] a pane that starts anew follows what was followed before', async () => {
  const world = await followed();
  const later = await openPane({
    crm: world.reopened(),
    device: world.device,
    mails: [{ ...someMail('Re: Offer'), headers: [inThread] }],
  });
  await later.pane.follow.getState().look();
  await until(() => saved(world, 'Re: Offer').length === 1, 'the save');
  expect(saved(world, 'Re: Offer')[0]).toMatchObject({ RelatedToId: world.links.deal.id });
});
