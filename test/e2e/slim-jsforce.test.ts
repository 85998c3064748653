import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startOrgServer, type OrgServer } from '../../src/cli/org-server.ts';
import { listen, type Listening } from '../../src/cli/serve/listen.ts';
import type { SlimJsforce } from './pages/slim-jsforce.ts';
import { launchChromium } from '../../src/cli/chromium/launch-chromium.ts';

/*
 * The bundle holds jsforce without its Node parts, over stand-ins (jsforce-browser/). Other suites run the whole package in
 * Node; this one holds that the slim one does the same in a browser, as an update may need one more method of a stand-in.
 */
jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let pages: Listening;
let server: OrgServer;

beforeAll(async () => {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--env', 'script=test/e2e/pages/slim-jsforce.ts'],
    { stdio: ['ignore', 2, 2] },
  );
  expect(status).toBe(0);
  pages = await listen((_request, response) => response.end('<!doctype html>'), 0, 'PORT');
  server = await startOrgServer({ port: 0, data: 'demo', allowedOrigins: [pages.url] });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(pages.url);
  await page.addScriptTag({ path: 'node_modules/.cache/sidecar/scripts/slim-jsforce.js' });
});

afterEach(() => {
  server.org.faults.clear();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), pages.close()]);
});

type Answer = Awaited<ReturnType<SlimJsforce>>;

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
  const { accessToken } = server.org.session();
  return page.evaluate(
    async ([grant, request]): Promise<Answer> => {
      const { slimJsforce } = window as { slimJsforce?: SlimJsforce };
      if (slimJsforce === undefined) throw new Error('The page has no slim jsforce');
      return slimJsforce(grant, request);
    },
    [
      { instanceUrl: server.url, accessToken },
      { method, path, body },
    ] as const,
  );
}

test('a query is answered', async () => {
  const soql = encodeURIComponent('SELECT Id, Name FROM Account ORDER BY Name LIMIT 2');
  expect(await call('GET', `/query?q=${soql}`)).toMatchObject({
    ok: true,
    value: { done: true, records: [{ Name: expect.any(String) }, { Name: expect.any(String) }] },
  });
});

test('objects are described', async () => {
  expect(await call('GET', '/sobjects/Contact/describe')).toMatchObject({
    ok: true,
    value: { name: 'Contact', fields: expect.arrayContaining([]) },
  });
});

test('a record is created, changed and deleted', async () => {
  const created = await call('POST', '/sobjects/Account', { Name: 'From Chromium' });
  expect(created).toMatchObject({ ok: true, value: { success: true } });
  const { id } = created.value as { id: string };
  expect((await call('PATCH', `/sobjects/Account/${id}`, { Phone: '1' })).ok).toBe(true);
  expect(server.org.row(id)).toMatchObject({ Name: 'From Chromium', Phone: '1' });
  expect((await call('DELETE', `/sobjects/Account/${id}`)).ok).toBe(true);
  expect(server.org.rows('Account').some((row) => row['Id'] === id)).toBe(false);
});

test('a composite with references is one call', async () => {
  server.org.clearLog();
  const answer = await call('POST', '/composite', {
    allOrNone: true,
    compositeRequest: [
      {
        method: 'POST',
        url: '/services/data/v64.0/sobjects/Account',
        referenceId: 'account',
        body: { Name: 'Composite' },
      },
      {
        method: 'POST',
        url: '/services/data/v64.0/sobjects/Contact',
        referenceId: 'contact',
        body: { LastName: 'Member', AccountId: '@{account.id}' },
      },
    ],
  });
  expect(answer).toMatchObject({
    ok: true,
    value: { compositeResponse: [{ httpStatusCode: 201 }, { httpStatusCode: 201 }] },
  });
  expect(server.org.log().filter(({ method }) => method !== 'OPTIONS')).toHaveLength(1);
});

test('a refusal keeps the words of the org', async () => {
  expect(await call('GET', '/query?q=SELECT+Nope+FROM+Account')).toMatchObject({ ok: false });
  expect(await call('POST', '/sobjects/Contact', { FirstName: 'No last name' })).toMatchObject({
    ok: false,
    failure: { kind: 'rejected', fields: ['LastName'] },
  });
});

test('a session that ended, a maintenance page and silence are told apart, and nothing hangs', async () => {
  server.org.faults.set({ kind: 'sessionExpired' });
  expect((await call('GET', '/limits')).failure?.kind).toBe('signed-out');

  server.org.faults.set({ kind: 'serverError', status: 503 });
  expect((await call('GET', '/limits')).failure?.kind).toBe('server');

  server.org.faults.set({ kind: 'dropRequest' });
  expect((await call('GET', '/limits')).failure?.kind).toBe('offline');
  expect((await call('POST', '/sobjects/Account', { Name: 'Lost' })).failure?.kind).toBe(
    'outcome-unknown',
  );

  server.org.faults.set({ kind: 'latency', ms: 8000 });
  expect((await call('GET', '/limits')).failure?.kind).toBe('offline');
});
