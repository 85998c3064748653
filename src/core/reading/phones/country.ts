import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';

const names: Readonly<Record<string, CountryCode>> = {
  germany: 'DE',
  deutschland: 'DE',
  austria: 'AT',
  österreich: 'AT',
  switzerland: 'CH',
  schweiz: 'CH',
  suisse: 'CH',
  france: 'FR',
  spain: 'ES',
  españa: 'ES',
  italy: 'IT',
  italia: 'IT',
  portugal: 'PT',
  netherlands: 'NL',
  nederland: 'NL',
  belgium: 'BE',
  belgië: 'BE',
  belgique: 'BE',
  luxembourg: 'LU',
  denmark: 'DK',
  danmark: 'DK',
  sweden: 'SE',
  sverige: 'SE',
  norway: 'NO',
  norge: 'NO',
  finland: 'FI',
  suomi: 'FI',
  poland: 'PL',
  polska: 'PL',
  czechia: 'CZ',
  'czech republic': 'CZ',
  slovakia: 'SK',
  hungary: 'HU',
  romania: 'RO',
  bulgaria: 'BG',
  greece: 'GR',
  turkey: 'TR',
  türkiye: 'TR',
  russia: 'RU',
  ukraine: 'UA',
  israel: 'IL',
  'united kingdom': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uk: 'GB',
  ireland: 'IE',
  'united states': 'US',
  usa: 'US',
  'u.s.a.': 'US',
  canada: 'CA',
  mexico: 'MX',
  méxico: 'MX',
  brazil: 'BR',
  brasil: 'BR',
  argentina: 'AR',
  chile: 'CL',
  colombia: 'CO',
  india: 'IN',
  china: 'CN',
  'p.r. china': 'CN',
  taiwan: 'TW',
  japan: 'JP',
  korea: 'KR',
  singapore: 'SG',
  'hong kong': 'HK',
  australia: 'AU',
  'new zealand': 'NZ',
  'south africa': 'ZA',
  'united arab emirates': 'AE',
  uae: 'AE',
  dubai: 'AE',
  thailand: 'TH',
  vietnam: 'VN',
  indonesia: 'ID',
  malaysia: 'MY',
  philippines: 'PH',
  croatia: 'HR',
  slovenia: 'SI',
  serbia: 'RS',
  estonia: 'EE',
  latvia: 'LV',
  lithuania: 'LT',
  iceland: 'IS',
  中国: 'CN',
  台灣: 'TW',
  日本: 'JP',
  대한민국: 'KR',
};

const namePattern = new RegExp(
  `(?:^|[\\s,;|(-])(${Object.keys(names)
    .map((name) => name.replace(/\./g, '\\.'))
    .join('|')})(?=$|[\\s,;|).])`,
  'giu',
);

/** The country that a line of an address names. */
export function countryNamed(text: string): CountryCode | null {
  let found: CountryCode | null = null;
  for (const match of text.slice(0, 400).matchAll(namePattern))
    found = names[match[1]?.toLowerCase() ?? ''] ?? found;
  return found;
}

/** The country behind a country-code domain, null for generic ones and those sold to anyone. */
export function countryOfDomain(domain: string): CountryCode | null {
  const top = domain.slice(domain.lastIndexOf('.') + 1).toUpperCase();
  if (top === 'UK') return 'GB';
  if (
    top.length !== 2 ||
    ['IO', 'AI', 'CO', 'ME', 'TV', 'CC', 'LY', 'SH', 'GG', 'TO', 'FM', 'EU'].includes(top)
  )
    return null;
  return isSupportedCountry(top) ? top : null;
}

/** The country of a number that carries its code. */
export const countryOfNumber = (written: string): CountryCode | null =>
  /^\s*\(?\+|^00/.test(written)
    ? (parsePhoneNumberFromString(international(written))?.country ?? null)
    : null;

/**
 * `+4930123456`, or null when the number fits no plan. Without a country code the clues' country decides; a number that
 * is none there may be an international one whose plus sign was left out.
 */
function toE164(written: string, country: CountryCode | null): string | null {
  const plain = international(written);
  for (const text of [plain, plain.replace(/\s[-–]\s?\d{2,6}$/, '')]) {
    if (text.startsWith('+')) {
      const parsed = parsePhoneNumberFromString(text);
      if (parsed?.isPossible() === true) return parsed.number;
      continue;
    }
    const national = country === null ? undefined : parsePhoneNumberFromString(text, country);
    if (national?.isValid() === true) return national.number;
    const abroad = /^[1-9]/.test(text) ? parsePhoneNumberFromString(`+${text}`) : undefined;
    if (abroad?.isValid() === true && text.replace(/\D/g, '').length >= 11) return abroad.number;
  }
  return null;
}

/** `toE164` with what else is known: a number in North American groups that fits no other country is one. */
export const resolved = (written: string, country: CountryCode | null): string | null =>
  toE164(written, country) ?? (looksNorthAmerican(written) ? toE164(written, 'US') : null);

/** `+49 (0)30 …` and `0049 …` in the form that the numbering plans know. */
const international = (written: string): string =>
  written
    .replace(/^\(\+/, '+')
    .replace(/^\s*00(?=[1-9])/, '+')
    .replace(/^(\+[\d\s)]{1,6})\(0\)/, '$1');

/** Ten digits in the groups of North America. */
const looksNorthAmerican = (written: string): boolean =>
  /^(\+?1[-. ]?)?\(?[2-9]\d\d\)?[-. /]{0,3}[2-9]\d\d[-. ]{0,3}\d{4}$/.test(written.trim());
