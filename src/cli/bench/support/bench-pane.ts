import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import type { WindowWithOutlook } from '../../../sandbox/outlook/on-window.ts';
import { launchChromium } from '../../chromium/launch-chromium.ts';
import { serveSandbox, type ServedSandbox } from '../../serve/serve-sandbox.ts';
import { builtOnce } from './built-once.ts';

/** The pane in the simulated Outlook, in Chromium, built as for production. */
export type BenchPane = {
  readonly page: Page;
  readonly pane: Frame;
  readonly served: ServedSandbox;
  readonly session: CDPSession;
};

/** Opens the pane on the first mail of the demo, does the work and closes everything. `prepare` runs before the pane starts. */
export async function withBenchPane<T>(
  work: (bench: BenchPane) => Promise<T>,
  prepare: (page: Page, served: ServedSandbox) => void | Promise<void> = () => undefined,
): Promise<T> {
  await builtOnce('--env', 'sandbox=bench', '--env', 'mode=production');
  const browser = await launchChromium();
  const served = await serveSandbox({ port: 0, orgPort: 0, build: 'bench' });
  try {
    const page = await newPage(browser);
    await prepare(page, served);
    await page.goto(`${served.url}/sandbox.html`);
    const pane = await paneFrame(page);
    await pane.getByText('Why it is here').first().waitFor({ state: 'attached' });
    const session = await page.context().newCDPSession(page);
    return await work({ page, pane, served, session });
  } finally {
    await browser.close();
    await served.close();
  }
}

/** A page of its own browser profile, like in the end-to-end tests. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
  });
  return context.newPage();
}

/** The task pane in its frame. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Sidecar"]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The sandbox shows no pane');
  return frame;
}

/** Clicks a mail of the demo, and waits until the pane speaks of it and has an answer about it. */
export async function select({ page, pane }: BenchPane, subject: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search mail' }).fill(subject);
  // Without the waiting for a calm frame that a test's click does: a busy machine has none.
  const row = page.getByRole('option').filter({ hasText: subject }).first();
  await row.evaluate((element: HTMLElement) => {
    element.click();
  });
  await settled(pane, subject);
}

/** A file from disk becomes a mail of the inbox and is opened; all of its recipients are given. */
export async function openEml(
  { page, pane }: BenchPane,
  subject: string,
  eml: string,
): Promise<void> {
  await page.evaluate(() => {
    (window as WindowWithOutlook).simulatedOutlook?.setHabits({ recipientsCut: null });
  });
  // From a file: tens of megabytes as a message to the browser take longer than it waits.
  const folder = mkdtempSync(join(tmpdir(), 'sidecar-bench-'));
  const file = join(folder, 'mail.eml');
  writeFileSync(file, eml);
  await page.locator('input[type="file"]').setInputFiles(file);
  await settled(pane, subject);
  rmSync(folder, { recursive: true });
}

async function settled(pane: Frame, subject: string): Promise<void> {
  await pane.getByRole('heading', { level: 1, name: subject }).waitFor();
  await pane
    .locator('header [role="status"]')
    .filter({ hasNotText: /Looking in Salesforce|Reading/ })
    .waitFor({ timeout: 60_000 });
}
