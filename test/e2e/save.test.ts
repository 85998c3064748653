import { expect, test } from '@jest/globals';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox } from './support/open-sandbox.ts';
import {
  button,
  dialogOf,
  FIRST,
  only,
  ready,
  rowsOf,
  save,
  paneFrame,
  saved,
  type Row,
} from './support/save-flow.ts';

const subjectIs = (subject: string) => (row: Row) => row['Subject'] === subject;

test('[D13] the first mail is saved as one EmailMessage with its people, record and files, in the calls of W9', async () => {
  const sandbox = await openSandbox();
  const { pane, org } = sandbox;
  await ready(sandbox);
  await pane.getByText('marta@halden.example · Contact Email').first().waitFor();
  const before = org.org.log().length;
  await save(sandbox);
  await saved(sandbox);

  const mail = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)));
  expect(mail).toMatchObject({
    Incoming: true,
    Status: '3',
    IsClientManaged: true,
    FromAddress: 'marta@halden.example',
  });
  const opportunity = rowsOf(sandbox, 'Opportunity').find(({ Id }) => Id === mail['RelatedToId']);
  expect(opportunity?.['Name']).toBe('Halden – Fleet renewal 2027');
  const people = rowsOf(sandbox, 'EmailMessageRelation').filter(
    ({ EmailMessageId, RelationId }) => EmailMessageId === mail['Id'] && RelationId,
  );
  expect(people.map(({ RelationType }) => RelationType).sort()).toEqual([
    'CcAddress',
    'FromAddress',
  ]);
  const files = rowsOf(sandbox, 'ContentDocumentLink').filter(
    ({ LinkedEntityId }) => LinkedEntityId === mail['Id'],
  );
  // Two that are ticked, and the logo that the text shows (D9).
  expect(files).toHaveLength(3);
  // Look-up is younger than 30 s: files, the one transaction, and the read-back.
  expect(org.org.log().length - before).toBe(3);
  await pane.getByText('Saved in Salesforce and linked to 3 records').first().waitFor();
  await sandbox.outlook.mail(FIRST).getByText('Salesforce').waitFor();
});

test('[D2] an org without Enhanced Email gets a Task, with status, text and links', async () => {
  const sandbox = await openSandbox();
  sandbox.org.org.setSwitches({ enhancedEmail: false });
  await sandbox.outlook.reloadPane();
  await ready(sandbox);
  await button(sandbox.pane, 'Save').click();
  await button(dialogOf(sandbox), /Halden/)
    .first()
    .waitFor({ state: 'detached' });
  const dialog = dialogOf(sandbox);
  expect(await dialog.getByRole('radio', { name: 'Email message' }).count()).toBe(0);
  const oneContact = dialog.getByRole('button', { name: 'Use this contact instead' });
  if (await oneContact.isVisible()) await oneContact.click();
  await button(dialog, 'Save').click();
  await saved(sandbox);
  const task = only(
    rowsOf(sandbox, 'Task').filter(
      (row) =>
        row['Subject'] === FIRST &&
        row['TaskSubtype'] === 'Email' &&
        row['OwnerId'] &&
        String(row['Description']).includes('From: Marta'),
    ),
  );
  expect(task).toMatchObject({ Status: 'Completed' });
  expect(String(task['Description'])).toContain('thanks for the revised quote');
});

test('[E2] an edit of subject and links leaves one record with a new id; the old one is gone', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await save(sandbox);
  await saved(sandbox);
  const old = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)));

  await button(sandbox.pane, 'Email is saved').click();
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Edit Subject').click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Halden: board questions');
  await button(dialog, 'Edit Related To').click();
  await dialog.getByRole('checkbox', { name: /Halden – Fleet renewal 2027/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /Halden – Trailer sensors pilot/ }).check();
  await button(dialog, 'Save 2 changes').click();
  await dialog.waitFor({ state: 'detached' });
  await saved(sandbox);

  const changed = only(
    rowsOf(sandbox, 'EmailMessage').filter(subjectIs('Halden: board questions')),
  );
  expect(changed['Id']).not.toBe(old['Id']);
  expect(rowsOf(sandbox, 'EmailMessage').filter(({ Id }) => Id === old['Id'])).toEqual([]);
  expect(changed['MessageIdentifier']).toBe(old['MessageIdentifier']);
  const opportunity = rowsOf(sandbox, 'Opportunity').find(
    ({ Id }) => Id === changed['RelatedToId'],
  );
  expect(opportunity?.['Name']).toBe('Halden – Trailer sensors pilot');
  const files = rowsOf(sandbox, 'ContentDocumentLink').filter(
    ({ LinkedEntityId }) => LinkedEntityId === changed['Id'],
  );
  expect(files).toHaveLength(3);
});

test('[D12] a validation rule that refuses the edit leaves the old record, and what was typed is still there', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await save(sandbox);
  await saved(sandbox);
  const old = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)));
  sandbox.org.org.rules.validation = [
    {
      name: 'No forbidden words',
      on: ['create'],
      object: 'EmailMessage',
      when: { field: 'Subject', contains: 'forbidden' },
      message: 'No forbidden words.',
      field: 'Subject',
    },
  ];
  await button(sandbox.pane, 'Email is saved').click();
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Edit Subject').click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('A forbidden subject');
  await button(dialog, 'Save 1 change').click();
  await dialog.getByText('No forbidden words.').first().waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(
    'A forbidden subject',
  );
  expect(
    only(rowsOf(sandbox, 'EmailMessage').filter(({ Id }) => Id === old['Id']))['Subject'],
  ).toBe(FIRST);
  expect(rowsOf(sandbox, 'EmailMessage').filter(subjectIs('A forbidden subject'))).toEqual([]);
});

test('[D8] Undo Subject brings back the subject and leaves the other changes', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await button(sandbox.pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Another subject');
  await dialog.getByRole('checkbox', { name: /Tomás Oliveira/ }).uncheck();
  await button(dialog, 'Undo Subject').click();
  expect(await dialog.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(FIRST);
  expect(await dialog.getByRole('checkbox', { name: /Tomás Oliveira/ }).isChecked()).toBe(false);
  await button(dialog, 'Undo People (Name)').click();
  expect(await dialog.getByRole('checkbox', { name: /Tomás Oliveira/ }).isChecked()).toBe(true);
});

test('[O1] an .eml file from disk goes the same way', async () => {
  const sandbox = await openSandbox();
  await sandbox.outlook.openEml(
    'offer.eml',
    'From: Marta Lindqvist <marta@halden.example>\r\nTo: elena.fischer@northwind-telematics.example\r\n' +
      'Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nSubject: From disk\r\nMessage-ID: <disk-1@halden.example>\r\n\r\nHello from disk\r\n',
  );
  await ready(sandbox, 'From disk');
  await save(sandbox);
  await saved(sandbox);
  const mail = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs('From disk')));
  expect(mail).toMatchObject({ MessageIdentifier: '<disk-1@halden.example>', Incoming: true });
  expect(String(mail['TextBody'])).toContain('Hello from disk');
});

test('[V3] a meeting response says that it cannot be saved', async () => {
  const sandbox = await openSandbox();
  await sandbox.outlook.select('Accepted: Quote review');
  await sandbox.pane.getByText('Can’t be saved').waitFor();
  expect(await button(sandbox.pane, 'Save').count()).toBe(0);
});

test('[V6] pane and dialog have no accessibility faults', async () => {
  // A dialog that is still fading in has less contrast than it will have.
  const sandbox = await openSandbox({ reducedMotion: 'reduce' });
  await ready(sandbox);
  expect(await accessibilityFaults(paneFrame(sandbox))).toEqual([]);
  await button(sandbox.pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').waitFor();
  expect(await accessibilityFaults(paneFrame(sandbox))).toEqual([]);
});
