import { expect, test } from '@jest/globals';

import type { Mentions } from '../../../src/core/reading/content.ts';
import { unwrapLink } from '../../../src/core/reading/links/unwrap.ts';
import { recordsInLink } from '../../../src/core/reading/mentions/record-links.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';

const mentions = (text: string, subject = '', caseNumberPattern?: string): Mentions =>
  readContent({
    html: null,
    text,
    from: { name: 'Jo Doe', address: 'jo@acme.example' },
    subject,
    ownAddresses: [],
    ...(caseNumberPattern !== undefined && { caseNumberPattern }),
  }).mentions;

const id = '0011t00000AbCdEAAV';

test.each([
  `https://acme.lightning.force.com/lightning/r/Account/${id}/view`,
  `https://acme.lightning.force.com/lightning/r/${id}/view?ws=%2Flightning`,
  `https://acme--dev.sandbox.lightning.force.com/one/one.app#/sObject/${id}/view`,
  'https://acme.my.salesforce.com/0011t00000AbCdE',
  'https://na1.salesforce.com/0011t00000AbCdE?nooverride=1',
  `https://acme.my.salesforce.com/apex/Page?id=${id}&sfdc.override=1`,
  `https://acme.my.salesforce.com/console#%2F${id}`,
  `https://login.salesforce.com/?startURL=%2F${id}`,
  `https://acme.my.salesforce.com/secur/login.jsp?startURL=%252F${id}`,
  `https://acme.my.site.com/portal/s/detail/${id}`,
])('[S3] %s leads to a record', (url) => {
  expect(recordsInLink(url).map((link) => link.id)).toEqual([id]);
});

test.each([
  `https://evil.example/lightning/r/Account/${id}/view`,
  `https://salesforce.com.evil.example/${id}`,
  'https://acme.my.salesforce.com/internationalize',
  'https://acme.my.salesforce.com/00D1t000000AbCdE',
  'https://acme.my.salesforce.com/0011t00000AbCdEXXX',
])('[S3] %s leads to no record', (url) => {
  expect(recordsInLink(url)).toEqual([]);
});

test.each([
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb%3Fc%3D1&data=05',
    'https://a.example/b?c=1',
  ],
  [
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_b&d=DwMF',
    'https://a.example/b',
  ],
  ['https://urldefense.com/v3/__https://a.example/b__;!!abc!xyz$', 'https://a.example/b'],
  ['https://www.google.com/url?q=https://a.example/b&sa=D', 'https://a.example/b'],
  ['https://click.news.example/t?id=1&url=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
  ['https://a.example/b?x=%E0%A4%A', 'https://a.example/b?x=%E0%A4%A'],
  ['https://a.example/plain', 'https://a.example/plain'],
])('[S3] %s leads to %s', (url, target) => {
  expect(unwrapLink(url)).toBe(target);
});

test('[S3] addresses are mentioned with their name, once', () => {
  expect(
    mentions(
      'Please ask Ana Silva <ana@globex.example> or ANA@globex.example, or (ben@globex.example).',
    ).emails,
  ).toEqual([
    { address: 'ana@globex.example', name: 'Ana Silva' },
    { address: 'ben@globex.example', name: null },
  ]);
});

test('[S3] numbers in prose are telephones only where they look it', () => {
  const text =
    'Call +44 20 7946 0958 or 212-555-0100. Invoice 4500123456, item 1234567, on 2026-05-05, 2147483647 rows, IP 192.168.10.12.';
  expect(mentions(text).phones.map(({ e164 }) => e164)).toEqual(['+442079460958', '+12125550100']);
});

test('[S3] case numbers come from the subject, by a pattern that can be set', () => {
  expect(mentions('', 'Re: Case #00001234 broken').caseNumbers).toEqual(['00001234']);
  expect(mentions('', 'AW: 00001234').caseNumbers).toEqual(['00001234']);
  expect(mentions('', 'SUP-77 broken', 'SUP-(\\d+)').caseNumbers).toEqual(['77']);
  expect(mentions('', 'SUP-77 broken', '(').caseNumbers).toEqual([]);
});

test('[S3] thread tokens are found in the subject and in history', () => {
  const old = 'ref:_00D1t0AbCd._5001t0XyZw:ref';
  const text = `Hi\n\n> thread::AbC-dEf_GhIjKl12::\n> ${old}`;
  expect(mentions(text, `Re: broken [ ${old} ]`).threadTokens).toEqual([
    old,
    'thread::AbC-dEf_GhIjKl12::',
  ]);
});
