import { expect, test } from '@jest/globals';
import { aMail, codes, openOrg, type Client } from './open-org.ts';

async function withPeople(client: Client): Promise<{
  account: string;
  marta: string;
  tomas: string;
  lead: string;
  deal: string;
}> {
  const account = await client.create('Account', { Name: 'Halden Freight AB' });
  const contact = (LastName: string, Email: string): Promise<string> =>
    client.create('Contact', { LastName, Email, AccountId: account });
  return {
    account,
    marta: await contact('Lindqvist', 'marta@halden.example'),
    tomas: await contact('Oliveira', 'tomas@halden.example'),
    lead: await client.create('Lead', { LastName: 'M', Company: 'C', Email: 'm@coast.example' }),
    deal: await client.create('Opportunity', {
      Name: 'Renewal',
      StageName: 'Proposal',
      CloseDate: '2027-01-31',
      AccountId: account,
    }),
  };
}

test('[W1] a saved mail brings a closed Task of subtype Email about the same record', async () => {
  const client = openOrg();
  const { marta, account, deal } = await withPeople(client);
  const id = await client.create('EmailMessage', aMail({ ToIds: [marta], RelatedToId: deal }));
  const mail = await client.get('EmailMessage', id);
  const task = await client.get('Task', String(mail['ActivityId']));
  expect(task).toMatchObject({
    Subject: 'Email: Offer',
    TaskSubtype: 'Email',
    Status: 'Completed',
    IsClosed: true,
    WhoId: marta,
    WhatId: deal,
    AccountId: account,
    ActivityDate: '2026-11-20',
  });
});

test('[W1] ToIds, CcIds, BccIds and FromId make relations that carry the current address', async () => {
  const client = openOrg();
  const { marta, tomas, lead } = await withPeople(client);
  const lists = { ToIds: [marta], CcIds: [tomas], BccIds: [lead], FromId: marta };
  const id = await client.create('EmailMessage', aMail(lists));
  const rows = await client.query(
    `SELECT RelationType, RelationId, RelationAddress, RelationObjectType FROM EmailMessageRelation WHERE EmailMessageId = '${id}' ORDER BY RelationType`,
  );
  expect(
    rows.map((row) => [row['RelationType'], row['RelationAddress'], row['RelationObjectType']]),
  ).toEqual([
    ['ToAddress', 'marta@halden.example', 'Contact'],
    ['CcAddress', 'tomas@halden.example', 'Contact'],
    ['BccAddress', 'm@coast.example', 'Lead'],
    ['FromAddress', 'marta@halden.example', 'Contact'],
  ]);
});

test('[W1] a relation row may carry another address than the record has', async () => {
  const client = openOrg();
  const { marta } = await withPeople(client);
  const id = await client.create('EmailMessage', aMail());
  const relation = await client.create('EmailMessageRelation', {
    EmailMessageId: id,
    RelationId: marta,
    RelationType: 'OtherAddress',
    RelationAddress: 'marta@private.example',
  });
  expect(await client.get('EmailMessageRelation', relation)).toMatchObject({
    RelationAddress: 'marta@private.example',
  });
  const mail = await client.get('EmailMessage', id);
  expect(await client.get('Task', String(mail['ActivityId']))).toMatchObject({ WhoId: marta });
});

test.each([
  ['Subject', 'Changed'],
  ['HtmlBody', '<p>x</p>'],
  ['ToAddress', 'x@y.example'],
  ['MessageIdentifier', '<other@x>'],
  ['Status', '1'],
])('[E2] %s of a sent mail cannot be changed', async (field, value) => {
  const client = openOrg();
  const id = await client.create('EmailMessage', aMail());
  const reply = await client.send('PATCH', `sobjects/EmailMessage/${id}`, { [field]: value });
  expect(codes(reply)).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
});

test('[E4] the record and the files of a client-managed mail can be changed, its people cannot', async () => {
  const client = openOrg();
  const { marta, deal, account } = await withPeople(client);
  const id = await client.create('EmailMessage', aMail({ RelatedToId: deal }));
  const path = `sobjects/EmailMessage/${id}`;
  const file = await client.create('ContentVersion', {
    PathOnClient: 'a.txt',
    VersionData: 'eA==',
  });
  const { ContentDocumentId } = await client.get('ContentVersion', file);
  expect((await client.send('PATCH', path, { RelatedToId: account })).status).toBe(204);
  const files = { ContentDocumentIds: [ContentDocumentId] };
  expect((await client.send('PATCH', path, files)).status).toBe(204);
  expect(await client.get('EmailMessage', id)).toMatchObject({
    RelatedToId: account,
    HasAttachment: true,
  });
  expect(codes(await client.send('PATCH', path, { ToIds: [marta] }))).toEqual([
    'INSUFFICIENT_ACCESS_OR_READONLY',
  ]);
  expect((await client.send('PATCH', path, { ContentDocumentIds: [] })).status).toBe(204);
  expect(await client.get('EmailMessage', id)).toMatchObject({ HasAttachment: false });
});

test('[E4] a mail that no client manages keeps its record', async () => {
  const client = openOrg();
  const { deal, account } = await withPeople(client);
  const id = await client.create(
    'EmailMessage',
    aMail({ IsClientManaged: false, RelatedToId: deal }),
  );
  const reply = await client.send('PATCH', `sobjects/EmailMessage/${id}`, { RelatedToId: account });
  expect(codes(reply)).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
});

test('a mail is read once: New becomes Read and nothing else', async () => {
  const client = openOrg();
  const ParentId = await client.create('Case', { Subject: 'S' });
  const id = await client.create('EmailMessage', aMail({ ParentId, Status: '0' }));
  const path = `sobjects/EmailMessage/${id}`;
  expect((await client.send('PATCH', path, { Status: '3' })).status).toBe(400);
  expect((await client.send('PATCH', path, { Status: '1' })).status).toBe(204);
  expect((await client.send('PATCH', path, { Status: '0' })).status).toBe(400);
});

test('off a case only status Sent is valid', async () => {
  const client = openOrg();
  const reply = await client.send('POST', 'sobjects/EmailMessage', aMail({ Status: '1' }));
  expect(codes(reply)).toEqual(['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']);
});

test('drafts exist only where the org has them; then everything of a draft can change', async () => {
  const without = openOrg();
  const refused = await without.send('POST', 'sobjects/EmailMessage', aMail({ Status: '5' }));
  expect(codes(refused)).toEqual(['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']);
  const client = openOrg({ switches: { emailDrafts: true } });
  const { marta } = await withPeople(client);
  const id = await client.create('EmailMessage', aMail({ Status: '5' }));
  const path = `sobjects/EmailMessage/${id}`;
  expect((await client.send('PATCH', path, { Subject: 'Better', ToIds: [marta] })).status).toBe(
    204,
  );
  expect(await client.get('EmailMessage', id)).toMatchObject({ ActivityId: null });
  expect((await client.send('PATCH', path, { Status: '3' })).status).toBe(204);
  expect((await client.get('EmailMessage', id))['ActivityId']).not.toBeNull();
  expect((await client.send('PATCH', path, { Subject: 'Late' })).status).toBe(400);
});

test('an incoming case mail has no Task unless a client manages it', async () => {
  const client = openOrg();
  const ParentId = await client.create('Case', { Subject: 'S' });
  const byRouting = aMail({ ParentId, IsClientManaged: false });
  const one = await client.create('EmailMessage', byRouting);
  const other = await client.create('EmailMessage', aMail({ ParentId }));
  expect((await client.get('EmailMessage', one))['ActivityId']).toBeNull();
  expect((await client.get('EmailMessage', other))['ActivityId']).not.toBeNull();
});

test.each([
  [true, false],
  [false, true],
])(
  'deleting a mail takes its Task along when the org does so (%s)',
  async (deleteMailDeletesTask, left) => {
    const client = openOrg({ switches: { deleteMailDeletesTask } });
    const id = await client.create('EmailMessage', aMail());
    const task = String((await client.get('EmailMessage', id))['ActivityId']);
    expect((await client.send('DELETE', `sobjects/EmailMessage/${id}`)).status).toBe(204);
    expect((await client.send('GET', `sobjects/Task/${task}`)).status === 200).toBe(left);
    expect(client.org.rows('EmailMessageRelation')).toEqual([]);
  },
);

test.each([
  [true, true],
  [false, false],
])(
  'deleting the Task of a mail deletes the mail when the org does so (%s)',
  async (deleteTaskDeletesMail, gone) => {
    const client = openOrg({ switches: { deleteTaskDeletesMail } });
    const id = await client.create('EmailMessage', aMail());
    const task = String((await client.get('EmailMessage', id))['ActivityId']);
    await client.send('DELETE', `sobjects/Task/${task}`);
    expect(client.org.row(id)?.['IsDeleted']).toBe(gone);
    expect(client.org.row(id)?.['ActivityId'] === null).toBe(!gone);
  },
);

test('deleting a case takes its mails, deleting the related record does not, deleting a person takes the relation', async () => {
  const client = openOrg();
  const { marta, deal } = await withPeople(client);
  const ParentId = await client.create('Case', { Subject: 'S' });
  const onCase = await client.create('EmailMessage', aMail({ ParentId, RelatedToId: ParentId }));
  const onDeal = await client.create('EmailMessage', aMail({ RelatedToId: deal, ToIds: [marta] }));
  for (const path of [`Case/${ParentId}`, `Opportunity/${deal}`, `Contact/${marta}`]) {
    expect((await client.send('DELETE', `sobjects/${path}`)).status).toBe(204);
  }
  expect(client.org.row(onCase)?.['IsDeleted']).toBe(true);
  expect(client.org.row(onDeal)).toMatchObject({ IsDeleted: false, RelatedToId: null });
  expect(client.org.rows('EmailMessageRelation')).toEqual([]);
});

test('[D2] without Enhanced Email mails hang on cases only, and RelatedToId is not there', async () => {
  const client = openOrg({ switches: { enhancedEmail: false } });
  const reply = await client.send('POST', 'sobjects/EmailMessage', aMail());
  expect(codes(reply)).toEqual(['REQUIRED_FIELD_MISSING']);
  const { fields } = (await client.send('GET', 'sobjects/EmailMessage/describe')).body as {
    fields: { name: string }[];
  };
  expect(fields.map((field) => field.name)).not.toContain('RelatedToId');
  client.org.setSwitches({ emailToCase: false });
  expect((await client.send('GET', 'sobjects/EmailMessage')).status).toBe(404);
});

test('[W7] in the hostile world every shortcut is refused, the plain mail is saved', async () => {
  const client = openOrg({ world: 'hostile' });
  const { marta } = await withPeople(client);
  const file = await client.create('ContentVersion', {
    PathOnClient: 'a.txt',
    VersionData: 'eA==',
  });
  const { ContentDocumentId } = await client.get('ContentVersion', file);
  for (const shortcut of [
    { ToIds: [marta] },
    { ContentDocumentIds: [ContentDocumentId] },
    { FromId: marta },
  ]) {
    const reply = await client.send('POST', 'sobjects/EmailMessage', aMail(shortcut));
    expect(reply.status).toBe(400);
  }
  const id = await client.create('EmailMessage', aMail());
  const twin = await client.send('POST', 'sobjects/EmailMessage', aMail());
  expect(codes(twin)).toEqual(['DUPLICATE_VALUE']);
  const relation = { EmailMessageId: id, RelationId: marta, RelationType: 'ToAddress' };
  expect(codes(await client.send('POST', 'sobjects/EmailMessageRelation', relation))).toEqual([
    'INSUFFICIENT_ACCESS_OR_READONLY',
  ]);
  const link = { LinkedEntityId: id, ContentDocumentId, ShareType: 'V' };
  expect((await client.send('POST', 'sobjects/ContentDocumentLink', link)).status).toBe(201);
});

test('[W3] the optional key field is unique and case-sensitive', async () => {
  const client = openOrg({ switches: { sidecarKey: true } });
  await client.create('EmailMessage', aMail({ Sidecar_Key__c: '<Ab@x>' }));
  await client.create('EmailMessage', aMail({ Sidecar_Key__c: '<aB@x>' }));
  const twin = await client.send(
    'POST',
    'sobjects/EmailMessage',
    aMail({ Sidecar_Key__c: '<Ab@x>' }),
  );
  expect(codes(twin)).toEqual(['DUPLICATE_VALUE']);
  await client.create('Task', { Subject: 'T', Sidecar_Key__c: '<Ab@x>' });
});

test('[D10] a subject over 3000 or a body over 131072 characters is too long', async () => {
  const client = openOrg();
  for (const fields of [{ Subject: 'x'.repeat(3001) }, { HtmlBody: 'x'.repeat(131_073) }]) {
    expect(codes(await client.send('POST', 'sobjects/EmailMessage', aMail(fields)))).toEqual([
      'STRING_TOO_LONG',
    ]);
  }
  await client.create('EmailMessage', aMail({ Subject: 'x'.repeat(3000) }));
});

test('the id lists are in the child relationships of the describe, not among the fields', async () => {
  const client = openOrg();
  const { fields, childRelationships } = (
    await client.send('GET', 'sobjects/EmailMessage/describe')
  ).body as {
    fields: { name: string }[];
    childRelationships: { childSObject: string; field: string; junctionIdListNames: string[] }[];
  };
  expect(fields.filter((field) => field.name.endsWith('Ids')).map((field) => field.name)).toEqual([
    'AttachmentIds',
  ]);
  const lists = childRelationships.filter((each) => each.junctionIdListNames.length > 0);
  expect(lists.map((each) => [each.childSObject, each.junctionIdListNames])).toEqual([
    ['ContentDocumentLink', ['ContentDocumentIds']],
    ['EmailMessageRelation', ['BccIds', 'CcIds', 'ToIds']],
  ]);
});
