import './with-dom.ts';
import { expect, jest, test } from '@jest/globals';
import type { FileStates } from '../../src/core/operations/file-state.ts';
import type { FileSource } from '../../src/core/operations/save-job.ts';
import { fail, ok } from '../../src/core/result.ts';
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

const large = Buffer.alloc(8 * MB, 'x').toString('base64');

/** Bytes by name; a file that the mail does not give is missing. */
const hostOf = (contents: Readonly<Record<string, string>>): FileSource => ({
  readAttachment: (_ref, name) => {
    const base64 = contents[name];
    return Promise.resolve(
      base64 === undefined
        ? fail({ kind: 'host-error', code: 9018, message: '' })
        : ok({ base64, name }),
    );
  },
  readEml: () => Promise.reject(new Error('Nobody asked for it')),
});

const draftOf = (org: SavingOrg, ...files: readonly string[]) =>
  draftIn(org, {
    facts: someFacts({ attachments: files.map((name) => aFile(name)) }),
    relatedTo: [org.links.deal],
    rules: { kind: 'EmailMessage' },
  });

const each = (letters: string, kind: string) =>
  Object.fromEntries(letters.split(/(?=.)/).map((name) => [`${name}.txt`, { kind }]));

test('[A4] each file tells where it is: those of one call go up together, and are up when it is answered', async () => {
  const org = await openSavingOrg();
  const host = hostOf({ 'a.txt': 'QQ==', 'b.txt': 'Qg==', 'c.txt': 'Qw==', 'd.txt': large });
  const { outcome, files } = await saveIn(org, draftOf(org, 'a.txt', 'b.txt', 'c.txt', 'd.txt'), {
    host,
  });
  expect(outcome).toMatchObject({ kind: 'saved', receipt: { failedFiles: [] } });
  const uploads = files.findIndex((now) => Object.values(now)[0]?.kind === 'uploading');
  expect(files.slice(0, uploads).filter((now) => Object.keys(now).length > 0)).toEqual([
    each('abcd', 'waiting'),
    ...['a', 'b', 'c', 'd'].flatMap((name) => [each(name, 'reading'), each(name, 'read')]),
  ]);
  expect(files.slice(uploads)).toEqual([
    each('abc', 'uploading'),
    each('abc', 'up'),
    each('d', 'uploading'),
    each('d', 'up'),
    each('abcd', 'up'),
  ]);
});

test('[A4] a file that Outlook does not give or the org refuses is told as failed with their words, and the others of its call as up', async () => {
  const org = await openSavingOrg();
  const host = hostOf({ 'a.txt': 'QQ==', 'b.txt': 'not base64!' });
  const { outcome, files } = await saveIn(org, draftOf(org, 'a.txt', 'b.txt', 'c.txt'), { host });
  expect(outcome.kind).toBe('saved');
  const atEnd = files.reduce<FileStates>((all, now) => ({ ...all, ...now }), {});
  expect(atEnd).toEqual({
    ...each('a', 'up'),
    'b.txt': {
      kind: 'failed',
      failure: expect.objectContaining({
        message: expect.stringContaining('Version Data') as unknown,
      }) as unknown,
    },
    'c.txt': {
      kind: 'failed',
      failure: expect.objectContaining({ kind: 'host-error' }) as unknown,
    },
  });
});

test('[W4] [A4] files whose call had no answer are looked for, and neither up nor failed until then', async () => {
  const org = await openSavingOrg();
  org.org.faults.set({ kind: 'dropAnswer', times: 1 });
  const { outcome, files } = await saveIn(org, draftOf(org, 'a.txt', 'b.txt'), { lookedUp: true });
  expect(outcome).toMatchObject({ kind: 'saved', receipt: { failedFiles: [] } });
  expect(files.slice(-3)).toEqual([
    each('ab', 'uploading'),
    each('ab', 'checking'),
    each('ab', 'up'),
  ]);
});

test.each(['sessionExpired', 'dropRequest'] as const)(
  '[A4] [L2] what stands in the way of the whole save (%s) is never told as a file’s own failure: files wait with it',
  async (kind) => {
    const org = await openSavingOrg();
    org.org.faults.set({ kind });
    const { outcome, files } = await saveIn(org, draftOf(org, 'a.txt', 'b.txt'), {
      lookedUp: true,
    });
    expect(outcome.kind).not.toBe('saved');
    const kinds = files.flatMap((now) => Object.values(now).map((state) => state.kind));
    expect(kinds).toContain('uploading');
    expect(kinds).not.toContain('failed');
  },
);

test('[A4] files of a save that the org refuses are told as removed, once they are', async () => {
  const org = await openSavingOrg();
  org.org.faults.set({ kind: 'rowLock', after: 1, times: 1 });
  const { outcome, files } = await saveIn(org, draftOf(org, 'a.txt', 'b.txt'), { lookedUp: true });
  expect(outcome).toMatchObject({ kind: 'not-saved', orphans: [] });
  expect(looseFiles(org)).toEqual([]);
  expect(files.slice(-3)).toEqual([each('ab', 'up'), each('a', 'removed'), each('b', 'removed')]);
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
