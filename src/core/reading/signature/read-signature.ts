import type { SignatureFacts, Sourced } from '../content.ts';
import { isFirm } from './fields/company.ts';
import { findAddress } from './fields/address.ts';
import { findBlockEmails } from './fields/block-emails.ts';
import { findBlockPhones, findBlockUrls } from './fields/contact-points.ts';
import { companyGuess } from './fields/company-guess.ts';
import { imageCompany } from './fields/image-company.ts';
import { namesDomain } from './fields/names-domain.ts';
import { findName } from './fields/name.ts';
import { segmentsOf } from './fields/segments.ts';
import { findPosition } from './fields/title-and-company.ts';
import { companyWordsOf } from './company-words.ts';
import { splitName } from './split-name.ts';
import type { SignatureBlock } from './signature-block.ts';

/** Reads the facts of a signature block. */
export function readSignature({ lines, sender, confidence }: SignatureBlock): SignatureFacts {
  const traits = lines.map((line) => line.traits);
  const emails = findBlockEmails(lines);
  const urls = findBlockUrls(lines);
  const segments = segmentsOf(traits, sender);
  const found = findName(segments, sender);
  const domains = [sender.address, ...emails.map(({ value }) => value)].flatMap(domainWords);
  const position = findPosition(segments, found?.segment ?? null, sender, domains);
  const address = findAddress(segments, position.used, position.company?.value ?? null);
  const ofDomain = (text: string): boolean => namesDomain(text, domains);
  const logo = imageCompany(lines, sender, ofDomain);
  const company = isSurer(logo, position.company, ofDomain) ? logo : position.company;
  const name = found?.name ?? null;
  const { first, last } =
    name === null
      ? { first: null, last: null }
      : splitName(name.value, sender.address.endsWith('.hu'));
  return {
    name,
    firstName: first,
    lastName: last,
    title: position.title,
    company,
    companyGuess: company === null ? companyGuess(sender.address) : null,
    phones: findBlockPhones(lines, sender),
    emails,
    website: urls.website,
    urls: urls.urls,
    social: urls.social,
    address,
    confidence,
  };
}

/** A logo that the sender's domain agrees with beats a text that only might be a firm. */
const isSurer = (
  logo: Sourced<string> | null,
  text: Sourced<string> | null,
  ofDomain: (name: string) => boolean,
): boolean =>
  text === null ||
  (logo !== null && ofDomain(logo.value) && !ofDomain(text.value) && !isFirm(text.value));

const domainWords = (email: string): readonly string[] => companyWordsOf(email.split('@')[1] ?? '');
