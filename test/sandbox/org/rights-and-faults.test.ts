import { expect, test } from '@jest/globals';
import { standardProfileId } from '../../../src/sandbox/org/rights/rights.ts';
import { aMail, clientOf, codes, openOrg } from './open-org.ts';

const jonas = 'jonas.weber@northwind-telematics.example';
const ada = 'ada.novak@northwind-telematics.example';

function changeProfile(
  client: ReturnType<typeof openOrg>,
  change: Readonly<Record<string, unknown>>,
): void {
  const { rights } = client.org;
  rights.profiles = rights.profiles.map((profile) =>
    profile.id === standardProfileId ? { ...profile, ...change } : profile,
  );
}

test('[R10] a hidden field is missing everywhere: describe, retrieve, query and save', async () => {
  const client = openOrg();
  const id = await client.create('Contact', { LastName: 'L', Email: 'l@x.example' });
  changeProfile(client, { fields: { 'Contact.Email': 'hidden', 'Contact.Title': 'readOnly' } });
  const describe = (await client.send('GET', 'sobjects/Contact/describe')).body as {
    fields: { name: string; updateable: boolean }[];
  };
  expect(describe.fields.map((field) => field.name)).not.toContain('Email');
  expect(describe.fields.find((field) => field.name === 'Title')?.updateable).toBe(false);
  expect(await client.get('Contact', id)).not.toHaveProperty('Email');
  const soql = encodeURIComponent("SELECT Id FROM Contact WHERE Email = 'l@x.example'");
  expect(codes(await client.send('GET', `query?q=${soql}`))).toEqual(['INVALID_FIELD']);
  const path = `sobjects/Contact/${id}`;
  expect(codes(await client.send('PATCH', path, { Email: null }))).toEqual(['INVALID_FIELD']);
  expect(codes(await client.send('PATCH', path, { Title: 'T' }))).toEqual([
    'INVALID_FIELD_FOR_INSERT_UPDATE',
  ]);
});

test('[R10] an object without read access does not exist for the user', async () => {
  const client = openOrg();
  changeProfile(client, { denied: { Lead: ['read'], Case: ['create', 'delete'] } });
  expect((await client.send('GET', 'sobjects/Lead/describe')).status).toBe(404);
  const soql = encodeURIComponent('SELECT Id FROM Lead');
  expect(codes(await client.send('GET', `query?q=${soql}`))).toEqual(['INVALID_TYPE']);
  expect(codes(await client.send('POST', 'sobjects/Case', {}))).toEqual([
    'INSUFFICIENT_ACCESS_OR_READONLY',
  ]);
  const summary = (await client.send('GET', 'sobjects/Case/describe')).body;
  expect(summary).toMatchObject({ createable: false, deletable: false, updateable: true });
});

test('[E6] a colleague may read and change shared records, but only owners and administrators delete', async () => {
  const client = openOrg();
  const id = await client.create('Account', { Name: 'Halden' });
  const other = clientOf(client.org, jonas);
  expect((await other.send('PATCH', `sobjects/Account/${id}`, { Phone: '1' })).status).toBe(204);
  expect(codes(await other.send('DELETE', `sobjects/Account/${id}`))).toEqual([
    'INSUFFICIENT_ACCESS_OR_READONLY',
  ]);
  expect((await clientOf(client.org, ada).send('DELETE', `sobjects/Account/${id}`)).status).toBe(
    204,
  );
});

test('[E6] UserRecordAccess tells what deleting will say, and nothing of mails', async () => {
  const client = openOrg();
  const mail = await client.create('EmailMessage', aMail());
  const task = String((await client.get('EmailMessage', mail))['ActivityId']);
  const other = clientOf(client.org, jonas);
  const { userId } = client.org.session(jonas);
  const soql = `SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = '${userId}' AND RecordId IN ('${task}', '${mail}')`;
  const rows = await other.query(soql);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    RecordId: task,
    HasReadAccess: true,
    HasEditAccess: false,
    HasDeleteAccess: false,
    MaxAccessLevel: 'Read',
  });
  expect((await other.send('GET', `sobjects/EmailMessage/${mail}`)).status).toBe(200);
  const refused = await other.send('DELETE', `sobjects/EmailMessage/${mail}`);
  expect(codes(refused)).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
});

test('private records are seen by their owner, by those they are shared with, and by administrators', async () => {
  const client = openOrg();
  client.org.rights.sharing['Account'] = 'private';
  const id = await client.create('Account', { Name: 'Secret' });
  const soql = 'SELECT Id FROM Account';
  const other = clientOf(client.org, jonas);
  expect(await other.query(soql)).toEqual([]);
  expect((await other.send('GET', `sobjects/Account/${id}`)).status).toBe(404);
  const link = { LastName: 'X', AccountId: id };
  expect(codes(await other.send('POST', 'sobjects/Contact', link))).toEqual([
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  ]);
  client.org.rights.shares.push({
    recordId: id,
    userId: client.org.session(jonas).userId,
    access: 'read',
  });
  expect(await other.query(soql)).toHaveLength(1);
  expect(await clientOf(client.org, ada).query(soql)).toHaveLength(1);
});

test('[D12] a validation rule speaks in its own words, at its field', async () => {
  const client = openOrg();
  client.org.rules.validation.push({
    name: 'No offers by mail',
    object: 'EmailMessage',
    on: ['create'],
    when: { field: 'Subject', contains: 'offer' },
    message: 'Offers are filed by the back office.',
    field: 'Subject',
  });
  const reply = await client.send('POST', 'sobjects/EmailMessage', aMail({ Subject: 'My OFFER' }));
  expect(reply.body).toEqual([
    {
      message: 'Offers are filed by the back office.',
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      fields: ['Subject'],
    },
  ]);
});

test('a trigger that throws refuses a delete, also of what a cascade would take', async () => {
  const client = openOrg();
  const id = await client.create('Account', { Name: 'A' });
  await client.create('Contact', { LastName: 'L', AccountId: id });
  client.org.rules.triggers.push({
    name: 'KeepContacts',
    object: 'Contact',
    on: ['delete'],
    when: { always: true },
    message: 'Contacts are kept for ever.',
  });
  const reply = await client.send('DELETE', `sobjects/Account/${id}`);
  expect(codes(reply)).toEqual(['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']);
  expect(client.org.rows('Account')).toHaveLength(1);
});

test('[R8] a duplicate rule shows the matches; alert can be overruled, block cannot', async () => {
  const client = openOrg();
  const known = await client.create('Contact', { LastName: 'L', Email: 'l@x.example' });
  const rule = {
    name: 'R',
    object: 'Contact',
    fields: ['Email'],
    message: 'Use one of these records?',
  };
  client.org.rules.duplicates = [{ ...rule, action: 'alert' }];
  const twin = { LastName: 'M', Email: 'L@X.example' };
  const refused = await client.send('POST', 'sobjects/Contact', twin);
  expect(codes(refused)).toEqual(['DUPLICATES_DETECTED']);
  expect(refused.body).toMatchObject([
    {
      duplicateResut: {
        allowSave: true,
        matchResults: [{ matchRecords: [{ record: { Id: known } }] }],
      },
    },
  ]);
  const allowSave = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' };
  expect((await client.send('POST', 'sobjects/Contact', twin, allowSave)).status).toBe(201);
  client.org.rules.duplicates = [{ ...rule, action: 'block' }];
  expect((await client.send('POST', 'sobjects/Contact', twin, allowSave)).status).toBe(400);
});

test('an approval lock and a busy row have their own codes', async () => {
  const client = openOrg();
  const id = await client.create('Account', { Name: 'A' });
  const path = `sobjects/Account/${id}`;
  client.org.rules.locks = [{ recordId: id, kind: 'approval' }];
  expect(codes(await client.send('PATCH', path, { Phone: '1' }))).toEqual(['ENTITY_IS_LOCKED']);
  client.org.rules.locks = [{ recordId: id, kind: 'row' }];
  expect(codes(await client.send('POST', 'sobjects/Task', { Subject: 'T', WhatId: id }))).toEqual([
    'UNABLE_TO_LOCK_ROW',
  ]);
});

test('[W4] an answer that is dropped after the commit leaves the record written', async () => {
  const client = openOrg();
  client.org.faults.set({ kind: 'dropAnswer', method: 'POST', times: 1 });
  await expect(client.send('POST', 'sobjects/Account', { Name: 'A' })).rejects.toThrow(TypeError);
  expect(client.org.rows('Account')).toHaveLength(1);
  expect(client.org.log().map((line) => line.fate)).toEqual(['answered', 'dropped']);
  await client.create('Account', { Name: 'B' });
});

test('[W4] a request that is dropped never happened', async () => {
  const client = openOrg();
  client.org.faults.set({ kind: 'dropRequest', path: '/composite', times: 1 });
  await expect(
    client.composite([['a', 'POST', 'sobjects/Account', { Name: 'A' }]]),
  ).rejects.toThrow(TypeError);
  expect(client.org.rows('Account')).toEqual([]);
});

test.each([
  ['sessionExpired', 401, 'INVALID_SESSION_ID'],
  ['apiLimit', 403, 'REQUEST_LIMIT_EXCEEDED'],
  ['serverError', 503, 'SERVER_UNAVAILABLE'],
  ['storageFull', 403, 'STORAGE_LIMIT_EXCEEDED'],
  ['rowLock', 400, 'UNABLE_TO_LOCK_ROW'],
  ['readOnlyMode', 503, 'INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE'],
] as const)('the fault %s answers %i and writes nothing', async (kind, status, code) => {
  const client = openOrg();
  client.org.faults.set({ kind, after: 1, times: 1 });
  await client.create('Account', { Name: 'before' });
  const reply = await client.send('POST', 'sobjects/Account', { Name: 'A' });
  expect([reply.status, ...codes(reply)]).toEqual([status, code]);
  await client.create('Account', { Name: 'after' });
  expect(client.org.rows('Account').map((row) => row['Name'])).toEqual(['before', 'after']);
});

test('the daily limit ends the day', async () => {
  const client = openOrg({ apiLimit: 2 });
  await client.send('GET', 'limits');
  expect((await client.send('GET', 'limits')).body).toMatchObject({
    DailyApiRequests: { Max: 2, Remaining: 0 },
  });
  expect((await client.send('GET', 'limits')).status).toBe(403);
});

test('SOSL finds a new record only after the index delay, SOQL at once', async () => {
  let now = new Date('2026-11-22T10:00:00Z');
  const client = openOrg({ clock: () => now });
  await client.create('Contact', { LastName: 'Lindqvist' });
  const find = async (): Promise<number> => {
    const reply = await client.send(
      'GET',
      `search?q=${encodeURIComponent('FIND {Lindqvist} RETURNING Contact(Id)')}`,
    );
    return (reply.body as { searchRecords: unknown[] }).searchRecords.length;
  };
  expect(await client.query("SELECT Id FROM Contact WHERE LastName = 'Lindqvist'")).toHaveLength(1);
  expect(await find()).toBe(0);
  now = new Date('2026-11-22T10:02:00Z');
  expect(await find()).toBe(1);
});

test('[D12] a busy row is told at its subrequest, and rolls the composite back', async () => {
  const client = openOrg();
  client.org.faults.set({ kind: 'rowLock', times: 1 });
  const results = await client.composite([
    ['a', 'GET', 'sobjects/Account'],
    ['b', 'POST', 'sobjects/Account', { Name: 'A' }],
  ]);
  expect(results.flatMap(codes)).toEqual(['PROCESSING_HALTED', 'UNABLE_TO_LOCK_ROW']);
});

test('[W4] who gives up waiting hears so at once, and the org goes on', async () => {
  const client = openOrg();
  client.org.faults.set({ kind: 'latency', ms: 80 });
  const { instanceUrl, accessToken } = client.org.session();
  const asked = client.org.fetch(`${instanceUrl}/services/data/v64.0/sobjects/Account`, {
    method: 'POST',
    body: '{"Name":"A"}',
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(10),
  });
  await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(client.org.rows('Account')).toEqual([]);
  await new Promise((done) => setTimeout(done, 150));
  expect(client.org.rows('Account')).toHaveLength(1);
});
