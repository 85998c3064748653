import { expect, test } from '@jest/globals';
import { personAccountType } from '../../../src/sandbox/org/schema/objects/account.ts';
import { codes, openOrg } from './open-org.ts';

test('an opportunity works out what its stage means', async () => {
  const client = openOrg();
  const id = await client.create('Opportunity', {
    Name: 'N',
    StageName: 'Proposal',
    CloseDate: '2027-02-01',
    Amount: 1000,
  });
  expect(await client.get('Opportunity', id)).toMatchObject({
    IsClosed: false,
    Probability: 60,
    ExpectedRevenue: 600,
    ForecastCategoryName: 'Best Case',
    Fiscal: '2027 1',
  });
  await client.send('PATCH', `sobjects/Opportunity/${id}`, { StageName: 'Closed Won' });
  expect(await client.get('Opportunity', id)).toMatchObject({
    IsClosed: true,
    IsWon: true,
    Probability: 100,
  });
});

test('a case is numbered, takes the account of its contact and shows its address as it is now', async () => {
  const client = openOrg();
  const AccountId = await client.create('Account', { Name: 'A' });
  const ContactId = await client.create('Contact', {
    LastName: 'L',
    AccountId,
    Email: 'old@x.example',
  });
  const id = await client.create('Case', { Subject: 'S', ContactId });
  await client.send('PATCH', `sobjects/Contact/${ContactId}`, { Email: 'new@x.example' });
  expect(await client.get('Case', id)).toMatchObject({
    CaseNumber: '00001001',
    AccountId,
    ContactEmail: 'new@x.example',
    Status: 'New',
    IsClosed: false,
  });
});

test('an account with cases cannot be deleted; without, it takes its contacts and deals along', async () => {
  const client = openOrg();
  const AccountId = await client.create('Account', { Name: 'A' });
  await client.create('Contact', { LastName: 'L', AccountId });
  const caseId = await client.create('Case', { Subject: 'S', AccountId });
  expect(codes(await client.send('DELETE', `sobjects/Account/${AccountId}`))).toEqual([
    'DELETE_FAILED',
  ]);
  await client.send('DELETE', `sobjects/Case/${caseId}`);
  expect((await client.send('DELETE', `sobjects/Account/${AccountId}`)).status).toBe(204);
  expect(client.org.rows('Contact')).toEqual([]);
});

test('deleted records are seen by queryAll only', async () => {
  const client = openOrg();
  const id = await client.create('Account', { Name: 'A' });
  await client.send('DELETE', `sobjects/Account/${id}`);
  const soql = encodeURIComponent('SELECT Id, IsDeleted FROM Account');
  expect((await client.send('GET', `query?q=${soql}`)).body).toMatchObject({ totalSize: 0 });
  expect((await client.send('GET', `queryAll?q=${soql}`)).body).toMatchObject({
    records: [{ Id: id, IsDeleted: true }],
  });
  expect((await client.send('DELETE', `sobjects/Account/${id}`)).status).toBe(404);
});

test('text is trimmed, empty text is null, instants keep whole seconds in UTC', async () => {
  const client = openOrg();
  const id = await client.create('Contact', {
    LastName: '  Lindqvist ',
    Title: '   ',
    EmailBouncedDate: '2026-05-01T10:00:00.789+02:00',
  });
  expect(await client.get('Contact', id)).toMatchObject({
    LastName: 'Lindqvist',
    Title: null,
    EmailBouncedDate: '2026-05-01T08:00:00.000+0000',
    CreatedDate: '2026-11-22T10:00:00.000+0000',
  });
});

test('addresses are shown as a whole beside their parts', async () => {
  const client = openOrg();
  const id = await client.create('Contact', { LastName: 'L', MailingCity: 'Göteborg' });
  expect(await client.get('Contact', id)).toMatchObject({
    MailingCity: 'Göteborg',
    MailingAddress: { city: 'Göteborg', street: null },
    OtherAddress: null,
  });
});

test('[R11] people and records show the day of their last activity', async () => {
  const client = openOrg();
  const AccountId = await client.create('Account', { Name: 'A' });
  const WhoId = await client.create('Contact', { LastName: 'L', AccountId });
  await client.create('Task', { Subject: 'Open', WhoId, ActivityDate: '2026-11-30' });
  await client.create('Task', {
    Subject: 'Done',
    WhoId,
    ActivityDate: '2026-11-10',
    Status: 'Completed',
  });
  expect(await client.get('Contact', WhoId)).toMatchObject({ LastActivityDate: '2026-11-10' });
  expect(await client.get('Account', AccountId)).toMatchObject({ LastActivityDate: '2026-11-10' });
});

test('assignment rules choose the owner of new leads unless told not to', async () => {
  const client = openOrg();
  const { userId } = client.org.session('jonas.weber@northwind-telematics.example');
  client.org.rules.assignments = [{ object: 'Lead', ownerId: userId }];
  const lead = { LastName: 'L', Company: 'C' };
  const given = await client.create('Lead', lead);
  const reply = await client.send('POST', 'sobjects/Lead', lead, { 'Sforce-Auto-Assign': 'FALSE' });
  expect(await client.get('Lead', given)).toMatchObject({ OwnerId: userId });
  expect(await client.get('Lead', (reply.body as { id: string }).id)).toMatchObject({
    OwnerId: client.org.session().userId,
  });
});

test('a person account has a hidden contact that follows it', async () => {
  const client = openOrg({ switches: { personAccounts: true } });
  const id = await client.create('Account', {
    RecordTypeId: personAccountType,
    FirstName: 'Ana',
    LastName: 'Reis',
    PersonEmail: 'ana@x.example',
  });
  const account = await client.get('Account', id);
  expect(account).toMatchObject({ Name: 'Ana Reis', IsPersonAccount: true });
  const contact = String(account['PersonContactId']);
  expect(await client.get('Contact', contact)).toMatchObject({
    Email: 'ana@x.example',
    AccountId: id,
  });
  await client.send('PATCH', `sobjects/Account/${id}`, { PersonEmail: 'reis@x.example' });
  expect(await client.get('Contact', contact)).toMatchObject({ Email: 'reis@x.example' });
});

test('a lookup may be given by the external id of its record', async () => {
  const client = openOrg();
  const id = await client.create('Installation__c', { Name: 'Depot', Serial__c: 'S-1' });
  const reply = await client.send('PATCH', 'sobjects/Installation__c/Serial__c/S-1', {
    Units__c: 4,
  });
  expect(reply.status).toBe(200);
  expect(await client.get('Installation__c', id)).toMatchObject({ Units__c: 4 });
  const unknown = { Name: 'X', Account__r: { Name: 'Nobody' } };
  expect(codes(await client.send('POST', 'sobjects/Installation__c', unknown))).toEqual([
    'INVALID_FIELD',
  ]);
  const twin = await client.send('POST', 'sobjects/Installation__c', {
    Name: 'Y',
    Serial__c: 's-1',
  });
  expect(codes(twin)).toEqual(['DUPLICATE_VALUE']);
});

test('a tree creates parents with their children, or nothing', async () => {
  const client = openOrg();
  const record = (referenceId: string, fields: object): object => ({
    attributes: { type: 'Account', referenceId },
    ...fields,
  });
  const contacts = (LastName: string | null): object => ({
    Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'c' }, LastName }] },
  });
  const good = { records: [record('a', { Name: 'A', ...contacts('L') })] };
  expect((await client.send('POST', 'composite/tree/Account', good)).status).toBe(201);
  const bad = { records: [record('b', { Name: 'B', ...contacts(null) })] };
  expect(await client.send('POST', 'composite/tree/Account', bad)).toMatchObject({
    status: 400,
    body: { hasErrors: true, results: [{ referenceId: 'c' }] },
  });
  expect(client.org.rows('Account').map((row) => row['Name'])).toEqual(['A']);
});

test('collections read many records at once, with null for what is not there', async () => {
  const client = openOrg();
  const id = await client.create('Account', { Name: 'A' });
  const asked = { ids: [id, '001Sd000000zzzz'], fields: ['Name'] };
  expect((await client.send('POST', 'composite/sobjects/Account', asked)).body).toMatchObject([
    { Name: 'A' },
    null,
  ]);
  const tooMany = {
    records: Array.from({ length: 201 }, () => ({ attributes: { type: 'Account' }, Name: 'X' })),
  };
  expect((await client.send('POST', 'composite/sobjects', tooMany)).status).toBe(400);
});

test('[D7] picklist values of a record type come from the UI API', async () => {
  const client = openOrg();
  const path = 'ui-api/object-info/Task/picklist-values/012000000000000AAA';
  const reply = await client.send('GET', path);
  const { picklistFieldValues } = reply.body as {
    picklistFieldValues: Readonly<Record<string, { values: { value: string }[] }>>;
  };
  expect(picklistFieldValues['Status']?.values.map((each) => each.value)).toContain('Completed');
  expect((await client.send('GET', `${path}/Priority`)).body).toMatchObject({
    defaultValue: { value: 'Normal' },
  });
  expect((await client.send('GET', 'ui-api/object-info/Task/picklist-values/012x')).status).toBe(
    400,
  );
});

test('a describe changes its date and tag with the settings of the org', async () => {
  const client = openOrg();
  const path = 'sobjects/Task/describe';
  const first = await client.send('GET', path);
  const since = { 'If-Modified-Since': first.headers.get('last-modified') ?? '' };
  expect((await client.send('GET', path, undefined, since)).status).toBe(304);
  client.org.setSwitches({ sidecarKey: true });
  expect((await client.send('GET', path, undefined, since)).status).toBe(200);
});
