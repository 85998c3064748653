import { expect, test } from '@jest/globals';
import { exactDate, withExtras, type MailExtras } from '../../../src/core/mail/mail-extras.ts';
import type { Mail } from '../../../src/core/mail/mail.ts';
import { extendedHost } from '../../../src/core/operations/extended-host.ts';
import type { MailHost } from '../../../src/core/ports/mail-host.ts';
import type { MailboxExtras } from '../../../src/core/ports/mailbox-extras.ts';
import { fail, ok } from '../../../src/core/result.ts';

const ref = { itemId: '1', subject: 'Re: Offer/2' };
const mail: Mail = {
  ref,
  messageId: '<a@b>',
  conversationId: null,
  itemClass: 'IPM.Note',
  subject: ref.subject,
  from: { name: 'Jo', address: 'jo@partner.example' },
  sender: null,
  to: Array.from({ length: 20 }, (_one, n) => ({ name: '', address: `p${String(n)}@x.example` })),
  cc: [],
  bcc: [],
  recipientsMayBeCut: true,
  createdAt: '2026-11-20T08:00:00Z',
  body: { kind: 'html', html: '<p>Hello</p>' },
  headers: null,
  attachments: [],
  shared: { address: 'sales@acme.example', canWrite: true },
  emlAvailable: false,
};
const extra: MailExtras = {
  messageId: '<server@b>',
  to: [
    { name: 'P0', address: 'P0@x.example' },
    { name: 'Late', address: 'late@x.example' },
  ],
  cc: [],
  bcc: [{ name: '', address: 'boss@acme.example' }],
  sentAt: '2026-11-19T08:14:00Z',
  receivedAt: '2026-11-19T08:15:09.5Z',
};

type Made = { readonly host: MailHost; readonly asked: string[] };

function hostWith(
  { connected = true, answers = true }: { connected?: boolean; answers?: boolean },
  read: Mail = mail,
): Made {
  const asked: string[] = [];
  const listed = new Set<string>();
  const answer = <T>(what: string, value: T) => {
    asked.push(what);
    return Promise.resolve(answers ? ok(value) : fail({ kind: 'busy' } as const));
  };
  const office = {
    read: () => Promise.resolve(ok(read)),
    readEml: () => Promise.resolve(fail({ kind: 'unsupported', needs: 'Mailbox 1.14' } as const)),
    addCategory: (_ref, name) =>
      Promise.resolve(
        listed.has(name) ? ok(null) : fail({ kind: 'not-in-master-list', name } as const),
      ),
  } as Partial<MailHost> as MailHost;
  const extras = {
    connected: () => connected,
    readMail: ({ itemId, mailbox }) => answer(`${itemId} in ${String(mailbox)}`, extra),
    readEml: () => answer('eml', 'ZW1s'),
    addCategory: (name) => {
      if (answers) listed.add(name);
      return answer(`list ${name}`, null);
    },
  } as Partial<MailboxExtras> as MailboxExtras;
  return { host: extendedHost(office, extras), asked };
}

test('[P1] [V8] a list that the host cut is whole, from the mailbox that the mail lies in; no address is lost', async () => {
  const { host, asked } = hostWith({});
  const read = await host.read(ref);
  expect(read.ok && read.value).toMatchObject({ recipientsMayBeCut: false, emlAvailable: true });
  expect(read.ok && read.value.to.map(({ address }) => address)).toEqual([
    'P0@x.example',
    'late@x.example',
    ...mail.to.slice(1).map(({ address }) => address),
  ]);
  expect(asked).toEqual(['1 in sales@acme.example']);
});

test('[L3] a mail of which the host told everything costs no call', async () => {
  const { host, asked } = hostWith({}, { ...mail, recipientsMayBeCut: false, headers: 'Date: x' });
  await host.read(ref);
  expect(asked).toEqual([]);
});

test.each([{ connected: false }, { answers: false }])(
  '[L3] with %j everything is as Outlook alone gives it, and still in doubt',
  async (how) => {
    const { host } = hostWith(how);
    const read = await host.read(ref);
    expect(read.ok && read.value).toMatchObject({ to: mail.to, recipientsMayBeCut: true });
    expect(await host.readEml(ref)).toMatchObject({ failure: { kind: 'unsupported' } });
    expect(await host.addCategory(ref, 'Salesforce')).toMatchObject({
      failure: { kind: 'not-in-master-list' },
    });
  },
);

test('[A2] [W6] the .eml and the category come from the server where Outlook cannot', async () => {
  const { host } = hostWith({});
  await host.read(ref);
  expect(await host.readEml(ref)).toEqual(ok({ base64: 'ZW1s', name: 'Re Offer 2.eml' }));
  expect(await host.addCategory(ref, 'Salesforce')).toEqual(ok(null));
});

test('[W2] the date is the server’s where no header tells it, of the side that counts', () => {
  const created = { iso: '2026-11-20T08:00:00Z', approximate: true };
  const full = withExtras(mail, extra);
  const exact = (iso: string) => ({ iso, approximate: false });
  expect(exactDate(created, true, full)).toEqual(exact('2026-11-19T08:14:00Z'));
  expect(exactDate(null, false, full)).toEqual(exact('2026-11-19T08:15:09Z'));
  expect(exactDate(created, true, mail)).toEqual(created);
  expect(exactDate(exact('2026-01-01T00:00:00Z'), true, full)).toEqual(
    exact('2026-01-01T00:00:00Z'),
  );
});

test('[W0] an identity that Outlook has stays; one that it lacks is the server’s', () => {
  expect(withExtras(mail, extra).messageId).toBe('<a@b>');
  expect(withExtras({ ...mail, messageId: null }, extra).messageId).toBe('<server@b>');
});
