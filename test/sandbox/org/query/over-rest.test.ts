import { expect, test } from '@jest/globals';
import { users } from '../../../../src/sandbox/org/demo/people.ts';
import { makeId } from '../../../../src/sandbox/org/ids.ts';
import { createOrg, type Org, type OrgOptions } from '../../../../src/sandbox/org/org.ts';
import { plant } from '../../../../src/sandbox/org/seed.ts';
import { makeRow } from '../../../../src/sandbox/org/store/store.ts';
import type { Value } from '../../../../src/sandbox/org/value.ts';

/** The query languages as a client meets them: over REST, with the rights of a user. */

const NOW = '2026-03-18T10:00:00.000Z';
const account = makeId('001', 900);
const jo = makeId('003', 900);
const al = makeId('003', 901);
const deal = makeId('006', 900);
const mail = makeId('02s', 900);
const task = makeId('00T', 900);

function filledOrg(options: OrgOptions = {}): Org {
  const org = createOrg({ seed: 1, clock: () => new Date(NOW), ...options });
  const add = (object: string, fields: Readonly<Record<string, Value>>): void => {
    plant({ engine: org.engine, now: NOW }, object, fields, users.elena.id);
  };
  add('Account', { Id: account, Name: 'Acme' });
  add('Contact', {
    Id: jo,
    Name: 'Jo One',
    LastName: 'One',
    Email: 'jo@a.example',
    AccountId: account,
  });
  add('Contact', { Id: al, Name: 'Al Two', LastName: 'Two', Work_Email__c: 'al@a.example' });
  add('Opportunity', {
    Id: deal,
    Name: 'Deal',
    StageName: 'Prospecting',
    AccountId: account,
    IsClosed: false,
    CloseDate: '2026-04-01',
  });
  add('OpportunityContactRole', {
    Id: makeId('00K', 900),
    OpportunityId: deal,
    ContactId: jo,
    Role: 'Buyer',
  });
  add('Task', { Id: task, Subject: 'Email: Offer', WhatId: deal, WhoId: jo, Status: 'Completed' });
  add('EmailMessage', {
    Id: mail,
    ActivityId: task,
    Subject: 'Offer',
    Name: 'Offer',
    RelatedToId: deal,
    MessageIdentifier: '<1@a.example>',
    Status: '3',
  });
  add('EmailMessageRelation', {
    Id: makeId('0Oz', 900),
    EmailMessageId: mail,
    RelationId: jo,
    RelationType: 'ToAddress',
    RelationAddress: 'jo@a.example',
  });
  org.engine.store.settle();
  return org;
}

type Body = {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: Record<string, unknown>[];
};

async function send(
  org: Org,
  resource: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const { instanceUrl, accessToken } = org.session();
  const url = resource.startsWith('/') ? resource : `/services/data/v64.0/${resource}`;
  const response = await org.fetch(instanceUrl + url, {
    headers: { Authorization: `Bearer ${accessToken}`, ...headers },
  });
  return { status: response.status, body: await response.json() };
}

const query = async (org: Org, soql: string): Promise<Body> =>
  (await send(org, `query?q=${encodeURIComponent(soql)}`)).body as Body;

const refusal = async (org: Org, soql: string): Promise<unknown> => {
  const { status, body } = await send(org, `query?q=${encodeURIComponent(soql)}`);
  const [error] = body as { errorCode: string }[];
  return [status, error?.errorCode];
};

test('[R1] people by any address, with their account and the opportunities of their roles', async () => {
  const { records } = await query(
    filledOrg(),
    "SELECT Id, Name, Account.Name, Account.Owner.Name, (SELECT Role, Opportunity.Name, Opportunity.StageName FROM OpportunityContactRoles), (SELECT Id FROM Cases) FROM Contact WHERE Email IN ('JO@a.example', 'al@a.example') OR Work_Email__c IN ('jo@a.example', 'al@a.example')",
  );
  expect(records).toMatchObject([
    {
      Name: 'Jo One',
      Account: { Name: 'Acme', Owner: { Name: 'Elena Fischer' } },
      OpportunityContactRoles: {
        totalSize: 1,
        records: [{ Role: 'Buyer', Opportunity: { Name: 'Deal' } }],
      },
      Cases: null,
    },
    { Name: 'Al Two', Account: null, OpportunityContactRoles: null },
  ]);
});

test('[R1] accounts of people by a semi-join, with their open opportunities', async () => {
  const { records } = await query(
    filledOrg(),
    "SELECT Id, Name, (SELECT Name FROM Opportunities WHERE IsClosed = false AND CloseDate <= NEXT_N_DAYS:180) FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Email IN ('jo@a.example'))",
  );
  expect(records).toMatchObject([{ Name: 'Acme', Opportunities: { records: [{ Name: 'Deal' }] } }]);
});

test('[R1] a saved mail by its key, with its relations, what it is about, and its task', async () => {
  const { records } = await query(
    filledOrg(),
    "SELECT Id, ActivityId, RelatedTo.Type, RelatedTo.Name, Activity.Subject, (SELECT RelationId, Relation.Name, Relation.Type, RelationType FROM EmailMessageRelations), (SELECT ContentDocumentId FROM ContentDocumentLinks) FROM EmailMessage WHERE MessageIdentifier IN ('<1@a.example>', '1@a.example')",
  );
  expect(records).toMatchObject([
    {
      ActivityId: task,
      RelatedTo: { attributes: { type: 'Name' }, Type: 'Opportunity', Name: 'Deal' },
      Activity: { Subject: 'Email: Offer' },
      EmailMessageRelations: {
        records: [{ RelationId: jo, Relation: { Name: 'Jo One', Type: 'Contact' } }],
      },
      ContentDocumentLinks: null,
    },
  ]);
});

test('[E6] record access is told per record, for the user asked about', async () => {
  const org = filledOrg();
  const { userId } = org.session();
  const soql = `SELECT RecordId, HasReadAccess, HasDeleteAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = '${userId}' AND RecordId IN ('${task}', '${deal}')`;
  expect((await query(org, soql)).records).toMatchObject([
    { RecordId: task, HasReadAccess: true, HasDeleteAccess: true },
    { RecordId: deal, HasReadAccess: true },
  ]);
});

test('[R10] a field or an object that the user may not see is refused as unknown', async () => {
  const org = filledOrg();
  const [standard, ...others] = org.rights.profiles;
  if (!standard) throw new Error('no profile');
  org.rights.profiles = [
    { ...standard, fields: { 'Contact.Phone': 'hidden' }, denied: { Lead: ['read'] } },
    ...others,
  ];
  expect(await refusal(org, 'SELECT Phone FROM Contact')).toEqual([400, 'INVALID_FIELD']);
  expect(await refusal(org, "SELECT Id FROM Contact WHERE Phone = '1'")).toEqual([
    400,
    'INVALID_FIELD',
  ]);
  expect(await refusal(org, 'SELECT Id FROM Lead')).toEqual([400, 'INVALID_TYPE']);
});

test('[R10] a record that sharing hides is in no answer, not even as a parent', async () => {
  const org = filledOrg();
  const { userId } = org.session();
  org.rights.shares = [{ recordId: account, userId, access: 'none' }];
  org.rights.sharing = { ...org.rights.sharing, Account: 'private' };
  const owner = makeId('005', 2);
  org.engine.store.put('Account', makeRow({ ...org.row(account), OwnerId: owner }));
  expect(await query(org, 'SELECT Id FROM Account')).toMatchObject({ totalSize: 0, records: [] });
  expect(
    (await query(org, `SELECT Account.Name FROM Contact WHERE Id = '${jo}'`)).records,
  ).toMatchObject([{ Account: null }]);
});

test('a long answer comes in pages of the size asked for', async () => {
  const org = filledOrg();
  for (let n = 0; n < 450; n += 1) {
    plant(
      { engine: org.engine, now: NOW },
      'Lead',
      { Id: makeId('00Q', 1000 + n), Name: `L${String(n)}`, LastName: 'L', Company: 'C' },
      users.elena.id,
    );
  }
  const names: unknown[] = [];
  let next: string | undefined =
    `/services/data/v64.0/query?q=${encodeURIComponent('SELECT Name FROM Lead ORDER BY CreatedDate')}`;
  const sizes: number[] = [];
  while (next !== undefined) {
    const page: Body = (await send(org, next, { 'Sforce-Query-Options': 'batchSize=200' }))
      .body as Body;
    names.push(...page.records.map((record) => record['Name']));
    sizes.push(page.records.length);
    expect(page.totalSize).toBe(450);
    next = page.nextRecordsUrl;
  }
  expect(sizes).toEqual([200, 200, 50]);
  expect(new Set(names).size).toBe(450);
});

test('hostile statements get their documented error over REST, never a crash', async () => {
  const org = filledOrg();
  for (const [soql, code] of [
    [`SELECT Id FROM Contact WHERE ${'('.repeat(3000)}`, 'QUERY_TOO_COMPLICATED'],
    ['SELECT __proto__, constructor FROM Contact', 'INVALID_FIELD'],
    ["SELECT Id FROM Contact WHERE Name = '\\x'", 'MALFORMED_QUERY'],
    ['\u0000', 'MALFORMED_QUERY'],
  ]) {
    expect(await refusal(org, soql ?? '')).toEqual([400, code]);
  }
});

test('[R7] a search over several objects finds what the index knows by now', async () => {
  const sosl = `search?q=${encodeURIComponent('FIND {jo* OR acme} IN NAME FIELDS RETURNING Contact(Id, Name), Account(Id, Name)')}`;
  const lagging = await send(filledOrg(), sosl);
  expect(lagging.body).toEqual({ searchRecords: [] });
  const { body } = await send(filledOrg({ switches: { indexDelay: 0 } }), sosl);
  expect(body).toMatchObject({ searchRecords: [{ Name: 'Jo One' }, { Name: 'Acme' }] });
});

test('[R7] a parameterized search answers by address', async () => {
  const org = filledOrg({ switches: { indexDelay: 0 } });
  const { status, body } = await send(
    org,
    'parameterizedSearch?q=al@a.example&in=EMAIL&sobject=Contact&Contact.fields=id,name',
  );
  expect([status, body]).toMatchObject([200, { searchRecords: [{ Id: al, Name: 'Al Two' }] }]);
});
