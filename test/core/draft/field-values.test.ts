import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldDescription, PicklistValue } from '../../../src/core/crm/describe.ts';
import { check } from '../../../src/core/draft/check.ts';
import {
  choicesIn,
  choicesOf,
  joinChoices,
  valueProblem,
} from '../../../src/core/draft/field-values.ts';
import { clockOf, instantOf, numberText, typedNumber } from '../../../src/core/draft/field-text.ts';
import { planSave } from '../../../src/core/draft/plan.ts';
import { fieldKey } from '../../../src/core/draft/values.ts';
import { aCatalog, aDraft, aField, someRules } from './builders.ts';

const choice = (value: string, more: Partial<PicklistValue> = {}): PicklistValue => ({
  value,
  label: value,
  active: true,
  isDefault: false,
  validFor: null,
  ...more,
});

const city = aField('City__c', {
  type: 'picklist',
  controllerName: 'Region__c',
  picklist: [
    choice('Oslo', { validFor: ['Europe'] }),
    choice('Kobe', { validFor: ['Asia'] }),
    choice('Istanbul', { validFor: ['Europe', 'Asia'] }),
    choice('Atlantis', { validFor: ['Europe'], active: false }),
  ],
});
const topics = aField('Topics__c', {
  type: 'multipicklist',
  restrictedPicklist: true,
  picklist: ['Price', 'Terms', 'Delivery'].map((value) => choice(value)),
});

const names = (list: readonly PicklistValue[]) => list.map(({ value }) => value);

test('[D7] a dependent picklist offers what is valid for its controlling field, active values only', () => {
  expect(names(choicesOf(city, { 'field.Region__c': 'Europe' }))).toEqual(['Oslo', 'Istanbul']);
  expect(names(choicesOf(city, { 'field.Region__c': 'Asia' }))).toEqual(['Kobe', 'Istanbul']);
  expect(choicesOf(city, { 'field.Region__c': null })).toEqual([]);
  expect(names(choicesOf(city, {}))).toEqual(['Oslo', 'Kobe', 'Istanbul']);
});

test('[D7] a checkbox controls a picklist too', () => {
  const field = aField('Why__c', {
    type: 'picklist',
    controllerName: 'Urgent__c',
    picklist: [choice('Deadline', { validFor: ['true'] }), choice('None', { validFor: ['false'] })],
  });
  expect(names(choicesOf(field, { 'field.Urgent__c': true }))).toEqual(['Deadline']);
  expect(names(choicesOf(field, { 'field.Urgent__c': false }))).toEqual(['None']);
});

test('[D10] a choice that the controlling field no longer allows is a problem at the field', () => {
  expect(valueProblem(city, 'Oslo', { 'field.Region__c': 'Europe' })).toBeNull();
  expect(valueProblem(city, 'Oslo', { 'field.Region__c': 'Asia' })).toEqual({
    kind: 'not-with',
    controller: 'Region__c',
  });
});

test('[D7] several choices are one value, in the order of the picklist', () => {
  expect(joinChoices(['Delivery', 'Price'], topics)).toBe('Price;Delivery');
  expect(joinChoices([], topics)).toBeNull();
  expect(choicesIn('Price;Delivery')).toEqual(['Price', 'Delivery']);
  expect(valueProblem(topics, 'Price;Nonsense', {})).toEqual({ kind: 'not-a-choice' });
});

describe('[D10] a value that the org would refuse or change is a problem at the field', () => {
  const of = (type: string, more: Partial<FieldDescription> = {}) =>
    aField('X__c', { type, ...more });
  test.each<[FieldDescription, string | number, string | null]>([
    [of('double', { scale: 2 }), 12.25, null],
    [of('double', { scale: 2 }), 12.255, 'decimals'],
    [of('currency', { scale: 2 }), 'twelve', 'not-a-number'],
    [of('int'), 3.5, 'not-whole'],
    [of('percent', { scale: 0 }), 7, null],
    [of('date'), '2026-02-11', null],
    [of('date'), '11.2.2026', 'not-a-date'],
    [of('datetime'), '2026-02-11T08:00:00.000+0000', null],
    [of('datetime'), '2026-02-11', 'not-a-date'],
    [of('email'), 'jo@acme.example', null],
    [of('email'), 'jo@acme', 'not-an-address'],
    [of('url'), 'acme.example/a?b=c', null],
    [of('url'), 'https://acme.example', null],
    [of('url'), 'our site', 'not-a-link'],
    [of('phone'), 'ext. 12', null],
    [of('string'), 'anything', null],
  ])('%# %o %s', (field, value, kind) => {
    expect(valueProblem(field, value, {})?.kind ?? null).toBe(kind);
  });
});

test('[D10] other text fields are cut to their limit and the cut is told; email, url and picklists never', () => {
  const base = aCatalog();
  const mail = base.objects['EmailMessage'];
  if (!mail) throw new Error('no EmailMessage');
  const fields = {
    ...mail.fields,
    Note__c: aField('Note__c', { label: 'Note', length: 5 }),
    Site__c: aField('Site__c', { label: 'Site', type: 'url', length: 12 }),
  };
  const draft = aDraft({
    catalog: { objects: { ...base.objects, EmailMessage: { ...mail, fields } } },
    rules: someRules({
      fields: {
        Task: [],
        EmailMessage: [
          { name: 'Note__c', preset: 'far too long' },
          { name: 'Site__c', preset: 'acme.example/very/long' },
        ],
      },
    }),
  });
  const plan = planSave(draft);
  expect(plan).toMatchObject({
    record: { fields: { Note__c: 'far t' } },
    cuts: [{ kind: 'field-cut', field: 'Note', of: 12 }],
  });
  expect(check(draft)).toEqual([
    { kind: 'too-long', field: fieldKey('Site__c'), label: 'Site', over: 10, limit: 12 },
  ]);
});

describe('[D7] numbers are typed in the user’s language', () => {
  test.each<[string, string, number | string | null]>([
    ['1,234.5', 'en', 1234.5],
    ['1.234,5', 'de', 1234.5],
    ["1'234.5", 'de-CH', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['-7', 'en', -7],
    ['1.5', 'de', 1.5],
    ['12 %', 'en', 12],
    ['', 'en', null],
    ['1,2,3', 'en', '1,2,3'],
    ['about 5', 'en', 'about 5'],
  ])('%s in %s', (text, language, value) => {
    expect(typedNumber(text, language)).toBe(value);
  });

  test('law: what is shown can be typed back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom('en', 'de', 'fr', 'de-CH', 'ar', 'no-such-language-at-all'),
        (cents, language) => {
          expect(typedNumber(numberText(cents / 100, language), language)).toBe(cents / 100);
        },
      ),
    );
  });
});

describe('[D7] instants are edited on the user’s clock', () => {
  test.each<[string, string, string]>([
    ['2026-11-19T08:14:00.000+0000', 'Europe/Berlin', '2026-11-19T09:14'],
    ['2026-07-01T08:14:00.000+0000', 'Europe/Berlin', '2026-07-01T10:14'],
    ['2026-11-19T08:14:00.000+0000', 'Pacific Standard Time', '2026-11-19T00:14'],
  ])('%s in %s is %s', (iso, zone, local) => {
    expect(clockOf(iso, zone)).toBe(local);
    expect(instantOf(local, zone)).toBe(iso);
  });

  test('an hour that does not exist becomes the hour after, and nonsense no instant', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000+0000');
    expect(instantOf('tomorrow', 'Europe/Berlin')).toBeNull();
    expect(clockOf('never', 'Europe/Berlin')).toBe('');
  });

  test('law: what is shown and typed back is the same instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'),
        (date, zone) => {
          const local = clockOf(date.toISOString(), zone);
          const back = instantOf(local, zone);
          expect(back === null ? '' : clockOf(back, zone)).toBe(local);
        },
      ),
      { numRuns: 60 },
    );
  });
});
