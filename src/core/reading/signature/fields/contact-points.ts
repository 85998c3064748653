import type { Phone, PhoneKind, Sourced } from '../../content.ts';
import { bareUrl, unwrapLink } from '../../links/unwrap.ts';
import { countryNamed } from '../../phones/country-names.ts';
import { countryOfDomain, countryOfNumber, resolved } from '../../phones/country.ts';
import { labelBefore } from '../../phones/phone-labels.ts';
import type { Sender } from '../sender.ts';
import type { BlockLine } from '../signature-block.ts';

/** Telephone numbers, each once, in reading order. */
export function findBlockPhones(
  block: readonly BlockLine[],
  sender: Sender,
): readonly Sourced<Phone>[] {
  const country = countryOf(block, sender);
  const found = new Map<string, Sourced<Phone>>();
  let pending: PhoneKind | null = null;
  for (const { traits } of block) {
    if (traits.blank) continue;
    for (const phone of traits.phones) {
      const kind = phone.labelled ? phone.kind : (pending ?? 'other');
      const value: Phone = {
        written: phone.written,
        e164: resolved(phone.written, country),
        extension: phone.extension,
        kind,
      };
      const key = value.e164 ?? phone.digits;
      if (!found.has(key)) found.set(key, { value, line: traits.shown });
    }
    // A label alone on its line belongs to the number on the next one.
    pending =
      traits.phones.length === 0 && traits.words.length <= 2
        ? (labelBefore(`${traits.text}: `)?.kind ?? null)
        : null;
  }
  return [...found.values()];
}

/** What tells the country of national numbers: the address, other numbers, the domains. */
function countryOf(block: readonly BlockLine[], sender: Sender): ReturnType<typeof countryNamed> {
  for (const { traits } of block) {
    const named = countryNamed(traits.raw);
    if (named !== null) return named;
  }
  for (const { traits } of block)
    for (const phone of traits.phones) {
      const country = countryOfNumber(phone.written);
      if (country !== null) return country;
    }
  const domains = [sender.address.slice(sender.address.indexOf('@') + 1)];
  for (const { traits } of block)
    for (const link of traits.links) domains.push(hostIn(link.written));
  for (const domain of domains) {
    const country = countryOfDomain(domain);
    if (country !== null) return country;
  }
  return countryOfScript(block.map(({ traits }) => traits.raw).join(' '));
}

/** Kana is written in Japan, Hangul in Korea; Han alone most likely in China. */
function countryOfScript(text: string): ReturnType<typeof countryNamed> {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'JP';
  if (/\p{Script=Hangul}/u.test(text)) return 'KR';
  return /\p{Script=Han}/u.test(text) ? 'CN' : null;
}

const hostIn = (address: string): string =>
  (address.split('@').pop() ?? '').replace(/^https?:\/\//i, '').split(/[/?#:]/, 1)[0] ?? '';

const social =
  /(^|\.)(linkedin\.com|twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|youtube\.com|youtu\.be|xing\.com|tiktok\.com|pinterest\.[a-z.]+|vimeo\.com|github\.com|gitlab\.com|t\.me|wa\.me|medium\.com|mastodon\.[a-z]+|bsky\.app|threads\.net|vk\.com|weibo\.com|researchgate\.net|orcid\.org|calendly\.com)$/i;

export type BlockUrls = {
  readonly urls: readonly Sourced<string>[];
  readonly social: readonly Sourced<string>[];
  readonly website: Sourced<string> | null;
};

/** Web addresses: those shown, and profiles and the website behind linked words and images. */
export function findBlockUrls(block: readonly BlockLine[]): BlockUrls {
  const shown = new Map<string, Sourced<string>>();
  const profiles = new Map<string, Sourced<string>>();
  let website: Sourced<string> | null = null;
  const note = (url: string, line: string): void => {
    if (social.test(hostIn(url)))
      profiles.set(bareUrl(url), profiles.get(bareUrl(url)) ?? { value: url, line });
    else website ??= { value: url, line };
  };
  for (const { traits } of block)
    for (const link of traits.links) {
      if (link.kind !== 'url') continue;
      const value = unwrapLink(link.written);
      const key = bareUrl(value);
      if (!shown.has(key)) shown.set(key, { value, line: traits.shown });
      note(value, traits.shown);
    }
  for (const { traits, line } of block)
    for (const { href } of line.links)
      if (/^https?:\/\//i.test(href)) note(unwrapLink(href), traits.shown);
  return { urls: [...shown.values()], social: [...profiles.values()], website };
}
