import type { MailExtras } from '../../../core/mail/mail-extras.ts';
import type { MailAddress } from '../../../core/mail/mail.ts';

/** The properties that `readMessage` reads: nothing of the text is asked for. */
export const MESSAGE_FIELDS =
  'internetMessageId,sentDateTime,receivedDateTime,toRecipients,ccRecipients,bccRecipients';

/** More recipients than any mail system delivers to at once. */
const MAX_RECIPIENTS = 2_000;

/** Own properties only: what comes over the wire may be called `__proto__`. */
const parts = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function recipients(value: unknown): readonly MailAddress[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_RECIPIENTS).flatMap((one) => {
    const said = parts(parts(one).get('emailAddress'));
    const address = text(said.get('address'));
    return address ? [{ name: text(said.get('name')) ?? '', address }] : [];
  });
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const instant = (value: unknown): string | null => {
  const written = text(value);
  return written !== null && ISO.test(written) ? written : null;
};

/** A message of Graph as far as it is used; what has another form is left out. */
export function readMessage(value: unknown): MailExtras {
  const message = parts(value);
  return {
    messageId: text(message.get('internetMessageId')),
    to: recipients(message.get('toRecipients')),
    cc: recipients(message.get('ccRecipients')),
    bcc: recipients(message.get('bccRecipients')),
    sentAt: instant(message.get('sentDateTime')),
    receivedAt: instant(message.get('receivedDateTime')),
  };
}

/** The only message of a list; null when there is none, or when several could be meant. */
export function onlyMessage(value: unknown): unknown {
  const found = parts(value).get('value');
  return Array.isArray(found) && found.length === 1 ? (found[0] as unknown) : null;
}

export const idOf = (message: unknown): string | null => text(parts(message).get('id'));

/** `proxyAddresses` names mail addresses as `smtp:…` beside others (`x500:…`, `sip:…`). */
export function readAddresses(value: unknown): readonly string[] {
  const me = parts(value);
  const proxies = me.get('proxyAddresses');
  const listed = (Array.isArray(proxies) ? proxies : [])
    .slice(0, MAX_RECIPIENTS)
    .flatMap((one) => /^smtp:(\S+@\S+)$/i.exec(text(one) ?? '')?.[1] ?? []);
  const main = [text(me.get('mail')), text(me.get('userPrincipalName'))].flatMap((one) =>
    one?.includes('@') === true ? [one] : [],
  );
  return [...new Set([...main, ...listed].map((address) => address.toLowerCase()))];
}
