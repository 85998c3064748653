import { expect, test } from '@jest/globals';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { SavedEmailSummary } from '../../../src/core/crm/records.ts';
import { addTo, choose } from '../../../src/core/settings/settings.ts';
import { allRecords } from '../../../src/core/related/related.ts';
import type { Services } from '../../../src/taskpane/services.ts';
import { createMailStore, type OpenedMail } from '../../../src/taskpane/stores/mail-store.ts';
import type { SessionStore } from '../../../src/taskpane/stores/session-store.ts';
import { shown } from '../../../src/taskpane/stores/loadable.ts';
import { aMail, openPaneWorld, type PaneWorld } from './pane-world.ts';

const JO = 'jo@acme.example';

const openedOf = ({ mails }: PaneWorld): OpenedMail => {
  const { opened } = mails.getState();
  if (!opened) throw new Error('No mail is open');
  return opened;
};

const names = (world: PaneWorld): readonly string[] => {
  const { related } = openedOf(world);
  return related ? allRecords(related).map(({ record }) => record.name) : [];
};

async function acme(): Promise<PaneWorld & { readonly jo: RecordId }> {
  const signed =
    '<p>Hello, please call.</p><p>-- <br>Kim Berg<br>Buyer<br>Phone: +1 415 555 0199</p>';
  const world = await openPaneWorld([
    aMail('a', JO),
    aMail('b', JO),
    aMail('other', 'ann@else.example'),
    aMail('signed', 'kim@home.example', { body: { kind: 'html', html: signed } }),
  ]);
  const jo = await world.insert('Contact', { FirstName: 'Jo', LastName: 'Berg', Email: JO });
  await world.insert('Contact', { LastName: 'Kim', Phone: '+1 (415) 555-0199' });
  world.calls();
  return { ...world, jo };
}

const summary = (id: string): SavedEmailSummary => ({
  id: id as RecordId,
  kind: 'EmailMessage',
  key: 'a@letters.example',
  subject: 'a',
  mailDate: null,
  createdAt: '2026-11-22T09:00:00Z',
  changedAt: '2026-11-22T09:00:00Z',
  createdBy: { id: '005' as RecordId, name: 'Me' },
  owner: { id: '005' as RecordId, name: 'Me' },
  links: [],
  part: null,
});

test('[R1] coming back costs no call, and Refresh one; what was ticked by hand survives it', async () => {
  const world = await acme();
  world.select('a');
  await world.settled();
  expect(world.calls()).toBe(1);
  expect(names(world)).toEqual(['Jo Berg']);
  world.mails.getState().toggleLink(world.jo, false);
  world.mails.getState().openRecord(world.jo, true);
  world.select('other');
  await world.settled();
  world.calls();
  world.select('a');
  await world.settled();
  expect(world.calls()).toBe(0);
  world.mails.getState().refresh();
  expect(names(world)).toEqual(['Jo Berg']);
  world.mails.getState().refresh();
  await world.settled();
  expect(world.calls()).toBe(1);
  expect(openedOf(world)).toMatchObject({
    linkChoices: { [world.jo]: false },
    openRecords: [world.jo],
  });
});

test('what does not change the records does not rank them anew', async () => {
  const world = await acme();
  world.select('a');
  await world.settled();
  const { related } = openedOf(world);
  const { toggleLink, openRecord, showTab } = world.mails.getState();
  toggleLink(world.jo, false);
  openRecord(world.jo, true);
  showTab('Contact');
  world.select('other');
  world.select('a');
  expect(openedOf(world).related).toBe(related);
});

test('[R1] a save outdates the other mails with its people: they are shown, marked and asked for again, once', async () => {
  const world = await acme();
  for (const mail of ['other', 'b', 'a']) {
    world.select(mail);
    await world.settled();
  }
  world.calls();
  world.mails.getState().setSaved({ itemId: 'a', subject: 'a' }, [summary('02s000000000001AAA')]);
  world.select('b');
  expect(openedOf(world).stale).toBe(true);
  expect(names(world)).toEqual(['Jo Berg']);
  await world.settled();
  expect(openedOf(world).stale).toBe(false);
  expect(world.calls()).toBe(1);
  world.select('other');
  await world.settled();
  expect(world.calls()).toBe(0);
  world.select('b');
  await world.settled();
  expect(world.calls()).toBe(0);
});

test('[V4] what is outdated and cannot be asked for stays shown, and marked', async () => {
  const world = await acme();
  for (const mail of ['b', 'a']) {
    world.select(mail);
    await world.settled();
  }
  world.mails.getState().setSaved({ itemId: 'a', subject: 'a' }, []);
  world.strike('offline');
  world.select('b');
  await world.settled();
  expect(names(world)).toEqual(['Jo Berg']);
  expect(openedOf(world).stale).toBe(true);
});

test('[R3] a second call that a quick switch cut off is made when the mail comes back', async () => {
  const world = await acme();
  world.select('signed');
  const { mails } = world;
  await new Promise<void>((resolve) => {
    const stop = mails.subscribe(({ opened }) => {
      if (opened?.found.status !== 'ready') return;
      stop();
      resolve();
    });
  });
  world.select('other');
  await world.settled();
  world.select('signed');
  await world.settled();
  expect(names(world)).toEqual(['Kim']);
});

test('[W5] a record that the mail’s own properties name is this mail’s, and not that of a forward', async () => {
  const world = await acme();
  const task = await world.insert('Task', { Subject: 'a', TaskSubtype: 'Email' });
  const orgId = String(world.rows('Organization')[0]?.['Id']);
  const kept = {
    'sidecar.saved': JSON.stringify({ orgId, recordId: task, key: 'a@letters.example' }),
  };
  world.properties.set('a', kept);
  world.properties.set('b', kept);
  world.select('a');
  await world.settled();
  expect(openedOf(world).saved.map(({ id }) => id)).toEqual([task]);
  world.select('b');
  await world.settled();
  expect(openedOf(world).saved).toEqual([]);
});

test('[R4] other windows are asked for at once; a setting that changes nothing asks nothing', async () => {
  const world = await acme();
  world.select('a');
  await world.settled();
  world.calls();
  const { change } = world.session.getState();
  await change((now) => addTo(now, 'blocklist', ['nobody@nowhere.example'], 1));
  world.mails.getState().reconsider();
  await world.settled();
  expect(world.calls()).toBe(0);
  await change((now) => choose(now, 'caseDays', 30, 2));
  world.mails.getState().reconsider();
  await world.settled();
  expect(world.calls()).toBe(1);
});

test('[R4] older records that cannot be had are told, and can be asked for again', async () => {
  const world = await acme();
  world.select('a');
  await world.settled();
  const plan = { kind: 'older', object: 'Case', accountIds: [], contactIds: [world.jo] } as const;
  const missed = (): readonly string[] =>
    (shown(openedOf(world).found)?.followUps ?? []).flatMap(({ incomplete }) =>
      (incomplete ?? []).map(({ object }) => object),
    );
  world.strike('offline');
  await world.mails.getState().showOlder(plan);
  expect(missed()).toEqual(['Case']);
  expect(openedOf(world).olderShown).toEqual([]);
  world.calm();
  await world.mails.getState().showOlder(plan);
  expect(missed()).toEqual([]);
  expect(openedOf(world).olderShown).toEqual(['Case']);
});

test('[R6] activities that were read stay until something is saved', async () => {
  const world = await acme();
  world.select('a');
  await world.settled();
  world.calls();
  const { timeline, setSaved } = world.mails.getState();
  const jo = { id: world.jo, object: 'Contact', name: 'Jo', fields: {} };
  const { signal } = new AbortController();
  await timeline(jo, 0, signal);
  await timeline(jo, 0, signal);
  expect(world.calls()).toBe(1);
  setSaved({ itemId: 'a', subject: 'a' }, []);
  await timeline(jo, 0, signal);
  expect(world.calls()).toBe(1);
});

/** What stands in the org for an ordinary mail, and the rights that its user loses while the pane is open. */
async function withDeal(): Promise<PaneWorld> {
  const world = await acme();
  const account = await world.insert('Account', { Name: 'Acme' });
  const contact = await world.insert('Contact', {
    LastName: 'Lee',
    Email: 'lee@acme.example',
    AccountId: account,
  });
  const deal = await world.insert('Opportunity', {
    Name: 'Renewal',
    AccountId: account,
    StageName: 'Prospecting',
    CloseDate: '2026-12-24',
  });
  await world.insert('OpportunityContactRole', { ContactId: contact, OpportunityId: deal });
  await world.insert('Case', { Subject: 'Broken', ContactId: contact, AccountId: account });
  world.calls();
  return world;
}

test.each([
  ['a', 'whose sender is known'],
  ['signed', 'whose signature is searched too'],
  ['other', 'whose sender nobody knows'],
])(
  '[R1] [R10] Cases and Opportunities taken away while the pane is open: Refresh of mail %s, %s, costs two calls, and the next one what it always did',
  async (mail) => {
    const world = await withDeal();
    world.select(mail);
    await world.settled();
    const ordinary = world.calls();
    for (const object of ['Case', 'Opportunity', 'OpportunityContactRole'])
      world.hide(object, null);
    world.mails.getState().refresh();
    await world.settled();
    expect(world.calls()).toBeLessThanOrEqual(2);
    expect(openedOf(world).found.status).toBe('ready');
    world.mails.getState().refresh();
    await world.settled();
    expect(world.calls()).toBe(ordinary);
  },
);

test('[R1] [R10] what a repair kept from being asked is asked when the mail comes back on screen', async () => {
  const world = await withDeal();
  world.select('other');
  await world.settled();
  for (const object of ['Case', 'Opportunity']) world.hide(object, null);
  world.calls();
  world.select('signed');
  await world.settled();
  expect(world.calls()).toBe(2);
  expect(names(world)).toEqual([]);
  world.select('other');
  world.select('signed');
  await world.settled();
  expect(names(world)).toEqual(['Kim']);
});

test('[V5] until the pane follows the selection it is unknown, not "none": no page says so for a moment', () => {
  const nothingSelected = {
    host: { selected: () => ({ kind: 'none' }), onSelect: () => () => undefined },
    crm: {},
  };
  const mails = createMailStore(
    nothingSelected as unknown as Services,
    { getState: () => ({}) } as unknown as SessionStore,
  );
  expect(mails.getState().selection).toEqual({ kind: 'unknown' });
  mails.getState().start();
  expect(mails.getState().selection).toEqual({ kind: 'none' });
});
