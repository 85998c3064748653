import { expect, test } from '@jest/globals';
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

const calls = ({ org }: Sandbox): number =>
  org.org.log().reduce((sum, entry) => sum + entry.calls, 0);

test('[R1] an ordinary mail costs one call, coming back to it none, and Refresh one; describe is asked for once', async () => {
  const sandbox = await openSandbox();
  const { pane, outlook, org } = sandbox;
  await ready(sandbox);
  const start = org.org.log();
  expect(
    start.filter(({ subrequests }) => subrequests.some((one) => one.includes('/describe'))),
  ).toHaveLength(1);

  let before = calls(sandbox);
  await outlook.select('Re: SIM cards for 12 trailers');
  await ready(sandbox, 'Re: SIM cards for 12 trailers');
  expect(calls(sandbox) - before).toBe(1);

  before = calls(sandbox);
  await outlook.select(FIRST);
  await ready(sandbox);
  expect(calls(sandbox) - before).toBe(0);

  await button(pane, 'Refresh').click();
  await ready(sandbox);
  await pane.getByText('marta@halden.example · Contact Email').first().waitFor();
  expect(calls(sandbox) - before).toBe(1);
});

test('[P6] a mail whose addresses are all filtered asks Salesforce nothing, and says why Save is off', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  const before = calls(sandbox);
  await sandbox.outlook.select('Halden: what can we give on price?');
  await sandbox.pane.getByText('Nothing to link').waitFor();
  expect(calls(sandbox) - before).toBe(0);
  const off = button(sandbox.pane, 'Save');
  expect(await off.getAttribute('aria-disabled')).toBe('true');
  const reason = await off.getAttribute('aria-describedby');
  expect(await sandbox.pane.locator(`[id="${reason ?? ''}"]`).textContent()).toContain(
    'Every address is filtered',
  );
});

test('[R8] an unknown sender becomes a contact from the signature, and is linked', async () => {
  const sandbox = await openSandbox();
  const { pane, outlook } = sandbox;
  await outlook.select('Introducing myself – new workshop coordinator');
  await pane
    .getByRole('button', { name: /Katrin Brandt/ })
    .first()
    .click();
  await pane.getByRole('button', { name: 'Create contact' }).click();
  await pane.getByText(/1 record will be linked|2 records will be linked/).waitFor();
  const made = rowsOf(sandbox, 'Contact').find(({ LastName }) => LastName === 'Brandt');
  expect(made).toMatchObject({ FirstName: 'Katrin', Email: 'katrin.brandt@hansa-kuehl.example' });
});

test('[V6] the mail is saved by keyboard alone: Enter on Save, Enter in the dialog', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await button(sandbox.pane, 'Save').focus();
  await sandbox.page.keyboard.press('Enter');
  await button(dialogOf(sandbox), 'Save').waitFor();
  await sandbox.page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Sidecar"]');
    return frame?.contentDocument?.activeElement?.getAttribute('data-primary') === 'true';
  });
  await sandbox.page.keyboard.press('Enter');
  await saved(sandbox);
  only(rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === FIRST));
});

test('[L2] an ended session says so, and after signing in again the mail is there', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  sandbox.org.org.endSessions();
  await sandbox.outlook.select('Re: SIM cards for 12 trailers');
  await button(sandbox.pane, 'Sign in').click();
  await ready(sandbox, 'Re: SIM cards for 12 trailers');
  await sandbox.pane.getByText("Siobhán O'Brien").first().waitFor();
});

test('[W1] a network that fails leaves nothing behind, and what was typed is still there', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await button(sandbox.pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Typed before the fault');
  const files = rowsOf(sandbox, 'ContentDocument').length;
  sandbox.org.org.faults.add({
    kind: 'serverError',
    method: 'POST',
    path: '/composite',
    after: 1,
    times: 9,
    status: 503,
  });
  await button(dialog, 'Save').click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(
    'Typed before the fault',
  );
  expect(
    rowsOf(sandbox, 'EmailMessage').some(({ Subject }) => Subject === 'Typed before the fault'),
  ).toBe(false);
  // The two files and the image of the text, which could not be taken away: the network takes that request too.
  expect(rowsOf(sandbox, 'ContentDocument').length - files).toBeLessThanOrEqual(3);
});

test.each(['light', 'dark'] as const)(
  '[V6] every page of the pane is free of accessibility faults, %s',
  async (colorScheme) => {
    const sandbox = await openSandbox({ colorScheme, reducedMotion: 'reduce' });
    const { pane } = sandbox;
    await ready(sandbox);
    const check = async (): Promise<void> => {
      expect(await accessibilityFaults(paneFrame(sandbox))).toEqual([]);
    };
    await pane.getByRole('button', { name: /^Observations/ }).click();
    await pane.getByRole('heading', { name: 'Observations' }).waitFor();
    await check();
    await sandbox.page.keyboard.press('Escape');
    await button(pane, 'More…').click();
    await pane.getByRole('menuitem', { name: 'Settings' }).click();
    await pane.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    await check();
    expect(await strip(sandbox).count()).toBe(0);
  },
);
