import { expect, test } from '@jest/globals';
import { base, codes, compositeBody, openOrg } from './open-org.ts';

const contact = (name: string): { LastName: string } => ({ LastName: name });

test('[E2] a failure rolls everything back, and the others say that they were halted', async () => {
  const { org, composite } = openOrg();
  const results = await composite([
    ['a', 'POST', 'sobjects/Contact', contact('A')],
    ['b', 'POST', 'sobjects/Contact', { FirstName: 'No last name' }],
    ['c', 'POST', 'sobjects/Contact', contact('C')],
  ]);
  expect(results.map((result) => result.httpStatusCode)).toEqual([400, 400, 400]);
  expect(results.flatMap(codes)).toEqual([
    'PROCESSING_HALTED',
    'REQUIRED_FIELD_MISSING',
    'PROCESSING_HALTED',
  ]);
  expect(org.rows('Contact')).toEqual([]);
});

test('[E2] a rollback brings deleted and changed records back', async () => {
  const { org, create, composite } = openOrg();
  const accountId = await create('Account', { Name: 'Halden' });
  const id = await create('Contact', { LastName: 'Lindqvist', AccountId: accountId });
  const before = org.rows('Contact');
  await composite([
    ['change', 'PATCH', `sobjects/Contact/${id}`, { Title: 'Changed' }],
    ['gone', 'DELETE', `sobjects/Account/${accountId}`],
    ['bad', 'POST', 'sobjects/Contact', {}],
  ]);
  expect(org.rows('Contact')).toEqual(before);
  expect(org.rows('Account')).toHaveLength(1);
});

test('without allOrNone only what depends on the failure is skipped', async () => {
  const { org, composite } = openOrg();
  const results = await composite(
    [
      ['bad', 'POST', 'sobjects/Account', {}],
      ['child', 'POST', 'sobjects/Contact', { LastName: 'X', AccountId: '@{bad.id}' }],
      ['free', 'POST', 'sobjects/Contact', contact('Free')],
    ],
    { allOrNone: false },
  );
  expect(results.map((result) => result.httpStatusCode)).toEqual([400, 400, 201]);
  expect(org.rows('Contact').map((row) => row['LastName'])).toEqual(['Free']);
});

test('references read ids, fields, list items, in URLs, bodies and arrays', async () => {
  const { create, composite, get } = openOrg();
  const who = await create('Contact', { LastName: 'L', Email: 'l@halden.example' });
  const soql = encodeURIComponent(`SELECT Id, Email FROM Contact WHERE Id = '${who}'`);
  const results = await composite([
    ['found', 'GET', `query?q=${soql}`],
    [
      'mail',
      'POST',
      'sobjects/EmailMessage',
      {
        Subject: 'To @{found.records[0].Email}',
        Status: '3',
        ToIds: ['@{found.records[0].Id}'],
      },
    ],
    ['read', 'GET', 'sobjects/EmailMessage/@{mail.id}?fields=Subject'],
  ]);
  expect(results.map((result) => result.httpStatusCode)).toEqual([200, 201, 200]);
  expect(results[2]?.body).toMatchObject({ Subject: 'To l@halden.example' });
  const mailId = (results[1]?.body as { id: string }).id;
  expect(await get('EmailMessage', mailId)).toMatchObject({ Name: 'To l@halden.example' });
});

test('[E7] a guard that finds nothing rolls the composite back', async () => {
  const { org, create, composite } = openOrg();
  const id = await create('Account', { Name: 'Halden' });
  const guard = encodeURIComponent(
    `SELECT Id FROM Account WHERE Id = '${id}' AND LastModifiedDate = 2020-01-01T00:00:00Z`,
  );
  const results = await composite([
    ['guard', 'GET', `query?q=${guard}`],
    ['new', 'POST', 'sobjects/Account', { Name: 'New' }],
    ['old', 'DELETE', 'sobjects/Account/@{guard.records[0].Id}'],
  ]);
  expect(results.map((result) => result.httpStatusCode)).toEqual([400, 400, 400]);
  expect(org.rows('Account').map((row) => row['Name'])).toEqual(['Halden']);
});

test('[W7] where references in arrays are not resolved, the create is refused and nothing is written', async () => {
  const { org, create, composite } = openOrg({ switches: { referencesInArrays: false } });
  const who = await create('Contact', contact('L'));
  const results = await composite([
    ['who', 'GET', `sobjects/Contact/${who}?fields=Id`],
    ['mail', 'POST', 'sobjects/EmailMessage', { Status: '3', ToIds: ['@{who.Id}'] }],
  ]);
  expect(results[1]?.httpStatusCode).toBe(400);
  expect(org.rows('EmailMessage')).toEqual([]);
});

test('at most 25 subrequests, 5 of them queries or collections', async () => {
  const { send } = openOrg();
  const many = Array.from({ length: 26 }, (_, n) => [`r${String(n)}`, 'GET', 'sobjects'] as const);
  expect((await send('POST', 'composite', compositeBody(many))).status).toBe(400);
  expect((await send('POST', 'composite', compositeBody(many.slice(1)))).status).toBe(200);
  const soql = `query?q=${encodeURIComponent('SELECT Id FROM Contact')}`;
  const queries = Array.from({ length: 6 }, (_, n) => [`q${String(n)}`, 'GET', soql] as const);
  expect(codes(await send('POST', 'composite', compositeBody(queries)))).toEqual([
    'LIMIT_EXCEEDED',
  ]);
  expect((await send('POST', 'composite', compositeBody(queries.slice(1)))).status).toBe(200);
});

test.each(['a-b', '', '_x', 'a b', 'ä'])('referenceId %j fails the whole request', async (id) => {
  const { send, org } = openOrg();
  const body = compositeBody([
    ['ok', 'POST', 'sobjects/Account', { Name: 'X' }],
    [id, 'GET', 'sobjects'],
  ]);
  expect((await send('POST', 'composite', body)).status).toBe(400);
  expect(org.rows('Account')).toEqual([]);
});

test.each(['Accept', 'authorization', 'Content-Type'])(
  'the sub-header %s is refused',
  async (name) => {
    const { send } = openOrg();
    const request = {
      method: 'GET',
      url: `${base}/sobjects`,
      referenceId: 'a',
      httpHeaders: { [name]: 'x' },
    };
    expect((await send('POST', 'composite', { compositeRequest: [request] })).status).toBe(400);
  },
);

test('search, batch and another composite are no targets of a composite', async () => {
  const { composite } = openOrg();
  const results = await composite(
    [
      ['s', 'GET', 'search?q=FIND%20%7Babc%7D'],
      ['c', 'POST', 'composite', { compositeRequest: [] }],
      ['b', 'POST', 'composite/batch', { batchRequests: [] }],
    ],
    { allOrNone: false },
  );
  expect(results.map((result) => result.httpStatusCode)).toEqual([400, 400, 400]);
});

test('collated subrequests of one method are really drawn together', async () => {
  const requests = [
    ['first', 'POST', 'sobjects/Account', { Name: 'First' }],
    ['gone', 'DELETE', 'sobjects/Account/@{first.id}'],
    ['second', 'POST', 'sobjects/Account', { Name: 'Second' }],
  ] as const;
  const idsOf = async (collateSubrequests: boolean): Promise<readonly unknown[]> => {
    const { org, composite } = openOrg();
    org.rules.validation.push({
      name: 'One account at a time',
      object: 'Account',
      on: ['create'],
      when: () => org.rows('Account').length > 0,
      message: 'Only one account may exist',
    });
    const results = await composite(requests, { collateSubrequests });
    return results.map((result) => result.httpStatusCode);
  };
  expect(await idsOf(false)).toEqual([201, 204, 201]);
  expect(await idsOf(true)).toEqual([400, 400, 400]);
});

test('subrequest headers act: a duplicate that is allowed in one is refused in its sibling', async () => {
  const { org, send, create } = openOrg();
  org.rules.duplicates.push({
    name: 'Same email',
    object: 'Contact',
    fields: ['Email'],
    action: 'alert',
    message: 'Use one of these records?',
  });
  await create('Contact', { LastName: 'A', Email: 'a@halden.example' });
  const twin = { LastName: 'B', Email: 'A@halden.example' };
  const url = `${base}/sobjects/Contact`;
  const reply = await send('POST', 'composite', {
    compositeRequest: [
      {
        method: 'POST',
        url,
        referenceId: 'allowed',
        body: twin,
        httpHeaders: { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' },
      },
      { method: 'POST', url, referenceId: 'refused', body: twin },
    ],
  });
  const { compositeResponse } = reply.body as { compositeResponse: { httpStatusCode: number }[] };
  expect(compositeResponse.map((each) => each.httpStatusCode)).toEqual([201, 400]);
});

test('a collection inside an allOrNone composite is rolled back with the rest', async () => {
  const { org, composite } = openOrg();
  const record = (Name: string): unknown => ({ attributes: { type: 'Account' }, Name });
  const results = await composite([
    [
      'rows',
      'POST',
      'composite/sobjects',
      { allOrNone: false, records: [record('A'), record('')] },
    ],
    ['more', 'POST', 'sobjects/Account', { Name: 'B' }],
  ]);
  expect(results.map((result) => result.httpStatusCode)).toEqual([200, 400]);
  expect(org.rows('Account')).toEqual([]);
});

test('the answer to an unknown object in a composite is the recorded one', async () => {
  const { composite } = openOrg();
  const [result] = await composite([['CCI__RefId__0__', 'GET', 'sobjects/Foo']], {
    allOrNone: false,
  });
  expect(result).toEqual({
    body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
    httpHeaders: {},
    httpStatusCode: 404,
    referenceId: 'CCI__RefId__0__',
  });
});

test('a describe that the caller has is answered 304 with an empty body', async () => {
  const { send } = openOrg();
  const request = {
    method: 'GET',
    url: `${base}/sobjects`,
    referenceId: 'a',
    httpHeaders: { 'If-Modified-Since': 'Thu, 03 Sep 2026 21:35:07 GMT' },
  };
  const reply = await send('POST', 'composite', { compositeRequest: [request] });
  expect(reply.body).toMatchObject({ compositeResponse: [{ httpStatusCode: 304, body: null }] });
});

test('[W9] a composite costs one call, a batch one per subrequest', async () => {
  const { org, send, composite } = openOrg();
  await composite([
    ['a', 'GET', 'sobjects/Account'],
    ['b', 'GET', 'sobjects/Contact'],
  ]);
  const batchRequests = ['limits', 'sobjects'].map((path) => ({
    method: 'GET',
    url: `v64.0/${path}`,
  }));
  const reply = await send('POST', 'composite/batch', { batchRequests });
  expect(reply.body).toMatchObject({
    hasErrors: false,
    results: [{ statusCode: 200 }, { statusCode: 200 }],
  });
  expect(org.log().map((line) => [line.calls, line.subrequests.length])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(reply.headers.get('sforce-limit-info')).toBe('api-usage=3/100000');
});

test('a batch commits each subrequest, and halts on request', async () => {
  const { org, send } = openOrg();
  const post = (richInput: unknown): unknown => ({
    method: 'POST',
    url: 'v64.0/sobjects/Account',
    richInput,
  });
  const batchRequests = [post({ Name: 'A' }), post({}), post({ Name: 'C' })];
  const reply = await send('POST', 'composite/batch', { batchRequests, haltOnError: true });
  const { results } = reply.body as { results: { statusCode: number }[] };
  expect(results.map((each) => each.statusCode)).toEqual([201, 400, 412]);
  expect(org.rows('Account').map((row) => row['Name'])).toEqual(['A']);
});
