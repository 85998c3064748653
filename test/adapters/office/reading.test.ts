import { expect, test } from '@jest/globals';
import type { Mail } from '../../../src/core/mail/mail.ts';
import type { Result } from '../../../src/core/result.ts';
import { filePart, inlineImage } from '../../../src/sandbox/demo-mails/mime.ts';
import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import {
  aPdf,
  openOutlook,
  type MailFacts,
  type OutlookWorld,
} from '../../support/simulated-outlook.ts';

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`Expected a value, not ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function openOn(
  facts: MailFacts,
  habits: Partial<Habits> = {},
): Promise<OutlookWorld & { readonly read: () => Promise<Mail> }> {
  const world = await openOutlook([facts, { subject: 'Another' }], habits);
  world.select(facts.subject);
  const { host, clock } = world;
  const read = async (): Promise<Mail> => {
    const now = host.selected();
    if (now.kind !== 'one') throw new Error(`Expected one mail, not ${now.kind}`);
    return value(await clock.until(host.read(now.ref)));
  };
  return { ...world, read };
}

const many = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `person${String(n)}@halden.example`);

test.each([
  [19, null, false],
  [20, null, true],
  [21, null, false],
  [21, 20, true],
  [300, 20, true],
] as const)(
  '[P1] %i recipients of which the host tells %p: cut %p',
  async (count, cut, expected) => {
    const { read } = await openOn({ subject: 'Many', to: many(count) }, { recipientsCut: cut });
    const mail = await read();
    expect(mail.recipientsMayBeCut).toBe(expected);
    expect(mail.to).toHaveLength(Math.min(count, cut ?? count));
  },
);

test('[P1] a Cc of exactly twenty counts as cut too', async () => {
  const { read } = await openOn({ subject: 'Many', cc: many(25) });
  expect((await read()).recipientsMayBeCut).toBe(true);
});

test('[W2] headers come unfolded, one per line', async () => {
  const folded = 'a '.repeat(60).trim();
  const { read } = await openOn({ subject: 'Folded', headers: [['X-Long', folded]] });
  const { headers } = await read();
  expect(headers?.split('\n')).toContain(`X-Long: ${folded}`);
  expect(headers).not.toMatch(/\r|\n[ \t]/);
});

test('[W2] empty headers, as for Sent Items on the web, are no headers', async () => {
  const { read } = await openOn({ subject: 'Sent', folderId: 'sent' });
  expect((await read()).headers).toBeNull();
});

test('a mail without sender, id and Message-ID is read, and says so', async () => {
  const { read } = await openOn(
    { subject: 'Bare' },
    { leftOut: ['from', 'itemId', 'internetMessageId'] },
  );
  const mail = await read();
  expect(mail).toMatchObject({ from: null, sender: null, messageId: null });
  expect(mail.ref.itemId).toMatch(/^no-id:/);
});

test('an X.500 address stays as it is, to be seen among the malformed ones', async () => {
  const { outlook, read, mail } = await openOn({ subject: 'Inside' });
  const from = { name: 'Jonas', address: '/O=EXCHANGELABS/CN=RECIPIENTS/CN=jonas' };
  outlook.startOver([{ ...mail('Inside'), from, sender: from }]);
  outlook.select(mail('Inside').id);
  expect((await read()).from).toEqual(from);
});

test('a sender who is another than From is told apart', async () => {
  const { outlook, read, mail } = await openOn({ subject: 'For Marta' });
  const sender = { name: 'Tomás', address: 'tomas@halden.example' };
  outlook.startOver([{ ...mail('For Marta'), sender }]);
  outlook.select(mail('For Marta').id);
  expect(await read()).toMatchObject({ from: { address: 'marta@halden.example' }, sender });
});

const image = new TextEncoder().encode('not really a PNG');
const withImage: MailFacts = {
  subject: 'Image',
  html: '<p><img src="cid:image001.png@01DC.1234"><img src="cid:other@x"></p>',
  files: [inlineImage('image001.png', 'image001.png@01DC.1234', image), aPdf('a.pdf')],
};

test.each([16, 15])(
  'images are known by their content id with Mailbox 1.%i',
  async (mailboxSet) => {
    const { read } = await openOn(withImage, { mailboxSet });
    const [first, second] = (await read()).attachments;
    expect(first).toMatchObject({ inline: true, contentId: 'image001.png@01DC.1234' });
    expect(second).toMatchObject({ inline: false, contentId: null });
  },
);

test('[A1] every kind of attachment is told, with where a cloud link leads', async () => {
  const { read } = await openOn({
    subject: 'Files',
    files: [aPdf('a.pdf'), { type: 'message/rfc822', content: 'Subject: Inner\r\n\r\ntext' }],
    cloudFiles: [{ name: 'plan', url: 'https://drive.example/plan' }],
  });
  const { attachments } = await read();
  expect(attachments.map(({ name, kind, url }) => ({ name, kind, url }))).toEqual([
    { name: 'a.pdf', kind: 'file', url: null },
    { name: 'Inner', kind: 'mail', url: null },
    { name: 'plan', kind: 'cloud', url: 'https://drive.example/plan' },
  ]);
});

test('a cloud link to anything but https is not passed on', async () => {
  const { read } = await openOn({
    subject: 'Link',
    cloudFiles: [{ name: 'x', url: 'javascript:alert(1)' }],
  });
  expect((await read()).attachments[0]?.url).toBeNull();
});

test('[A4] an attached mail comes as an .eml file with its own bytes', async () => {
  const inner = 'Subject: Inner é\r\n\r\ntext';
  const { host, clock, read } = await openOn({
    subject: 'Outer',
    files: [{ type: 'message/rfc822', content: inner }],
  });
  const { ref, attachments } = await read();
  const file = value(await clock.until(host.readAttachment(ref, attachments[0]?.id ?? '')));
  expect(file.name).toMatch(/\.eml$/);
  expect(Buffer.from(file.base64, 'base64').toString('utf8').replace(/\r?\n/g, '\r\n').trim()).toBe(
    inner,
  );
});

test('[A2] the whole mail comes as the bytes that it was sent as', async () => {
  const { host, clock, mail, read } = await openOn({ subject: 'Re: a/b? "c"' });
  const { ref, emlAvailable } = await read();
  expect(emlAvailable).toBe(true);
  const file = value(await clock.until(host.readEml(ref)));
  expect(Buffer.from(file.base64, 'base64').equals(Buffer.from(mail(ref.subject).raw))).toBe(true);
  expect(file.name).toBe('Re  a b   c.eml');
});

test('[V8] a mail in a shared folder names the mailbox and the rights, an own one has neither', async () => {
  const shared = await openOn({ subject: 'Shared', folderId: 'shared' });
  expect((await shared.read()).shared).toEqual({
    address: 'sales@northwind-telematics.example',
    canWrite: false,
  });
  expect((await (await openOn({ subject: 'Own' })).read()).shared).toBeNull();
});

test('[V3] an encrypted body is missing and says why; the rest is there', async () => {
  const { read, outlook, mail } = await openOn({ subject: 'Sealed' });
  outlook.startOver([{ ...mail('Sealed'), encrypted: true, itemClass: 'IPM.Note.SMIME' }]);
  outlook.select(mail('Sealed').id);
  const sealed = await read();
  expect(sealed.body).toEqual({ kind: 'missing', why: 'encrypted' });
  expect(sealed.from?.address).toBe('marta@halden.example');
});

test('an Outlook of Mailbox 1.5 gives what it has', async () => {
  const { host, clock, read } = await openOn(
    { subject: 'Old', files: [aPdf('a.pdf')] },
    { mailboxSet: 5 },
  );
  const mail = await read();
  expect(mail).toMatchObject({ headers: null, emlAvailable: false });
  expect(await clock.until(host.readCategories(mail.ref))).toEqual({ ok: true, value: [] });
  expect(mail.body.kind).toBe('html');
  const needs18 = { ok: false, failure: { kind: 'unsupported', needs: 'Mailbox 1.8' } };
  expect(await clock.until(host.readAttachment(mail.ref, 'x'))).toEqual(needs18);
  expect(await clock.until(host.addCategory(mail.ref, 'Salesforce'))).toEqual(needs18);
  expect(await clock.until(host.readEml(mail.ref))).toEqual({
    ok: false,
    failure: { kind: 'unsupported', needs: 'Mailbox 1.14' },
  });
});

test('[A4] several files asked for at once are fetched one at a time, and all come', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.pdf`);
  const { host, clock, read } = await openOn({ subject: 'Files', files: names.map(aPdf) });
  const { ref, attachments } = await read();
  const begun = clock.now();
  const files = await clock.until(
    Promise.all(attachments.map(({ id }) => host.readAttachment(ref, id))),
  );
  expect(files.map((file) => value(file).name)).toEqual(names);
  // Six calls of 30 ms one after the other; a seventh at the same time would have failed and been repeated a second later.
  expect(clock.now() - begun).toBe(6 * 30);
});

test('a mail with 300 recipients, 40 files and 5 MB of text is read whole', async () => {
  const files = Array.from({ length: 40 }, (_, n) =>
    filePart('text/plain', `file${String(n)}.txt`, new Uint8Array(1_000)),
  );
  const { read, outlook, mail } = await openOn(
    { subject: 'Huge', to: many(300), files },
    { recipientsCut: null, mailboxSet: 15 },
  );
  const html = `<p>${'cid:x@y cid:cid:cid:\n'.repeat(250_000)}</p>`;
  outlook.startOver([{ ...mail('Huge'), html }]);
  outlook.setHabits({ recipientsCut: null, mailboxSet: 15 });
  outlook.select(mail('Huge').id);
  const huge = await read();
  expect(huge.to).toHaveLength(300);
  expect(huge.attachments).toHaveLength(40);
  expect(huge.body).toEqual({ kind: 'html', html });
});
