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

const mails = (sandbox: Sandbox) =>
  rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === FIRST);

// Two windows on a busy machine; nothing here is timed.
jest.setTimeout(120_000);

/** The pane has fetched ahead what it needs without a network: the last in the row has arrived. */
const codeIsThere = (sandbox: Sandbox): Promise<unknown> =>
  paneFrame(sandbox).waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('BodyEditor')),
  );

test('[X5] saved without a network, a mail waits on the device, and the pane says so', async () => {
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
