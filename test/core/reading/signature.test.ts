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
  ['Иванов Сергей Петрович', 'Сергей Петрович', 'Иванов'],
  ['Сергей Петрович Иванов', 'Сергей Петрович', 'Иванов'],
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
  ['電話: +886 4-2555-0142 #215', 'office', '+886425550142'],
  ['Cel/WhatsApp: +55 62 99155-0147', 'mobile', '+5562991550147'],
  ['Växel: +46 243 79 55 00', 'office', '+46243795500'],
  ['DD: +44 (0)1224 555 018', 'direct', '+441224555018'],
  ['+7 912 555-08-33 (моб.)', 'mobile', '+79125550833'],
  ['+972 52-555-0187 (נייד)', 'mobile', '+972525550187'],
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
  ['Jo Doe\nHead of Procurement @ Acme Foods', 'Head of Procurement', 'Acme Foods'],
  ['Jo Doe\nBuyer, Hale, Noske & Byrd LLP', 'Buyer', 'Hale, Noske & Byrd LLP'],
  ['Jo Doe\nManager, Operations, Acme Pte Ltd', 'Manager, Operations', 'Acme Pte Ltd'],
  ['Jo Doe\nSr. Manager – Sales, Acme, Inc.', 'Sr. Manager – Sales', 'Acme, Inc.'],
  ['Jo Doe\nvedoucí nákupu, Akme slévárny a.s.', 'vedoucí nákupu', 'Akme slévárny a.s.'],
  ['Jo Doe\nFounder/CEO at Acme Labs', 'Founder/CEO', 'Acme Labs'],
  ['Jo Doe\nCTO @ Acme.io', 'CTO', undefined],
  ['Jo Doe\n🎬 Producteur | Acme Films', 'Producteur', 'Acme Films'],
  ['Jo Doe\nBedrijfsleider\nAcme Glas B.V.', 'Bedrijfsleider', 'Acme Glas B.V.'],
  ['Jo Doe\nLeitung Auftragsannahme\nAcme GmbH', 'Leitung Auftragsannahme', 'Acme GmbH'],
  [
    'Jo Doe\nStaff Scientist\nMaterials Division\nState National Laboratory',
    'Staff Scientist',
    'State National Laboratory',
  ],
  [
    'Jo Doe\nDozent\nFriedrich-Beispiel-Universität Bonn',
    'Dozent',
    'Friedrich-Beispiel-Universität Bonn',
  ],
  [
    'Jo Doe\n책임연구원 / 기술연구소\n세종테크 주식회사',
    '책임연구원 / 기술연구소',
    '세종테크 주식회사',
  ],
  ['Jo Doe\n采购经理, 东方机电设备有限公司', '采购经理', '东方机电设备有限公司'],
  [
    'Jo Doe\nGerente de Ventas\nAcme del Norte, S.A. de C.V.',
    'Gerente de Ventas',
    'Acme del Norte, S.A. de C.V.',
  ],
  [
    'Jo Doe MEng CEng | Senior Engineer | Acme Ltd | T +44 20 7946 0958 | www.acme-example.com',
    'Senior Engineer',
    'Acme Ltd',
  ],
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
  ['Dock Road\nLimerick, V94 X2P5, Ireland', { text: 'Dock Road, Limerick, V94 X2P5, Ireland' }],
  ['Av. T-63, 1296\nGoiânia - GO, 74230-100', { text: 'Av. T-63, 1296, Goiânia - GO, 74230-100' }],
  [
    'ул. Ленина, д. 19\n620012, г. Екатеринбург',
    { text: 'ул. Ленина, д. 19, 620012, г. Екатеринбург' },
  ],
  ['רחוב הרצל 42\nחיפה 3303142', { text: 'רחוב הרצל 42, חיפה 3303142' }],
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

const unknown = { name: '', address: '' };
const signatureOf = (text: string): string =>
  readContent({ html: null, text, from: unknown, subject: '', ownAddresses: [] }).signatureText;

test.each([
  [
    'a list of numbers to dial',
    'Dial by your location\n  +1 312 555 0100 US (Chicago)\n  +1 646 555 0100 US (New York)\n  +44 20 7946 0100 United Kingdom',
  ],
  [
    'a place that the text announces',
    'We meet at this address:\n\nHyatt Regency\n1200 Louisiana Street\nHouston, TX 77002\n(713) 555-0134\n\nSee you there!',
  ],
])('[S2] %s is no signature', (_what, text) => {
  expect(signatureOf(`Hello all,\n\n${text}\n`)).toBe('');
});

test.each([
  [
    'an address to ship to',
    'Order number: 100-2245918\nShip to:\nMarsh Ltd\n14 Canal Street\nLeeds LS1 4AB',
    '',
  ],
  [
    'a bank account of the sender’s firm',
    'Please pay to:\n\nDoe Bau GmbH\nIBAN DE89 3704 0044 0532 0130 00\nCommerzbank Köln\n\nDanke!\nJo',
    'Jo',
  ],
  [
    'who shall call whom',
    'Action points:\n\nAna Silva – call Globex Ltd (+44 20 7946 0958)\nBo Lund – book room\n\nJo',
    'Jo',
  ],
  [
    'an invitation',
    'When  Wed May 6, 2026 10am\nWhere  14 Canal Street, Leeds LS1 4AB\nWho  Ana Silva - organizer\nana@globex.example',
    '',
  ],
  [
    'a table above the goodbye',
    'Part  Qty  Price\nA-100  20  4.20\nA-200  10  7.10\nBest,\nJo Doe\nAcme Ltd',
    'Jo Doe\nAcme Ltd',
  ],
])('[S2] %s does not sign the mail', (_what, text, signature) => {
  const from = { name: 'Jo Doe', address: 'jo@doebau.example' };
  const read = readContent({
    html: null,
    text: `Thank you.\n\n${text}`,
    from,
    subject: '',
    ownAddresses: [],
  });
  expect(read.signatureText).toBe(signature);
});

test('[S2] two numbers with a slash between are two, one with a slash in it is one', () => {
  const numbers = (line: string): readonly string[] =>
    (facts(`Jo Doe\nAcme Ltd\n${line}`)?.phones ?? []).map(({ value }) => value.written);
  expect(numbers('01284 555018 / 07700 900512')).toEqual(['01284 555018', '07700 900512']);
  expect(numbers('+49 (0)2151 / 555018')).toEqual(['+49 (0)2151 / 555018']);
});

test.each([
  ['below it, at the end of the mail', '', '<p><img alt="Globex Roofing, Inc."></p>'],
  [
    'below it, above an earlier mail',
    '',
    '<p><img alt="Globex Roofing, Inc."></p><div id="divRplyFwdMsg"><b>From:</b> Ana<br><b>Sent:</b> Monday<br><b>To:</b> Jo<br><b>Subject:</b> Roof</div>',
  ],
  ['above it', '<p><img alt="Globex Roofing, Inc."></p>', ''],
])('[S2] a logo names the company: %s', (_where, above, below) => {
  const html = `<p>On my way.</p>${above}<p>Jo Doe<br>Estimator<br>+44 20 7946 0958</p>${below}`;
  const { signature } = readContent({ html, text: null, from: jo, subject: '', ownAddresses: [] });
  expect(signature?.company?.value).toBe('Globex Roofing, Inc.');
});

test('[S2] links that the text refers to stand below a signature, not in it', () => {
  const text =
    'See [1].\n\nBest,\nOlaf\n\n-- \nOlaf Berg\nNord Labs\nTel.: +49 221 470 5387\n\n[1] https://docs.acme.example/sampling';
  expect(signatureOf(text)).toBe('Olaf Berg\nNord Labs\nTel.: +49 221 470 5387');
});

test.each([
  ['i. A. Sabine Koch\nEinkauf\nHirsch GmbH\nTelefon: +49 711 5550123', 'Sabine Koch'],
  ['김민수 드림\n(주)한빛전자\nT. 02-555-1234', '김민수'],
  ['Dr. rer. nat. Jonas Koch\nHirsch GmbH', 'Jonas Koch'],
  ['Nat Koch\nHirsch GmbH', 'Nat Koch'],
  ['Rag. Paolo Neri\nStudio Neri & Associati', 'Paolo Neri'],
  ['Eng.ª Ana Pires\nPires Engenharia, S.A.', 'Ana Pires'],
  ['高橋 美咲 | 北村精機株式会社 | TEL: 052-555-0181', '高橋 美咲'],
])('[S2] who signs %j is called %j', (block, name) => {
  const text = `See attached.\n\nMit freundlichen Grüßen\n${block}`;
  const { signature } = readContent({
    html: null,
    text,
    from: unknown,
    subject: '',
    ownAddresses: [],
  });
  expect(signature?.name?.value).toBe(name);
});

test('[S2] what stands beside the name is the title where the company has a line of its own', () => {
  const carol = { name: 'Carol Mendez', address: 'carol.mendez@acme.example' };
  const read = facts(
    'Regards,\nCarol Mendez | Accounts Payable\nSummit Fuel Partners, LP | 8111 Westchester Dr. | Dallas, TX 75225\nd. 214 555 0119',
    carol,
  );
  expect(read).toMatchObject({
    title: { value: 'Accounts Payable' },
    company: { value: 'Summit Fuel Partners, LP' },
  });
});

test('[S2] two blanks before a postal code do not end the address', () => {
  const read = facts('Regards,\nJo Doe\nAcme Ltd\n1400 Smith Street\nHouston, Texas  77002');
  expect(read?.address?.value.text).toBe('1400 Smith Street, Houston, Texas 77002');
});

test('[S2] a place that stands there twice, for two languages, is one address', () => {
  const place = 'Hauptstr. 5, 10115 Berlin';
  const read = facts(
    `Regards,\nJo Doe\nEinkauf / Purchasing\n${place}\n${place}\nTel. +49 30 1234567`,
  );
  expect(read?.address?.value.text).toBe(place);
});

test.each([
  'Získat Outlook pro iOS',
  'iOS için Outlook\u0027u edinin',
  'Android 版 Outlook から送信',
  'Skickat med Proton Mail säker e-post.',
  'Enviado com o email seguro Proton Mail.',
  'Galaxy에서 보냄',
])('[S1] %s is no part of a signature', (line) => {
  expect(signatureOf(`See attached.\n\nRegards,\nJo Doe\nAcme Ltd\n\n${line}`)).toBe(
    'Jo Doe\nAcme Ltd',
  );
});

test('[S1] a sentence that names a mail program stays where it was said', () => {
  const text = 'Does Outlook for iOS show the table? In Proton Mail it is empty.';
  expect(facts(`${text}\n\nJo Doe\nAcme Ltd`)?.name?.value).toBe('Jo Doe');
  expect(signatureOf(text)).toBe('');
});
