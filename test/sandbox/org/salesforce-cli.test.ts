import { beforeEach, expect, test } from '@jest/globals';
import { createOrg, type Org } from '../../../src/sandbox/org/org.ts';

/*
 * What the Salesforce CLI 2.146 was seen to ask of an org: its own headers, the address of the org with a slash at its end
 * (so that paths begin with two), and version 51 to log in, whatever version it uses afterwards.
 */

type Told = { readonly status: number; readonly body: unknown };

let org: Org;
let accessToken: string;

beforeEach(() => {
  org = createOrg({ records: 'demo', seed: 1, clock: () => new Date('2026-11-22T10:00:00Z') });
  accessToken = org.session('ada.novak@northwind-telematics.example').accessToken;
});

async function asCli(method: string, path: string, body?: unknown): Promise<Told> {
  const response = await org.fetch(`https://x.invalid//services/data/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'user-agent': 'sfdx toolbelt:',
      'Sforce-Call-Options': 'client=sfdx toolbelt:',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const soql = (text: string, more = ''): string => `query?q=${encodeURIComponent(text)}${more}`;

test('the CLI logs in through version 51: who the token belongs to, and that the org makes no scratch orgs', async () => {
  const { userId, username } = org.session();
  expect(await asCli('GET', `v51.0/sobjects/User/${userId}`)).toMatchObject({
    status: 200,
    body: { Username: username },
  });
  expect(
    await asCli('GET', `v51.0/${soql('SELECT Id FROM ScratchOrgInfo limit 1')}`),
  ).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_TYPE' }] });
});

test('the CLI learns what kind of org it talks to', async () => {
  const question =
    'SELECT Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType FROM Organization';
  expect(await asCli('GET', `v67.0/${soql(question)}`)).toMatchObject({
    status: 200,
    body: { records: [{ IsSandbox: true, TrialExpirationDate: null, NamespacePrefix: null }] },
  });
});

test('every version that is not retired is listed with the name of its release', async () => {
  const { body } = await asCli('GET', '');
  expect(body).toContainEqual({
    label: "Summer '14",
    url: '/services/data/v31.0',
    version: '31.0',
  });
  expect(body).toContainEqual({
    label: "Spring '26",
    url: '/services/data/v66.0',
    version: '66.0',
  });
  expect(body).toContainEqual({
    label: "Winter '21",
    url: '/services/data/v50.0',
    version: '50.0',
  });
});

test('data commands create, read, change and delete a record below a doubled slash', async () => {
  const made = await asCli('POST', 'v67.0/sobjects/Account', { Name: 'Cli & Co' });
  expect(made).toMatchObject({ status: 201, body: { success: true } });
  const { id } = made.body as { id: string };
  const path = `v67.0/sobjects/Account/${id}`;
  const found = await asCli(
    'GET',
    `v67.0/${soql("SELECT id FROM Account WHERE Name = 'Cli & Co'")}`,
  );
  expect(found).toMatchObject({ status: 200, body: { records: [{ Id: id }] } });
  expect((await asCli('PATCH', path, { Phone: '1' })).status).toBe(204);
  expect((await asCli('GET', path)).body).toMatchObject({ Name: 'Cli & Co', Phone: '1' });
  expect((await asCli('DELETE', path)).status).toBe(204);
  expect((await asCli('GET', path)).status).toBe(404);
});
