import { expect, test } from '@jest/globals';
import { codes, openOrg, type Client } from './open-org.ts';

async function people(client: Client, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++)
    ids.push(await client.create('Contact', { LastName: `P${String(n)}` }));
  return ids;
}

test('[D4] a lead stands alone on a Task', async () => {
  const client = openOrg();
  const WhoId = await client.create('Lead', { LastName: 'L', Company: 'C' });
  const WhatId = await client.create('Account', { Name: 'A' });
  const reply = await client.send('POST', 'sobjects/Task', { Subject: 'T', WhoId, WhatId });
  expect(codes(reply)).toEqual(['FIELD_INTEGRITY_EXCEPTION']);
  await client.create('Task', { Subject: 'T', WhoId });
});

test('[S] a converted lead cannot be named', async () => {
  const client = openOrg({ records: 'demo' });
  const [lead] = await client.query('SELECT Id FROM Lead WHERE IsConverted = true');
  const reply = await client.send('POST', 'sobjects/Task', { Subject: 'T', WhoId: lead?.['Id'] });
  expect(codes(reply)).toEqual(['CANNOT_UPDATE_CONVERTED_LEAD']);
});

test('[D4] with Shared Activities a Task has up to 50 contacts, the first of them is WhoId', async () => {
  const client = openOrg();
  const ids = await people(client, 51);
  const id = await client.create('Task', { Subject: 'T', TaskWhoIds: ids.slice(0, 50) });
  expect(await client.get('Task', id)).toMatchObject({ WhoId: ids[0], WhoCount: 50, WhatCount: 0 });
  const more = await client.send('POST', 'sobjects/TaskRelation', {
    TaskId: id,
    RelationId: ids[50],
  });
  expect(codes(more)).toEqual(['FIELD_INTEGRITY_EXCEPTION']);
});

test('[W2] further contacts are TaskRelation rows; the primary one leaves with its row', async () => {
  const client = openOrg();
  const [a = '', b = ''] = await people(client, 2);
  const id = await client.create('Task', { Subject: 'T', WhoId: a });
  await client.create('TaskRelation', { TaskId: id, RelationId: b });
  const rows = await client.query(`SELECT Id, RelationId FROM TaskRelation WHERE TaskId = '${id}'`);
  expect(rows.map((row) => row['RelationId'])).toEqual([a, b]);
  await client.send('DELETE', `sobjects/TaskRelation/${String(rows[0]?.['Id'])}`);
  expect(await client.get('Task', id)).toMatchObject({ WhoId: b, WhoCount: 1 });
});

test('without Shared Activities there are no counts, no relations and no id list', async () => {
  const client = openOrg({ switches: { sharedActivities: false } });
  const [a = ''] = await people(client, 1);
  const reply = await client.send('POST', 'sobjects/Task', { Subject: 'T', TaskWhoIds: [a] });
  expect(codes(reply)).toEqual(['INVALID_FIELD']);
  expect((await client.send('GET', 'sobjects/TaskRelation')).status).toBe(404);
  const task = await client.get('Task', await client.create('Task', { Subject: 'T', WhoId: a }));
  expect(task).not.toHaveProperty('WhoCount');
});

test('a Task keeps its id and subtype through changes, and knows when it was completed', async () => {
  const client = openOrg();
  const AccountId = await client.create('Account', { Name: 'A' });
  const id = await client.create('Task', { Subject: 'T', TaskSubtype: 'Email', WhatId: AccountId });
  expect(await client.get('Task', id)).toMatchObject({
    Status: 'Not Started',
    Priority: 'Normal',
    IsClosed: false,
    AccountId,
  });
  const path = `sobjects/Task/${id}`;
  expect((await client.send('PATCH', path, { Status: 'Completed', WhatId: null })).status).toBe(
    204,
  );
  expect(await client.get('Task', id)).toMatchObject({
    IsClosed: true,
    CompletedDateTime: '2026-11-22T10:00:00.000+0000',
    AccountId: null,
  });
  expect(codes(await client.send('PATCH', path, { TaskSubtype: 'Call' }))).toEqual([
    'INVALID_FIELD_FOR_INSERT_UPDATE',
  ]);
});

test('only objects that allow activities can be what a Task is about', async () => {
  const client = openOrg();
  const [WhatId = ''] = await people(client, 1);
  const reply = await client.send('POST', 'sobjects/Task', { Subject: 'T', WhatId });
  expect(codes(reply)).toEqual(['FIELD_INTEGRITY_EXCEPTION']);
  const { fields } = (await client.send('GET', 'sobjects/Task/describe')).body as {
    fields: { name: string; referenceTo: string[] }[];
  };
  const what = fields.find((field) => field.name === 'WhatId');
  expect(what?.referenceTo).toContain('Installation__c');
  expect(what?.referenceTo).not.toContain('Contact');
});

test('deleting a person or record deletes its activities', async () => {
  const client = openOrg();
  const [who = ''] = await people(client, 1);
  const what = await client.create('Account', { Name: 'A' });
  await client.create('Task', { Subject: 'T', WhoId: who });
  await client.create('Event', {
    Subject: 'E',
    WhatId: what,
    StartDateTime: '2026-12-01T09:00:00Z',
    DurationInMinutes: 30,
  });
  await client.send('DELETE', `sobjects/Contact/${who}`);
  await client.send('DELETE', `sobjects/Account/${what}`);
  expect(client.org.rows('Task')).toEqual([]);
  expect(client.org.rows('Event')).toEqual([]);
  expect(client.org.rows('TaskRelation')).toEqual([]);
});

test('an Event works out the third of start, end and duration', async () => {
  const client = openOrg();
  const id = await client.create('Event', {
    Subject: 'E',
    StartDateTime: '2026-12-01T09:00:00+01:00',
    EndDateTime: '2026-12-01T10:30:00+01:00',
  });
  expect(await client.get('Event', id)).toMatchObject({
    DurationInMinutes: 90,
    ActivityDate: '2026-12-01',
    StartDateTime: '2026-12-01T08:00:00.000+0000',
  });
  const reply = await client.send('POST', 'sobjects/Event', { Subject: 'E' });
  expect(codes(reply)).toEqual(['REQUIRED_FIELD_MISSING']);
});
