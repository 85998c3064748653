import './with-dom.ts';
import { expect, jest, test } from '@jest/globals';
import { allRecords } from '../../src/core/related/related.ts';
import type { OrgOptions } from '../../src/sandbox/org/org.ts';
import { personAccountType } from '../../src/sandbox/org/schema/objects/account.ts';
import { problemsOf, type DraftStore } from '../../src/taskpane/stores/draft-store.ts';
import type { OrgRow } from '../contracts/crm/world.ts';
import { headerOf, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { looseFiles, openSavingOrg, peopleOn, type SavingOrg } from './world.ts';

jest.setTimeout(60_000);

const MARTA = 'marta@halden.example';
const KIM = 'kim.halden@halden.example';

type World = SavingOrg & OpenedPane;

/** A conversation of Marta's, whom the org knows at Halden, and a deal there. */
async function aWorld(options: OrgOptions, cc: readonly string[] = []): Promise<World> {
  const org = await openSavingOrg(options);
  const AccountId = await org.insert('Account', { Name: 'Halden' });
  await org.insert('Contact', { LastName: 'Marta', Email: MARTA, AccountId });
  await org.insert('Contact', { LastName: 'Kim', Email: KIM, AccountId });
  await org.insert('Opportunity', {
    Name: 'Pilot',
    AccountId,
    StageName: 'Prospecting',
    CloseDate: '2027-01-31',
  });
  const headers = [['References', '<Offer@halden.example>'] as const];
  const opened = await openPane({
    crm: org.crm,
    device: org.device,
    mails: [
      { ...someMail('Offer', 'a.txt'), cc },
      { ...someMail('Re: Offer'), headers },
      { ...someMail('Re: Re: Offer'), headers },
    ],
  });
  await opened.pane.follow.getState().look();
  return { ...org, ...opened };
}

async function quickSaveTo({ pane }: World, name: string): Promise<void> {
  const { related } = pane.mails.getState().opened ?? {};
  const card = related && allRecords(related).find(({ record }) => record.name === name);
  if (!card) throw new Error(`No card “${name}”`);
  await pane.saves.getState().quickSave(card.record);
}

async function open({ pane, select }: World, subject: string): Promise<void> {
  select(subject);
  await until(() => {
    const { opened } = pane.mails.getState();
    return opened?.ref.subject === subject && opened.found.status === 'ready';
  }, subject);
}

const nameOf = ({ rows }: World, object: string, id: unknown): unknown =>
  rows(object).find((row) => row['Id'] === id)?.[object === 'Contact' ? 'LastName' : 'Name'];

/** What was saved of the conversation, in either object: subject, related record and people by name. */
function saved(world: World): readonly (readonly unknown[])[] {
  const mails = world.rows('EmailMessage');
  const behind = new Set(mails.map((row) => row['ActivityId']));
  const tasks = world.rows('Task').filter((row) => !behind.has(row['Id']));
  const contact = (id: unknown): unknown => nameOf(world, 'Contact', id);
  const mail = (row: OrgRow): readonly unknown[] => [
    row['Subject'],
    nameOf(world, 'Opportunity', row['RelatedToId']),
    peopleOn(world, row['Id']).map(([, id]) => contact(id)),
  ];
  const task = (row: OrgRow): readonly unknown[] => [
    row['Subject'],
    nameOf(world, 'Opportunity', row['WhatId']),
    row['WhoId'] === null ? [] : [contact(row['WhoId'])],
  ];
  return [...mails.map(mail), ...tasks.map(task)];
}

function draftOf({ pane }: World): DraftStore {
  const { dialog } = pane.saves.getState();
  if (dialog?.kind !== 'open') throw new Error('The dialog is not open');
  return dialog.draft;
}

const NO_MAILS = { enhancedEmail: false } as const;

test.each<[string, OrgOptions]>([
  ['takes relation rows only', { world: 'hostile', switches: { relationRowsOnSentMail: true } }],
  ['has no Enhanced Email', { switches: NO_MAILS }],
  ['is hostile and has no Enhanced Email', { world: 'hostile', switches: NO_MAILS }],
  [
    'has neither Enhanced Email nor a field for the key',
    { world: 'hostile', switches: { ...NO_MAILS, taskMessageIdField: false } },
  ],
])(
  '[O4] where the org %s, a quick save and the next mail of the thread it begins are saved once each, linked alike',
  async (_name, options) => {
    const world = await aWorld(options);
    await quickSaveTo(world, 'Pilot');
    await world.pane.follow.getState().start();
    await open(world, 'Re: Offer');
    await until(() => headerOf(world.pane).title === 'Saved by you', 'the save');
    expect(saved(world)).toEqual([
      ['Offer', 'Pilot', ['Marta']],
      ['Re: Offer', 'Pilot', ['Marta']],
    ]);
    expect(looseFiles(world)).toEqual([]);
  },
);

test('[W1] an org that takes no rows for people: the dialog opens with the way out, and from then on it is taken by itself', async () => {
  const world = await aWorld({ world: 'hostile' });
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  expect(looseFiles(world)).toEqual([]);
  expect(draftOf(world).getState().refusal?.failure).toMatchObject({
    kind: 'not-allowed',
    right: 'create EmailMessageRelation',
  });
  draftOf(world).getState().leaveOthersOut();
  await world.pane.saves.getState().save();
  expect(saved(world)).toEqual([['Offer', 'Pilot', []]]);

  await open(world, 'Re: Offer');
  await quickSaveTo(world, 'Pilot');
  await world.pane.follow.getState().start();
  await open(world, 'Re: Re: Offer');
  await until(() => headerOf(world.pane).title === 'Saved by you', 'the save');
  expect(saved(world).map(([subject, deal]) => [subject, deal])).toEqual([
    ['Offer', 'Pilot'],
    ['Re: Offer', 'Pilot'],
    ['Re: Re: Offer', 'Pilot'],
  ]);
});

test('[D4] an org that allows one contact per Task: two on the mail are a choice, in the dialog', async () => {
  const switches = { ...NO_MAILS, sharedActivities: false };
  const world = await aWorld({ switches }, [KIM]);
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  expect(problemsOf(draftOf(world).getState())).toMatchObject([
    { kind: 'link', conflict: { rule: 'one-contact' } },
  ]);
});

test('[D12] a field that the org requires is refused in its words: at once in the dialog, and without it where a mail follows', async () => {
  const world = await aWorld({ switches: NO_MAILS });
  await quickSaveTo(world, 'Pilot');
  await world.pane.follow.getState().start();
  world.org.rules.requiredFields = ['Task.CallDisposition'];
  await open(world, 'Re: Offer');
  await until(() => headerOf(world.pane).button?.label === 'Fix', 'the refusal');
  expect(headerOf(world.pane)).toMatchObject({ title: 'Not saved' });
  expect(world.pane.saves.getState().dialog).toBeNull();
  await open(world, 'Re: Re: Offer');
  world.pane.follow.getState().notThis();
  await quickSaveTo(world, 'Pilot');
  expect(draftOf(world).getState().refusal).toMatchObject({ fields: ['CallDisposition'] });
  expect(saved(world)).toEqual([['Offer', 'Pilot', ['Marta']]]);
});

test('[R2] a person account’s card links the account and the person it is', async () => {
  const org = await openSavingOrg({ switches: { personAccounts: true } });
  await org.insert('Account', {
    RecordTypeId: personAccountType,
    FirstName: 'Marta',
    LastName: 'Reis',
    PersonEmail: MARTA,
  });
  const opened = await openPane({ crm: org.crm, device: org.device, mails: [someMail('Offer')] });
  const world = { ...org, ...opened };
  const card = allRecords(world.pane.mails.getState().opened?.related ?? { groups: [] }).find(
    ({ record }) => record.object === 'Account',
  );
  if (!card) throw new Error('No card of the account');
  await world.pane.saves.getState().quickSave(card.record);
  const [row, ...more] = world.rows('EmailMessage');
  expect(more).toEqual([]);
  expect(row?.['RelatedToId']).toBe(card.record.id);
  const [account] = world.rows('Account').filter(({ Id }) => Id === card.record.id);
  expect(peopleOn(world, row?.['Id']).map(([, id]) => id)).toEqual([account?.['PersonContactId']]);
});
