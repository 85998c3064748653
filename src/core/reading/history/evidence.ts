import { months } from './words.ts';

const monthAndDay = new RegExp(
  `(^|[^\\p{L}])(${months})[\\p{L}.]{0,9}[\\s,.]{1,3}\\d{1,4}|\\d{1,2}[.\\s]{1,3}(de )?(${months})`,
  'iu',
);

/** A date or a time of day: what an attribution or a header block names. The text must be short (a few lines). */
export const hasDate = (text: string): boolean =>
  /(^|\D)(19|20)\d\d(\D|$)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(^|\D)\d{1,2}[:.hH]\d\d(\D|$)|[年月日]|\d\s?[년월일]/.test(
    text,
  ) || monthAndDay.test(text);

/** An address, written out or hidden behind a list's `(a)t`. */
export const hasAddress = (text: string): boolean =>
  text.includes('@') && /[^\s@<>"]{1,64}@[^\s@<>"]{2,}/.test(text);
