/**
 * Halves of surrogate pairs cannot be sent at all, other control characters mean nothing in a record, and the two private ones
 * mark our own references.
 */
const UNSENDABLE = /[\p{Surrogate}\ue000\ue001]|(?![\n\r\t])\p{Cc}/gu;

/** The backslash first, or the escapes themselves would be escaped (jsforce's `find` forgets it, and can be broken out of). */
const escaped = (value: string): string =>
  value
    .replace(UNSENDABLE, '')
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    // A composite would take this for a reference to another part's answer.
    .replace(/@\{/g, '\\u0040{');

/** A text as a SOQL literal, quotes and all. */
export const literal = (value: string): string => `'${escaped(value)}'`;

export const literals = (values: readonly string[]): string => values.map(literal).join(',');

/** The inside of a LIKE pattern that matches exactly this text. */
const likeText = (value: string): string => escaped(value).replace(/[%_]/g, '\\$&');

export const likeStart = (value: string): string => `'${likeText(value)}%'`;

export const likeAnywhere = (value: string): string => `'%${likeText(value)}%'`;

/** Digits at the end of a phone number, however it is punctuated. */
export const likeDigitsAtEnd = (digits: string): string =>
  `'%${digits.replace(/\D/g, '').split('').join('%')}%'`;

/** An instant as SOQL takes it: Salesforce answers `+0000`, which it does not read back. */
export function instant(iso: string): string {
  const at = Date.parse(iso.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at)) throw new Error(`Not an instant: ${iso}`);
  return new Date(at).toISOString();
}

/** A calendar day as SOQL takes it. */
export function day(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new Error(`Not a day: ${iso}`);
  return iso;
}

/** The first instant of a day, for a datetime field. */
export const startOfDay = (iso: string): string => `${day(iso)}T00:00:00Z`;

/** A value that an earlier part of the same composite answers, as a literal: `reference('email.records[0].ParentId')`. */
export const reference = (path: string): string => `'\ue000${path}\ue001'`;
