import type { Frame, Page } from 'playwright-core';
import { readText } from '../../core/reading/read-text.ts';
import type { WindowWithOutlook } from '../../sandbox/outlook/on-window.ts';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { serveSandbox } from '../serve/serve-sandbox.ts';
import { bigMail, type BigMail } from './big-eml.ts';
import type { Figure } from './figure.ts';
import { builtOnce } from './support/built-once.ts';

const RUNS = 3;

/**
 * The heaviest mail in the pane, in Chromium: how long its reading keeps the pane from drawing, and how long the same reading
 * takes in one go. The mail is read anew, so that nothing but the pane works meanwhile.
 */
export async function bigMailFigures(): Promise<readonly Figure[]> {
  await builtOnce('--env', 'sandbox=bench', '--env', 'mode=production');
  const mail = bigMail();
  const browser = await launchChromium();
  const served = await serveSandbox({ port: 0, orgPort: 0, build: 'bench' });
  try {
    const page = await browser.newPage({ locale: 'en-US', timezoneId: 'Europe/Berlin' });
    await page.goto(`${served.url}/sandbox.html`);
    const longest: number[] = [];
    const pane = await openBig(page, mail);
    for (let run = 0; run < RUNS; run += 1) longest.push(await longestTask(page, pane));
    const oneGo = Math.min(...Array.from({ length: RUNS }, () => inOneGo(mail)));
    const worst = Math.max(...longest);
    return [
      { name: 'reading.big-mail.longest-task', value: worst, unit: 'ms' },
      { name: 'reading.big-mail.in-one-go', value: oneGo, unit: 'ms' },
      { name: 'reading.big-mail.longest-task.to-one-go', value: worst / oneGo, unit: 'ratio' },
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

async function openBig(page: Page, { eml, subject }: BigMail): Promise<Frame> {
  await page.locator('[role="listbox"] > [role="option"]').first().waitFor();
  await page.evaluate(() => {
    (window as WindowWithOutlook).simulatedOutlook?.setHabits({ recipientsCut: null });
  });
  const file = { name: 'mail.eml', mimeType: 'message/rfc822', buffer: Buffer.from(eml) };
  await page.locator('input[type="file"]').setInputFiles(file);
  const pane = await (await page.waitForSelector('iframe[title="Sidecar"]')).contentFrame();
  if (pane === null) throw new Error('The sandbox shows no pane');
  await pane.getByRole('heading', { level: 1, name: subject }).waitFor();
  await settled(pane);
  return pane;
}

/** Reads the open mail anew; the longest task until it is read and searched for, 0 where none took 50 ms. */
async function longestTask(page: Page, pane: Frame): Promise<number> {
  await page.waitForTimeout(1_000);
  const told = await pane.evaluateHandle(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    return tasks;
  });
  await pane.getByRole('button', { name: 'Refresh', exact: true }).click();
  await pane.getByText('Looking in Salesforce').waitFor();
  await settled(pane);
  await page.waitForTimeout(500);
  return Math.max(0, ...(await told.jsonValue()));
}

const settled = (pane: Frame): Promise<void> =>
  pane
    .locator('header [role="status"]')
    .filter({ hasNotText: /Looking in Salesforce/ })
    .waitFor();

function inOneGo({ html, subject }: BigMail): number {
  const start = performance.now();
  const from = { name: 'Marta Lindqvist', address: 'marta@halden.example' };
  readText({ html, text: null, from, subject, ownAddresses: [] });
  return performance.now() - start;
}
