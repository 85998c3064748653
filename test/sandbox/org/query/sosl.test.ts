import { expect, test } from '@jest/globals';
import { runParameterizedSearch } from '../../../../src/sandbox/org/query/run-parameterized-search.ts';
import { runSosl } from '../../../../src/sandbox/org/query/run-sosl.ts';
import type { QuerySource } from '../../../../src/sandbox/org/query/source.ts';
import { makeId } from '../../../../src/sandbox/org/ids.ts';
import type { Json, JsonObject } from '../../../../src/sandbox/org/value.ts';
import { sampleOrg } from './sample-org.ts';

const OPTIONS = { version: '64.0', all: false };

const org = sampleOrg({
  Account: [
    { Name: 'Acme Corporation', Website: 'www.acme.example', Phone: '+49 30 1234567' },
    { Name: 'Zenith', Description: 'a rival of Acme' },
  ],
  Contact: [
    {
      Name: 'Jo-Ann Smith',
      LastName: 'Smith',
      Email: 'jo-e@acme.example',
      AccountId: makeId('001', 1),
    },
    { Name: 'Joan Smithers', LastName: 'Smithers', Email: 'joan@zenith.example', Phone: '030 999' },
    { Name: "D'Arcy", LastName: "D'Arcy", Work_Email__c: 'darcy@acme.example' },
  ],
  Lead: [
    { Name: 'Lee Lead', Email: 'lee@acme.example', Company: 'Acme', IsConverted: false },
    { Name: 'Old Lead', Email: 'old@acme.example', Company: 'Acme', IsConverted: true },
  ],
});

const find = (sosl: string, source: QuerySource = org): readonly JsonObject[] =>
  runSosl(sosl, source, OPTIONS).searchRecords;
const names = (sosl: string): readonly (Json | undefined)[] =>
  find(sosl).map((record) => record['Name']);

test('a hit carries its type and address, then the fields of RETURNING', () => {
  expect(find('FIND {zenith} IN NAME FIELDS RETURNING Account(Id, Name)')).toEqual([
    {
      attributes: {
        type: 'Account',
        url: `/services/data/v64.0/sobjects/Account/${makeId('001', 2)}`,
      },
      Id: makeId('001', 2),
      Name: 'Zenith',
    },
  ]);
});

test('whole words are found without regard to case, parts of words only with a wildcard', () => {
  expect(names('FIND {SMITH} RETURNING Contact(Name)')).toEqual(['Jo-Ann Smith']);
  expect(names('FIND {smith*} RETURNING Contact(Name)')).toEqual(['Jo-Ann Smith', 'Joan Smithers']);
  expect(names('FIND {sm?th} RETURNING Contact(Name)')).toEqual(['Jo-Ann Smith']);
});

test('a wildcard at the beginning means nothing', () => {
  expect(names('FIND {*mithers} RETURNING Contact(Name)')).toEqual([]);
});

test('an address is a term of its own; its words must stand side by side', () => {
  expect(
    names(String.raw`FIND {jo\-e@acme.example} IN EMAIL FIELDS RETURNING Contact(Name)`),
  ).toEqual(['Jo-Ann Smith']);
  expect(names('FIND {e@jo.example.acme} IN EMAIL FIELDS RETURNING Contact(Name)')).toEqual([]);
});

test('EMAIL FIELDS covers custom email fields, and nothing else', () => {
  expect(names('FIND {darcy} IN EMAIL FIELDS RETURNING Contact(Name)')).toEqual(["D'Arcy"]);
  expect(names('FIND {smith} IN EMAIL FIELDS RETURNING Contact(Name)')).toEqual([]);
});

test("NAME FIELDS covers a lead's company, an account's website and a contact's account", () => {
  expect(
    names('FIND {acme} IN NAME FIELDS RETURNING Account(Name), Contact(Name), Lead(Name)'),
  ).toEqual(['Acme Corporation', 'Jo-Ann Smith', 'Lee Lead', 'Old Lead']);
});

test('a phone is found by its groups and by its endings', () => {
  for (const digits of ['1234567', '301234567', '49301234567', '"30 1234567"']) {
    expect(names(`FIND {${digits}} IN PHONE FIELDS RETURNING Account(Name)`)).toEqual([
      'Acme Corporation',
    ]);
  }
  expect(names('FIND {234567} IN PHONE FIELDS RETURNING Account(Name)')).toEqual([]);
});

test('ALL FIELDS is the default and reads long text too', () => {
  expect(names('FIND {rival} RETURNING Account(Name)')).toEqual(['Zenith']);
});

test('words are joined by AND; AND binds tighter than OR; AND NOT takes away; parentheses group', () => {
  expect(names('FIND {acme corporation} RETURNING Account(Name)')).toEqual(['Acme Corporation']);
  expect(names('FIND {zenith OR acme corporation} RETURNING Account(Name)')).toHaveLength(2);
  expect(names('FIND {acme AND NOT rival} RETURNING Account(Name)')).toEqual(['Acme Corporation']);
  expect(names('FIND {(zenith OR corporation) AND rival} RETURNING Account(Name)')).toEqual([
    'Zenith',
  ]);
  expect(names('FIND {"rival of acme" or nobody} RETURNING Account(Name)')).toEqual(['Zenith']);
});

test('quotes make a phrase and take the meaning from and, or', () => {
  expect(names('FIND {"corporation acme"} RETURNING Account(Name)')).toEqual([]);
  expect(names('FIND {"and"} RETURNING Account(Name)')).toEqual([]);
});

test('RETURNING filters, sorts, limits and skips', () => {
  expect(names('FIND {acme} RETURNING Lead(Name WHERE IsConverted = false)')).toEqual(['Lee Lead']);
  expect(names('FIND {lead} RETURNING Lead(Name ORDER BY Name DESC LIMIT 1)')).toEqual([
    'Old Lead',
  ]);
  expect(names('FIND {lead} RETURNING Lead(Name ORDER BY Name LIMIT 1 OFFSET 1)')).toEqual([
    'Old Lead',
  ]);
  expect(
    names('FIND {acme} IN EMAIL FIELDS RETURNING Contact(Name), Lead(Name) LIMIT 2'),
  ).toHaveLength(2);
});

test('without RETURNING the ids of all kinds of records come back', () => {
  expect(
    new Set(find('FIND {acme}').map((record) => (record['attributes'] as JsonObject)['type'])),
  ).toEqual(new Set(['Account', 'Contact', 'Lead']));
  expect(find('FIND {acme}')[0]).not.toHaveProperty('Name');
});

test('one object gives 250 hits unless narrowed, several share 2000', () => {
  const contacts = Array.from({ length: 3000 }, (_, n) => ({
    Name: `Many ${String(n)}`,
    Email: `m${String(n)}@x.example`,
  }));
  const leads = contacts.map((row) => ({ ...row, IsConverted: false }));
  const crowd = sampleOrg({ Contact: contacts, Lead: leads }, { indexes: false });
  expect(find('FIND {many} RETURNING Contact(Id)', crowd)).toHaveLength(250);
  expect(find('FIND {many} RETURNING Contact(Id WHERE Name != null)', crowd)).toHaveLength(2000);
  expect(find('FIND {many} RETURNING Contact(Id ORDER BY Name LIMIT 300)', crowd)).toHaveLength(
    300,
  );
  expect(find('FIND {many} RETURNING Contact(Id), Lead(Id)', crowd)).toHaveLength(500);
});

test('only what the index knows by now is found', () => {
  expect(find('FIND {zenith} RETURNING Account(Id)', { ...org, searchRows: () => [] })).toEqual([]);
});

test('beyond 4000 characters every term is optional, beyond 10 000 nothing is found', () => {
  const padding = ' '.repeat(4000);
  expect(names(`FIND {zenith AND nowhere${padding}} RETURNING Account(Name)`)).toEqual(['Zenith']);
  expect(names(`FIND {zenith${padding.repeat(3)}} RETURNING Account(Name)`)).toEqual([]);
});

const REFUSED: readonly (readonly [sosl: string, code: string])[] = [
  ['FIND zenith RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {zenith', 'MALFORMED_SEARCH'],
  ['FIND {} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {a} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {a*} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {zenith AND x} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {zenith AND} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {OR zenith} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {NOT zenith} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {(zenith} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {zenith)} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {"zenith} RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {ze[nith} RETURNING Account', 'MALFORMED_SEARCH'],
  ["FIND {D'Arcy} RETURNING Contact", 'MALFORMED_SEARCH'],
  ['FIND {zenith} IN BODY FIELDS RETURNING Account', 'MALFORMED_SEARCH'],
  ['FIND {zenith} RETURNING Account(', 'MALFORMED_SEARCH'],
  ['FIND {zenith} RETURNING Account(WHERE Name = null)', 'MALFORMED_SEARCH'],
  ['FIND {zenith} RETURNING Account, account', 'MALFORMED_SEARCH'],
  ['FIND {zenith} RETURNING Account(Id OFFSET 1), Lead(Id)', 'MALFORMED_SEARCH'],
  ['FIND {zenith} RETURNING Account(Id OFFSET 2001)', 'NUMBER_OUTSIDE_VALID_RANGE'],
  ['FIND {zenith} RETURNING Account(Id) DROP TABLE', 'MALFORMED_SEARCH'],
  ['FIND {zenith} RETURNING Nowhere(Id)', 'INVALID_TYPE'],
  ['FIND {zenith} RETURNING ContentDocumentLink(Id)', 'INVALID_TYPE'],
  ['FIND {zenith} RETURNING Account(Nope)', 'INVALID_FIELD'],
  ["FIND {zenith} RETURNING Account(Id WHERE Description = 'x')", 'INVALID_FIELD'],
  [`FIND {${'('.repeat(9000)}} RETURNING Account`, 'MALFORMED_SEARCH'],
  [`FIND {${'(zz '.repeat(900)}} RETURNING Account`, 'MALFORMED_SEARCH'],
  [
    `FIND {zenith} RETURNING Account(Id WHERE ${'('.repeat(9000)}Name = null)`,
    'QUERY_TOO_COMPLICATED',
  ],
  [`FIND {zenith}${' '.repeat(100_000)}`, 'MALFORMED_SEARCH'],
];

test.each(REFUSED.map(([sosl, code]) => [sosl.slice(0, 60), code, sosl]))(
  'refuses %s as %s',
  (_, code, sosl) => {
    expect(() => find(sosl)).toThrow(code);
  },
);

test('escaped text never leaves its term', () => {
  const hostile = String.raw`x\} RETURNING User\(Id\) \"\\ OR zenith`;
  expect(names(`FIND {"${hostile}"} RETURNING Account(Name)`)).toEqual([]);
});

test('a parameterized search takes its term as it is', () => {
  const hit = runParameterizedSearch(
    {
      kind: 'body',
      body: {
        q: 'jo-e@acme.example',
        in: 'EMAIL',
        fields: ['Id', 'Name'],
        sobjects: [{ name: 'Contact' }],
      },
    },
    org,
    OPTIONS,
  );
  expect(hit.searchRecords.map((record) => record['Name'])).toEqual(['Jo-Ann Smith']);
  const none = runParameterizedSearch(
    { kind: 'body', body: { q: 'zenith OR corporation' } },
    org,
    OPTIONS,
  );
  expect(none.searchRecords).toEqual([]);
});

test('a parameterized search by address reads fields, conditions and limits per object', () => {
  const parameters: [string, string][] = [
    ['q', 'acme'],
    ['sobject', 'Lead'],
    ['sobject', 'Account'],
    ['Lead.fields', 'id,name'],
    ['Lead.where', 'IsConverted = false'],
    ['defaultLimit', '5'],
  ];
  const { searchRecords } = runParameterizedSearch(
    { kind: 'parameters', parameters },
    org,
    OPTIONS,
  );
  expect(searchRecords.map((record) => record['Name'])).toEqual(['Lee Lead', undefined, undefined]);
});

test.each<[JsonObject, string]>([
  [{}, 'MALFORMED_SEARCH'],
  [{ q: 'x' }, 'MALFORMED_SEARCH'],
  [{ q: 'acme', in: 'BODY' }, 'INVALID_SEARCH'],
  [{ q: 'acme', overallLimit: 2001 }, 'INVALID_SEARCH'],
  [{ q: 'acme', sobjects: 'Account' }, 'INVALID_SEARCH'],
  [{ q: 'acme', sobjects: [{ name: 'Account', fields: ['Id FROM User'] }] }, 'INVALID_SEARCH'],
  [{ q: 'acme', sobjects: [{ name: 'Account', where: 'Name =' }] }, 'MALFORMED_SEARCH'],
  [{ q: 'acme', sobjects: [{ name: 'Nowhere' }] }, 'INVALID_TYPE'],
  [{ q: 'acme', sobjects: [{ name: 'Account', fields: ['Nope'] }] }, 'INVALID_FIELD'],
  [{ q: 'acme', offset: 1, sobjects: [{ name: 'Account' }, { name: 'Lead' }] }, 'MALFORMED_SEARCH'],
])('refuses the parameterized search %j as %s', (body, code) => {
  expect(() => runParameterizedSearch({ kind: 'body', body }, org, OPTIONS)).toThrow(code);
});
