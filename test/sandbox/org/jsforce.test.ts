import { afterAll, beforeAll, expect, test } from '@jest/globals';
import jsforce, { type Connection } from 'jsforce';
import { startOrgServer, type OrgServer } from '../../../src/cli/org-server.ts';

/** Plain jsforce with its own transport over real HTTP: a client that others wrote must be content. */

type Page = { readonly records: readonly unknown[]; readonly nextRecordsUrl?: string };

let server: OrgServer;
let connection: Connection;

beforeAll(async () => {
  server = await startOrgServer({ port: 0, data: 'demo' });
  const { accessToken } = server.org.session('ada.novak@northwind-telematics.example');
  connection = new jsforce.Connection({ instanceUrl: server.url, accessToken, version: '64.0' });
});

afterAll(async () => {
  await server.close();
});

test('a record is created, read, changed, found and deleted', async () => {
  const contacts = connection.sobject('Contact');
  const made = await contacts.create({ LastName: 'Nyström', Email: 'nystrom@halden.example' });
  expect(made.success).toBe(true);
  const id = made.id ?? '';
  expect(await contacts.retrieve(id)).toMatchObject({ Id: id, Name: 'Nyström' });
  await contacts.update({ Id: id, Title: 'Buyer' });
  const found = await contacts.find({ Email: 'NYSTROM@halden.example' }, ['Id', 'Title']);
  expect(found).toMatchObject([{ Id: id, Title: 'Buyer' }]);
  expect(await contacts.destroy(id)).toMatchObject({ id, success: true });
  await expect(contacts.retrieve(id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
});

test('a thousand contacts are created, queried in pages, changed and deleted through collections', async () => {
  const batches = Array.from({ length: 5 }, (_, batch) =>
    Array.from({ length: 200 }, (_each, n) => ({ LastName: `Bulk ${String(batch * 200 + n)}` })),
  );
  const ids: string[] = [];
  for (const batch of batches) {
    const made = await connection.sobject('Contact').create(batch);
    ids.push(...made.map((each) => each.id ?? ''));
  }
  expect(new Set(ids).size).toBe(1000);
  const soql = "SELECT Id, LastName FROM Contact WHERE LastName LIKE 'Bulk %'";
  const headers = { 'Sforce-Query-Options': 'batchSize=300' };
  const pages: number[] = [];
  let url: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
  while (url !== undefined) {
    const page: Page = await connection.request<Page>({ method: 'GET', url, headers });
    pages.push(page.records.length);
    url = page.nextRecordsUrl;
  }
  expect(pages).toEqual([300, 300, 300, 100]);
  for (let at = 0; at < ids.length; at += 200) {
    const changed = await connection
      .sobject('Contact')
      .update(ids.slice(at, at + 200).map((Id) => ({ Id, Department: 'Depot' })));
    expect(changed.every((each) => each.success)).toBe(true);
  }
  const counted = await connection.query("SELECT COUNT() FROM Contact WHERE Department = 'Depot'");
  expect(counted.totalSize).toBe(1000);
  for (let at = 0; at < ids.length; at += 200) {
    await connection.sobject('Contact').destroy(ids.slice(at, at + 200));
  }
  expect((await connection.query(soql)).totalSize).toBe(0);
});

test('describe, describeGlobal and the user information are understood', async () => {
  const { sobjects } = await connection.describeGlobal();
  expect(sobjects.map((each) => each.name)).toEqual(
    expect.arrayContaining(['Account', 'EmailMessage', 'Installation__c', 'Task']),
  );
  const { fields, childRelationships, recordTypeInfos } = await connection.describe('Contact');
  expect(fields.find((field) => field.name === 'Work_Email__c')).toMatchObject({
    type: 'email',
    custom: true,
  });
  expect(childRelationships.map((each) => each.relationshipName)).toContain(
    'OpportunityContactRoles',
  );
  expect(recordTypeInfos).toHaveLength(1);
});

test('upsert tells created from updated, and names several matches', async () => {
  const sites = connection.sobject('Installation__c');
  const first = await sites.upsert({ Serial__c: 'X-1', Name: 'New' }, 'Serial__c');
  expect(first).toMatchObject({ success: true, created: true });
  const second = await sites.upsert({ Serial__c: 'X-1', Name: 'Renamed' }, 'Serial__c');
  expect(second).toMatchObject({ id: first.id, created: false });
  await expect(
    connection
      .sobject('Contact')
      .upsert({ Email: 'planning@brightwater.example', Title: 'P' }, 'Email'),
  ).rejects.toMatchObject({ name: 'MULTIPLE_CHOICES' });
});

test('a row of a collection fails alone, unless all or none is asked for', async () => {
  const accounts = connection.sobject('Account');
  const mixed = await accounts.create([{ Name: 'Kept' }, { Phone: '1' }]);
  expect(mixed.map((each) => each.success)).toEqual([true, false]);
  expect(mixed[1]?.errors).toMatchObject([
    { statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] },
  ]);
  const none = await accounts.create([{ Name: 'Lost' }, { Phone: '1' }], { allOrNone: true });
  expect(none.flatMap((each) => each.errors)).toMatchObject([
    { statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' },
    { statusCode: 'REQUIRED_FIELD_MISSING' },
  ]);
  const rows = await connection.query("SELECT Id FROM Account WHERE Name IN ('Kept', 'Lost')");
  expect(rows.totalSize).toBe(1);
});

test('search finds people by word, and relationships go up and down', async () => {
  const { searchRecords } = await connection.search('FIND {Lindqvist} RETURNING Contact(Id, Name)');
  expect(searchRecords).toMatchObject([{ Name: 'Marta Lindqvist' }]);
  const { records } = await connection.query(
    "SELECT Name, Account.Name, (SELECT Role, Opportunity.Name FROM OpportunityContactRoles WHERE Opportunity.IsClosed = false) FROM Contact WHERE Email = 'marta@halden.example'",
  );
  expect(records).toMatchObject([
    {
      Account: { Name: 'Halden Freight AB' },
      OpportunityContactRoles: {
        records: [{ Role: 'Decision Maker', Opportunity: { Name: 'Halden – Fleet renewal 2027' } }],
      },
    },
  ]);
});

test('composite, limits, recent and changes answer', async () => {
  const answer = await connection.requestPost<{ compositeResponse: { httpStatusCode: number }[] }>(
    '/composite',
    {
      allOrNone: true,
      compositeRequest: [
        {
          method: 'POST',
          url: '/services/data/v64.0/sobjects/Account',
          referenceId: 'a',
          body: { Name: 'C' },
        },
        { method: 'GET', url: '/services/data/v64.0/sobjects/Account/@{a.id}', referenceId: 'b' },
      ],
    },
  );
  expect(answer.compositeResponse.map((each) => each.httpStatusCode)).toEqual([201, 200]);
  expect(await connection.limits()).toHaveProperty('DailyApiRequests');
  expect(await connection.recent('Account', 1)).toMatchObject([{ Name: 'C' }]);
  const changed = await connection
    .sobject('Account')
    .updated(
      new Date(Date.now() - 3_600_000).toISOString(),
      new Date(Date.now() + 60_000).toISOString(),
    );
  expect(changed.ids.length).toBeGreaterThan(0);
});

test('an expired session is renewed once by the refresh function', async () => {
  const fresh = server.org.session().accessToken;
  const tired = new jsforce.Connection({
    instanceUrl: server.url,
    accessToken: 'expired',
    version: '64.0',
    refreshFn: (_connection, done) => {
      done(null, fresh);
    },
  });
  expect((await tired.query('SELECT Id FROM Organization')).totalSize).toBe(1);
});

test('a cut line rejects instead of hanging', async () => {
  server.org.faults.set({ kind: 'dropRequest', path: '/sobjects/Lead', times: 1 });
  await expect(
    connection.sobject('Lead').create({ LastName: 'L', Company: 'C' }),
  ).rejects.toThrow();
});
