import { expect, test } from '@jest/globals';
import type { MailRef } from '../../../src/core/mail/mail.ts';
import { isDark } from '../../../src/adapters/office/theme.ts';
import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import { openOutlook, type OutlookWorld } from '../../support/simulated-outlook.ts';

async function openOn(
  folderId: string,
  habits: Partial<Habits> = {},
): Promise<OutlookWorld & { readonly ref: MailRef }> {
  const world = await openOutlook([{ subject: 'Mail', folderId }], habits);
  world.select('Mail');
  const now = world.host.selected();
  if (now.kind !== 'one') throw new Error('nothing selected');
  return { ...world, ref: now.ref };
}

test('[W6] a name that the mailbox does not know cannot be added by the default manifest', async () => {
  const { host, clock, ref } = await openOn('inbox');
  expect(await clock.until(host.addCategory(ref, 'CRM'))).toEqual({
    ok: false,
    failure: { kind: 'not-in-master-list', name: 'CRM' },
  });
});

test('[W6] with the right to the mailbox the name is put into its list, and the mail gets it', async () => {
  const { host, clock, outlook, mail, ref } = await openOn('inbox', {
    permission: 'ReadWriteMailbox',
  });
  expect((await clock.until(host.addCategory(ref, 'CRM'))).ok).toBe(true);
  expect(outlook.state().masterCategories).toContain('CRM');
  expect(mail('Mail').categories).toEqual(['CRM']);
});

test('[W6] [V8] a delegate who may only read is told so', async () => {
  const { host, clock, ref } = await openOn('shared');
  const added = await clock.until(host.addCategory(ref, 'Salesforce'));
  expect(added.ok || added.failure.kind).toBe('not-permitted');
});

test('[W6] removing a name that nobody knows is no failure', async () => {
  const { host, clock, ref } = await openOn('inbox');
  expect((await clock.until(host.removeCategory(ref, 'CRM'))).ok).toBe(true);
});

test('[W5] properties that somebody else wrote are read as none', async () => {
  const { host, clock, outlook, mail, ref } = await openOn('inbox');
  for (const sidecar of ['not json', '[1]', 'null', '{"a":1,"b":"kept"}']) {
    outlook.startOver([{ ...mail('Mail'), properties: { sidecar } }]);
    outlook.select(mail('Mail').id);
    const read = await clock.until(host.readProperties(ref));
    expect(read.ok && read.value).toEqual(sidecar.includes('kept') ? { b: 'kept' } : {});
  }
});

test.each([
  ['#ffffff', false],
  ['#FAF9F8', false],
  ['#292929', true],
  ['000', true],
  ['#106ebe', true],
  ['#0f0', false],
  ['white', null],
  ['', null],
  [undefined, null],
] as const)('[V6] a background of %s is dark: %p', (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});

test('[V6] the theme follows Outlook’s event, whose colours are newer than its property', async () => {
  const { host, outlook } = await openOutlook([]);
  const seen: boolean[] = [];
  const stop = host.onTheme(({ dark }) => seen.push(dark));
  outlook.setDark(true);
  outlook.setDark(true);
  outlook.setDark(false);
  stop();
  outlook.setDark(true);
  expect(seen).toEqual([true, false]);
  expect(host.theme()).toEqual({ dark: true });
});

test('[V6] an Outlook without themes leaves the choice to the browser', async () => {
  const { host, window } = await openOutlook([], { mailboxSet: 8 });
  const seen: boolean[] = [];
  host.onTheme(({ dark }) => seen.push(dark));
  expect(host.theme()).toEqual({ dark: false });
  window.preferDark(true);
  expect(seen).toEqual([true]);
  expect(host.theme()).toEqual({ dark: true });
});

test.each([
  'javascript:alert(1)',
  'http://evil.example',
  'data:text/html,x',
  'file:///etc/passwd',
  'ms-word:x',
  '//evil.example',
  '',
])('“%s” is not opened', async (url) => {
  const { host, window } = await openOutlook([]);
  host.openPage(url);
  expect(window.opened).toEqual([]);
});

test.each(['https://halden.lightning.force.com/x', 'http://localhost:3001/browse'])(
  '%s is opened in a tab of its own',
  async (url) => {
    const { host, window } = await openOutlook([]);
    host.openPage(url);
    expect(window.opened).toEqual([url]);
  },
);
