import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readHeaders } from '../../src/cli/serve/headers-file.ts';
import { listen, type Listening } from '../../src/cli/serve/listen.ts';
import { site } from '../../src/cli/serve/site.ts';
import { strings } from '../../src/taskpane/strings.ts';
import { launchChromium } from '../../src/cli/chromium/launch-chromium.ts';

/*
 * The files of `npm run build` as a host serves them: under their documented headers, under a sub-path, and with Microsoft's
 * own Office.js, which the npm package holds a copy of; here it stands in for the address that it is loaded from.
 */
jest.setTimeout(60_000);

const office = 'node_modules/@microsoft/office-js/dist';
const path = '/addins/sidecar';
let browser: Browser;
let context: BrowserContext;
let host: Listening;

beforeAll(async () => {
  if (!existsSync('dist/_headers')) throw new Error('There is no build yet: npm run build');
  const headers = readHeaders(readFileSync('dist/_headers', 'utf8'));
  const files = site({ root: 'dist', headers });
  host = await listen(
    (request, response) => {
      // Everything lies under a sub-path; what is asked for elsewhere is not there.
      request.url = request.url?.startsWith(path) ? request.url.slice(path.length) : '/nowhere';
      files(request, response);
    },
    0,
    'PORT',
  );
  browser = await launchChromium();
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await host.close();
});

type Visit = { readonly page: Page; readonly complaints: readonly string[] };

/** Opens a deployed page; with `online`, Microsoft's script is there, else its address cannot be reached. */
async function visit(name: string, online: boolean): Promise<Visit> {
  context = await browser.newContext({ locale: 'en-US' });
  await context.route(/^https:/, async (route) => {
    const file = join(
      office,
      new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '/'),
    );
    if (online && existsSync(file)) await route.fulfill({ path: file });
    else await route.abort('internetdisconnected');
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  await page.goto(`${host.url}${path}/${name}`);
  return { page, complaints };
}

test("a plain tab with Microsoft's own Office.js is told where the pane lives, under the strict policy", async () => {
  const { page, complaints } = await visit('taskpane.html', true);
  await page.getByRole('heading', { name: strings.openInOutlook.title }).waitFor();
  expect(complaints).toEqual([]);
});

test('under a sub-path every script comes from there, also those that are loaded later', async () => {
  const { page, complaints } = await visit('taskpane.html', false);
  await page.getByRole('heading', { name: strings.openInOutlook.title }).waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js') && !name.startsWith('https:')),
  );
  // The page's own two, and the chunk of this very heading.
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((name) => !name.startsWith(`${host.url}${path}/`))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('under a sub-path mails are read in a worker from there', async () => {
  const { page, complaints } = await visit('taskpane.html', false);
  const script = readdirSync('dist').find((name) => /^reading\.[0-9a-f]{8}\.js$/.test(name)) ?? '';
  const html = '<p>The quote for <b>40 trailers</b>, please.</p>';
  const input = { html, text: null, from: null, subject: 'Quote', ownAddresses: [] };
  const answers = await page.evaluate(
    ([address, job]) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const heard: unknown[] = [];
        const worker = new Worker(address);
        worker.addEventListener('error', ({ message }) => {
          reject(new Error(`The worker broke: ${message}`));
        });
        worker.addEventListener('message', ({ data }) => {
          if (heard.push(data) === 2) resolve(heard);
        });
        worker.postMessage(job);
      }),
    [`${host.url}${path}/${script}`, { id: 1, input }] as const,
  );
  expect(answers[0]).toEqual({ kind: 'ready' });
  expect(JSON.stringify(answers[1])).toContain('The quote for 40 trailers, please.');
  expect(complaints).toEqual([]);
});

test('[V1] a pane without Office.js says so instead of staying blank', async () => {
  const { page, complaints } = await visit('taskpane.html', false);
  await page.getByRole('heading', { name: strings.openInOutlook.title }).waitFor();
  expect(complaints).toEqual([]);
});

/** The page's own words and styles, without the scripts that an old engine cannot run. */
const scriptless = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/g, '');

test('[V6] an Outlook with an engine that cannot run the pane (Trident) says that it is too old; no other does', async () => {
  const { page } = await visit('version.html', false);
  const answer = await page.request.get(`${host.url}${path}/taskpane.html`);
  const html = scriptless(await answer.text());
  const tooOld = page.getByRole('heading', { name: 'This Outlook is too old' });
  // As Trident reads it: it passes by @supports, and knows the condition on -ms-high-contrast.
  const inTrident = html
    .replace(/@supports[^{]*\{[^{}]*\{[^{}]*\}\s*\}/g, '')
    .replace(/@media all and \(-ms-high-contrast[^{]*/, '@media all ');
  // A page of its own: the version page's policy allows no styles.
  await page.goto('about:blank');
  await page.setContent(inTrident);
  await tooOld.waitFor();
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    await page.setContent(html);
    expect(await tooOld.isVisible()).toBe(false);
  }
});

test('the page keeps the history functions that Office.js takes away', async () => {
  const { page } = await visit('taskpane.html', true);
  await page.getByRole('heading').waitFor();
  expect(
    await page.evaluate(() => [typeof history.pushState, typeof history.replaceState]),
  ).toEqual(['function', 'function']);
});

test('scripts may be kept for a year, pages are asked for each time, and nobody but Outlook frames them', async () => {
  const { page } = await visit('version.html', false);
  const html = await page.request.get(`${host.url}${path}/taskpane.html`);
  expect(html.headers()['cache-control']).toBe('no-cache');
  expect(html.headers()['content-security-policy']).toContain(
    "frame-ancestors 'self' https://outlook.office.com",
  );
  expect(html.headers()['x-frame-options']).toBeUndefined();
  const script = /src="(taskpane\.[0-9a-f]{8}\.js)"/.exec(await html.text())?.[1] ?? '';
  const js = await page.request.get(`${host.url}${path}/${script}`);
  expect(js.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('the version page tells version and commit', async () => {
  const { page, complaints } = await visit('version.html', false);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await page.locator('#version').innerText()).toBe(version);
  expect(await page.locator('#commit').innerText()).toMatch(/^([0-9a-f]{40}|unknown)$/);
  expect(complaints).toEqual([]);
});
