import { parseAddress } from '../mail/address.ts';
import { headerValue, type Header } from '../mail/headers.ts';
import type { Mail, MailAddress } from '../mail/mail.ts';

/** More recipients than any mail system delivers to at once. */
const MAX_RECIPIENTS = 2_000;

/** Splits an address list at commas outside quotes, comments and angle brackets, in one pass. */
function parts(value: string): readonly string[] {
  const out: string[] = [];
  let [start, depth, quoted, angle] = [0, 0, false, false];
  for (let i = 0; i < value.length && out.length < MAX_RECIPIENTS; i++) {
    const c = value[i];
    if (c === '\\' && (quoted || depth > 0)) i++;
    else if (c === '"' && depth === 0) quoted = !quoted;
    else if (quoted) continue;
    else if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (c === '<') angle = true;
    else if (c === '>') angle = false;
    else if ((c === ',' || c === ';') && depth === 0 && !angle) {
      out.push(value.slice(start, i));
      start = i + 1;
    }
  }
  out.push(value.slice(start));
  return out;
}

function mailbox(part: string): MailAddress | null {
  // A group (`Team: a@x, b@x;`) names itself before its first member.
  const written = part.replace(/^[^<>"@]{0,200}:\s*/, '').trim();
  const open = written.lastIndexOf('<');
  const address = parseAddress(written.replace(/\([^()]{0,200}\)/g, ' ').trim());
  if (!address) return null;
  const name = open > 0 ? written.slice(0, open).trim() : '';
  const plain = name.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
  return { name: plain.includes('=?') ? '' : plain, address: address.key };
}

/** Addresses of a `To:` or `Cc:` field. Encoded names (RFC 2047) are left out: the name is only shown. */
export const parseAddressList = (value: string): readonly MailAddress[] =>
  parts(value).flatMap((part) => mailbox(part) ?? []);

const merged = (
  listed: readonly MailAddress[],
  more: readonly MailAddress[],
): readonly MailAddress[] => {
  const known = new Set(listed.map(({ address }) => parseAddress(address)?.key ?? address));
  return [...listed, ...more.filter(({ address }) => !known.has(address))];
};

type Recipients = Pick<Mail, 'to' | 'cc' | 'recipientsMayBeCut'>;

/** The host gives no more than so many recipients per field. */
const HOST_LIMIT = 20;

/**
 * Fills up lists that the host cut at 20 from the headers (P1). A full list whose field the headers lack stays in doubt: nothing
 * shows that it is whole.
 */
export function completeRecipients<M extends Recipients>(mail: M, headers: readonly Header[]): M {
  if (!mail.recipientsMayBeCut) return mail;
  const [to, cc] = [headerValue(headers, 'to'), headerValue(headers, 'cc')];
  const inDoubt = (list: readonly MailAddress[], field: string | null): boolean =>
    list.length >= HOST_LIMIT && field === null;
  return {
    ...mail,
    to: merged(mail.to, parseAddressList(to ?? '')),
    cc: merged(mail.cc, parseAddressList(cc ?? '')),
    recipientsMayBeCut: inDoubt(mail.to, to) || inDoubt(mail.cc, cc),
  };
}

/** Addresses that the mail's own headers name as its mailing list (RFC 2369, RFC 2919). */
export function mailingListsOf(headers: readonly Header[]): readonly string[] {
  const post = headerValue(headers, 'list-post') ?? '';
  const posted = [...post.matchAll(/<mailto:([^<>?\s]{3,254})[^<>]{0,500}>/gi)].map(
    (m) => m[1] ?? '',
  );
  return posted.flatMap((written) => parseAddress(written)?.key ?? []);
}
