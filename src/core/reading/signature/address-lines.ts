import { countryNamed } from '../phones/country-names.ts';
import { streetEnds, vagueStreetEnds, streetParts, streetWords } from './words.ts';

const endsIn = (ends: readonly string[], word: string): boolean =>
  ends.some((end) => word.endsWith(end) && word.length > end.length + 2);

/** `1400 Smith Street`, `Planckstraße 1`, `P.O. Box 12`, `Av. X 5, 3º`: a street or building with a number. */
export function isStreetLine(text: string): boolean {
  if (text.length > 160 || !/\d/.test(text)) {
    return text.length <= 60 && /^\s*(p\.?\s?o\.?\s?box|postfach|apartado)\b/i.test(text);
  }
  if (/p\.?\s?o\.?\s?box|postfach|apartado|casella postale/i.test(text)) return true;
  const words = text.toLowerCase().split(/[\s,;|()]+/u);
  const known = words.some((word, index) => {
    const bare = word.replace(/\.$/, '');
    if (streetWords.has(word) || streetWords.has(bare)) return index > 0 || words.length > 1;
    return (
      /^\p{L}{5,}\.?$/u.test(word) &&
      (endsIn(streetEnds, bare) ||
        (endsIn(vagueStreetEnds, bare) &&
          /^\d/.test(words[index + 1] ?? '') &&
          !/[aeiou]ring$/.test(bare)))
    );
  });
  if (known) return /\d/.test(text);
  return streetParts.filter((part) => text.includes(part)).length >= 2;
}

/** `Tovární 45`, `Szent István tér 3/B`: a name and a house number, no word for *street*; only beside a postal code. */
export const isBareStreet = (text: string): boolean =>
  text.length <= 50 &&
  /^\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,4},?\s\d{1,4}\s?[a-zA-Z]?(?:\s?[/-]\s?\d{1,4}\s?[a-zA-Z]?)?\.?$/u.test(
    text,
  );

/** `Dock Road`: a street without a number; only beside a postal code. */
export const isNamedStreet = (text: string): boolean =>
  /^(\p{Lu}[\p{L}’'.-]+\s){1,3}(road|street|lane|avenue|quay|square|drive|terrace|crescent|close|parade|industrial estate|business park),?$/iu.test(
    text,
  );

const states =
  /\b(AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|NSW|VIC|QLD|TAS|ACT)\.?,?\s{1,4}\d{4,5}\b/;

/** A postal code beside the name of a town, or a place in a country that is named. */
export const isPostalLine = (text: string): boolean =>
  text.length <= 160 &&
  ((/\d/.test(text) && holdsPostalCode(text)) ||
    (/[,،]/.test(text) && countryNamed(text) !== null));

const holdsPostalCode = (text: string): boolean =>
  states.test(text) ||
  /\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/.test(text) ||
  /\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/.test(text) ||
  /(^|[\s,;|])\d{2}-\d{3}\s{1,3}\p{Lu}[\p{L}.'’-]{1,}/u.test(text) ||
  /,\s?(?:LV|LT|EE|MD|L|SI|HR)-\d{4,5}$/.test(text) ||
  /(^|[\s,;|-])(?:(?:CZ|SK|SE|S|GR)[- ])?\d{3}\s\d{2}\s{1,3}\p{Lu}[\p{L}.'’-]{1,}/u.test(text) ||
  /\s[A-Z]{2},?\s\d{5}-\d{3}(?!\d)|\p{Script=Hebrew}{2,},?\s\d{7}(?!\d)/u.test(text) ||
  /(^|[\s,;|-])([A-Z]{1,2}[- ])?\d{4,6}(-\d{3,4})?,?\s{1,3}(?:г\.\s?|м\.\s?)?\p{Lu}[\p{L}.'’-]{1,}/u.test(
    text,
  ) ||
  /\p{L}{3,}[\s,.-]{1,4}([A-Z]{1,2}[- ])?\d{5,6}(-\d{3,4})?\s{0,3}($|[,.|])/u.test(text);
