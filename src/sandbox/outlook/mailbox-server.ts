import { toBase64 } from './base64.ts';
import { folderOf, type OutlookState } from './outlook-state.ts';
import type { SimulatedAddress, SimulatedMail } from './simulated-mail.ts';

/** Addresses of the `Bcc:` field, which only the sender's own copy has. */
function bccOf({ headers }: SimulatedMail): readonly SimulatedAddress[] {
  const [, field = ''] = /^bcc:[ \t]*((?:.|\r?\n[ \t])*)/im.exec(headers) ?? [];
  return [...field.matchAll(/[^\s<>,;"]+@[^\s<>,;"]+/g)].map(([address]) => ({
    name: '',
    address,
  }));
}

/** When it arrived: the date behind the last `;` of the topmost `Received:`, else its creation. */
function receivedAt({ headers, createdAt }: SimulatedMail): string {
  const [, field = ''] = /^received:[ \t]*((?:.|\r?\n[ \t])*)/im.exec(headers) ?? [];
  const at = Date.parse(field.slice(field.lastIndexOf(';') + 1));
  return new Date(Number.isNaN(at) ? createdAt : at).toISOString();
}

/** The mailbox as its server has it: everything that Office.js cuts or leaves out is whole here. */
export function mailboxOf(state: OutlookState): object {
  const { profile, mails } = state;
  return {
    user: {
      mail: profile.address,
      displayName: profile.name,
      proxyAddresses: [`SMTP:${profile.address}`, `smtp:alias.${profile.address}`],
    },
    mails: mails.map((mail) => ({
      id: mail.id.replaceAll('/', '-').replaceAll('+', '_'),
      mailbox: folderOf(state, mail)?.sharedBy?.address.toLowerCase() ?? null,
      internetMessageId: mail.messageId,
      sentDateTime: new Date(mail.sentAt).toISOString(),
      receivedDateTime: receivedAt(mail),
      to: mail.to,
      cc: mail.cc,
      bcc: bccOf(mail),
      mime: toBase64(mail.raw),
    })),
  };
}
