import { companyWords, titleWords } from './words.ts';

/** `vertriebsleiter` is a compound of `leiter`; `leiter` alone is not, nor a word with next to nothing before it. */
export const isCompoundOf = (word: string, end: string): boolean =>
  word.length >= end.length + 3 && word.endsWith(end);

/** `founder/ceo`. */
export const isTwoTitles = (word: string): boolean =>
  word.includes('/') && word.split('/').every((part) => titleWords.has(part));

/** `Friedrich-Wilhelms-Universität`. */
export const isCompoundFirm = (word: string): boolean =>
  word.includes('-') && companyWords.has(word.slice(word.lastIndexOf('-') + 1)) && word.length > 12;
