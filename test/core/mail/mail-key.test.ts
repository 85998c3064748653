import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { parseHeaders } from '../../../src/core/mail/headers.ts';
import {
  approximateKeyText,
  bareMessageId,
  bracketed,
  isApproximateKey,
  keyForms,
  mailKey,
} from '../../../src/core/mail/mail-key.ts';
import { messageIdsIn, threadKeys } from '../../../src/core/mail/thread-keys.ts';

const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));

const mail = {
  messageId: null,
  from: { name: 'Jo', address: 'Jo@Acme.example' },
  subject: ' Offer ',
  to: [
    { name: 'B', address: 'b@x.example' },
    { name: 'A', address: 'A@x.example' },
  ],
  cc: [{ name: '', address: 'b@x.example' }],
};

test.each([
  ['<Abc@Host.Example>', 'Abc@Host.Example'],
  [' <a@b>\r\n', 'a@b'],
  ['a@b', 'a@b'],
  ['<a@\r\n b>', 'a@b'],
  ['(comment) <a@b> (more)', 'a@b'],
  ['', null],
  ['<>', null],
  [`<${'x'.repeat(2000)}>`, null],
])('[W0] the Message-ID %j is compared as %j', (written, expected) => {
  expect(bareMessageId(written)).toBe(expected);
});

test('[W0] the case of a Message-ID is kept, and both spellings are looked up', () => {
  expect(keyForms('Abc@Host')).toEqual(['<Abc@Host>', 'Abc@Host']);
  expect(bracketed('Abc@Host')).toBe('<Abc@Host>');
});

test('[W0] a mail with Message-ID has it as its exact key', async () => {
  expect(await mailKey({ ...mail, messageId: '<Id@Host>' }, null, sha256)).toEqual({
    key: 'Id@Host',
    approximate: false,
    lookUp: ['Id@Host'],
  });
});

test('[W0] without Message-ID the key is a digest that does not hang on names, capitals or the order of recipients', async () => {
  const one = await mailKey(mail, '2026-11-19T08:14:05.999Z', sha256);
  const other = await mailKey(
    {
      ...mail,
      from: { name: 'J.', address: 'jo@acme.example' },
      to: [mail.to[1] ?? { name: '', address: '' }],
      cc: [...mail.cc, ...mail.to],
      subject: 'Offer',
    },
    '2026-11-19T08:14:05Z',
    sha256,
  );
  expect(one.key).toMatch(/^[0-9a-f]{64}@sidecar\.invalid$/);
  expect(one).toEqual(other);
  expect([one.approximate, isApproximateKey(one.key)]).toEqual([true, true]);
});

test.each([
  ['from', { ...mail, from: { name: '', address: 'al@acme.example' } }, '2026-11-19T08:14:05Z'],
  ['subject', { ...mail, subject: 'Offer 2' }, '2026-11-19T08:14:05Z'],
  ['recipients', { ...mail, cc: [], to: [] }, '2026-11-19T08:14:05Z'],
  ['date', mail, '2026-11-19T08:14:06Z'],
])('[W0] another %s is another mail', (_part, other, date) => {
  expect(approximateKeyText(other, date)).not.toBe(
    approximateKeyText(mail, '2026-11-19T08:14:05Z'),
  );
});

test('[W0] once the real id appears both are looked up', async () => {
  const before = (await mailKey(mail, null, sha256)).key;
  expect(await mailKey({ ...mail, messageId: '<id@host>' }, null, sha256, before)).toEqual({
    key: 'id@host',
    approximate: false,
    lookUp: ['id@host', before],
  });
});

const headers = parseHeaders(
  [
    'Message-ID: <c@x>',
    'References: <a@x>',
    '\t<b@x>  <b@x>',
    'IN-REPLY-TO: <b@x>',
    'Subject: References: <no@x>',
    '',
    'References: <body@x>',
  ].join('\r\n'),
);

test('[W8] thread keys are the own key, References and In-Reply-To; the thread is the first reference', () => {
  expect(threadKeys('c@x', headers)).toEqual({ keys: ['c@x', 'a@x', 'b@x'], thread: 'a@x' });
});

test('[W8] without References the thread is In-Reply-To, without both the own key', () => {
  expect(threadKeys('c@x', parseHeaders('In-Reply-To: <b@x>')).thread).toBe('b@x');
  expect(threadKeys('c@x', [])).toEqual({ keys: ['c@x'], thread: 'c@x' });
});

test('[W8] of a very long thread the start and the latest ids are looked up', () => {
  const ids = Array.from({ length: 500 }, (_, i) => `<${String(i)}@x>`).join(' ');
  const { keys, thread } = threadKeys('own@x', parseHeaders(`References: ${ids}`));
  expect(thread).toBe('0@x');
  expect(keys).toHaveLength(50);
  expect(keys).toEqual(expect.arrayContaining(['own@x', '0@x', '499@x']));
});

test('[W8] keys run from the oldest to the latest, and the mail that was replied to is never cut', () => {
  const ids = Array.from({ length: 500 }, (_, i) => `<${String(i)}@x>`).join(' ');
  const both = parseHeaders(`References: ${ids}\r\nIn-Reply-To: <replied@x>`);
  expect(threadKeys('own@x', both).keys.slice(-2)).toEqual(['499@x', 'replied@x']);
});

test('[S4] a References field full of openings is read in one pass', () => {
  const start = performance.now();
  expect(messageIdsIn('<'.repeat(500_000))).toEqual([]);
  expect(messageIdsIn('<>'.repeat(250_000))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});
