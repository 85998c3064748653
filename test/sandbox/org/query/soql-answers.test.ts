import { expect, test } from '@jest/globals';
import { makeId } from '../../../../src/sandbox/org/ids.ts';
import { runSoql } from '../../../../src/sandbox/org/query/run-soql.ts';
import type { Json, JsonObject } from '../../../../src/sandbox/org/value.ts';
import { sampleOrg, USER, type Rows } from './sample-org.ts';

const account = (n: number): string => makeId('001', n);
const contact = (n: number): string => makeId('003', n);
const OPTIONS = { version: '64.0', all: false };

const ROWS: Rows = {
  User: [{ Name: 'Rep One', Email: 'rep@our.example', IsActive: true }],
  Account: [
    { Name: 'Acme', Type: 'Customer', AnnualRevenue: 100, Regions__c: 'EU;US', OwnerId: USER.id },
    { Name: 'beta GmbH', Type: 'Prospect', AnnualRevenue: 300, ParentId: account(1) },
    { Name: 'Gamma_100%', Type: null, AnnualRevenue: null, Regions__c: 'EU' },
  ],
  Contact: [
    {
      Name: 'Jo One',
      LastName: 'One',
      Email: 'Jo@Acme.example',
      AccountId: account(1),
      Birthdate: '1990-05-01',
    },
    {
      Name: 'Al Two',
      LastName: 'Two',
      Email: 'al@beta.example',
      AccountId: account(2),
      ReportsToId: contact(1),
    },
    { Name: 'No Mail', LastName: 'Mail', Email: null, AccountId: null, Token__c: 'AbC' },
  ],
  Case: [
    { CaseNumber: '0001', Subject: 'Broken', ContactId: contact(1), AccountId: account(1) },
    { CaseNumber: '0002', Subject: "O'Hara", ContactId: null, SuppliedEmail: 'x@y.example' },
  ],
  Opportunity: [
    {
      Name: 'A',
      StageName: 'Closed Won',
      Amount: 10,
      IsClosed: true,
      AccountId: account(1),
      CloseDate: '2026-03-18',
    },
    {
      Name: 'B',
      StageName: 'Prospecting',
      Amount: 30,
      IsClosed: false,
      AccountId: account(1),
      CloseDate: '2026-04-01',
    },
    {
      Name: 'C',
      StageName: 'Qualification',
      Amount: null,
      IsClosed: false,
      AccountId: account(2),
      CloseDate: '2025-12-31',
    },
  ],
  Task: [
    { Subject: 'Email: hi', WhoId: contact(1), WhatId: account(1) },
    { Subject: 'Call', WhoId: null, WhatId: makeId('500', 1) },
    { Subject: 'Alone', WhoId: null, WhatId: null },
  ],
  ContentDocumentLink: [{ ContentDocumentId: makeId('069', 1), LinkedEntityId: account(1) }],
};

const org = sampleOrg(ROWS);
const ask = (soql: string): readonly JsonObject[] => runSoql(soql, org, OPTIONS).records;
const column = (soql: string, name: string): readonly (Json | undefined)[] =>
  ask(soql).map((record) => record[name]);
const bare = (soql: string): unknown =>
  JSON.parse(
    JSON.stringify(ask(soql), (key, value: unknown) => (key === 'attributes' ? undefined : value)),
  );

test('a record carries its type and address first, then the selected fields as the schema spells them', () => {
  expect(ask("SELECT id, NAME FROM account WHERE Name = 'acme'")).toEqual([
    {
      attributes: { type: 'Account', url: `/services/data/v64.0/sobjects/Account/${account(1)}` },
      Id: account(1),
      Name: 'Acme',
    },
  ]);
  expect(Object.keys(ask('SELECT Id, Name FROM Account LIMIT 1')[0] ?? {})).toEqual([
    'attributes',
    'Id',
    'Name',
  ]);
});

test('text compares without regard to case, unless the field is case-sensitive', () => {
  expect(column("SELECT Name FROM Contact WHERE Email IN ('jo@acme.EXAMPLE')", 'Name')).toEqual([
    'Jo One',
  ]);
  expect(column("SELECT Name FROM Contact WHERE Token__c = 'abc'", 'Name')).toEqual([]);
  expect(column("SELECT Name FROM Contact WHERE Token__c = 'AbC'", 'Name')).toEqual(['No Mail']);
});

test('ids of 15 and 18 characters name the same record', () => {
  expect(
    column(`SELECT Name FROM Account WHERE Id = '${account(2).slice(0, 15)}'`, 'Name'),
  ).toEqual(['beta GmbH']);
  expect(column(`SELECT Name FROM Contact WHERE AccountId IN ('${account(1)}')`, 'Name')).toEqual([
    'Jo One',
  ]);
});

test('a parent is a nested record, null where the lookup is empty', () => {
  expect(bare('SELECT Name, Account.Name, Account.Parent.Name FROM Contact')).toEqual([
    { Name: 'Jo One', Account: { Name: 'Acme', Parent: null } },
    { Name: 'Al Two', Account: { Name: 'beta GmbH', Parent: { Name: 'Acme' } } },
    { Name: 'No Mail', Account: null },
  ]);
});

test('a missing parent equals null, and its booleans are false', () => {
  expect(column('SELECT Name FROM Contact WHERE Account.Name = null', 'Name')).toEqual(['No Mail']);
  expect(column('SELECT Name FROM Contact WHERE Account.IsDeleted = false', 'Name')).toHaveLength(
    3,
  );
});

test('a subquery is a nested answer, null where there are no children', () => {
  expect(
    bare('SELECT Name, (SELECT LastName FROM Contacts) FROM Account ORDER BY Name LIMIT 2'),
  ).toEqual([
    { Name: 'Acme', Contacts: { totalSize: 1, done: true, records: [{ LastName: 'One' }] } },
    { Name: 'beta GmbH', Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Two' }] } },
  ]);
  expect(bare("SELECT (SELECT Id FROM Contacts) FROM Account WHERE Name LIKE 'gamma%'")).toEqual([
    { Contacts: null },
  ]);
});

test('a subquery filters, sorts and cuts its own rows for each parent', () => {
  const soql =
    'SELECT Name, (SELECT Name FROM Opportunities WHERE Amount > 0 ORDER BY Amount DESC LIMIT 1) FROM Account';
  expect(bare(`${soql} WHERE Name = 'Acme'`)).toEqual([
    { Name: 'Acme', Opportunities: { totalSize: 1, done: true, records: [{ Name: 'B' }] } },
  ]);
});

test('subqueries nest up to five levels from version 58 on, two before', () => {
  const soql = 'SELECT Id, (SELECT Id, (SELECT Id FROM Cases) FROM Contacts) FROM Account';
  expect(runSoql(soql, org, { version: '58.0', all: false }).totalSize).toBe(3);
  expect(() => runSoql(soql, org, { version: '57.0', all: false })).toThrow('MALFORMED_QUERY');
});

test('a path over Who and What reads the pseudo-object Name; the address is that of the real record', () => {
  const [first, second, third] = ask('SELECT Who.Name, What.Type, What.Name FROM Task');
  expect(first?.['Who']).toEqual({
    attributes: { type: 'Name', url: `/services/data/v64.0/sobjects/Contact/${contact(1)}` },
    Name: 'Jo One',
  });
  expect(second?.['What']).toMatchObject({ Type: 'Case', Name: '0001' });
  expect(third?.['What']).toBeNull();
  expect(column("SELECT Subject FROM Task WHERE What.Type IN ('account')", 'Subject')).toEqual([
    'Email: hi',
  ]);
});

test('TYPEOF gives the fields of the matching branch', () => {
  expect(
    bare('SELECT TYPEOF What WHEN Account THEN Type, Name WHEN Case THEN Subject END FROM Task'),
  ).toEqual([
    { What: { Type: 'Customer', Name: 'Acme' } },
    { What: { Subject: 'Broken' } },
    { What: null },
  ]);
});

test('a semi-join and an anti-join follow the ids of the inner select', () => {
  const inner = "(SELECT AccountId FROM Contact WHERE Email = 'jo@acme.example')";
  expect(column(`SELECT Name FROM Account WHERE Id IN ${inner}`, 'Name')).toEqual(['Acme']);
  expect(column(`SELECT Name FROM Account WHERE Id NOT IN ${inner}`, 'Name')).toEqual([
    'beta GmbH',
    'Gamma_100%',
  ]);
});

test('LIKE knows % and _, and takes them literally when escaped', () => {
  expect(column("SELECT Name FROM Account WHERE Name LIKE 'A_m%'", 'Name')).toEqual(['Acme']);
  expect(column(String.raw`SELECT Name FROM Account WHERE Name LIKE '%\_100\%'`, 'Name')).toEqual([
    'Gamma_100%',
  ]);
  expect(column(String.raw`SELECT Name FROM Account WHERE Name LIKE 'A\_me'`, 'Name')).toEqual([]);
});

test('escapes in text are undone', () => {
  expect(
    column(String.raw`SELECT CaseNumber FROM Case WHERE Subject = 'O\'Hara'`, 'CaseNumber'),
  ).toEqual(['0002']);
  expect(
    column(String.raw`SELECT CaseNumber FROM Case WHERE Subject = 'O\u0027Hara'`, 'CaseNumber'),
  ).toEqual(['0002']);
});

test('an unequal comparison keeps rows without a value', () => {
  expect(column("SELECT Name FROM Account WHERE Type != 'Customer'", 'Name')).toEqual([
    'beta GmbH',
    'Gamma_100%',
  ]);
  expect(column("SELECT Name FROM Account WHERE Type NOT IN ('Customer')", 'Name')).toHaveLength(2);
  expect(column("SELECT Name FROM Account WHERE Type = ''", 'Name')).toEqual(['Gamma_100%']);
});

test('nulls come first unless NULLS LAST is said, in both directions', () => {
  expect(column('SELECT Name FROM Opportunity ORDER BY Amount', 'Name')).toEqual(['C', 'A', 'B']);
  expect(column('SELECT Name FROM Opportunity ORDER BY Amount DESC', 'Name')).toEqual([
    'C',
    'B',
    'A',
  ]);
  expect(column('SELECT Name FROM Opportunity ORDER BY Amount DESC NULLS LAST', 'Name')).toEqual([
    'B',
    'A',
    'C',
  ]);
});

test('a picklist sorts in the order of its entries', () => {
  expect(column('SELECT StageName FROM Opportunity ORDER BY StageName', 'StageName')).toEqual([
    'Prospecting',
    'Qualification',
    'Closed Won',
  ]);
});

test('INCLUDES wants all entries of one alternative', () => {
  expect(
    column("SELECT Name FROM Account WHERE Regions__c INCLUDES ('eu;us', 'APAC')", 'Name'),
  ).toEqual(['Acme']);
  expect(column("SELECT Name FROM Account WHERE Regions__c EXCLUDES ('US')", 'Name')).toEqual([
    'beta GmbH',
    'Gamma_100%',
  ]);
});

test('COUNT() gives the size and no records', () => {
  expect(runSoql('SELECT COUNT() FROM Contact WHERE Email != null', org, OPTIONS)).toEqual({
    totalSize: 2,
    records: [],
  });
  expect(runSoql('SELECT count() FROM Contact LIMIT 2', org, OPTIONS).totalSize).toBe(2);
});

test('aggregates leave nulls out and are named by alias or exprN', () => {
  expect(
    ask(
      'SELECT COUNT(Id) n, COUNT(Amount), SUM(Amount) total, MIN(Name), AVG(Amount) FROM Opportunity',
    ),
  ).toEqual([
    { attributes: { type: 'AggregateResult' }, n: 3, expr0: 2, total: 40, expr1: 'A', expr2: 20 },
  ]);
});

test('GROUP BY, HAVING and ORDER BY work on groups', () => {
  const soql = 'SELECT Account.Name, COUNT(Id) n FROM Opportunity GROUP BY Account.Name';
  expect(bare(`${soql} ORDER BY COUNT(Id) DESC`)).toEqual([
    { Name: 'Acme', n: 2 },
    { Name: 'beta GmbH', n: 1 },
  ]);
  expect(bare(`${soql} HAVING COUNT(Id) > 1`)).toEqual([{ Name: 'Acme', n: 2 }]);
});

test('ROLLUP adds sub-totals and GROUPING tells them apart', () => {
  const soql =
    'SELECT StageName s, GROUPING(StageName) g, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(StageName)';
  expect(bare(soql)).toContainEqual({ s: null, g: 1, n: 3 });
});

test('date functions group by calendar parts', () => {
  expect(
    bare(
      'SELECT CALENDAR_YEAR(CloseDate) y, COUNT(Id) n FROM Opportunity GROUP BY CALENDAR_YEAR(CloseDate) ORDER BY CALENDAR_YEAR(CloseDate)',
    ),
  ).toEqual([
    { y: 2025, n: 1 },
    { y: 2026, n: 2 },
  ]);
});

test('toLabel and format translate for the user', () => {
  expect(
    column("SELECT toLabel(Type) FROM Account WHERE toLabel(Type) = 'customer!'", 'Type'),
  ).toEqual(['Customer!']);
  expect(
    column("SELECT FORMAT(AnnualRevenue) shown FROM Account WHERE Name = 'Acme'", 'shown'),
  ).toEqual(['€100.00']);
});

test('FIELDS() gives the fields that the user may see', () => {
  const [record] = ask('SELECT FIELDS(ALL) FROM Lead LIMIT 1');
  expect(record).toBeUndefined();
  expect(Object.keys(ask('SELECT FIELDS(STANDARD) FROM Account LIMIT 1')[0] ?? {})).toContain(
    'Website',
  );
  expect(Object.keys(ask('SELECT FIELDS(CUSTOM) FROM Account LIMIT 1')[0] ?? {})).toEqual([
    'attributes',
    'Regions__c',
  ]);
});

test('instants end in +0000 and bytes are an address', () => {
  expect(column('SELECT CreatedDate FROM Account LIMIT 1', 'CreatedDate')).toEqual([
    '2026-01-01T00:00:00.000+0000',
  ]);
  const files = sampleOrg({ ContentVersion: [{ Title: 'a' }] });
  expect(
    runSoql('SELECT VersionData FROM ContentVersion', files, OPTIONS).records[0]?.['VersionData'],
  ).toBe(`/services/data/v64.0/sobjects/ContentVersion/${makeId('068', 1)}/VersionData`);
});

test('aliases of the object and of its parents work as prefixes', () => {
  expect(column("SELECT c.Name FROM Contact c, c.Account a WHERE a.Name = 'Acme'", 'Name')).toEqual(
    ['Jo One'],
  );
  expect(column("SELECT Contact.Name FROM Contact WHERE Contact.LastName = 'Two'", 'Name')).toEqual(
    ['Al Two'],
  );
});

test('USING SCOPE mine keeps the records that the user owns', () => {
  expect(column('SELECT Name FROM Account USING SCOPE mine', 'Name')).toEqual(['Acme']);
});

test('deleted rows are only seen by queryAll', () => {
  const bin = sampleOrg({ Account: [{ Name: 'gone', IsDeleted: true }, { Name: 'here' }] });
  expect(runSoql('SELECT COUNT() FROM Account', bin, OPTIONS).totalSize).toBe(1);
  expect(runSoql('SELECT COUNT() FROM Account', bin, { ...OPTIONS, all: true }).totalSize).toBe(2);
});

test('ContentDocumentLink wants a document or a linked entity, unless all files may be asked', () => {
  expect(() => ask('SELECT Id FROM ContentDocumentLink')).toThrow('Implementation restriction');
  expect(() =>
    ask(`SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId = '${account(1)}' OR Id = null`),
  ).toThrow('Implementation restriction');
  expect(
    ask(`SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId = '${account(1)}'`),
  ).toHaveLength(1);
  const trusted = sampleOrg(ROWS, { user: { ...USER, queryAllFiles: true } });
  expect(runSoql('SELECT Id FROM ContentDocumentLink', trusted, OPTIONS).totalSize).toBe(1);
});
