import './with-dom.ts';
import { expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/core/settings/parse-policy.ts';
import { allRecords } from '../../src/core/related/related.ts';
import type { OrgRow } from '../contracts/crm/world.ts';
import { problemsOf, valuesOf, type DraftStore } from '../../src/taskpane/stores/draft-store.ts';
import { headerOf, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { filesOn, openSavingOrg, peopleOn, type SavingOrg } from './world.ts';
import { filePart } from '../../src/sandbox/demo-mails/mime.ts';

const MARTA = 'marta@halden.example';

type World = SavingOrg & OpenedPane;

type Setup = {
  readonly contacts?: readonly OrgRow[];
  readonly policy?: Parameters<typeof parsePolicy>[0];
  readonly mail?: Partial<ReturnType<typeof someMail>>;
};

/** A mail of Marta's, whom the org knows at Halden, with one deal that she has a role in and one that she has not. */
async function halden({ contacts, policy = {}, mail = {} }: Setup = {}): Promise<World> {
  const org = await openSavingOrg();
  const AccountId = await org.insert('Account', { Name: 'Halden' });
  const deal = { AccountId, StageName: 'Prospecting', CloseDate: '2027-01-31' };
  const known = contacts ?? [{ LastName: 'Marta' }];
  const ids = [];
  for (const row of known)
    ids.push(await org.insert('Contact', { Email: MARTA, AccountId, ...row }));
  await org.insert('Opportunity', { Name: 'Pilot', ...deal });
  const renewal = await org.insert('Opportunity', { Name: 'Renewal', ...deal });
  if (ids[0])
    await org.insert('OpportunityContactRole', { ContactId: ids[0], OpportunityId: renewal });
  const opened = await openPane({
    crm: org.crm,
    device: org.device,
    mails: [{ ...someMail('Offer', 'a.txt'), ...mail }, someMail('Another')],
    policy: parsePolicy(policy),
  });
  return { ...org, ...opened };
}

/** Clicks *Quick save* on the card with this name. */
async function quickSaveTo({ pane }: World, name: string): Promise<void> {
  const { related } = pane.mails.getState().opened ?? {};
  const card = related && allRecords(related).find(({ record }) => record.name === name);
  if (!card) throw new Error(`No card “${name}”`);
  await pane.saves.getState().quickSave(card.record);
}

const saved = ({ rows }: World): readonly OrgRow[] =>
  rows('EmailMessage').filter((row) => row['Subject'] === 'Offer');

const nameOf = ({ rows }: World, object: string, id: unknown): unknown =>
  rows(object).find((row) => row['Id'] === id)?.[object === 'Contact' ? 'LastName' : 'Name'];

/** The dialog's draft; fails where no dialog is open. */
function draftOf({ pane }: World): DraftStore {
  const { dialog } = pane.saves.getState();
  if (dialog?.kind !== 'open') throw new Error('The dialog is not open');
  return dialog.draft;
}

test('[R11] a quick save on a card writes one record: related to it, with the preselected people and the files of the policy', async () => {
  const world = await halden();
  await quickSaveTo(world, 'Pilot');

  const [row, ...more] = saved(world);
  expect(more).toEqual([]);
  expect(nameOf(world, 'Opportunity', row?.['RelatedToId'])).toBe('Pilot');
  expect(
    peopleOn(world, row?.['Id']).map(([type, id]) => [type, nameOf(world, 'Contact', id)]),
  ).toEqual([['FromAddress', 'Marta']]);
  expect(filesOn(world, row?.['Id'])).toEqual(['a']);
  expect(world.pane.saves.getState()).toMatchObject({
    dialog: null,
    toast: { text: 'Saved in Salesforce and linked to 2 records', canChange: true },
  });
  expect(headerOf(world.pane).title).toBe('Saved by you');
});

test('[R11] a quick save on a person’s card links what carries the mark: the person and the preselected record', async () => {
  const world = await halden();
  await quickSaveTo(world, 'Marta');
  const [row] = saved(world);
  expect(nameOf(world, 'Opportunity', row?.['RelatedToId'])).toBe('Renewal');
  expect(peopleOn(world, row?.['Id'])).toHaveLength(1);
});

test('[W3] two clicks on two cards make one record', async () => {
  const world = await halden();
  await Promise.all([quickSaveTo(world, 'Pilot'), quickSaveTo(world, 'Marta')]);
  expect(saved(world)).toHaveLength(1);
  await quickSaveTo(world, 'Renewal');
  expect(saved(world)).toHaveLength(1);
});

test('[R9] two people with one address and nothing that tells them apart: the dialog opens, and nothing is written', async () => {
  const twins = [{ LastName: 'Marta' }, { LastName: 'Martha' }];
  const world = await halden({ contacts: twins });
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  const { people, relatedTo } = valuesOf(draftOf(world).getState());
  expect([people, relatedTo.map(({ name }) => name)]).toEqual([[], ['Pilot']]);
});

test('[R9] the card of one of them says which one is meant', async () => {
  const world = await halden({ contacts: [{ LastName: 'Marta' }, { LastName: 'Martha' }] });
  await quickSaveTo(world, 'Martha');
  const people = peopleOn(world, saved(world)[0]?.['Id']);
  expect(people.map(([, id]) => nameOf(world, 'Contact', id))).toEqual(['Martha']);
});

test('[D4] a record linked by hand is not replaced: the conflict is shown in the dialog', async () => {
  const world = await halden();
  const { related } = world.pane.mails.getState().opened ?? {};
  const renewal = related && allRecords(related).find(({ record }) => record.name === 'Renewal');
  if (renewal) world.pane.mails.getState().toggleLink(renewal.record.id, true);
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  expect(problemsOf(draftOf(world).getState())).toMatchObject([
    { kind: 'link', conflict: { rule: 'one-related-to' } },
  ]);
});

test('[D12] a field that the policy requires is asked for in the dialog', async () => {
  const fields = { EmailMessage: [{ name: 'Headers', required: true }] };
  const world = await halden({ policy: { fields } });
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  expect(problemsOf(draftOf(world).getState())).toMatchObject([{ kind: 'required' }]);
});

test('[A3] a file that cannot be saved is a choice: the dialog shows it', async () => {
  const video = filePart('video/mp4', 'yard.exe', new TextEncoder().encode('x'));
  const world = await halden({ mail: { files: [video] }, policy: { deniedExtensions: ['exe'] } });
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  expect(valuesOf(draftOf(world).getState()).relatedTo.map(({ name }) => name)).toEqual(['Pilot']);
});

test('[V3] a private mail is asked about in the dialog', async () => {
  const world = await halden({ mail: { headers: [['Sensitivity', 'Private']] } });
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  expect(draftOf(world).getState().draft.facts.markedPrivate).toBe(true);
});

test('[V4] what was typed into the dialog before is neither saved unseen nor lost', async () => {
  const world = await halden();
  await world.pane.saves.getState().openDialog();
  draftOf(world).getState().edit('subject', 'Typed by hand');
  world.pane.saves.getState().closeDialog();
  await quickSaveTo(world, 'Pilot');
  expect(world.rows('EmailMessage').filter((row) => row['Subject'] === 'Typed by hand')).toEqual(
    [],
  );
  const values = valuesOf(draftOf(world).getState());
  expect(values.subject).toBe('Typed by hand');
  expect(values.relatedTo.map(({ name }) => name)).toEqual(['Pilot']);
});

test('[V4] where Outlook shows another mail without a word, nothing is written and the pane switches', async () => {
  const world = await halden();
  world.outlook.setHabits({ itemChanged: 'never' });
  world.select('Another');
  await quickSaveTo(world, 'Pilot');
  await until(() => world.pane.mails.getState().opened?.ref.subject === 'Another', 'the switch');
  expect(world.rows('EmailMessage')).toEqual([]);
  expect(world.pane.saves.getState().dialog).toBeNull();
});

test('[D12] what the org refuses stands in the dialog, at its field, in the org’s words', async () => {
  const world = await halden();
  world.forbid('EmailMessage', 'Subject', 'Offer', 'No offers on Fridays');
  await quickSaveTo(world, 'Pilot');
  expect(saved(world)).toEqual([]);
  const { refusal } = draftOf(world).getState();
  expect(refusal).toMatchObject({ failure: { kind: 'rejected' }, fields: ['Subject'] });
});

test('[W4] offline nothing is claimed, and the way on saves what the card said', async () => {
  const world = await halden();
  world.strike('offline');
  await quickSaveTo(world, 'Pilot');
  expect(headerOf(world.pane).title).not.toMatch(/Saved/);
  world.calm();
  await world.pane.saves.getState().saveAgain();
  expect(saved(world).map((row) => nameOf(world, 'Opportunity', row['RelatedToId']))).toEqual([
    'Pilot',
  ]);
});
