import type { CancelSignal } from '../cancel.ts';
import { lacksExtras, withExtras } from '../mail/mail-extras.ts';
import type { Mail, MailRef } from '../mail/mail.ts';
import type { FileContent, HostFailure, MailHost } from '../ports/mail-host.ts';
import type { MailAsk, MailboxExtras } from '../ports/mailbox-extras.ts';
import { fail, ok, type Result } from '../result.ts';

/** What is known of the mails read so far, by their handle: where they lie, and under which id. */
type Known = Map<string, Mail>;

/** So many are remembered: a file is read of the mail on screen, or of one just left. */
const REMEMBERED = 20;

const askOf = (ref: MailRef, mail: Mail | undefined): MailAsk => ({
  itemId: ref.itemId,
  messageId: mail?.messageId ?? null,
  mailbox: mail?.shared?.address ?? null,
});

function remember(known: Known, mail: Mail): void {
  known.delete(mail.ref.itemId);
  known.set(mail.ref.itemId, mail);
  for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
}

async function extended(
  extras: MailboxExtras,
  mail: Mail,
  signal: CancelSignal | undefined,
): Promise<Mail> {
  if (!lacksExtras(mail)) return { ...mail, emlAvailable: true };
  const more = await extras.readMail(askOf(mail.ref, mail), signal);
  return { ...(more.ok ? withExtras(mail, more.value) : mail), emlAvailable: true };
}

/**
 * The host with what the mailbox's server adds while it is connected (L3): whole recipient lists, identity and dates where the
 * host left them out, the `.eml`, and a category in the master list. The same port with the same promises; whatever the server
 * refuses is answered as the host alone would.
 */
export function extendedHost(host: MailHost, extras: MailboxExtras): MailHost {
  const known: Known = new Map();
  return {
    ...host,
    read: async (ref, signal) => {
      const read = await host.read(ref, signal);
      if (!read.ok || !extras.connected()) return read;
      const mail = await extended(extras, read.value, signal);
      remember(known, mail);
      return ok(mail);
    },
    readEml: async (ref, signal): Promise<Result<FileContent, HostFailure>> => {
      const read = await host.readEml(ref, signal);
      if (read.ok || read.failure.kind !== 'unsupported' || !extras.connected()) return read;
      const eml = await extras.readEml(askOf(ref, known.get(ref.itemId)), signal);
      const name = `${ref.subject.replace(/[\\/:*?"<>|\s]+/g, ' ').trim() || 'email'}.eml`;
      return eml.ok ? ok({ base64: eml.value, name }) : read;
    },
    addCategory: async (ref, name) => {
      const added = await host.addCategory(ref, name);
      if (added.ok || added.failure.kind !== 'not-in-master-list' || !extras.connected())
        return added;
      const mailbox = known.get(ref.itemId)?.shared?.address ?? null;
      const listed = await extras.addCategory(name, mailbox);
      return listed.ok ? host.addCategory(ref, name) : fail(added.failure);
    },
  };
}
