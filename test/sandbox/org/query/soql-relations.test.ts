import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { makeId } from '../../../../src/sandbox/org/ids.ts';
import { runSoql } from '../../../../src/sandbox/org/query/run-soql.ts';
import type { QuerySource } from '../../../../src/sandbox/org/query/source.ts';
import type { JsonObject, Value } from '../../../../src/sandbox/org/value.ts';
import { sampleOrg } from './sample-org.ts';

/** Laws that hold for any rows and any condition: nobody has to know the right answer. */

const OPTIONS = { version: '64.0', all: false };

const word = fc.constantFrom('a', 'A', 'b', 'Ab', 'abc', "o'b", 'x_y', '50%', '\\', '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 3 });
const day = fc.constantFrom('2026-03-01', '2026-03-18', '2025-12-31', '2026-04-02');
const instant = day.map((date) => `${date}T09:30:00.000Z`);

const account = fc.record<Record<string, Value>>({
  Name: maybe(word.filter((text) => text !== '')),
  Type: maybe(fc.constantFrom('Prospect', 'Customer', 'Other')),
  AnnualRevenue: maybe(fc.integer({ min: -3, max: 3 })),
  IsDeleted: fc.constant(false),
  CreatedDate: instant,
  ParentId: maybe(fc.integer({ min: 1, max: 6 }).map((n) => makeId('001', n))),
});

const contact = fc.record<Record<string, Value>>({
  Name: word.filter((text) => text !== ''),
  Email: maybe(fc.constantFrom('a@x.example', 'B@x.example', 'c@x.example')),
  Birthdate: maybe(day),
  AccountId: maybe(fc.integer({ min: 1, max: 6 }).map((n) => makeId('001', n))),
});

const rows = fc.record({
  Account: fc.array(account, { minLength: 1, maxLength: 8 }),
  Contact: fc.array(contact, { maxLength: 12 }),
});

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const textTest = fc
  .tuple(
    fc.constantFrom('Name', 'Parent.Name', 'Type'),
    fc.constantFrom('=', '!=', '<', '<=', '>', '>=', 'LIKE'),
    word,
  )
  .map(([name, operator, text]) => `${name} ${operator} ${quoted(text)}`);
const listTest = fc
  .tuple(
    fc.constantFrom('Name', 'Parent.Name'),
    fc.constantFrom('IN', 'NOT IN'),
    fc.array(word, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, operator, list]) => `${name} ${operator} (${list.map(quoted).join(', ')})`);
const otherTest = fc.constantFrom(
  'AnnualRevenue > 1',
  'AnnualRevenue <= 0',
  'AnnualRevenue = null',
  'CreatedDate = THIS_MONTH',
  'CreatedDate < TODAY',
  'CreatedDate >= 2026-03-18T09:30:00Z',
  'Parent.IsDeleted = false',
  `ParentId = '${makeId('001', 1)}'`,
  'ParentId != null',
);
const simple = fc.oneof(textTest, listTest, otherTest);
const condition = fc.oneof(
  simple,
  fc
    .tuple(simple, fc.constantFrom('AND', 'OR'), simple)
    .map(([a, joint, b]) => `(${a} ${joint} ${b})`),
  simple.map((part) => `(NOT ${part})`),
);

const count = (source: QuerySource, where: string): number =>
  runSoql(`SELECT COUNT() FROM Account${where}`, source, OPTIONS).totalSize;
const ids = (source: QuerySource, rest: string): unknown[] =>
  runSoql(`SELECT Id FROM Account ${rest}`, source, OPTIONS).records.map((record) => record['Id']);
const sorted = (list: unknown[]): unknown[] => [...list].sort();

test('a condition and its negation share out all rows', () => {
  fc.assert(
    fc.property(rows, condition, (given, where) => {
      const org = sampleOrg(given);
      expect(count(org, ` WHERE ${where}`) + count(org, ` WHERE NOT (${where})`)).toBe(
        count(org, ''),
      );
    }),
  );
});

test('IN is a chain of OR, NOT IN a chain of unequal', () => {
  fc.assert(
    fc.property(rows, fc.array(word, { minLength: 1, maxLength: 4 }), (given, list) => {
      const org = sampleOrg(given);
      const within = `(${list.map(quoted).join(', ')})`;
      expect(ids(org, `WHERE Name IN ${within}`)).toEqual(
        ids(org, `WHERE ${list.map((text) => `Name = ${quoted(text)}`).join(' OR ')}`),
      );
      expect(ids(org, `WHERE Name NOT IN ${within}`)).toEqual(
        ids(org, `WHERE ${list.map((text) => `Name != ${quoted(text)}`).join(' AND ')}`),
      );
    }),
  );
});

test('an answer found through indexes is the answer of a scan', () => {
  fc.assert(
    fc.property(rows, condition, (given, where) => {
      const scanned = ids(sampleOrg(given, { indexes: false }), `WHERE ${where}`);
      expect(ids(sampleOrg(given), `WHERE ${where}`)).toEqual(scanned);
    }),
  );
});

test('a query by indexes over two objects is the answer of a scan', () => {
  const wheres = [
    "Account.Name IN ('a', 'b')",
    "Email = 'b@X.example' OR Account.Name = 'abc'",
    "AccountId IN (SELECT Id FROM Account WHERE Name LIKE 'a%')",
    "Email IN ('a@x.example', 'c@x.example') AND Account.Parent.Name = 'a'",
  ];
  fc.assert(
    fc.property(rows, fc.constantFrom(...wheres), (given, where) => {
      const ask = (source: QuerySource): unknown[] =>
        sorted(
          runSoql(`SELECT Id FROM Contact WHERE ${where}`, source, OPTIONS).records.map(
            (each) => each['Id'],
          ),
        );
      expect(ask(sampleOrg(given))).toEqual(ask(sampleOrg(given, { indexes: false })));
    }),
  );
});

test('the opposite order is the order backwards', () => {
  const key = fc.constantFrom(
    'Name',
    'Type',
    'AnnualRevenue',
    'CreatedDate',
    'Parent.Name',
    'IsDeleted',
  );
  fc.assert(
    fc.property(rows, key, (given, field) => {
      const org = sampleOrg(given);
      const up = ids(org, `ORDER BY ${field} ASC NULLS FIRST, Id ASC`);
      expect(ids(org, `ORDER BY ${field} DESC NULLS LAST, Id DESC`)).toEqual(up.reverse());
    }),
  );
});

test('slices by LIMIT and OFFSET join into the whole', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 4 }), (given, size) => {
      const org = sampleOrg(given);
      const whole = runSoql('SELECT Id FROM Account ORDER BY Name, Id', org, OPTIONS);
      const starts = Array.from({ length: 9 }, (_, at) => at * size);
      const slices = starts.flatMap((at) =>
        ids(org, `ORDER BY Name, Id LIMIT ${String(size)} OFFSET ${String(at)}`),
      );
      expect(slices).toEqual(whole.records.map((record) => record['Id']));
    }),
  );
});

test('subqueries together hold the children that have a parent', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const org = sampleOrg(given);
      const parents = runSoql(
        'SELECT Id, (SELECT Id, AccountId FROM Contacts) FROM Account',
        org,
        OPTIONS,
      ).records;
      const nested = parents.flatMap(
        (record) => (record['Contacts'] as { records: JsonObject[] } | null)?.records ?? [],
      );
      const known = 'SELECT COUNT() FROM Contact WHERE AccountId IN (SELECT Id FROM Account)';
      expect(nested).toHaveLength(runSoql(known, org, OPTIONS).totalSize);
      expect(new Set(nested.map((record) => record['Id'])).size).toBe(nested.length);
    }),
  );
});

test('groups hold every row once', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('Type', 'Name', 'Parent.Name'), (given, field) => {
      const org = sampleOrg(given);
      const groups = runSoql(
        `SELECT ${field} k, COUNT(Id) n FROM Account GROUP BY ${field}`,
        org,
        OPTIONS,
      ).records;
      expect(groups.reduce((sum, group) => sum + Number(group['n']), 0)).toBe(count(org, ''));
      const keys = groups.map(({ k }) => (typeof k === 'string' ? k.toLowerCase() : k));
      expect(new Set(keys).size).toBe(groups.length);
    }),
  );
});

test('an escaped text finds the row that holds it, and only such rows', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }), (text) => {
      const org = sampleOrg({ Account: [{ Name: text }, { Name: 'other' }] });
      const found = ids(org, `WHERE Name = ${quoted(text)}`);
      expect(found).toEqual(
        text.toLowerCase() === 'other' ? [makeId('001', 1), makeId('001', 2)] : [makeId('001', 1)],
      );
    }),
  );
});

test('escaped text cannot widen a query', () => {
  const attacks = [
    "' OR Name != '",
    "\\' OR Name != '",
    "x' OR (Name LIKE '%",
    "') OR ('a' = 'a",
    "\\\\' OR Id != null OR Name = '",
  ];
  const org = sampleOrg({ Account: [{ Name: 'a' }, { Name: 'b' }] });
  for (const attack of attacks) expect(count(org, ` WHERE Name = ${quoted(attack)}`)).toBe(0);
});

test('any text at all is answered or refused, never a crash', () => {
  const pieces = fc.constantFrom(
    'SELECT',
    'Id',
    'FROM',
    'Account',
    'WHERE',
    '(',
    ')',
    "'a'",
    'IN',
    'NOT',
    'AND',
    'OR',
    ',',
    '=',
    'LIKE',
    'GROUP BY',
    'COUNT(',
    'ORDER BY',
    'LIMIT',
    '1',
    'TYPEOF',
    'null',
    'TODAY',
    'Contacts',
    '__proto__',
    '\\',
    "'",
  );
  const org = sampleOrg({ Account: [{ Name: 'a' }] });
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => `SELECT Id FROM Account ${parts.join(' ')}`),
  );
  fc.assert(
    fc.property(text, (soql) => {
      try {
        runSoql(soql, org, OPTIONS);
      } catch (error) {
        expect(error).toMatchObject({ name: 'Refusal', error: { status: 400 } });
      }
    }),
    { numRuns: 500 },
  );
});
