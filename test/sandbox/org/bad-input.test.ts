import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aMail, base, codes, openOrg, type Client } from './open-org.ts';

const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

/** Whatever comes in: an answer in the documented shape, never a crash. */
function isDocumented(reply: { readonly status: number; readonly body: unknown }): boolean {
  if (reply.status < 300 || reply.status === 304) return true;
  return (
    reply.status < 500 && codes(reply).every((code) => /^[A-Z_]+$/.test(code) && code !== 'none')
  );
}

test.each(inherited)(
  '%s is an unknown field and an unknown object like any other',
  async (name) => {
    const { send, org } = openOrg();
    const body = `{"LastName":"L","${name}":"x"}`;
    expect(codes(await send('POST', 'sobjects/Contact', body))).toEqual(['INVALID_FIELD']);
    expect((await send('GET', `sobjects/${name}`)).status).toBe(404);
    expect((await send('GET', `sobjects/${name}/describe`)).status).toBe(404);
    expect(codes(await send('GET', `sobjects/Contact/${name}/x`))).toEqual(['NOT_FOUND']);
    const soql = encodeURIComponent(`SELECT ${name} FROM Contact`);
    expect((await send('GET', `query?q=${soql}`)).status).toBe(400);
    const records = [{ attributes: { type: name }, LastName: 'L' }];
    const collection = await send('POST', 'composite/sobjects', { records });
    expect(collection.body).toMatchObject([{ success: false }]);
    expect(org.rows('Contact')).toEqual([]);
    expect(({} as Readonly<Record<string, unknown>>)['x']).toBeUndefined();
  },
);

test.each([
  ['POST', 'sobjects/Contact', '{"LastName":', 400, 'JSON_PARSER_ERROR'],
  ['POST', 'sobjects/Contact', '[1,2]', 400, 'JSON_PARSER_ERROR'],
  ['POST', 'sobjects/Contact', 'null', 400, 'JSON_PARSER_ERROR'],
  ['POST', 'sobjects/Contact', '{"LastName":{"a":1}}', 400, 'JSON_PARSER_ERROR'],
  ['POST', 'sobjects/Contact', '{"LastName":"L","AccountId":"nonsense"}', 400, 'MALFORMED_ID'],
  [
    'POST',
    'sobjects/Contact',
    '{"LastName":"L","AccountId":"003Sd0000000001"}',
    400,
    'MALFORMED_ID',
  ],
  [
    'POST',
    'sobjects/Contact',
    '{"LastName":"L","AccountId":"001Sd0000000001"}',
    400,
    'INVALID_CROSS_REFERENCE_KEY',
  ],
  [
    'POST',
    'sobjects/Contact',
    '{"LastName":"L","Email":"no address"}',
    400,
    'INVALID_EMAIL_ADDRESS',
  ],
  [
    'POST',
    'sobjects/Contact',
    '{"LastName":"L","Birthdate":"2026-02-30"}',
    400,
    'JSON_PARSER_ERROR',
  ],
  [
    'POST',
    'sobjects/Contact',
    '{"LastName":"L","Name":"N"}',
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
  ],
  ['POST', 'sobjects/Contact', '{"FirstName":"F"}', 400, 'REQUIRED_FIELD_MISSING'],
  [
    'POST',
    'sobjects/Opportunity',
    '{"Name":"N","StageName":"P","CloseDate":"2026-01-01","Amount":1e30}',
    400,
    'NUMBER_OUTSIDE_VALID_RANGE',
  ],
  [
    'POST',
    'sobjects/EmailMessageRelation',
    '{"RelationType":"Someone"}',
    400,
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  ],
  ['PUT', 'sobjects/Contact', '{}', 405, 'METHOD_NOT_ALLOWED'],
  ['DELETE', 'sobjects', undefined, 405, 'METHOD_NOT_ALLOWED'],
  ['POST', 'query', '{}', 405, 'METHOD_NOT_ALLOWED'],
  ['GET', 'sobjects/Contact/003', undefined, 404, 'NOT_FOUND'],
  ['GET', 'sobjects/Contact/001Sd0000000001AAA', undefined, 404, 'NOT_FOUND'],
  ['GET', 'sobjects/Contact/003Sd0000000001AAA', undefined, 404, 'NOT_FOUND'],
  ['GET', 'nowhere', undefined, 404, 'NOT_FOUND'],
  ['GET', 'query', undefined, 400, 'MALFORMED_QUERY'],
  ['GET', 'query/01gSd0000000000AAA-2000', undefined, 400, 'INVALID_QUERY_LOCATOR'],
  ['GET', 'sobjects/%E0%A4%A', undefined, 404, 'NOT_FOUND'],
  ['POST', 'composite', '{"compositeRequest":{}}', 400, 'INVALID_INPUT'],
  ['POST', 'composite', '{"compositeRequest":[null]}', 400, 'JSON_PARSER_ERROR'],
  ['POST', 'composite/batch', '{}', 400, 'JSON_PARSER_ERROR'],
  ['POST', 'composite/sobjects', '{"records":"x"}', 400, 'JSON_PARSER_ERROR'],
])('%s %s %s is answered %i %s', async (method, path, body, status, code) => {
  const { send } = openOrg();
  const reply = await send(method, path, body);
  expect([reply.status, ...codes(reply)]).toEqual([status, code]);
});

test('retired versions are gone, later ones not found', async () => {
  const { org } = openOrg();
  const headers = { Authorization: `Bearer ${org.session().accessToken}` };
  const status = async (version: string): Promise<number> =>
    (await org.fetch(`https://x.invalid/services/data/v${version}/limits`, { headers })).status;
  expect([
    await status('30.0'),
    await status('31.0'),
    await status('67.0'),
    await status('68.0'),
  ]).toEqual([410, 200, 200, 404]);
});

test('an address over 16 384 bytes is too long, a body that is no JSON is not taken', async () => {
  const { send } = openOrg();
  expect((await send('GET', `query?q=${'x'.repeat(17_000)}`)).status).toBe(414);
  const reply = await send('POST', 'sobjects/Contact', 'a=b', { 'Content-Type': 'text/plain' });
  expect([reply.status, ...codes(reply)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
});

test('ten thousand nested brackets are refused, not followed', async () => {
  const { send } = openOrg();
  const deep = '['.repeat(10_000) + ']'.repeat(10_000);
  const bodies = [`{"LastName":${deep}}`, `{"compositeRequest":${deep}}`, deep];
  for (const body of bodies) {
    expect(isDocumented(await send('POST', 'sobjects/Contact', body))).toBe(true);
    expect(isDocumented(await send('POST', 'composite', body))).toBe(true);
  }
  const nested = `{"compositeRequest":[{"method":"POST","url":"${base}/sobjects/Contact","referenceId":"a","body":{"LastName":${deep}}}]}`;
  expect(isDocumented(await send('POST', 'composite', nested))).toBe(true);
  const soql = encodeURIComponent(
    `SELECT Id FROM Contact WHERE ${'('.repeat(3000)}Name = 'x'${')'.repeat(3000)}`,
  );
  expect(isDocumented(await send('GET', `query?q=${soql}`))).toBe(true);
});

test('whatever a body holds, the answer is a documented one and a refused save leaves nothing', async () => {
  const client = openOrg({ records: 'demo' });
  const objects = [
    'Contact',
    'Task',
    'Event',
    'EmailMessage',
    'EmailMessageRelation',
    'ContentVersion',
    'CampaignMember',
    'Opportunity',
    'ContentDocumentLink',
    'Attachment',
    'FeedComment',
    'User',
  ];
  const names = fc.constantFrom(
    'LastName',
    'Name',
    'Subject',
    'WhoId',
    'ToIds',
    'Status',
    'ParentId',
    'attributes',
    'Email',
    'StartDateTime',
    'VersionData',
    'Amount',
    'EmailMessageId',
    'RelationId',
    'Account',
    'Id',
  );
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      '003Sd0000000001IAA',
      '001Sd0000000001IAA',
      '3',
      '2026-01-01T00:00:00Z',
      'x@y.example',
      'eA==',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...objects),
      fc.dictionary(names, values),
      async (object, body) => {
        const before = counts(client);
        const reply = await client.send('POST', `sobjects/${object}`, body);
        expect(isDocumented(reply)).toBe(true);
        if (reply.status >= 400) expect(counts(client)).toEqual(before);
      },
    ),
    { numRuns: 400 },
  );
});

test('whatever path is asked for, the answer is a documented one', async () => {
  const client = openOrg({ records: 'demo' });
  const parts = fc.constantFrom(
    'sobjects',
    'Contact',
    'query',
    'composite',
    'tree',
    'batch',
    'ui-api',
    'object-info',
    'describe',
    'Email',
    '003Sd0000000001IAA',
    'updated',
    'deleted',
    'search',
    'recent',
    '..',
    '%',
    '@{a.b}',
    '__proto__',
    '',
  );
  const methods = fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD');
  await fc.assert(
    fc.asyncProperty(methods, fc.array(parts, { maxLength: 5 }), async (method, path) => {
      const body = method === 'GET' || method === 'HEAD' || method === 'DELETE' ? undefined : {};
      const reply = await client.send(method, path.join('/'), body);
      expect(reply.status).toBeLessThan(500);
    }),
    { numRuns: 400 },
  );
});

function counts(client: Client): Readonly<Record<string, number>> {
  const tables = [
    'Contact',
    'Task',
    'Event',
    'EmailMessage',
    'EmailMessageRelation',
    'ContentVersion',
    'ContentDocument',
    'ContentDocumentLink',
    'TaskRelation',
  ];
  return Object.fromEntries(tables.map((name) => [name, client.org.rows(name).length]));
}

test('[W0] a Message-ID is looked up by path, however it is written', async () => {
  const client = openOrg();
  const id = await client.create(
    'EmailMessage',
    aMail({ MessageIdentifier: '<a/b+c%d@x.example>' }),
  );
  const path = `sobjects/EmailMessage/MessageIdentifier/${encodeURIComponent('<a/b+c%d@x.example>')}`;
  expect((await client.send('GET', path)).body).toMatchObject({ Id: id });
});
