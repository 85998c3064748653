import { expect, test } from '@jest/globals';
import { savedMails } from '../../src/sandbox/org/demo/people.ts';
import {
  createDemoMails,
  demoFolders,
  demoProfile,
  firstMailId,
} from '../../src/sandbox/demo-mails/demo-mailbox.ts';
import type { SimulatedMail } from '../../src/sandbox/outlook/simulated-mail.ts';

const now = Date.UTC(2026, 10, 19, 9, 0);
const mailbox = createDemoMails(now);

async function mail(subject: RegExp): Promise<SimulatedMail> {
  const found = (await mailbox).find((one) => subject.test(one.subject));
  if (found === undefined) throw new Error(`No mail ${subject.source}`);
  return found;
}

test('the mail that is open at the start is Marta’s answer, with its files and its case number', async () => {
  const first = (await mailbox).find(({ id }) => id === firstMailId);
  expect(first?.subject).toBe('Re: Fleet renewal 2027 – revised quote [00012044]');
  expect(first?.from).toEqual({ name: 'Marta Lindqvist', address: 'marta@halden.example' });
  expect(first?.cc.map(({ address }) => address)).toContain('tomas@halden.example');
  expect(first?.files.map(({ name, inline }) => [name, inline])).toEqual([
    ['image001.png', true],
    ['Quote-2027-rev3.pdf', false],
    ['Halden-fleet-list-november.xlsx', false],
  ]);
  expect(first?.html).toContain('cid:image001.png@01DC5A3B.7F2E4410');
});

test('no mail lies in the future, and each has a folder and an id of its own', async () => {
  const mails = await mailbox;
  const ids = new Set(mails.map(({ id }) => id));
  expect(ids.size).toBe(mails.length);
  for (const one of mails) {
    expect(one.createdAt).toBeLessThanOrEqual(now);
    expect(demoFolders.map(({ id }) => id)).toContain(one.folderId);
  }
});

test('the mails that are saved in the demo org have the Message-IDs of its records', async () => {
  const ids = (await mailbox).map(({ messageId }) => messageId);
  for (const { messageId } of Object.values(savedMails)) expect(ids).toContain(messageId);
});

test.each([
  [/^Accepted:/, 'IPM.Schedule.Meeting.Resp.Pos'],
  [/^Undeliverable:/, 'REPORT.IPM.Note.NDR'],
  [/encrypted/, 'IPM.Note.SMIME'],
  [/Fleet renewal 2027$/, 'IPM.Note'],
])('a mail like %s is of the class that Outlook gives it', async (subject, itemClass) => {
  expect((await mail(subject)).itemClass).toBe(itemClass);
});

test('every kind of attachment is there: file, inline image, attached mail, cloud link', async () => {
  const { files } = await mail(/probe reads/);
  expect(files.map(({ name, kind, inline }) => ({ name, kind, inline }))).toEqual([
    { name: 'temperature.png', kind: 'file', inline: true },
    { name: 'BW-22 läuft.csv', kind: 'file', inline: false },
    { name: 'BW-22 alarm again', kind: 'mail', inline: false },
    { name: 'BW-22 door video.mp4', kind: 'cloud', inline: false },
  ]);
});

test('the files begin as files of their type do', async () => {
  const bytes = (await mailbox).flatMap(({ files }) => files);
  const starts = (end: string): string[] =>
    bytes
      .filter(({ name }) => name.endsWith(end))
      .map((file) => new TextDecoder('latin1').decode(file.bytes.subarray(0, 4)));
  expect(new Set(starts('.pdf'))).toEqual(new Set(['%PDF']));
  expect(new Set(starts('.png'))).toEqual(new Set(['\u0089PNG']));
  expect(new Set(starts('.xlsx'))).toEqual(new Set(['PK\u0003\u0004']));
});

test('names and subjects in other scripts arrive as they were written', async () => {
  expect((await mail(/試験導入/)).from?.name).toBe('遥 佐藤');
  expect((await mail(/試験導入/)).files[0]?.name).toBe('見積書_試験導入.pdf');
  expect((await mail(/عرض/)).html).toContain('dir="rtl"');
});

test('one mail has more recipients than Outlook on the web tells of', async () => {
  expect((await mail(/User group/)).to.length).toBeGreaterThan(20);
});

test('the thread of the renewal is one conversation, in Outlook’s eyes too', async () => {
  const thread = (await mailbox).filter(({ subject }) => subject.includes('Fleet renewal 2027'));
  const inThread = thread.filter(({ kind }) => kind === 'mail');
  expect(inThread).toHaveLength(4);
  expect(new Set(inThread.map(({ conversationId }) => conversationId)).size).toBe(1);
});

test('the profile is that of the user whose mailbox it is', () => {
  const profile = demoProfile('de-CH', 'Europe/Zurich');
  expect(profile.address).toBe('elena.fischer@northwind-telematics.example');
  expect(profile.language).toBe('de-CH');
});
