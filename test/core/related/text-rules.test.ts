import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/core/related/calendar.ts';
import { sameCompany, sameName, withoutLegalForm } from '../../../src/core/related/fold.ts';
import { phoneTail, sameLine, tailOf } from '../../../src/core/related/phone-tail.ts';
import { hostOf, sameSite } from '../../../src/core/related/site.ts';
import { phone } from './builders.ts';

test('days are added as the calendar has them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1800-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
      fc.integer({ min: -4000, max: 4000 }),
      (date, days) => {
        const day = date.toISOString().slice(0, 10);
        const expected = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(day, days)).toBe(expected);
      },
    ),
  );
});

test.each([
  ['https://www.Halden.example/se?x=1', 'halden.example'],
  ['halden.example', 'halden.example'],
  ['HTTP://user:pw@shop.halden.example:8080', 'shop.halden.example'],
  ['www2.halden.example.', 'halden.example'],
  ['n/a', null],
  ['', null],
  ['localhost', null],
])('the host of %j is %j', (text, host) => {
  expect(hostOf(text)).toBe(host);
});

test('a sub-domain is the same site, a longer name is not', () => {
  expect(sameSite('shop.halden.example', 'halden.example')).toBe(true);
  expect(sameSite('nothalden.example', 'halden.example')).toBe(false);
});

test.each([
  ['Halden Freight AB', 'Halden Freight'],
  ['Brightwater Logistics, Ltd.', 'Brightwater Logistics'],
  ['Muster GmbH & Co. KG', 'Muster'],
  ['AB', 'AB'],
  ['桜運輸株式会社', '桜運輸株式会社'],
])('%s without its legal form is %s', (name, plain) => {
  expect(withoutLegalForm(name)).toBe(plain);
});

test('companies are the same by name without legal form, accents and case', () => {
  expect(sameCompany('HALDEN FREIGHT', 'Halden Freight A.B.')).toBe(true);
  expect(sameCompany('Halden Freight', 'Halden Freight Nordic AB')).toBe(true);
  expect(sameCompany('Delta', 'Delta Airlines')).toBe(false);
  expect(sameCompany('', 'AB')).toBe(false);
});

test('a name is the same in either order', () => {
  expect(sameName('Brandt, Katrin', 'Katrin Brandt')).toBe(true);
  expect(sameName('Tomás Oliveira', 'Tomas OLIVEIRA')).toBe(true);
  expect(sameName('Katrin', 'Katrin Brandt')).toBe(false);
});

test('a number is compared by its last digits, whatever stands before them', () => {
  const tail = tailOf(phone('070-174 06 05', '+46701740605')) ?? '';
  expect(sameLine(tail, phoneTail('+46 (0)70 174 06 05') ?? '')).toBe(true);
  expect(sameLine(tail, phoneTail('0046 70 174 06 06') ?? '')).toBe(false);
  expect(phoneTail('12 34')).toBeNull();
});

test('an extension is no part of the line', () => {
  expect(tailOf({ ...phone('555-2671 x12'), extension: '12' })).toBe('5552671');
});
