import { expect, jest, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { users } from '../../src/sandbox/org/demo/people.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import {
  button,
  dialogOf,
  FIRST,
  only,
  paneFrame,
  ready,
  rowsOf,
  saved,
  strip,
} from './support/save-flow.ts';

const OTHER = 'User group: dates for spring';
const mails = (sandbox: Sandbox) =>
  rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === FIRST);

// Two windows on a busy machine; nothing here is timed.
jest.setTimeout(120_000);

/** The pane has fetched ahead what it needs without a network: for three seconds nothing more has come. */
async function codeIsThere(sandbox: Sandbox): Promise<void> {
  const loaded = (): Promise<number> =>
    paneFrame(sandbox).evaluate(() => performance.getEntriesByType('resource').length);
  let before = -1;
  for (let now = await loaded(); now !== before; now = await loaded()) {
    before = now;
    await sandbox.page.waitForTimeout(3_000);
  }
}

test('[X5] saved without a network, a mail waits, over another mail, and is saved once when the network is back', async () => {
  const sandbox = await openSandbox({ reducedMotion: 'reduce' });
  const { pane, context, complaints } = sandbox;
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  await ready(sandbox);
  await button(pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').waitFor();
  await codeIsThere(sandbox);
  await context.setOffline(true);
  await button(dialogOf(sandbox), 'Save').click();
  await strip(sandbox).getByText('Waiting to be sent').waitFor();
  await strip(sandbox).getByText('You’re offline').waitFor();
  const outbox = pane.getByRole('region', { name: 'Outbox' });
  await outbox.getByText('1 email waits on this device', { exact: false }).waitFor();
  await outbox.getByText(/Waiting since today, .* links, 2 files/).waitFor();
  expect(await accessibilityFaults(paneFrame(sandbox))).toEqual([]);
  await shot(sandbox, 'waiting');
  expect(mails(sandbox)).toEqual([]);

  await outbox.getByRole('button', { name: `Discard: ${FIRST}` }).click();
  await pane.getByRole('alertdialog').getByRole('button', { name: 'Keep' }).click();
  await sandbox.outlook.select(OTHER);
  await pane.getByRole('heading', { level: 1, name: OTHER }).waitFor();
  await context.setOffline(false);
  await pane.getByText(`${FIRST} – saved`).first().waitFor();
  await outbox.waitFor({ state: 'detached' });
  const mail = only(mails(sandbox));
  const files = rowsOf(sandbox, 'ContentDocumentLink').filter(
    ({ LinkedEntityId }) => LinkedEntityId === mail['Id'],
  );
  expect(files).toHaveLength(3);

  await sandbox.outlook.select(FIRST);
  await saved(sandbox);
  await sandbox.outlook.mail(FIRST).getByText('Salesforce').waitFor();
  const receipt = pane.getByRole('region', { name: 'What was saved' });
  await receipt.getByRole('button', { name: 'Quote-2027-rev3.pdf' }).waitFor();
  await shot(sandbox, 'receipt');
  await colleague(sandbox, 'DELETE', `EmailMessage/${String(mail['Id'])}`);
  await receipt.getByRole('button', { name: 'Verify again' }).press('Enter');
  await receipt.getByText('No longer in Salesforce').waitFor();
});

/** What a colleague does in Salesforce itself. */
async function colleague({ org }: Sandbox, method: string, path: string, body?: object) {
  const { instanceUrl, accessToken } = org.org.session(users.ada.email);
  const answer = await org.org.fetch(`${instanceUrl}/services/data/v64.0/sobjects/${path}`, {
    method,
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok).toBe(true);
}

/** A second window of Outlook in the same browser, with a pane of its own. */
async function secondWindow({
  context,
  url,
}: Sandbox): Promise<{ page: Page; pane: FrameLocator }> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/sandbox.html`);
  const pane = page.frameLocator('iframe[title="Sidecar"]');
  await button(pane, 'Save').click();
  await button(pane.getByRole('dialog'), 'Save').waitFor();
  return { page, pane };
}

test('[W3] a double click on Save, and two windows at once, write one record', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await ready(sandbox);
  await button(pane, 'Save').click();
  const second = await secondWindow(sandbox);
  await Promise.all([
    button(dialogOf(sandbox), 'Save').dblclick(),
    button(second.pane.getByRole('dialog'), 'Save').click(),
  ]);
  await saved(sandbox);
  await button(second.pane, 'Email is saved').waitFor();
  only(mails(sandbox));
});

test('[W3] what a colleague saved while a mail waited is told by name, and not written again', async () => {
  const sandbox = await openSandbox();
  const { pane, context, complaints } = sandbox;
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  await sandbox.outlook.openEml(
    'offer.eml',
    'From: Marta Lindqvist <marta@halden.example>\r\nTo: elena.fischer@northwind-telematics.example\r\n' +
      'Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nSubject: From disk\r\nMessage-ID: <disk-1@halden.example>\r\n\r\nHello\r\n',
  );
  await ready(sandbox, 'From disk');
  await button(pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').waitFor();
  await codeIsThere(sandbox);
  await context.setOffline(true);
  await button(dialogOf(sandbox), 'Save').click();
  await strip(sandbox).getByText('Waiting to be sent').waitFor();
  await colleague(sandbox, 'POST', 'EmailMessage', {
    Subject: 'From disk',
    MessageIdentifier: '<disk-1@halden.example>',
    Status: '3',
    TextBody: 'Hello',
  });
  await context.setOffline(false);
  await pane.getByText('From disk – already saved by Ada Novak').first().waitFor();
  await strip(sandbox).getByText('Saved by Ada Novak').waitFor();
  only(rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === 'From disk'));
});

async function shot({ page }: Sandbox, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder)
    await page.locator('iframe[title="Sidecar"]').screenshot({ path: `${folder}/${name}.png` });
}
