import { expect, test } from '@jest/globals';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import { button, dialogOf, ready } from './support/save-flow.ts';

async function openSettings({ pane }: Sandbox): Promise<void> {
  await button(pane, 'More…').click();
  await pane.getByRole('menuitem', { name: 'Settings' }).click();
  await pane.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
}

test('[X1] a setting acts at once, survives a reload of the pane, and is reached by keyboard alone', async () => {
  const sandbox = await openSandbox({ react: 'development' });
  const { pane, page, outlook } = sandbox;
  await ready(sandbox);
  await button(pane, 'More…').focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('menuitem', { name: 'Settings' }).waitFor();
  await pane.getByRole('menuitem', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  const internal = pane.getByRole('switch', { name: /internal/i });
  await internal.focus();
  await page.keyboard.press('Space');
  await pane.getByRole('switch', { name: /internal/i, checked: true }).waitFor();
  await page.keyboard.press('Escape');
  await outlook.select('Halden: what can we give on price?');
  await pane.getByText('Not saved').waitFor();

  await outlook.reloadPane();
  await ready(sandbox, 'Halden: what can we give on price?');
  await pane.getByText('Not saved').waitFor();
  await openSettings(sandbox);
  expect(await pane.getByRole('switch', { name: /internal/i }).isChecked()).toBe(true);
});

test('[X2] a broken policy file never stops the pane: Observations names it', async () => {
  const sandbox = await openSandbox({ react: 'development' });
  await sandbox.page.route('**/policy.json', (route) =>
    route.fulfill({ status: 200, body: '{ "kind": "Fax", "colour": 7, ' }),
  );
  await sandbox.outlook.reloadPane();
  await ready(sandbox);
  await sandbox.pane.getByRole('button', { name: /^Observations/ }).click();
  await sandbox.pane
    .getByText(/policy|settings/i)
    .first()
    .waitFor();
});

test('[V4] what was typed is still there after a reload of the pane', async () => {
  const sandbox = await openSandbox({ react: 'development' });
  await ready(sandbox);
  await button(sandbox.pane, 'Save').click();
  await dialogOf(sandbox).getByRole('textbox', { name: 'Subject' }).fill('Half a thought');
  await sandbox.page.waitForTimeout(800);
  await sandbox.outlook.reloadPane();
  await ready(sandbox);
  await sandbox.pane.getByRole('button', { name: /^(?:Save|Continue)$/ }).click();
  await dialogOf(sandbox).waitFor();
  expect(await dialogOf(sandbox).getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(
    'Half a thought',
  );
});
