import { expect, test } from '@jest/globals';
import { textOf } from '../../../src/sandbox/org/value.ts';
import { aMail, clientOf, codes, openOrg, type Client } from './open-org.ts';

const text = (body: string): string => Buffer.from(body).toString('base64');

async function upload(client: Client, name: string, more: Readonly<Record<string, unknown>> = {}) {
  const version = await client.create('ContentVersion', {
    PathOnClient: name,
    VersionData: text(`This is ${name}`),
    ...more,
  });
  const { ContentDocumentId } = await client.get('ContentVersion', version);
  return { version, document: String(ContentDocumentId) };
}

test('[A3] a file sent as base64 comes back byte for byte', async () => {
  const client = openOrg();
  const { version, document } = await upload(client, 'Übersicht.pdf');
  expect(await client.get('ContentVersion', version)).toMatchObject({
    Title: 'Übersicht',
    FileExtension: 'pdf',
    FileType: 'PDF',
    ContentSize: 22,
    VersionData: `/services/data/v64.0/sobjects/ContentVersion/${version}/VersionData`,
  });
  const back = await client.send('GET', `sobjects/ContentVersion/${version}/VersionData`);
  expect(Buffer.from(String(back.body)).toString()).toBe('This is Übersicht.pdf');
  expect(await client.get('ContentDocument', document)).toMatchObject({
    LatestPublishedVersionId: version,
  });
});

test('[A3] a multipart upload keeps its bytes, whatever they are', async () => {
  const client = openOrg();
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
  const form = new FormData();
  const fields = JSON.stringify({ PathOnClient: 'raw.json', Title: 'Raw' });
  form.append('entity_content', new Blob([fields], { type: 'application/json' }));
  form.append('VersionData', new Blob([bytes], { type: 'application/json' }), 'raw.json');
  const { instanceUrl, accessToken } = client.org.session();
  const headers = { Authorization: `Bearer ${accessToken}` };
  const url = `${instanceUrl}/services/data/v64.0/sobjects/ContentVersion`;
  const posted = await client.org.fetch(url, { method: 'POST', body: form, headers });
  expect(posted.status).toBe(201);
  const { id } = (await posted.json()) as { id: string };
  const back = await client.org.fetch(`${url}/${id}/VersionData`, { headers });
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
});

test('[A4] a file is linked where it is first published, and to its owner', async () => {
  const client = openOrg();
  const mail = await client.create('EmailMessage', aMail());
  const { document } = await upload(client, 'a.txt', { FirstPublishLocationId: mail });
  const links = await client.query(
    `SELECT LinkedEntityId, ShareType FROM ContentDocumentLink WHERE ContentDocumentId = '${document}'`,
  );
  expect(links.map((link) => [link['LinkedEntityId'], link['ShareType']])).toEqual([
    [client.org.session().userId, 'I'],
    [mail, 'V'],
  ]);
});

test('[E3] a document outlives the mails that it is linked to; a legacy attachment does not', async () => {
  const client = openOrg();
  const { document } = await upload(client, 'a.txt');
  const mail = await client.create('EmailMessage', aMail({ ContentDocumentIds: [document] }));
  const attachment = await client.create('Attachment', {
    Name: 'b.txt',
    Body: text('b'),
    ParentId: mail,
  });
  await client.send('DELETE', `sobjects/EmailMessage/${mail}`);
  expect(client.org.row(document)?.['IsDeleted']).toBe(false);
  expect(client.org.row(attachment)?.['IsDeleted']).toBe(true);
  expect(client.org.rows('ContentDocumentLink')).toHaveLength(1);
});

test('a document takes its versions and links along when it is deleted', async () => {
  const client = openOrg();
  const { document, version } = await upload(client, 'a.txt');
  await client.create('ContentVersion', {
    ContentDocumentId: document,
    PathOnClient: 'a2.txt',
    VersionData: text('second'),
  });
  expect(await client.get('ContentVersion', version)).toMatchObject({ IsLatest: false });
  expect((await client.send('DELETE', `sobjects/ContentDocument/${document}`)).status).toBe(204);
  for (const object of ['ContentVersion', 'ContentDocumentLink', 'ContentDocument']) {
    expect(client.org.rows(object)).toEqual([]);
  }
});

test('the same document is linked to a record once', async () => {
  const client = openOrg();
  const { document } = await upload(client, 'a.txt');
  const mail = await client.create('EmailMessage', aMail());
  const link = { LinkedEntityId: mail, ContentDocumentId: document };
  await client.create('ContentDocumentLink', link);
  expect(codes(await client.send('POST', 'sobjects/ContentDocumentLink', link))).toEqual([
    'DUPLICATE_VALUE',
  ]);
});

test('links of a sent mail that no client manages are fixed', async () => {
  const client = openOrg();
  const { document } = await upload(client, 'a.txt');
  const mail = await client.create(
    'EmailMessage',
    aMail({ IsClientManaged: false, ContentDocumentIds: [document] }),
  );
  const other = await upload(client, 'b.txt');
  const link = { LinkedEntityId: mail, ContentDocumentId: other.document };
  const refused = await client.send('POST', 'sobjects/ContentDocumentLink', link);
  expect(codes(refused)).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
  const [row] = client.org
    .rows('ContentDocumentLink')
    .filter((each) => each['LinkedEntityId'] === mail);
  const gone = await client.send(
    'DELETE',
    `sobjects/ContentDocumentLink/${textOf(row ?? {}, 'Id')}`,
  );
  expect(codes(gone)).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
});

test.each([
  ['page.html', 'HTML_FILE_UPLOAD_NOT_ALLOWED'],
  ['tool.EXE', 'FILE_EXTENSION_NOT_ALLOWED'],
])('[A3] %s is refused where the org blocks its type', async (PathOnClient, code) => {
  const client = openOrg();
  client.org.rules.blockedExtensions = ['html', 'exe'];
  const fields = { PathOnClient, VersionData: text('x') };
  expect(codes(await client.send('POST', 'sobjects/ContentVersion', fields))).toEqual([code]);
});

test('what is no base64 is refused', async () => {
  const { send } = openOrg();
  const fields = { PathOnClient: 'a.txt', VersionData: 'not base64!' };
  expect(codes(await send('POST', 'sobjects/ContentVersion', fields))).toEqual([
    'JSON_PARSER_ERROR',
  ]);
});

test('a colleague sees a file once it is linked to what they see', async () => {
  const client = openOrg();
  const { document, version } = await upload(client, 'a.txt');
  const jonas = clientOf(client.org, 'jonas.weber@northwind-telematics.example');
  expect((await jonas.send('GET', `sobjects/ContentVersion/${version}`)).status).toBe(404);
  const account = await client.create('Account', { Name: 'A' });
  await client.create('ContentDocumentLink', {
    LinkedEntityId: account,
    ContentDocumentId: document,
  });
  expect((await jonas.send('GET', `sobjects/ContentVersion/${version}`)).status).toBe(200);
});
