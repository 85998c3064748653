import { expect, test } from '@jest/globals';

import type { SignatureFacts } from '../../../src/core/reading/content.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';
import { readableName } from '../../../src/core/reading/signature/sender.ts';
import { splitName } from '../../../src/core/reading/signature/split-name.ts';

const jo = { name: 'Jo Doe', address: 'jo.doe@acme.example' };

const facts = (text: string, from = jo): SignatureFacts | null =>
  readContent({
    html: null,
    text: `See you on Monday.\n\n${text}`,
    from,
    subject: '',
    ownAddresses: [],
  }).signature;

test.each([
  ['Jo Doe', 'Jo', 'Doe'],
  ['Jo M. Doe', 'Jo', 'Doe'],
  ['Dr. Jo Doe, PhD', 'Jo', 'Doe'],
  ['Piet van der Berg', 'Piet', 'van der Berg'],
  ['Anne-Marie Dupont', 'Anne-Marie', 'Dupont'],
  ['Mary Ann Smith', 'Mary Ann', 'Smith'],
  ['Xiang Ma', 'Xiang', 'Ma'],
  ['王伟', '伟', '王'],
  ['김철수', '철수', '김'],
  ['Иван Петров', 'Иван', 'Петров'],
  ['鈴木 健太', '健太', '鈴木'],
  ['佐藤美咲', '美咲', '佐藤'],
  ['Nguyễn Thị Mai', 'Mai', 'Nguyễn'],
  ['DUBREUIL Claire', 'Claire', 'DUBREUIL'],
  ['Jo', 'Jo', null],
])('[S2] %s is first name %s and last name %s', (full, first, last) => {
  expect(splitName(full)).toEqual({ first, last });
});

test.each([
  ['Doe, Jo', 'Jo Doe'],
  ['Doe, Jo (Sales)', 'Jo Doe'],
  ['Jo Doe via Users', 'Jo Doe'],
  ['Jo Doe/Berlin/Acme', 'Jo Doe'],
  ['"Jo Doe" [External]', 'Jo Doe'],
  ['jo.doe@acme.example', ''],
])('[S2] the From name %s reads %s', (header, name) => {
  expect(readableName(header)).toBe(name);
});

test.each([
  ['Phone: +49 30 1234567', 'office', '+49301234567'],
  ['Mobile +49 171 2345678', 'mobile', '+491712345678'],
  ['M: 0171 2345678 | Berlin, Germany', 'mobile', '+491712345678'],
  ['Fax: +1 (212) 555-0100', 'fax', '+12125550100'],
  ['(212) 555-0100 (fax)', 'fax', '+12125550100'],
  ['212.555.0100 cell', 'mobile', '+12125550100'],
  ['Direct: +44 (0)20 7946 0958', 'direct', '+442079460958'],
  ['D +44 20 7946 0958', 'direct', '+442079460958'],
  ['Home: 212-555-0100', 'home', '+12125550100'],
  ['+1 212 555 0100', 'other', '+12125550100'],
  ['Tel/Fax: +49 30 1234567', 'office', '+49301234567'],
  ['Phone No.: +49 30 1234567', 'office', '+49301234567'],
])('[S2] %s is a %s number', (line, kind, e164) => {
  const [phone] = facts(`Jo Doe\nAcme Inc.\n${line}`)?.phones ?? [];
  expect(phone?.value).toMatchObject({ kind, e164 });
  expect(phone?.line).toBe(line);
});

test.each([
  '10.12.192.168',
  '2026-05-05 10:00',
  'HRB 12345678',
  'Meeting ID: 312 555 0197',
  'VAT ID 123456789',
  'Version 3.15.0.0',
])('[S2] %s is no telephone number', (line) => {
  expect(facts(`Jo Doe\nAcme Inc.\n${line}`)?.phones ?? []).toEqual([]);
});

test.each([
  ['Jo Doe, Head of Sales, Acme Inc.', 'Head of Sales', 'Acme Inc.'],
  ['Jo Doe | CEO | Acme', 'CEO', 'Acme'],
  ['Jo Doe\nSales Engineer at Acme', 'Sales Engineer', 'Acme'],
  ['Jo Doe\nSoftware Engineer Globex Inc.', 'Software Engineer', 'Globex Inc.'],
  [
    'Jo Doe\nAssistant Professor\nDepartment of Physics\nUniversity of Example',
    'Assistant Professor',
    'University of Example',
  ],
  ['Jo Doe\nAcme\nBuyer', 'Buyer', 'Acme'],
  ['Jo Doe\nTechnical Support\nAcme Ltd', 'Technical Support', 'Acme Ltd'],
])('[S2] %j names title and company', (block, title, company) => {
  const read = facts(block);
  expect([read?.title?.value, read?.company?.value]).toEqual([title, company]);
});

test.each([
  [
    'Hauptstr. 5\n10115 Berlin\nGermany',
    { street: 'Hauptstr. 5', postalCode: '10115', city: 'Berlin', country: 'Germany' },
  ],
  [
    '1 Market Street, Suite 300\nSan Francisco, CA 94105',
    { postalCode: '94105', city: 'San Francisco', state: 'CA' },
  ],
  [
    '10 Downing Street\nLondon SW1A 2AA',
    { street: '10 Downing Street', city: 'London', postalCode: 'SW1A 2AA' },
  ],
])('[S2] %j is a postal address', (address, parts) => {
  expect(facts(`Jo Doe\nAcme Inc.\n${address}`)?.address?.value).toMatchObject(parts);
});

test('[S2] links are told apart: website, social profile, mail address', () => {
  const read = facts(
    'Jo Doe\nAcme Inc.\njo.doe@acme.example\nwww.acme-example.com\nlinkedin.com/in/jodoe',
  );
  expect(read?.website?.value).toBe('www.acme-example.com');
  expect(read?.social.map(({ value }) => value)).toEqual(['linkedin.com/in/jodoe']);
  expect(read?.emails.map(({ value }) => value)).toEqual(['jo.doe@acme.example']);
});

test.each([
  ['jo@north-wind.example', 'North Wind'],
  ['jo@mail.abc.example', 'ABC'],
])('[S2] where the text names no company, the domain of %s is a guess', (address, guess) => {
  const read = facts('Jo Doe\nBuyer\n+44 20 7946 0958', { name: 'Jo Doe', address });
  expect(read?.company).toBeNull();
  expect(read?.companyGuess?.value).toBe(guess);
  expect(read?.companyGuess?.confidence).toBeLessThan((read?.confidence ?? 0) / 1.5);
});

test('[S2] a mail provider is nobody’s company, and a company that is written needs no guess', () => {
  const gmail = { name: 'Jo Doe', address: 'jo.doe@gmail.com' };
  expect(facts('Jo Doe\nBuyer\n+44 20 7946 0958', gmail)?.companyGuess).toBeNull();
  expect(facts('Jo Doe\nAcme Ltd\n+44 20 7946 0958')?.companyGuess).toBeNull();
});

test.each([
  ['North Wind logo', 'North Wind'],
  ['Logo: Initech GmbH', 'Initech GmbH'],
  ['image001.png', null],
  ['LinkedIn', null],
  ['A picture of a dog', null],
])('[S2] of a logo with the text %j, the company is %j', (alt, company) => {
  const html = `<p>Fine with me.</p><p>Regards</p><p><img alt="${alt}"></p><p>Jo Doe<br>Buyer<br>+44 20 7946 0958</p>`;
  const from = { name: 'Jo Doe', address: 'jo@north-wind.example' };
  const { signature } = readContent({ html, text: null, from, subject: '', ownAddresses: [] });
  expect(signature?.title?.value).toBe('Buyer');
  expect(signature?.company?.value ?? null).toBe(company);
});

test('[S5] the signature of a quoted mail is never read', () => {
  const text =
    'Fine.\n\nOn 5 May 2026 at 10:00 Ana Silva <ana@globex.example> wrote:\n> Ana Silva\n> CEO, Globex Ltd\n> +44 20 7946 0958';
  expect(
    readContent({ html: null, text, from: jo, subject: '', ownAddresses: [] }).signature,
  ).toBeNull();
});

test("[S5] the user's own signature is never read, however the address is written", () => {
  const text = 'Fine.\n\nJo Doe\nCEO, Acme Ltd\n+44 20 7946 0958';
  const read = (ownAddresses: readonly string[]): SignatureFacts | null =>
    readContent({ html: null, text, from: jo, subject: '', ownAddresses }).signature;
  expect(read([' Jo.Doe@ACME.example'])).toBeNull();
  expect(read([])?.title?.value).toBe('CEO');
});

test('[S2] a mail that only an image signs has no signature text', () => {
  const html = '<p>Fine with me, let us do that.</p><p><img src="cid:signature" alt=""></p>';
  expect(
    readContent({ html, text: null, from: jo, subject: '', ownAddresses: [] }).signature,
  ).toBeNull();
});
