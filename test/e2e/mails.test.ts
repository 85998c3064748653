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
  strip,
} from './support/save-flow.ts';

const FROM = 'From: Marta Lindqvist <marta@halden.example>\r\n';
const HEAD = 'Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n';

/** Opens a file as a mail and waits until the pane has read it. */
async function openFile(sandbox: Sandbox, subject: string, text: string): Promise<void> {
  await sandbox.outlook.openEml('mail.eml', text);
  await ready(sandbox, subject);
}

const many = Array.from({ length: 300 }, (_, n) => `p${String(n)}@people.example`).join(', ');
const big = `<p>Hello</p>${'<p>A long line of an endless newsletter, again and again.</p>'.repeat(35_000)}`;

test.each([
  [
    'a mail without sender',
    'No sender',
    `${HEAD}To: marta@halden.example\r\nSubject: No sender\r\nMessage-ID: <a@x.example>\r\n\r\nText\r\n`,
  ],
  [
    'a mail without Message-ID',
    'No id',
    `${FROM}${HEAD}To: me@x.example\r\nSubject: No id\r\n\r\nText\r\n`,
  ],
  [
    'a mail with an empty body',
    'Empty',
    `${FROM}${HEAD}To: me@x.example\r\nSubject: Empty\r\nMessage-ID: <c@x.example>\r\n\r\n`,
  ],
  [
    'a mail with 300 recipients',
    'Many',
    `${FROM}${HEAD}To: ${many.replaceAll(', ', ',\r\n ')}\r\nSubject: Many\r\nMessage-ID: <d@x.example>\r\n\r\nText\r\n`,
  ],
  [
    'a mail with a body of 2 MB',
    'Big',
    `${FROM}${HEAD}To: me@x.example\r\nSubject: Big\r\nMessage-ID: <e@x.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${big}`,
  ],
  [
    'a mail whose MIME structure is broken',
    'Broken',
    `${FROM}${HEAD}To: me@x.example\r\nSubject: Broken\r\nMessage-ID: <f@x.example>\r\nContent-Type: multipart/mixed; boundary="never"\r\n\r\nno part begins\r\n--nev\r\nContent-Type text/plain\r\n`,
  ],
])('%s opens, shows what is known, and is saved once', async (_name, subject, text) => {
  const sandbox = await openSandbox();
  await openFile(sandbox, subject, text);
  await save(sandbox);
  await saved(sandbox);
  const mail = only(rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === subject));
  expect(String(mail['MessageIdentifier'])).toMatch(/^<.+@.+>$/);
});

test('[V4] switching mails quickly never shows another mail’s records', async () => {
  const sandbox = await openSandbox();
  const { pane, outlook } = sandbox;
  await ready(sandbox);
  await outlook.setHabits({ latency: 300, outOfOrder: true });
  for (const subject of [
    'Accepted: Quote review',
    FIRST,
    'Re: SIM cards for 12 trailers',
    FIRST,
    'Re: SIM cards for 12 trailers',
  ])
    await outlook.select(subject);
  await ready(sandbox, 'Re: SIM cards for 12 trailers');
  await pane.getByText("Siobhán O'Brien").first().waitFor();
  expect(await pane.getByText('Marta Lindqvist').count()).toBe(0);
});

test('[V4] where Outlook does not tell of another mail, Save notices it and writes nothing', async () => {
  const sandbox = await openSandbox();
  const { pane, outlook } = sandbox;
  await ready(sandbox);
  const before = rowsOf(sandbox, 'EmailMessage').length;
  await button(pane, 'Save').click();
  await dialogOf(sandbox).waitFor();
  await outlook.setHabits({ itemChanged: 'never' });
  await outlook.select('Re: SIM cards for 12 trailers');
  await button(dialogOf(sandbox), 'Save').click();
  await ready(sandbox, 'Re: SIM cards for 12 trailers');
  expect(rowsOf(sandbox, 'EmailMessage')).toHaveLength(before);
});

test('[W4] a write whose answer is lost is looked for, and told as saved once it is found', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await button(sandbox.pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await dialog.getByRole('checkbox', { name: /Quote-2027/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /Halden-fleet-list/ }).uncheck();
  sandbox.org.org.faults.add({ kind: 'dropAnswer', method: 'POST', path: '/composite', times: 1 });
  sandbox.complaints.expect(/Failed to load resource|net::ERR/);
  await button(dialog, 'Save').click();
  await saved(sandbox);
  only(rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === FIRST));
});

test('[W3] what a colleague saved meanwhile is not saved again', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  await save(sandbox);
  await saved(sandbox);
  // The same mail in a second window that read it before it was saved.
  const records = rowsOf(sandbox, 'EmailMessage').filter((row) => row['Subject'] === FIRST);
  expect(records).toHaveLength(1);
  await sandbox.outlook.reloadPane();
  await saved(sandbox);
  expect(await strip(sandbox).innerText()).toContain('Saved by you');
});

test('[P8] an address that is blocked turns the mail internal at once, and Undo makes it saveable again, by keyboard alone', async () => {
  const sandbox = await openSandbox();
  const { pane } = sandbox;
  await openFile(
    sandbox,
    'Only one',
    `From: Stranger <stranger@unknown-firm.example>\r\n${HEAD}To: elena.fischer@northwind-telematics.example\r\nSubject: Only one\r\nMessage-ID: <one@unknown-firm.example>\r\n\r\nHello\r\n`,
  );
  await pane.getByRole('button', { name: /Stranger/ }).press('Enter');
  await pane.getByRole('button', { name: /Do not sync/ }).press('Enter');
  await pane.getByText('Nothing to link').waitFor();
  expect(await button(pane, 'Save').getAttribute('aria-disabled')).toBe('true');
  await pane
    .getByRole('button', { name: /^Observations/ })
    .first()
    .press('Enter');
  await pane.getByRole('button', { name: /Undo/ }).first().press('Enter');
  await pane.getByRole('button', { name: 'Back' }).press('Enter');
  await pane.getByText('Not saved').waitFor();
  expect(await button(pane, 'Save').getAttribute('aria-disabled')).not.toBe('true');
});
