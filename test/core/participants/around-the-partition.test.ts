import { expect, test } from '@jest/globals';
import all from 'email-providers/all.json';
import { parseHeaders } from '../../../src/core/mail/headers.ts';
import type { Mail } from '../../../src/core/mail/mail.ts';
import { findAddresses } from '../../../src/core/participants/find-addresses.ts';
import { allFreeMail } from '../../../src/core/participants/free-mail-all.ts';
import { isFreeMail } from '../../../src/core/participants/free-mail.ts';
import type { Observation, ReasonKind } from '../../../src/core/participants/observation.ts';
import { corporateDomains, ownAddressRules } from '../../../src/core/participants/own-addresses.ts';
import {
  completeRecipients,
  mailingListsOf,
  parseAddressList,
} from '../../../src/core/participants/recipients.ts';
import { countFiltered, verdictOf } from '../../../src/core/participants/verdict.ts';

const who = (address: string, name = ''): { name: string; address: string } => ({ name, address });

test('[P1] addresses come from every field and, lower in rank, from signature and body', () => {
  const found = findAddresses(
    {
      from: who('a@x.example', 'A'),
      sender: null,
      to: [who('b@x.example'), who('', '')],
      cc: [],
      bcc: [who('', 'Hidden')],
    },
    {
      signature: [{ address: 's@x.example', name: null }],
      body: [{ address: 'a@x.example', name: 'A' }],
    },
  );
  expect(found.map(({ address, role }) => `${role} ${address}`)).toEqual([
    'from a@x.example',
    'to b@x.example',
    'bcc ',
    'signature s@x.example',
    'body a@x.example',
  ]);
});

test.each([
  'gmail.com',
  'GMAIL.com',
  'outlook.com',
  'gmx.ch',
  'posteo.de',
  'hispeed.ch',
  'a1.net',
  'chello.at',
  'ziggo.nl',
  'duck.com',
  'tutanota.com',
  'tuta.io',
  'fastmail.com',
  'telia.com',
  'online.no',
  'web.de',
  't-online.de',
  'yahoo.co.jp',
])('[P5] %s is a free-mail domain in both lists', (domain) => {
  expect([isFreeMail(domain), isFreeMail(domain, allFreeMail)]).toEqual([true, true]);
});

test.each([
  'facebook.com',
  'alibaba.com',
  'aliyun.com',
  'about.com',
  'go.com',
  'space.com',
  'medscape.com',
  'berlin.de',
  'nus.edu.sg',
  'example.com',
  'test.com',
  'acme.example',
  'siemens.com',
  'microsoft.com',
  'ethz.ch',
])('[P5] %s is no free-mail domain in either list', (domain) => {
  expect([isFreeMail(domain), isFreeMail(domain, allFreeMail)]).toEqual([false, false]);
});

test('[P5] the long list holds what only it knows', () => {
  const rare = all.find((domain) => !isFreeMail(domain) && isFreeMail(domain, allFreeMail));
  expect(rare).toBeDefined();
});

test('[V9] own addresses are gathered from every source, in one spelling', () => {
  expect(
    ownAddressRules({
      mailbox: 'Jo@Acme.example',
      salesforceUser: 'jo.doe@acme.example',
      others: ['j@home.example', 'nonsense'],
      aliasPatterns: ['*@alias.acme.example'],
      sharedMailbox: 'sales@acme.example',
      proxyAddresses: ['SMTP:jd@acme.example'],
    }),
  ).toEqual([
    'jo@acme.example',
    'jo.doe@acme.example',
    'sales@acme.example',
    'j@home.example',
    'jd@acme.example',
    '*@alias.acme.example',
  ]);
});

test('[P4] corporate domains are the policy’s, else the mailbox’s own, unless that is free mail', () => {
  expect(corporateDomains(['acme.example'], 'jo@other.example')).toEqual(['acme.example']);
  expect(corporateDomains([], 'Jo@Acme.example')).toEqual(['acme.example']);
  expect(corporateDomains([], 'jo@gmail.com')).toEqual([]);
  expect(corporateDomains([], '')).toEqual([]);
});

const observation = (kind: ReasonKind): Observation => ({
  address: `${kind}@x.example`,
  written: '',
  name: '',
  roles: ['to'],
  reason: { kind, rule: null },
  also: [],
  canAllow: false,
});

test('[V1] filtered addresses are counted by group, own ones as internal', () => {
  const kinds: ReasonKind[] = [
    'no-reply',
    'own',
    'internal',
    'blocklist',
    'organisation-blocklist',
    'internal',
  ];
  expect(countFiltered(kinds.map(observation))).toEqual([
    { group: 'internal', count: 3 },
    { group: 'blocked', count: 2 },
    { group: 'no-reply', count: 1 },
  ]);
});

test('[P1] [P6] all filtered is a verdict only when the recipients are complete', () => {
  const filtered = { participants: [], observations: [observation('internal')] };
  expect(verdictOf(filtered, false)).toBe('filtered');
  expect(verdictOf(filtered, true)).toBe('incomplete');
});

test.each([
  ['a@x.example, B <b@x.example>', ['a@x.example', 'b@x.example']],
  ['"Doe, Jo" <jo@x.example>, al@x.example', ['jo@x.example', 'al@x.example']],
  ['"a \\" , b" <jo@x.example>', ['jo@x.example']],
  ['Jo (sales, north) <jo@x.example>', ['jo@x.example']],
  ['Team: a@x.example, b@x.example;, c@x.example', ['a@x.example', 'b@x.example', 'c@x.example']],
  ['undisclosed-recipients:;', []],
  ['', []],
])('[P1] the header %j names %j', (value, expected) => {
  expect(parseAddressList(value).map(({ address }) => address)).toEqual(expected);
});

test('[S4] a hostile address header is read in linear time', () => {
  const start = performance.now();
  for (const piece of ['(', '"', '<', ',', 'a:', '((\\', '"a"<'])
    parseAddressList(piece.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(1500);
});

const twenty = Array.from({ length: 20 }, (_, i) => who(`p${String(i)}@x.example`));
const cutMail = { to: twenty, cc: [], recipientsMayBeCut: true } as unknown as Mail;

test('[P1] lists cut at 20 are completed from the headers', () => {
  const header = [...twenty, who('p20@x.example'), who('P3@X.example')]
    .map(({ address }) => address)
    .join(', ');
  const whole = completeRecipients(cutMail, parseHeaders(`To: ${header}`));
  expect(whole.to.map(({ address }) => address)).toEqual(
    [...twenty, who('p20@x.example')].map(({ address }) => address),
  );
  expect(whole.recipientsMayBeCut).toBe(false);
});

test('[P1] without the fields in the headers the lists may still be cut', () => {
  expect(completeRecipients(cutMail, []).recipientsMayBeCut).toBe(true);
  const onlyCc = parseHeaders('Cc: =?utf-8?Q?J=C3=B6rg?= <jo@x.example>');
  const completed = completeRecipients(cutMail, onlyCc);
  expect(completed.recipientsMayBeCut).toBe(true);
  expect(completed.cc).toEqual([{ name: '', address: 'jo@x.example' }]);
});

test('[P3] List-Post names the mailing list of a mail', () => {
  const headers = parseHeaders(
    'List-Post: <https://x.example/>, <mailto:Dev@Lists.x.example?subject=a>\nList-Id: <d.x>',
  );
  expect(mailingListsOf(headers)).toEqual(['dev@lists.x.example']);
  expect(mailingListsOf(parseHeaders('List-Post: NO'))).toEqual([]);
});
