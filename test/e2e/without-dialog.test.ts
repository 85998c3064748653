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
  saved,
  strip,
  type Row,
} from './support/save-flow.ts';

const subjectIs = (subject: string) => (row: Row) => row['Subject'] === subject;

test('[R11] by keyboard alone, one press on a card saves the mail with that record and the preselected people', async () => {
  const sandbox = await openSandbox();
  const { pane, page } = sandbox;
  await ready(sandbox);
  await button(pane, /^Opportunity: Halden – Trailer sensors pilot/).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByText('Saved in Salesforce and linked to 3 records').first().waitFor();
  await saved(sandbox);

  const mail = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)));
  const related = rowsOf(sandbox, 'Opportunity').find(({ Id }) => Id === mail['RelatedToId']);
  expect(related?.['Name']).toBe('Halden – Trailer sensors pilot');
  const people = rowsOf(sandbox, 'EmailMessageRelation').filter(
    ({ EmailMessageId, RelationId }) => EmailMessageId === mail['Id'] && RelationId,
  );
  expect(people.map(({ RelationType }) => RelationType).sort()).toEqual([
    'CcAddress',
    'FromAddress',
  ]);
  expect(await pane.getByRole('dialog').count()).toBe(0);
  expect(await button(pane, /^Quick save/).count()).toBe(0);
  // The button is gone; the focus is still in the pane, on the card.
  expect(
    await button(pane, /^Opportunity: Halden – Trailer sensors pilot/).evaluate(
      (one) => one === document.activeElement,
    ),
  ).toBe(true);
  await button(pane, 'Change').click();
  await pane.getByRole('dialog', { name: 'Edit saved email' }).waitFor();
});

test('[T2] the next mail of a followed thread is saved by itself, once, and following ends with one click', async () => {
  const sandbox = await openSandbox();
  const { pane, outlook } = sandbox;
  const quote = 'Fleet renewal 2027 – revised quote';
  await ready(sandbox);
  await button(pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  const choice = dialog.getByRole('checkbox', { name: 'Auto-save all next emails in this thread' });
  expect(await choice.isChecked()).toBe(false);
  await choice.check();
  await button(dialog, 'Save').click();
  await saved(sandbox);
  await pane.getByText('Following – the next emails are saved').waitFor();

  await outlook.select(quote);
  await strip(sandbox).getByText('Saving, you follow this conversation').waitFor();
  expect(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(quote))).toEqual([]);
  expect(await accessibilityFaults(sandbox.page)).toEqual([]);
  await saved(sandbox);
  const mail = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(quote)));
  const first = only(rowsOf(sandbox, 'EmailMessage').filter(subjectIs(FIRST)));
  expect(mail['RelatedToId']).toBe(first['RelatedToId']);
  expect(String(mail['TextBody'])).toContain('trailer option taken out');
  expect(await dialog.count()).toBe(0);

  await button(pane, 'Stop following').click();
  await pane.getByText('Following – the next emails are saved').waitFor({ state: 'detached' });
});
