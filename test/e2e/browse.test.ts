import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startOrgServer, type OrgServer } from '../../src/cli/org-server.ts';
import { browsedOrg, id } from '../sandbox/org/browse/browsed-org.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium } from '../../src/cli/chromium/launch-chromium.ts';

/** The browse page of the org in a real browser: what needs layout, colours and scripts. */

jest.setTimeout(60_000);

let server: OrgServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const org = browsedOrg();
  server = await startOrgServer({ port: 0, org });
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const PATHS = [
  '/browse',
  '/browse/log',
  '/browse/faults',
  '/browse/world',
  '/browse/Contact',
  `/${id.account}`,
  `/lightning/r/Opportunity/${id.opportunity}/view`,
  `/browse/EmailMessage/${id.mail}`,
];

test.each(['light', 'dark'] as const)(
  '[V6] every page is free of faults that axe finds, and fits 320 px, in the %s scheme',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of PATHS) {
      await page.goto(server.url + path);
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect([path, beyond, await accessibilityFaults(page)]).toEqual([path, 0, []]);
    }
  },
);

test('[O3] a fault is set and cleared with the forms, by keyboard', async () => {
  await page.goto(`${server.url}/browse/faults`);
  await page.getByLabel('What').selectOption('sessionExpired');
  await page.getByLabel('How many times (empty: always)').fill('1');
  await page.getByRole('button', { name: 'Add fault' }).press('Enter');
  await page.getByText('Session expired (401) · 1 times').waitFor();
  expect(server.org.faults.list()).toEqual([{ kind: 'sessionExpired', times: 1 }]);
  await page
    .getByRole('button', { name: 'Remove: Session expired (401) · 1 times' })
    .press('Enter');
  await page.getByText('Faults in force').waitFor({ state: 'detached' });
  expect(server.org.faults.list()).toEqual([]);
});

test('[O3] the log follows new requests when asked to', async () => {
  await page.goto(`${server.url}/browse/log`);
  await page.getByLabel('Follow new requests').check();
  const { accessToken } = server.org.session();
  const headers = { Authorization: `Bearer ${accessToken}` };
  await fetch(`${server.url}/services/data/v64.0/query?q=SELECT+Id+FROM+Lead`, { headers });
  await page.getByText('q=SELECT Id FROM Lead').waitFor();
});

test('[O3] reset asks first', async () => {
  await page.goto(`${server.url}/browse`);
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Reset to an empty org' }).click();
  expect(server.org.rows('Account')).toHaveLength(1);
  page.once('dialog', (dialog) => void dialog.accept());
  const done = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Reset to an empty org' }).click();
  await done;
  expect(server.org.rows('Account')).toEqual([]);
});
