import { expect, test } from '@jest/globals';
import type { Selection } from '../../../src/core/ports/mail-host.ts';
import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import { openOutlook, type OutlookWorld } from '../../support/simulated-outlook.ts';

const mails = [
  { subject: 'First' },
  { subject: 'Second' },
  { subject: 'Draft', kind: 'draft' },
  { subject: 'Meeting', kind: 'appointment' },
] as const;

async function openSeen(
  habits: Partial<Habits> = {},
): Promise<OutlookWorld & { readonly seen: string[] }> {
  const world = await openOutlook(mails, habits);
  const seen: string[] = [];
  world.host.onSelect((selection) => seen.push(nameOf(selection)));
  return { ...world, seen };
}

function nameOf(selection: Selection): string {
  if (selection.kind === 'one') return selection.ref.subject;
  if (selection.kind === 'unreadable') return selection.why;
  return selection.kind === 'several' ? `${String(selection.count)} mails` : 'none';
}

test('[V4] two events for one change are told once', async () => {
  const { clock, select, seen } = await openSeen({ itemChanged: 'twice' });
  select('First');
  await clock.advance(500);
  expect(seen).toEqual(['First']);
});

test('[V4] two quick changes end at the second', async () => {
  const { clock, select, seen } = await openSeen();
  select('First');
  select('Second');
  await clock.advance(500);
  expect(seen.at(-1)).toBe('Second');
});

test('[V4] without the event a change is seen when the pane gets the focus', async () => {
  const { clock, select, seen, window } = await openSeen({ itemChanged: 'never' });
  select('First');
  await clock.advance(5_000);
  expect(seen).toEqual([]);
  window.focus();
  await clock.advance(1);
  expect(seen).toEqual(['First']);
});

test('[V4] without the event a change is also told when somebody asks what is selected', async () => {
  const { clock, host, select, seen } = await openSeen({ itemChanged: 'never' });
  select('First');
  host.selected();
  await clock.advance(1);
  expect(seen).toEqual(['First']);
});

test('[V3] a draft and an appointment are not mails', async () => {
  const { clock, select, seen } = await openSeen();
  select('Draft');
  await clock.advance(500);
  select('Meeting');
  await clock.advance(500);
  expect(seen).toEqual(['draft', 'appointment']);
});

test('several mails are counted where the manifest may look at the mailbox', async () => {
  const { clock, select, seen } = await openSeen({ permission: 'ReadWriteMailbox' });
  select('First', 'Second');
  await clock.advance(500);
  select('Second');
  await clock.advance(500);
  expect(seen).toEqual(['2 mails', 'Second']);
});

test('several mails are nothing that can be read where the manifest may not', async () => {
  const { clock, select, seen, host } = await openSeen();
  select('First');
  await clock.advance(500);
  select('First', 'Second');
  await clock.advance(500);
  expect(seen).toEqual(['First', 'none']);
  expect(host.selected()).toEqual({ kind: 'none' });
});

test('a listener that has left hears nothing more', async () => {
  const { clock, host, select } = await openOutlook(mails);
  const seen: string[] = [];
  const stop = host.onSelect((selection) => seen.push(nameOf(selection)));
  stop();
  select('First');
  await clock.advance(500);
  expect(seen).toEqual([]);
});

test('a report that Outlook does not announce is seen on return to the pane, as no mail', async () => {
  const report = { subject: 'Undeliverable', headers: [['X-Note', 'x']] } as const;
  const world = await openOutlook([...mails, report], { reports: 'unannounced' });
  const [last] = world.outlook.state().mails.slice(-1);
  if (last === undefined) throw new Error('no mail');
  world.outlook.startOver([
    ...world.outlook.state().mails.slice(0, -1),
    { ...last, itemClass: 'REPORT.IPM.Note.NDR' },
  ]);
  const seen: string[] = [];
  world.host.onSelect((selection) => seen.push(nameOf(selection)));
  world.select('First');
  await world.clock.advance(500);
  world.select('Undeliverable');
  await world.clock.advance(500);
  expect(seen).toEqual(['First']);
  world.window.focus();
  await world.clock.advance(500);
  expect(seen).toEqual(['First', 'none']);
});

test('a mail that is moved is another mail to Outlook', async () => {
  const { clock, outlook, host, mail, select, seen } = await openSeen();
  select('First');
  await clock.advance(500);
  const before = host.selected();
  const moved = outlook.move(mail('First').id, 'sent');
  outlook.select(moved);
  await clock.advance(500);
  expect(host.selected()).not.toEqual(before);
  expect(seen.at(-1)).toBe('First');
});

test('the profile is copied, not handed on', async () => {
  const { host } = await openOutlook(mails);
  expect(host.profile()).toEqual({
    name: 'Elena Fischer',
    address: 'elena.fischer@northwind-telematics.example',
    timeZone: 'W. Europe Standard Time',
    language: 'en-GB',
  });
});
