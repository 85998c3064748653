import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';

/** Top-level domains of places, and those that one country has for itself. */
const places = new Map<string, CountryCode>(
  (
    'UK:GB SCOT:GB WALES:GB CYMRU:GB LONDON:GB EDU:US GOV:US MIL:US NYC:US CAT:ES EUS:ES GAL:ES BAYERN:DE BERLIN:DE HAMBURG:DE ' +
    'KOELN:DE COLOGNE:DE NRW:DE RUHR:DE SAARLAND:DE WIEN:AT TIROL:AT SWISS:CH ZUERICH:CH AMSTERDAM:NL FRL:NL BRUSSELS:BE ' +
    'VLAANDEREN:BE GENT:BE PARIS:FR BZH:FR ALSACE:FR CORSICA:FR QUEBEC:CA SYDNEY:AU MELBOURNE:AU TOKYO:JP OSAKA:JP IST:TR ' +
    'ISTANBUL:TR MOSCOW:RU SU:RU РФ:RU УКР:UA IRISH:IE KIWI:NZ'
  )
    .split(' ')
    .map((pair): [string, CountryCode] => {
      const [top = '', country = ''] = pair.split(':');
      return [top, country as CountryCode];
    }),
);

/** The country behind a country-code domain, null for generic ones and those sold to anyone. */
export function countryOfDomain(domain: string): CountryCode | null {
  const top = domain.slice(domain.lastIndexOf('.') + 1).toUpperCase();
  const place = places.get(top);
  if (place !== undefined) return place;
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
    .replace(/^(\+[\d\s)]{1,6})\(0\)/, '$1')
    // Mexico gave up the 1 before mobile numbers in 2019; signatures keep it.
    .replace(/^\+52\s?1\s?(?=(?:\D*\d){10}\D*$)/, '+52 ');

/** Ten digits in the groups of North America. */
const looksNorthAmerican = (written: string): boolean =>
  /^(\+?1[-. ]?)?\(?[2-9]\d\d\)?[-. /]{0,3}[2-9]\d\d[-. ]{0,3}\d{4}$/.test(written.trim());
