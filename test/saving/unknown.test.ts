import { expect, test } from '@jest/globals';
import { issuesOf } from '../../src/core/operations/issue-log.ts';
import { unknownText } from '../../src/taskpane/outbox/unknown-text.ts';
import { followConnection } from '../../src/taskpane/stores/follow-connection.ts';
import { aNetwork } from './network.ts';
import { headerOf, openDialogOn, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { openSavingOrg, type SavingOrg } from './world.ts';

const OFFER = someMail('Offer');
const TYPED = 'Typed by hand';

type World = {
  readonly org: SavingOrg;
  readonly opened: OpenedPane;
  readonly key: string;
  readonly network: ReturnType<typeof aNetwork>;
};

async function aWorld(): Promise<World> {
  const org = await openSavingOrg();
  const network = aNetwork();
  const { crm, device, links, catalog } = org;
  const opened = await openPane({ crm, device, mails: [OFFER, someMail('Other mail')], network });
  followConnection(opened.pane);
  const relatedTo = [links.deal];
  const key = await openDialogOn(opened.pane, catalog, {
    kind: 'EmailMessage',
    relatedTo,
    subject: TYPED,
  });
  return { org, opened, key, network };
}

const mails = ({ org }: World) =>
  org.rows('EmailMessage').filter((row) => row['Subject'] === TYPED);
const toastOf = ({ opened }: World) => opened.pane.saves.getState().toast?.text;
const noteOf = ({ opened, key }: World) => unknownText(opened.pane.saves.getState().saves[key]);

test('[W4] a write whose answer was lost is looked for, and told as saved', async () => {
  const world = await aWorld();
  const { org, opened } = world;
  org.org.faults.add({ kind: 'dropAnswer', path: '/composite', times: 1 });
  const notes: (string | null)[] = [];
  const stop = opened.pane.saves.subscribe(() => notes.push(noteOf(world)));
  await opened.pane.saves.getState().save();
  stop();
  expect(notes.some((note) => note?.includes('isn’t sent again') === true)).toBe(true);
  expect(mails(world)).toHaveLength(1);
  expect(toastOf(world)).toBe('It was saved. Saved in Salesforce and linked to 1 record');
  expect(noteOf(world)).toBeNull();
});

test('[W4] a write that never arrived is looked for, told as not saved, and saved once by the next click', async () => {
  const world = await aWorld();
  const { org, opened } = world;
  org.org.faults.add({ kind: 'dropRequest', path: '/composite', times: 1 });
  await opened.pane.saves.getState().save();
  expect(mails(world)).toEqual([]);
  expect(toastOf(world)).toBe('It was not saved.');
  expect(headerOf(opened.pane)).toMatchObject({
    title: 'Not saved',
    detail: 'Looked for in Salesforce: it isn’t there',
    button: { label: 'Try again' },
  });
  const [issue] = await issuesOf(org.device);
  expect(issue?.cause).toContain('looked for and is not saved');
  await opened.pane.saves.getState().saveAgain();
  expect(mails(world)).toHaveLength(1);
  expect(await issuesOf(org.device)).toEqual([]);
});

test.each([
  ['dropAnswer', 1, 'It was saved. Saved in Salesforce and linked to 1 record'],
  ['dropRequest', 0, 'It was not saved.'],
] as const)(
  '[W4] where nothing answers (%s), it is told as unknown, and found out when the connection is back',
  async (kind, written, told) => {
    const world = await aWorld();
    const { org, opened, network } = world;
    org.org.faults.add({ kind, path: '/composite' });
    await opened.pane.saves.getState().save();
    expect(headerOf(opened.pane)).toMatchObject({
      title: 'Outcome unknown',
      button: { label: 'Check now' },
    });
    expect(noteOf(world)).toContain('can’t be reached');
    org.org.faults.clear();
    network.go(true);
    await until(() => toastOf(world) === told, told);
    expect(mails(world)).toHaveLength(written);
  },
);
