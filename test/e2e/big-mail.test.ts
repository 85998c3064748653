import { expect, jest, test } from '@jest/globals';
import { bigMail } from '../../src/cli/bench/big-eml.ts';
import { readText } from '../../src/core/reading/read-text.ts';
import { openSandbox } from './support/open-sandbox.ts';
import { button, paneFrame, ready } from './support/save-flow.ts';

jest.setTimeout(180_000);

const mail = bigMail();

/** How long this machine, as busy as it is now, takes for the same text in one go. Milliseconds. */
function inOneGo(): number {
  const start = performance.now();
  const from = { name: 'Marta Lindqvist', address: 'marta@halden.example' };
  readText({ html: mail.html, text: null, from, subject: mail.subject, ownAddresses: [] });
  return performance.now() - start;
}

test('[V5] [S4] a mail of 300 recipients, 40 files and 5 MB is read in a worker: no task of the pane comes near what the reading takes', async () => {
  const sandbox = await openSandbox();
  const { pane, outlook, page } = sandbox;
  page.setDefaultTimeout(120_000);
  await ready(sandbox);
  await outlook.setHabits({ recipientsCut: null });
  await outlook.openEml('mail.eml', mail.eml);
  await ready(sandbox, mail.subject);
  await page.waitForTimeout(1_000);
  expect(page.workers().length).toBeGreaterThan(0);

  const told = await paneFrame(sandbox).evaluateHandle(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    return tasks;
  });
  const before = inOneGo();
  await button(pane, 'Refresh').click();
  await pane.getByText('Looking in Salesforce').waitFor();
  await ready(sandbox, mail.subject);
  await page.waitForTimeout(500);
  const longest = Math.max(0, ...(await told.jsonValue()));
  expect(longest).toBeLessThan(Math.max(before, inOneGo()) / 2);
});
