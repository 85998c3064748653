import type { SignatureFacts } from '../content.ts';
import type { Line } from '../lines/line.ts';
import { findAddress } from './fields/address.ts';
import { findBlockEmails, findBlockPhones, findBlockUrls } from './fields/contact-points.ts';
import type { BlockLine } from './fields/contact-points.ts';
import { findName } from './fields/name.ts';
import { segmentsOf } from './fields/segments.ts';
import { findPosition } from './fields/title-and-company.ts';
import { splitName } from './names.ts';
import { companyWordsOf } from './sender.ts';
import type { Sender } from './sender.ts';
import type { Traits } from './traits.ts';

/** Reads the facts of a signature block; `lines` and `traits` are the block's lines, in order. */
export function readSignature(
  lines: readonly Line[],
  traits: readonly Traits[],
  sender: Sender,
  confidence: number,
): SignatureFacts {
  const block: readonly BlockLine[] = traits.flatMap((trait, index) => {
    const line = lines[index];
    return line === undefined ? [] : [{ traits: trait, line }];
  });
  const emails = findBlockEmails(block);
  const urls = findBlockUrls(block);
  const segments = segmentsOf(traits, sender);
  const found = findName(segments, sender);
  const domains = [...sender.domainWords, ...emails.flatMap(({ value }) => domainWords(value))];
  const position = findPosition(segments, found?.segment ?? null, sender, domains);
  const address = findAddress(segments, position.used, position.company?.value ?? null);
  const name = found?.name ?? null;
  const { first, last } = name === null ? { first: null, last: null } : splitName(name.value);
  return {
    name,
    firstName: first,
    lastName: last,
    title: position.title,
    company: position.company,
    phones: findBlockPhones(block, sender),
    emails,
    website: urls.website,
    urls: urls.urls,
    social: urls.social,
    address,
    confidence,
  };
}

const domainWords = (email: string): readonly string[] =>
  companyWordsOf(email.slice(email.indexOf('@') + 1));
