import { expect, test } from '@jest/globals';
import { receiptParts, type ReceiptPart } from '../../src/core/operations/receipt-parts.ts';
import { headerOf, openDialogOn, openPane, someMail, type OpenedPane } from './pane.ts';
import { openSavingOrg, type SavingOrg } from './world.ts';

type World = { readonly org: SavingOrg; readonly opened: OpenedPane; readonly key: string };

async function aSaved(break_: (org: SavingOrg) => void = () => undefined): Promise<World> {
  const org = await openSavingOrg();
  const { crm, device, links, catalog } = org;
  const opened = await openPane({ crm, device, mails: [someMail('Offer', 'a.txt', 'b.txt')] });
  const key = await openDialogOn(opened.pane, catalog, {
    kind: 'EmailMessage',
    people: [links.jo, links.kim],
    relatedTo: [links.deal],
  });
  break_(org);
  await opened.pane.saves.getState().save();
  org.org.faults.clear();
  return { org, opened, key };
}

function keptOf({ opened, key }: World) {
  const kept = opened.pane.saves.getState().receipts[key];
  if (!kept) throw new Error('No receipt');
  return kept;
}

const nameOf = (part: ReceiptPart): string => {
  if (part.kind === 'record') return part.object;
  if (part.kind === 'failed-file') return part.failed.file.name;
  return part.kind === 'file' ? part.name : part.link.name;
};

/** `name` for what is there, `(name)` for what is not. */
function linesOf(world: World): readonly string[] {
  const { seen, receipt, gone } = keptOf(world);
  return receiptParts(seen, gone ? null : receipt).map((part) =>
    part.isThere ? nameOf(part) : `(${nameOf(part)})`,
  );
}

const toastOf = ({ opened }: World) => opened.pane.saves.getState().toast?.text;

test('[D13] the receipt names record, people, Related To and files as they were read back', async () => {
  const world = await aSaved();
  expect(linesOf(world)).toEqual(['EmailMessage', 'Jo', 'Kim', 'Deal', 'a.txt', 'b.txt']);
});

test('[D13] Verify again tells what is no longer there: a file, a link', async () => {
  const world = await aSaved();
  const { org, opened, key } = world;
  const { receipt } = keptOf(world);
  const file = receipt.files.find(({ title }) => title === 'a');
  if (!file) throw new Error('No file');
  await org.remove('ContentDocumentLink', file.linkId);
  await org.change('EmailMessage', receipt.record.id, { RelatedToId: null });
  await opened.pane.saves.getState().verify(key);
  expect(linesOf(world)).toEqual(['EmailMessage', 'Jo', 'Kim', '(Deal)', '(a.txt)', 'b.txt']);
  expect(toastOf(world)).toBe('2 parts are no longer in Salesforce as it was saved');
  expect(headerOf(opened.pane).title).toBe('Saved by you');
});

test('[D13] Verify again tells that the record was deleted, and the mail can be saved again', async () => {
  const world = await aSaved();
  const { org, opened, key } = world;
  await org.remove('EmailMessage', keptOf(world).receipt.record.id);
  await opened.pane.saves.getState().verify(key);
  expect(linesOf(world)[0]).toBe('(EmailMessage)');
  expect(toastOf(world)).toBe('The record is no longer in Salesforce.');
  expect(headerOf(opened.pane)).toMatchObject({ title: 'Not saved', button: { label: 'Save' } });
});

test('[D13] where nothing answers, the receipt stays as it was read last, and says so', async () => {
  const world = await aSaved();
  const { org, opened, key } = world;
  const before = keptOf(world);
  org.org.faults.add({ kind: 'dropRequest', path: '/composite' });
  await opened.pane.saves.getState().verify(key);
  expect(keptOf(world)).toEqual(before);
  expect(toastOf(world)).toContain('did not answer');
});

test('[A4] a file that failed stands in the receipt with its reason, and turns into a saved one by Retry', async () => {
  const world = await aSaved(({ org }) => {
    org.faults.add({ kind: 'storageFull', path: '/composite', times: 1 });
  });
  const { opened, key } = world;
  expect(headerOf(opened.pane)).toMatchObject({ icon: 'warning', title: 'Saved by you' });
  expect(headerOf(opened.pane).detail).toContain('2 files failed');
  expect(linesOf(world)).toEqual(['EmailMessage', 'Jo', 'Kim', 'Deal', '(a.txt)', '(b.txt)']);
  await opened.pane.saves.getState().retryFiles(key, keptOf(world).receipt.failedFiles[0]?.file.id);
  expect(linesOf(world)).toEqual(['EmailMessage', 'Jo', 'Kim', 'Deal', 'a.txt', '(b.txt)']);
});
