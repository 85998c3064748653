import type { PostalAddress, Sourced } from '../../content.ts';
import { countryNamed } from '../../phones/country-names.ts';
import { registration } from '../footer-words.ts';
import { isBareStreet, isNamedStreet } from '../address-lines.ts';
import type { Segment } from './segments.ts';

/** The postal address: street, postal code, town, country on neighbouring segments, joined by commas. */
export function findAddress(
  segments: readonly Segment[],
  used: ReadonlySet<Segment>,
  company: string | null,
): Sourced<PostalAddress> | null {
  const parts: { readonly text: string; readonly segment: Segment; readonly at: number }[] = [];
  for (const [at, segment] of segments.entries()) {
    if (used.has(segment)) continue;
    const text = withoutLead(segment.text, company);
    // In a signature in two languages the place stands twice.
    if (text === '' || parts.some((part) => part.text === text)) continue;
    const last = parts[parts.length - 1];
    const joins = last !== undefined && at - last.at <= 2 && isContinuation(text, segment);
    const core =
      segment.traits.street ||
      (segment.traits.postal && /\d/.test(text)) ||
      ((isBareStreet(text) || isNamedStreet(text)) && segments[at + 1]?.traits.postal === true);
    if (isForeign(segment)) continue;
    if (joins || (core && (last === undefined || at - last.at <= 2)))
      parts.push({ text, segment, at });
  }
  const [first] = parts;
  if (first === undefined || !parts.some(({ text }) => /\d/.test(text))) return null;
  const text = parts.map((part) => part.text).join(', ');
  return { value: { text, ...partsOf(text) }, line: first.segment.line };
}

const addressLabel =
  /^(address|addr|add|adresse|anschrift|adres|adresa|adress|osoite|cím|地址|住所|주소|dirección|endereço|indirizzo|адрес|адреса|διεύθυνση|כתובת|العنوان|địa chỉ|alamat|ที่อยู่|a)(?![\p{L}\p{M}])/iu;

const isForeign = ({ traits }: Segment): boolean =>
  traits.words.length > 16 ||
  registration.test(traits.text) ||
  traits.prose > 2 ||
  (traits.labelled && !addressLabel.test(traits.text));

const addressLead = new RegExp(`${addressLabel.source}\\s?[.:：]\\s*`, 'iu');

const withoutLead = (text: string, company: string | null): string =>
  (company !== null && text.startsWith(company) ? text.slice(company.length) : text)
    .replace(addressLead, '')
    .replace(/^[,\s–—-]+/u, '')
    .trim();

function isContinuation(text: string, { traits }: Segment): boolean {
  if (traits.words.length > 10 || traits.title) return false;
  return (
    traits.postal ||
    traits.street ||
    countryNamed(text) !== null ||
    /^[\p{Lu}\p{Lo}][\p{L}.\s-]+[,،]\s*[\p{Lu}\p{Lo}]/u.test(text)
  );
}

/** Takes an address apart where its form is clear; what is not clear stays null. */
function partsOf(text: string): Omit<PostalAddress, 'text'> {
  const pieces = text.split(/\s*,\s*/).filter((piece) => piece !== '');
  let country: string | null = null;
  const last = pieces[pieces.length - 1] ?? '';
  if (pieces.length > 1 && countryNamed(last) !== null && !/\d/.test(last))
    country = pieces.pop() ?? null;
  for (const [index, piece] of pieces.entries()) {
    const before = pieces.slice(0, index).join(', ');
    const american = /^(?:(.*\S)\s+)?([A-Z]{2})\.?\s+(\d{5}(?:-\d{4})?)$/.exec(piece);
    if (american !== null) {
      const city = american[1] ?? pieces[index - 1] ?? null;
      const street =
        american[1] === undefined ? pieces.slice(0, Math.max(0, index - 1)).join(', ') : before;
      return {
        street: street === '' ? null : street,
        city,
        state: american[2] ?? null,
        postalCode: american[3] ?? null,
        country,
      };
    }
    const european = /^((?:[A-Z]{1,2}-)?\d{4,6}|\d{3} \d{2}|\d{4} [A-Z]{2})\s+(\p{Lu}.*)$/u.exec(
      piece,
    );
    if (european !== null)
      return {
        street: before === '' ? null : before,
        city: european[2] ?? null,
        state: null,
        postalCode: european[1] ?? null,
        country,
      };
    const british = /^(.*?)\s*\b([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})$/.exec(piece);
    if (british !== null) {
      const city = british[1] === '' ? (pieces[index - 1] ?? null) : (british[1] ?? null);
      const street =
        british[1] === '' ? pieces.slice(0, Math.max(0, index - 1)).join(', ') : before;
      return {
        street: street === '' ? null : street,
        city,
        state: null,
        postalCode: british[2] ?? null,
        country,
      };
    }
  }
  const [street = ''] = pieces;
  return {
    street: /\d/.test(street) ? street : null,
    city: null,
    state: null,
    postalCode: null,
    country,
  };
}
