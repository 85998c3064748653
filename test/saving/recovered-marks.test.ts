import { expect, test } from '@jest/globals';
import { factsOf } from '../../src/core/draft/facts-of.ts';
import { openSaved } from '../../src/core/draft/open-saved.ts';
import { safeFacts } from '../../src/core/draft/safe-facts.ts';
import { readAgain } from '../../src/core/operations/read-again.ts';
import { createDraftStore, type DraftStore } from '../../src/taskpane/stores/draft-store.ts';
import { shown } from '../../src/taskpane/stores/loadable.ts';
import { payWhenOpened } from '../../src/taskpane/stores/owed-marks.ts';
import { emptyPolicy, type Policy } from '../../src/core/settings/policy.ts';
import { openDialogOn, openPane, someMail, until, type OpenedPane } from './pane.ts';
import { openSavingOrg, rulesFor, type SavingOrg } from './world.ts';

const KEYLESS: Policy = { ...emptyPolicy, values: { ...emptyPolicy.values, kind: 'Task' } };

const taskIds = (org: SavingOrg): readonly unknown[] =>
  org
    .rows('Task')
    .filter((row) => row['TaskSubtype'] === 'Email')
    .map((row) => row['Id']);

/** What the mail itself keeps of where it was saved. */
async function keptOn({ pane, select }: OpenedPane, subject: string): Promise<string> {
  select(subject);
  const { host } = pane.services;
  const now = host.selected();
  if (now.kind !== 'one') throw new Error('nothing selected');
  const properties = await host.readProperties(now.ref);
  return properties.ok ? (properties.value['sidecar.saved'] ?? '') : '';
}

/** The same, as soon as it holds this text. */
async function keptInTheEnd(opened: OpenedPane, subject: string, text: string): Promise<boolean> {
  const holds = (kept: string): boolean => (text === '' ? kept === '' : kept.includes(text));
  for (let turn = 0; turn < 50; turn += 1) {
    if (holds(await keptOn(opened, subject))) return true;
    await new Promise((next) => setImmediate(next));
  }
  return false;
}

const settled = async (opened: OpenedPane, subject: string): Promise<void> => {
  opened.select(subject);
  await until(
    () =>
      opened.pane.mails.getState().opened?.ref.subject === subject &&
      opened.pane.mails.getState().opened?.found.status === 'ready',
    subject,
  );
};

/** Saves the mail on screen as a Task that only the mail itself remembers. */
async function saveOffer(opened: OpenedPane, org: SavingOrg): Promise<void> {
  await openDialogOn(opened.pane, org.catalog, { kind: 'Task', taskKeyField: null });
  await opened.pane.saves.getState().save();
  await until(() => opened.pane.mails.getState().opened?.saved.length === 1, 'the save');
}

/** The dialog on the saved record, without the sanitiser, which needs a browser. */
async function openOnRecord(
  { pane }: OpenedPane,
  { catalog, crm }: SavingOrg,
): Promise<DraftStore> {
  const { opened } = pane.mails.getState();
  const understood = opened ? shown(opened.understood) : null;
  const [summary] = opened?.saved ?? [];
  const read = summary ? await readAgain(crm, summary) : null;
  if (!opened || !understood || !read?.ok) throw new Error('not saved');
  const present = { dateTime: String, timeZone: 'UTC' };
  const draft = createDraftStore(
    openSaved({
      saved: read.value,
      facts: safeFacts(factsOf(understood, present), String),
      candidates: [],
      rules: rulesFor(catalog, { kind: 'Task', taskKeyField: null }),
      catalog,
    }),
  );
  await pane.saves.getState().showDraft(opened.ref, draft);
  return draft;
}

/** An edit whose answer is lost, with every question after it: what became of it is known at the next start only. */
async function editInTheDark(opened: OpenedPane, org: SavingOrg): Promise<void> {
  const { pane } = opened;
  const draft = await openOnRecord(opened, org);
  draft.getState().edit('subject', 'Offer 2');
  org.org.faults.set(
    { kind: 'dropAnswer', path: '/composite', times: 1 },
    { kind: 'dropRequest', path: '/composite', after: 1 },
  );
  await pane.saves.getState().save();
  org.org.faults.clear();
}

async function recoveredPane() {
  const org = await openSavingOrg();
  const opened = await openPane({
    crm: org.crm,
    device: org.device,
    mails: [someMail('Offer'), someMail('Other')],
    policy: KEYLESS,
  });
  payWhenOpened(opened.pane);
  await saveOffer(opened, org);
  return { org, opened, before: taskIds(org) };
}

test('[E8] [W5] an edit that a recovery finds done is written on the mail that is open', async () => {
  const { org, opened, before } = await recoveredPane();
  await editInTheDark(opened, org);
  const [now] = taskIds(org);
  expect(before).not.toContain(now);
  expect(await keptOn(opened, 'Offer')).toContain(String(before[0]));
  await opened.pane.recovery.getState().look();
  expect(await keptOn(opened, 'Offer')).toContain(String(now));
  expect(opened.pane.mails.getState().opened?.saved.map(({ id }) => id)).toEqual([now]);
  expect(opened.mail('Offer').categories).toEqual(['Salesforce']);
});

test('[E8] [W5] [W6] where another mail is open, it is written at the next opening, and found by it meanwhile', async () => {
  const { org, opened } = await recoveredPane();
  await editInTheDark(opened, org);
  const [now] = taskIds(org);
  await settled(opened, 'Other');
  await opened.pane.recovery.getState().look();
  expect(opened.mail('Other').categories).toEqual([]);
  // As after a restart: nothing is known of the mail but what it and the device keep.
  opened.pane.mails.getState().reconsider();
  for (let turn = 0; turn < 200; turn += 1) await new Promise((next) => setImmediate(next));
  await settled(opened, 'Offer');
  await until(() => opened.pane.mails.getState().opened?.saved.length === 1, 'found again');
  expect(opened.pane.mails.getState().opened?.saved.map(({ id }) => id)).toEqual([now]);
  expect(await keptInTheEnd(opened, 'Offer', String(now))).toBe(true);
  const owed = await org.device.all('owed-marks');
  expect(owed).toMatchObject({ ok: true, value: [] });
});

test('[E8] [W6] a deletion that a recovery finds done takes category and property off at the next opening', async () => {
  const { org, opened } = await recoveredPane();
  await openOnRecord(opened, org);
  org.org.faults.set(
    { kind: 'dropAnswer', path: '/composite', times: 1 },
    { kind: 'dropRequest', path: '/composite', after: 1 },
  );
  await opened.pane.saves.getState().remove();
  org.org.faults.clear();
  expect(taskIds(org)).toEqual([]);
  await settled(opened, 'Other');
  await opened.pane.recovery.getState().look();
  await settled(opened, 'Offer');
  await until(() => opened.mail('Offer').categories.length === 0, 'the category');
  expect(await keptInTheEnd(opened, 'Offer', '')).toBe(true);
  expect(opened.pane.mails.getState().opened?.saved).toEqual([]);
});

test('[E8] a mark that is owed is of the user’s org alone, and a broken one is nothing', async () => {
  const { org, opened } = await recoveredPane();
  const [now] = taskIds(org);
  const { opened: mail } = opened.pane.mails.getState();
  const understood = mail?.understood.status === 'ready' ? mail.understood.value : null;
  const key = understood?.key.key ?? '';
  const stranger = { key, keyless: true, record: { id: '00T000000000001AAA', kind: 'Task' } };
  await org.device.put('owed-marks', `00D000000000009AAA ${key}`, stranger);
  await org.device.put('owed-marks', `${org.org.session().orgId} ${key}`, { keyless: 'yes' });
  opened.pane.mails.getState().refresh();
  await until(() => opened.pane.mails.getState().opened?.found.status === 'ready', 'again');
  expect(await keptOn(opened, 'Offer')).toContain(String(now));
});
