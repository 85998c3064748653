import type { Phone } from '../reading/content.ts';

/** Last digits that are compared: country and trunk prefixes differ between a signature and a phone field, these do not. */
const TAIL = 8;
/** Fewer digits would match half the org. */
const LEAST = 6;

const digitsOf = (text: string): string => text.replace(/\D+/g, '').replace(/^0+/, '');

/** The last digits of a number as written in a field; null when there are too few. */
export function phoneTail(written: string): string | null {
  const digits = digitsOf(written);
  return digits.length < LEAST ? null : digits.slice(-TAIL);
}

/** The last digits of a number that was read from a mail, its extension left out. */
export function tailOf({ e164, written, extension }: Phone): string | null {
  if (e164 !== null) return phoneTail(e164);
  const digits = digitsOf(written);
  const own =
    extension !== null && digits.endsWith(extension) ? digits.slice(0, -extension.length) : digits;
  return phoneTail(own);
}

/** The same line: the shorter number ends the longer one. */
export const sameLine = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);
