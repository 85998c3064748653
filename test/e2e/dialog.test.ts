import { expect, test } from '@jest/globals';
import { accessibilityFaults } from './support/accessibility.ts';
import { openSandbox } from './support/open-sandbox.ts';
import { reactWarns } from './support/react-mode.ts';
import { button, dialogOf, FIRST, only, ready, rowsOf, saved } from './support/save-flow.ts';

const PASSAGE = 'the 36-month price';

test('[D9] by keyboard alone a passage is hidden; the record holds it nowhere, its image is shown from Salesforce', async () => {
  const sandbox = await openSandbox({ react: 'development' });
  const { pane, page } = sandbox;
  await ready(sandbox);
  // What React warns of fails the tests of this file and of the settings; all others run the React that is deployed.
  expect(await reactWarns(sandbox)).toBe(true);
  await button(pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Edit text').press('Enter');
  const text = dialog.getByRole('textbox', { name: 'Text of the email' });
  await text.focus();
  // Selected as Shift and the arrow keys would, in one step.
  await text.evaluate((box, passage) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').replace(/\s/g, ' ').indexOf(passage);
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + passage.length);
      return;
    }
  }, PASSAGE);
  const hide = button(dialog, 'Hide selected text');
  await hide.and(dialog.locator(':not([aria-disabled="true"])')).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByRole('group', { name: 'Hidden text' }).getByText(PASSAGE).waitFor();
  await button(dialog, 'What will be written').press('Enter');
  await dialog.getByText(/^1 passage is hidden/).waitFor();
  await dialog.getByText('image001.png, shown in the text').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await saved(sandbox);

  const mail = only(rowsOf(sandbox, 'EmailMessage').filter(({ Subject }) => Subject === FIRST));
  expect(JSON.stringify(mail).replace(/\s+/g, ' ')).not.toContain(PASSAGE);
  expect(mail['HtmlBody']).toContain('█████');
  const version = /servlet\.shepherd\/version\/download\/(068\w{15})/.exec(
    String(mail['HtmlBody']),
  )?.[1];
  const file = only(rowsOf(sandbox, 'ContentVersion').filter(({ Id }) => Id === version));
  expect(file['Title']).toBe('image001');
});

test('[A1] [A4] a renamed file is saved under its new name with its ending, its row tells how far it is, and Esc closes only the editor of the name', async () => {
  const sandbox = await openSandbox({ react: 'development' });
  await ready(sandbox);
  await button(sandbox.pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await button(dialog, 'Rename Quote-2027-rev3.pdf').click();
  await dialog.getByRole('textbox', { name: 'File name' }).fill('Final quote');
  await sandbox.page.keyboard.press('Escape');
  await dialog.getByRole('checkbox', { name: /Final quote\.pdf/ }).waitFor();
  // The row tells where the file is, from Outlook to the call that carries it, and its answer.
  sandbox.org.org.faults.set({ kind: 'latency', ms: 2000, times: 2 });
  await button(dialog, 'Save').click();
  const row = (state: string) =>
    dialog.getByRole('checkbox', { name: new RegExp(`Final quote\\.pdf.* · ${state}$`) });
  await row('Uploading').waitFor();
  await row('Uploaded').waitFor();
  await saved(sandbox);
  const names = rowsOf(sandbox, 'ContentVersion').map(({ PathOnClient }) => PathOnClient);
  expect(names).toContain('Final quote.pdf');
});
