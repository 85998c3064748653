import type { MentionedAddress, RecordLink } from '../content.ts';
import { findLinks } from '../links/find-links.ts';
import type { FoundLink } from '../links/find-links.ts';
import { bareUrl, unwrapLink } from '../links/unwrap.ts';
import type { Line } from '../lines/line.ts';
import { findPhones } from '../phones/find-phones.ts';
import type { FoundPhone } from '../phones/find-phones.ts';
import { recordsInLink } from './record-links.ts';

/** More of one sort in one mail is a list, not mentions; the rest is left out. */
const most = 500;

export type TextMentions = {
  readonly emails: readonly MentionedAddress[];
  /** Each number once, as written. */
  readonly phones: readonly FoundPhone[];
  readonly urls: readonly string[];
  readonly linkTargets: readonly string[];
  readonly recordLinks: readonly RecordLink[];
};

/** What the lines name: addresses, telephone numbers, links; each once. */
export function findMentions(lines: readonly Line[]): TextMentions {
  const emails = new Map<string, MentionedAddress>();
  const urls = new Map<string, string>();
  const targets = new Map<string, string>();
  const records = new Map<string, RecordLink>();
  const phones = new Map<string, FoundPhone>();
  const addEmail = (address: string, name: string | null): void => {
    const key = address.toLowerCase();
    const known = emails.get(key);
    if (known === undefined ? emails.size < most : known.name === null && name !== null)
      emails.set(key, { address, name });
  };
  const addUrl = (url: string, into: Map<string, string>): void => {
    const target = unwrapLink(url);
    for (const link of recordsInLink(target)) if (records.size < most) records.set(link.id, link);
    const mailto = /^mailto:([^?]{3,320})/i.exec(target)?.[1];
    if (mailto === undefined && into.size < most && !into.has(bareUrl(target)))
      into.set(bareUrl(target), target);
  };
  for (const line of lines) {
    const links = findLinks(line.text);
    for (const link of links) {
      if (link.kind === 'email') addEmail(link.written, nameBefore(line.text, link));
      else addUrl(link.written, urls);
    }
    for (const { href, text } of line.links)
      readAnchor(href, text, addEmail, (url) => {
        addUrl(url, targets);
      });
    if (phones.size >= most) continue;
    for (const phone of findPhones(blanked(line.text, links), true))
      if (!phones.has(phone.digits)) phones.set(phone.digits, phone);
  }
  return {
    emails: [...emails.values()],
    phones: [...phones.values()],
    urls: [...urls.values()],
    linkTargets: [...targets.values()],
    recordLinks: [...records.values()],
  };
}

/** A linked word leads somewhere; a link that shows its own address has been read as text already. */
function readAnchor(
  href: string,
  text: string,
  addEmail: (address: string, name: string | null) => void,
  addUrl: (url: string) => void,
): void {
  const mailto = /^mailto:([^?]{3,320})/i.exec(href)?.[1];
  if (mailto !== undefined) {
    const address = findLinks(mailto)[0];
    if (address?.kind === 'email' && !text.includes('@'))
      addEmail(address.written, text === '' ? null : text);
    return;
  }
  if (/^https?:\/\//i.test(href) && text !== '' && findLinks(text).length === 0) addUrl(href);
}

const namedBefore =
  /((?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{0,30}|de|da|del|van|von|der|den|zu|la|le|bin|al)(?:\s(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{0,30}|de|da|del|van|von|der|den|zu|la|le|bin|al)){0,4})["'”]?\s{0,2}[<([]\s?(?:mailto:)?$/u;

/** `Jo Doe <jo@acme.example>`: the capital words before the bracket. */
const nameBefore = (text: string, link: FoundLink): string | null =>
  namedBefore.exec(text.slice(Math.max(0, link.at - 80), link.at))?.[1] ?? null;

function blanked(text: string, links: readonly FoundLink[]): string {
  if (links.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { at, end } of links) {
    if (at < from) continue;
    parts.push(text.slice(from, at), ' '.repeat(end - at));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
