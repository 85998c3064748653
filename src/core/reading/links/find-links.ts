import { LinkifyIt } from 'linkify-it';

import { findEmails } from './find-emails.ts';
import { newDomains } from './new-domains.ts';

/** A mail address or a web address as it stands in a text. */
export type FoundLink = {
  readonly kind: 'email' | 'url';
  /** As written; without `mailto:`. */
  readonly written: string;
  readonly at: number;
  readonly end: number;
};

/** Longer lines are searched in pieces, cut at a blank where there is one. */
const piece = 2000;

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: false }).tlds(
  [...newDomains],
  true,
);

/** Mail and web addresses in a line, those without `https://` too if their domain can exist. */
export function findLinks(text: string): readonly FoundLink[] {
  if (!mayHoldLink(text)) return [];
  if (text.length <= piece) return linksInPiece(text, 0);
  const found: FoundLink[] = [];
  for (let from = 0; from < text.length;) {
    const to = cutAt(text, from + piece);
    found.push(...linksInPiece(text.slice(from, to), from));
    from = to;
  }
  return found;
}

/** The blank before `at`, looked for a short way only: a line may have none. */
function cutAt(text: string, at: number): number {
  for (let near = at; near > at - 300; near--) if (text[near] === ' ') return near + 1;
  return at;
}

function linksInPiece(text: string, offset: number): readonly FoundLink[] {
  if (!mayHoldLink(text)) return [];
  // `<mailto:a@b.c>` repeats the address before it; blanks of equal length keep the places.
  const joined = text.replace(/<mailto:[^<>]{0,200}>/gi, (match) => ' '.repeat(match.length));
  const found: FoundLink[] = [];
  let rest = joined;
  for (const { written, at, end } of findEmails(joined)) {
    found.push({ kind: 'email', written, at: offset + at, end: offset + end });
    rest = rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end);
  }
  for (const { schema, raw, index, lastIndex } of linkify.match(rest) ?? [])
    if (isWebAddress(schema, raw))
      found.push({ kind: 'url', written: raw, at: offset + index, end: offset + lastIndex });
  return found.sort((one, other) => one.at - other.at);
}

const mayHoldLink = (text: string): boolean => /@|:\/\/|[\p{L}\d]\.[\p{L}]{2}/u.test(text);

function isWebAddress(schema: string, raw: string): boolean {
  if (schema === 'http:' || schema === 'https:') return true;
  if (schema !== '') return false;
  return isHost(raw.split(/[/?#:]/, 1)[0] ?? '') && !looksLikeFile(raw);
}

/** What countries register under instead of names: `co.uk` alone is nobody's page. */
const sharedLevel =
  /^(?:ac|co|com|edu|go|gob|gouv|gov|govt|gv|mil|ne|net|nom|or|org|sch)\.\p{L}{2}$/iu;

/** A host that someone can have registered; linkify-it itself knows the top level domains that exist. */
const isHost = (host: string): boolean => host.includes('.') && !sharedLevel.test(host);

/** `report.py` and `setup.sh` end like countries. */
const looksLikeFile = (raw: string): boolean =>
  /^[^./]+\.(py|sh|md|rs|pl|cc|ps|so|zip|mov|ml|vi|st|java)$/i.test(raw) ||
  /^[A-Z]\w*\.[A-Z]\w*\.?$/.test(raw);
