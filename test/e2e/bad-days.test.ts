import { expect, test } from '@jest/globals';
import { openSandbox } from './support/open-sandbox.ts';
import { button, FIRST, only, ready, rowsOf, save, saved } from './support/save-flow.ts';

test('[X5] in a browser that blocks storage a mail is saved, also after a reload of the pane', async () => {
  const sandbox = await openSandbox();
  const { outlook, pane } = sandbox;
  await ready(sandbox);
  await outlook.setHabits({ storage: 'blocked' });
  await outlook.reloadPane();
  await ready(sandbox);
  await save(sandbox);
  await saved(sandbox);
  only(rowsOf(sandbox, 'EmailMessage').filter(({ Subject }) => Subject === FIRST));

  await outlook.reloadPane();
  await button(pane, 'Email is saved').waitFor();
});

test('[P1] [W2] recipients and date that Outlook does not tell are read from the whole mail as it is saved', async () => {
  const sandbox = await openSandbox();
  const { outlook } = sandbox;
  await ready(sandbox);
  await outlook.setHabits({ noHeaders: true });
  const names = Array.from({ length: 25 }, (_, at) => `guest${String(at + 1)}@halden.example`);
  await outlook.openEml(
    'invitation.eml',
    [
      'Received: from mx.halden.example by mail.northwind.example; Thu, 19 Nov 2026 08:15:30 +0100',
      'Message-ID: <invitation-25@halden.example>',
      'Date: Thu, 19 Nov 2026 08:15:00 +0100',
      'From: Marta Lindqvist <marta@halden.example>',
      `To: ${names.join(',\r\n ')}`,
      'Subject: Open day in Gothenburg',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'You are all welcome.',
    ].join('\r\n'),
  );
  await ready(sandbox, 'Open day in Gothenburg');
  await save(sandbox);
  await saved(sandbox);
  const row = only(
    rowsOf(sandbox, 'EmailMessage').filter(({ Subject }) => Subject === 'Open day in Gothenburg'),
  );
  expect(String(row['ToAddress']).split('; ')).toEqual(names);
  expect(String(row['MessageDate']).slice(0, 19)).toBe('2026-11-19T07:15:30');
});
