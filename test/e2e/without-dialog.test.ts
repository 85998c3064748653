import { expect, test } from '@jest/globals';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox } from './support/open-sandbox.ts';
import { button, FIRST, only, ready, rowsOf, saved, type Row } from './support/save-flow.ts';

const subjectIs = (subject: string) => (row: Row) => row['Subject'] === subject;

test('[R11] by keyboard alone, one press on a card saves the mail with that record and the preselected people', async () => {
  const sandbox = await openSandbox();
  const { pane, page } = sandbox;
  await ready(sandbox);
  await button(pane, /^Opportunity: Halden – Trailer sensors pilot/).focus();
  await page.keyboard.press('Tab');
  expect(await accessibilityFaults(page)).toEqual([]);
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
