import { expect, jest, test } from '@jest/globals';
import { users } from '../../src/sandbox/org/demo/people.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import { button, dialogOf, FIRST, ready, rowsOf, saved, strip } from './support/save-flow.ts';

jest.setTimeout(120_000);

const POLICY = {
  version: 1,
  corporateDomains: ['northwind-telematics.example'],
  salesforceClientId: 'sidecar.sandbox.client',
  messageIdField: 'Message_ID__c',
  kind: { value: 'Task', mode: 'locked' },
  longBody: 'split',
};
const SUBJECT = 'The whole tender';
const TEXT = 'A line of the tender, with its price.\r\n'.repeat(1_400);

const MAIL =
  `From: Marta Lindqvist <marta@halden.example>\r\nTo: ${users.elena.email}\r\nSubject: ${SUBJECT}\r\n` +
  'Message-ID: <tender@halden.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n' +
  `Content-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`;

const marks = (sandbox: Sandbox): readonly string[] =>
  rowsOf(sandbox, 'Task')
    .map((row) => row['Message_ID__c'])
    .flatMap((key) => (typeof key === 'string' ? (/#\d+\/\d+$/.exec(key) ?? []) : []))
    .sort();

async function deletePart({ org }: Sandbox, mark: string): Promise<void> {
  const { instanceUrl, accessToken } = org.org.session(users.ada.email);
  const part = org.org
    .rows('Task')
    .find((row) => row['Message_ID__c'] === `tender@halden.example${mark}`);
  const id = typeof part?.['Id'] === 'string' ? part['Id'] : '';
  const answer = await org.org.fetch(`${instanceUrl}/services/data/v64.0/sobjects/Task/${id}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  expect(answer.ok).toBe(true);
}

test('[D10] a long mail becomes two Tasks and one saved email; a part that goes missing is named, and Finish brings it back', async () => {
  const sandbox = await openSandbox({ width: 1000 });
  const { pane, page } = sandbox;
  await sandbox.context.route('**/policy.json', (route) => route.fulfill({ json: POLICY }));
  await sandbox.outlook.reloadPane();
  await ready(sandbox, FIRST);
  await sandbox.outlook.openEml('tender.eml', MAIL);
  await ready(sandbox, SUBJECT);

  await button(pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await dialog
    .getByText('Too long for one Task: split over 2 Tasks, saved as one email.')
    .waitFor();
  await button(dialog, 'What will be written').click();
  await dialog.getByText(/^Part 2 of 2: /).waitFor();
  await button(dialog, 'Save').click();
  await saved(sandbox);
  expect(marks(sandbox)).toEqual(['#1/2', '#2/2']);
  await strip(sandbox).filter({ hasText: 'Saved by you' }).waitFor();

  await deletePart(sandbox, '#2/2');
  await button(pane, 'Refresh').click();
  await strip(sandbox).filter({ hasText: 'part 2 of 2 missing' }).waitFor();
  await button(pane, 'Email is saved').click();
  await dialog.getByText(/Part 2 of 2 is missing in Salesforce\./).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await button(dialog, 'Finish').click();
  await dialog.waitFor({ state: 'detached' });
  await strip(sandbox).filter({ hasNotText: 'missing' }).waitFor();
  expect(marks(sandbox)).toEqual(['#1/2', '#2/2']);

  await button(pane, 'Email is saved').click();
  await button(dialog, 'More actions').click();
  await pane.getByRole('menuitem', { name: 'Delete from Salesforce' }).click();
  await pane.getByText(/Lost: 2 Tasks that hold this email/).waitFor();
  await button(pane, 'Delete').click();
  await strip(sandbox).filter({ hasText: 'Not saved' }).waitFor();
  expect(marks(sandbox)).toEqual([]);
});
