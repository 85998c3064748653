import { expect, test } from '@jest/globals';
import { base, openOrg } from './open-org.ts';

/** Requests as recorded tools send them, and answers in the shape in which real orgs gave them. */

test('raw spaces and a slash before the question mark are taken in sub-request queries', async () => {
  const { send, create } = openOrg();
  const id = await create('Account', { Name: 'Smith Corp.' });
  const get = (referenceId: string, soql: string): object => ({
    referenceId,
    method: 'GET',
    url: `${base}/query/?q=${soql}`,
  });
  const reply = await send('POST', 'composite', {
    compositeRequest: [
      get('one', 'SELECT Id FROM Account LIMIT 1'),
      get('refAccount', 'select count() from Account'),
      get('refXYZZY', 'select count() from XYZZY'),
    ],
  });
  expect(reply.body).toEqual({
    compositeResponse: [
      {
        body: {
          totalSize: 1,
          done: true,
          records: [
            { attributes: { type: 'Account', url: `${base}/sobjects/Account/${id}` }, Id: id },
          ],
        },
        httpHeaders: {},
        httpStatusCode: 200,
        referenceId: 'one',
      },
      {
        body: { totalSize: 1, done: true, records: [] },
        httpHeaders: {},
        httpStatusCode: 200,
        referenceId: 'refAccount',
      },
      {
        body: [
          {
            message: expect.stringMatching(
              /^\nselect count\(\) from XYZZY\n +\^\nERROR at Row:1:Column:21\nsObject type 'XYZZY' is not supported\./,
            ) as unknown,
            errorCode: 'INVALID_TYPE',
          },
        ],
        httpHeaders: {},
        httpStatusCode: 400,
        referenceId: 'refXYZZY',
      },
    ],
  });
});

test('a create with a slash at the end answers id, success and an empty list of errors', async () => {
  const { send } = openOrg();
  const reply = await send('POST', 'sobjects/Account/', { Name: 'Smith Corp.' });
  expect(reply.status).toBe(201);
  expect(reply.body).toEqual({ id: '001Sd0000000001IAA', success: true, errors: [] });
  expect(reply.headers.get('content-type')).toBe('application/json;charset=UTF-8');
});

test('a collection update takes numbers as text and answers a row for each record', async () => {
  const { send, create } = openOrg();
  const ids = [await create('Account', { Name: 'A' }), await create('Account', { Name: 'B' })];
  const records = ids.map((Id) => ({
    BillingStreet: 'Street',
    NumberOfEmployees: '10000',
    Id,
    attributes: { type: 'Account' },
  }));
  const reply = await send('PATCH', 'composite/sobjects', { allOrNone: false, records });
  expect(reply.body).toEqual(ids.map((id) => ({ id, success: true, errors: [] })));
});

test('records are counted by object', async () => {
  const { send } = openOrg();
  const reply = await send('GET', 'limits/recordCount?sObjects=Account');
  expect(reply.body).toEqual({ sObjects: [{ count: 0, name: 'Account' }] });
});
