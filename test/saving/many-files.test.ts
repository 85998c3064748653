import './with-dom.ts';
import { expect, jest, test } from '@jest/globals';
import type { FileSource } from '../../src/core/operations/save-job.ts';
import { ok } from '../../src/core/result.ts';
import { someFacts } from '../core/draft/builders.ts';
import { headerOf, openDialogOn, openPane, someMail } from './pane.ts';
import {
  aFile,
  draftIn,
  filesOn,
  looseFiles,
  openSavingOrg,
  recordsOf,
  saveIn,
  type SavingOrg,
} from './world.ts';

jest.setTimeout(60_000);

const MB = 1024 * 1024;

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `file-${String(n + 10)}.txt`);
const titles = (count: number): readonly string[] =>
  names(count).map((name) => name.replace('.txt', ''));

const withFiles = (org: SavingOrg, count: number, size?: number) =>
  draftIn(org, {
    facts: someFacts({ attachments: names(count).map((name) => aFile(name, size)) }),
    relatedTo: [org.links.deal],
    rules: { kind: 'EmailMessage' },
  });

const idOf = (org: SavingOrg): unknown => recordsOf(org)[0]?.['Id'];

test('[A4] 30 files of 1 MB arrive whole and linked, a few in each call', async () => {
  const org = await openSavingOrg();
  const host: FileSource = {
    readAttachment: (_ref, name) =>
      Promise.resolve(ok({ base64: Buffer.alloc(MB, name).toString('base64'), name })),
    readEml: () => Promise.reject(new Error('Nobody asked for it')),
  };
  const { outcome, told } = await saveIn(org, withFiles(org, 30, MB), { host });
  expect(outcome).toMatchObject({ kind: 'saved', receipt: { failedFiles: [] } });
  expect(filesOn(org, idOf(org))).toEqual(titles(30));
  expect(org.rows('ContentVersion').map((row) => row['ContentSize'])).toEqual(
    Array.from({ length: 30 }, () => MB),
  );
  // What is copied into requests at a time is bounded, however many files there are.
  const sent = org.org.log().map(({ bytesIn }) => bytesIn);
  expect(Math.max(...sent)).toBeLessThan(11 * MB);
  const shown = told.flatMap((one) => (one.kind === 'uploading' ? [one.at] : []));
  expect(shown).toEqual([1, 8, 15, 22, 29]);
});

test('[A4] files skipped while they go up stay out: the mail is saved with those that are there, and they can be sent after', async () => {
  const org = await openSavingOrg();
  const { outcome } = await saveIn(org, withFiles(org, 30), {
    skipAt: (progress) => progress.kind === 'uploading' && progress.at > 12,
  });
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  const { failedFiles } = outcome.receipt;
  expect(new Set(failedFiles.map(({ failure }) => failure.kind))).toEqual(new Set(['cancelled']));
  const there = filesOn(org, idOf(org));
  expect(there.length + failedFiles.length).toBe(30);
  expect(there.slice(0, 12)).toEqual(titles(12));
  expect(looseFiles(org)).toEqual([]);
  expect(recordsOf(org)).toHaveLength(1);
});

test('[V4] skipped while files are read: no further one is asked for, and the mail goes without any', async () => {
  const org = await openSavingOrg();
  const read: string[] = [];
  const host: FileSource = {
    readAttachment: (_ref, name) => {
      read.push(name);
      return Promise.resolve(ok({ base64: 'SGVsbG8=', name }));
    },
    readEml: () => Promise.reject(new Error('Nobody asked for it')),
  };
  const { outcome } = await saveIn(org, withFiles(org, 5), {
    host,
    skipAt: (progress) => progress.kind === 'reading-files' && progress.at === 2,
  });
  expect(outcome).toMatchObject({ kind: 'saved' });
  expect(read.length).toBeLessThan(3);
  expect(org.rows('ContentVersion')).toEqual([]);
  expect(recordsOf(org)).toHaveLength(1);
});

test('[A4] *Skip files* in the pane saves the mail at once, says how many are missing, and *Try again* brings them after', async () => {
  const org = await openSavingOrg();
  const mails = [someMail('Offer', ...names(30))];
  const { pane } = await openPane({ crm: org.crm, device: org.device, mails });
  const key = await openDialogOn(pane, org.catalog, { kind: 'EmailMessage' });
  const buttons = new Set<string | undefined>();
  const { saves } = pane;
  saves.subscribe((state) => {
    const save = state.saves[key];
    if (save?.kind !== 'running' || save.progress.kind !== 'uploading') return;
    buttons.add(headerOf(pane).button?.label);
    if (save.progress.at > 12) state.skipFiles(key);
  });
  await saves.getState().save();
  expect(buttons).toEqual(new Set(['Skip files']));
  const missing = saves.getState().receipts[key]?.receipt.failedFiles.length ?? 0;
  expect(missing).toBeGreaterThan(0);
  expect(saves.getState().toast?.text).toContain(`. ${String(missing)} files were not saved`);
  expect(filesOn(org, org.rows('EmailMessage')[0]?.['Id'])).toHaveLength(30 - missing);

  await saves.getState().retryFiles(key);
  expect(filesOn(org, org.rows('EmailMessage')[0]?.['Id'])).toEqual(titles(30));
  expect(saves.getState().receipts[key]?.receipt.failedFiles).toEqual([]);
  expect(looseFiles(org)).toEqual([]);
});
