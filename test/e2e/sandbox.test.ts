import { statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox } from './support/open-sandbox.ts';

test('[O1] the sandbox opens without an account or a network: mails, the open mail, and the pane beside it', async () => {
  const { page, outlook } = await openSandbox();
  expect(await outlook.mails().count()).toBeGreaterThan(5);
  await page.getByRole('heading', { name: 'Sandbox' }).waitFor();
  await page.locator('iframe[title="Sidecar"]').waitFor();
  await outlook.text().waitFor();
});

test('[O1] an .eml file from disk becomes a mail there', async () => {
  const { outlook, page } = await openSandbox();
  await outlook.openEml(
    'offer.eml',
    'From: Ann Lee <ann@acme.example>\r\nTo: me@northwind-telematics.example\r\n' +
      'Subject: An offer from disk\r\nMessage-ID: <disk@acme.example>\r\n\r\nHello from disk\r\n',
  );
  await outlook.select('An offer from disk');
  expect(await outlook.text().innerText()).toContain('Hello from disk');
  await page.getByRole('article', { name: 'An offer from disk' }).waitFor();
});

test('the sandbox page has no accessibility faults', async () => {
  const { page } = await openSandbox();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('[O1] the pane runs under the policy that is deployed, only that its org is on this machine', async () => {
  const { page } = await openSandbox();
  const policyOf = async (path: string): Promise<string> => {
    const html = await (await page.request.get(new URL(path, page.url()).href)).text();
    return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
  };
  const deployed = await policyOf('taskpane.html');
  expect(deployed).toContain("default-src 'self'");
  expect((await policyOf('sandbox-pane.html')).replace(' http://localhost:*', '')).toBe(deployed);
});

test('[O1] the picture in README shows the sandbox as it is', async () => {
  const { page, pane } = await openSandbox({ height: 860 });
  await pane.getByText('Contacts', { exact: true }).first().waitFor();
  const path =
    process.env['UPDATE_PICTURES'] === undefined
      ? 'test-results/sandbox.png'
      : 'test/e2e/pictures/sandbox.png';
  await page.screenshot({ path, animations: 'disabled' });
  expect(statSync(path).size).toBeGreaterThan(40_000);
});
