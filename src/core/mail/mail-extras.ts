import { epochOfIso, isoOf } from './mail-date-civil.ts';
import type { MailDate } from './mail-date.ts';
import type { Mail, MailAddress } from './mail.ts';

/** What the mailbox's server says of one mail. Lists are whole: nothing is cut. */
export type MailExtras = {
  readonly messageId: string | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  /** ISO 8601, UTC. */
  readonly sentAt: string | null;
  readonly receivedAt: string | null;
};

/** Whether the host left out something that the server knows: recipients, identity, or the headers that carry the dates. */
export const lacksExtras = ({ recipientsMayBeCut, messageId, headers }: Mail): boolean =>
  recipientsMayBeCut || messageId === null || headers === null;

/** Names of the host stay where both know an address: they are what the user sees in Outlook. */
function whole(
  listed: readonly MailAddress[],
  full: readonly MailAddress[],
): readonly MailAddress[] {
  const names = new Map(
    listed.flatMap(({ address, name }) => (name === '' ? [] : [[address.toLowerCase(), name]])),
  );
  const known = new Set(full.map(({ address }) => address.toLowerCase()));
  return [
    ...full.map(({ address, name }) => ({
      address,
      name: names.get(address.toLowerCase()) ?? name,
    })),
    ...listed.filter(({ address }) => !known.has(address.toLowerCase())),
  ];
}

/** The mail with what the server adds. Nothing that the host gave is dropped. */
export const withExtras = (mail: Mail, extras: MailExtras): Mail => ({
  ...mail,
  messageId: mail.messageId ?? extras.messageId,
  to: whole(mail.to, extras.to),
  cc: whole(mail.cc, extras.cc),
  bcc: whole(mail.bcc, extras.bcc),
  recipientsMayBeCut: false,
  serverDates: { sentAt: extras.sentAt, receivedAt: extras.receivedAt },
});

/** The server's date stands in where headers tell none, before the host's created date (W2). */
export function exactDate(
  known: MailDate | null,
  outgoing: boolean,
  { serverDates }: Pick<Mail, 'serverDates'>,
): MailDate | null {
  if (known?.approximate === false || !serverDates) return known;
  const epoch = epochOfIso((outgoing ? serverDates.sentAt : serverDates.receivedAt) ?? '');
  return epoch === null ? known : { iso: isoOf(epoch), approximate: false };
}
