import { expect, test } from '@jest/globals';
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

const subjectIs = (subject: string) => (row: Row) => row['Subject'] === subject;

/** The session ends, and cannot be renewed, `after` so many calls to Salesforce's composite. */
const endSession = ({ org }: Sandbox, after = 0): void => {
  org.org.faults.set({ kind: 'sessionExpired', path: '/composite', after });
};

test('[L2] a save and an edit that the end of the session stopped go on by themselves after signing in again', async () => {
  const sandbox = await openSandbox();
  const { pane, org } = sandbox;
  const dialog = dialogOf(sandbox);
  await ready(sandbox);
  // The files are up when it ends: in the middle of the save.
  endSession(sandbox, 1);
  await save(sandbox);
  await dialog.getByText('What you were doing goes on afterwards.').waitFor();
  expect(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST))).toEqual([]);
  org.org.faults.clear();
  await button(dialog, 'Sign in').click();
  await saved(sandbox);
  await dialog.waitFor({ state: 'detached' });
  const first = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)));

  await button(pane, 'Email is saved').click();
  await button(dialog, 'Edit Subject').click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Halden: board questions');
  endSession(sandbox);
  await button(dialog, 'Save 1 change').click();
  await dialog.getByText('What you were doing goes on afterwards.').waitFor();
  expect(only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)))['Id']).toBe(first['Id']);
  org.org.faults.clear();
  await button(dialog, 'Sign in').click();
  await dialog.waitFor({ state: 'detached' });
  await saved(sandbox);
  only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs('Halden: board questions')));
  expect(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST))).toEqual([]);
});

test('[L2] after signing in again the records of the mail are there, and a closed dialog saves nothing', async () => {
  const sandbox = await openSandbox();
  const { pane, org } = sandbox;
  const dialog = dialogOf(sandbox);
  await ready(sandbox);
  await button(pane, 'Save').click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Kept subject');
  endSession(sandbox);
  await button(dialog, 'Save').click();
  await dialog.getByText('What you were doing goes on afterwards.').waitFor();
  await button(dialog, 'Cancel').click();
  await dialog.waitFor({ state: 'detached' });
  org.org.faults.clear();
  await button(pane, 'Sign in').click();
  await pane.getByText('marta@halden.example · Contact Email').first().waitFor();
  expect(rowsOf(sandbox, 'EmailMessage').filter(subjectIs('Kept subject'))).toEqual([]);
  await button(pane, /^(?:Continue|Fix)$/).click();
  expect(await dialog.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Kept subject');
});
