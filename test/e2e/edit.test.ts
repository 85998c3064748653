import { expect, test } from '@jest/globals';
import { users } from '../../src/sandbox/org/demo/people.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import {
  button,
  dialogOf,
  FIRST,
  only,
  ready,
  rowsOf,
  save,
  saved,
  type Row,
} from './support/save-flow.ts';

const NEW_SUBJECT = 'Halden: board questions';
const subjectIs = (subject: string) => (row: Row) => row['Subject'] === subject;
const mails = (sandbox: Sandbox, subject: string): readonly Row[] =>
  rowsOf(sandbox, 'EmailMessage').filter(subjectIs(subject));

async function savedFirst(): Promise<Sandbox> {
  const sandbox = await openSandbox({ width: 1180 });
  await ready(sandbox);
  await save(sandbox);
  await saved(sandbox);
  return sandbox;
}

async function openEdit(sandbox: Sandbox): Promise<void> {
  await button(sandbox.pane, 'Email is saved').click();
  await button(dialogOf(sandbox), 'Edit Subject').waitFor();
}

async function type(sandbox: Sandbox, subject: string): Promise<void> {
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Edit Subject').click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill(subject);
}

async function relateTo(sandbox: Sandbox, from: RegExp, to: RegExp): Promise<void> {
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Edit Related To').click();
  await dialog.getByRole('checkbox', { name: from }).uncheck();
  await dialog.getByRole('checkbox', { name: to }).check();
}

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

test('[E1] [W9] fields edited by their pencils, one undone, are saved as one new record in three calls', async () => {
  const sandbox = await savedFirst();
  const old = only(mails(sandbox, FIRST));
  const before = sandbox.org.org.log().length;
  await openEdit(sandbox);
  await type(sandbox, NEW_SUBJECT);
  await relateTo(sandbox, /Halden – Fleet renewal 2027/, /Halden – Trailer sensors pilot/);
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Save 2 changes').waitFor();
  await button(dialog, 'Undo Related To').click();
  await button(dialog, 'Save 1 change').click();
  await dialog.waitFor({ state: 'detached' });
  await saved(sandbox);
  expect(sandbox.org.org.log().length - before).toBe(3);
  const now = only(mails(sandbox, NEW_SUBJECT));
  expect(mails(sandbox, FIRST)).toEqual([]);
  expect(now).toMatchObject({
    RelatedToId: old['RelatedToId'],
    MessageIdentifier: old['MessageIdentifier'],
    HtmlBody: old['HtmlBody'],
  });
  expect(now['Id']).not.toBe(old['Id']);
});

test('[E8] an edit whose pane was killed is found at the next start, and finished there', async () => {
  const sandbox = await savedFirst();
  const { page, pane, outlook } = sandbox;
  await openEdit(sandbox);
  await type(sandbox, NEW_SUBJECT);
  let asked = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    asked = resolve;
  });
  // The write leaves the pane and never arrives.
  let first = true;
  await page.route(/\/composite$/, (route) => {
    if (!first) return route.continue();
    first = false;
    asked();
    return undefined;
  });
  await button(dialogOf(sandbox), 'Save 1 change').click();
  await held;
  await outlook.reloadPane();
  await pane.getByRole('heading', { name: 'An edit wasn’t finished' }).waitFor();
  await pane.getByText('The earlier record, complete. No second one.').waitFor();
  await pane.getByText(`Subject: ${NEW_SUBJECT}`).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(mails(sandbox, FIRST)).toHaveLength(1);
  await button(pane, 'Finish the edit').click();
  await saved(sandbox);
  only(mails(sandbox, NEW_SUBJECT));
  expect(mails(sandbox, FIRST)).toEqual([]);
});

test('[E7] what someone else changed meanwhile stands beside one’s own values, and the choice is what is saved', async () => {
  const sandbox = await savedFirst();
  const old = only(mails(sandbox, FIRST));
  await openEdit(sandbox);
  await type(sandbox, NEW_SUBJECT);
  await relateTo(sandbox, /Halden – Fleet renewal 2027/, /Halden – Trailer sensors pilot/);
  const account = rowsOf(sandbox, 'Account').find(({ Name }) => String(Name).startsWith('Halden'));
  await colleague(sandbox, 'PATCH', `EmailMessage/${String(old['Id'])}`, {
    RelatedToId: account?.['Id'],
  });
  await button(dialogOf(sandbox), 'Save 2 changes').click();
  const dialog = dialogOf(sandbox);
  await dialog.getByRole('heading', { name: 'Changed by someone else' }).waitFor();
  await dialog.getByText('Both of you changed 1 field.').waitFor();
  expect(mails(sandbox, NEW_SUBJECT)).toEqual([]);
  expect(await accessibilityFaults(sandbox.page)).toEqual([]);
  await dialog.getByRole('radio', { name: /In Salesforce now/ }).check();
  await button(dialog, 'Save these values').click();
  await dialog.waitFor({ state: 'detached' });
  await saved(sandbox);
  expect(only(mails(sandbox, NEW_SUBJECT))['RelatedToId']).toBe(account?.['Id']);
  expect(mails(sandbox, FIRST)).toEqual([]);
});

test('[E7] [E9] a record that someone deleted is made again if the user wants; deleting it leaves no task behind', async () => {
  const sandbox = await savedFirst();
  sandbox.org.org.setSwitches({ deleteMailDeletesTask: false });
  const old = only(mails(sandbox, FIRST));
  await openEdit(sandbox);
  await type(sandbox, NEW_SUBJECT);
  await colleague(sandbox, 'DELETE', `EmailMessage/${String(old['Id'])}`);
  await button(dialogOf(sandbox), 'Save 1 change').click();
  await sandbox.pane.getByRole('heading', { name: 'Someone deleted it' }).waitFor();
  await button(sandbox.pane.getByRole('alertdialog'), 'Save').click();
  await saved(sandbox);
  const again = only(mails(sandbox, NEW_SUBJECT));
  expect(again).toMatchObject({ HtmlBody: old['HtmlBody'], RelatedToId: old['RelatedToId'] });

  await openEdit(sandbox);
  await button(dialogOf(sandbox), 'More actions').click();
  await sandbox.pane.getByRole('menuitem', { name: 'Delete from Salesforce' }).click();
  await button(sandbox.pane.getByRole('alertdialog'), 'Delete').click();
  await dialogOf(sandbox).waitFor({ state: 'hidden' });
  await button(sandbox.pane, 'Save').waitFor();
  expect(mails(sandbox, NEW_SUBJECT)).toEqual([]);
  const tasks = rowsOf(sandbox, 'Task').filter(({ Id }) => Id === again['ActivityId']);
  expect(tasks).toEqual([]);
});
