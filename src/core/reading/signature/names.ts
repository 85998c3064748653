import { nameDegrees, nameParticles, nameTitles } from './words.ts';

/** Takes away bullets, bars and rules around a line. */
export const bare = (text: string): string =>
  text
    .replace(/^(?:[\s>*•·|/_~+=–—-]|\p{Extended_Pictographic}|\uFE0F|#(?!\d)){1,40}/u, '')
    .replace(/[\s|_~*•·=–—]{1,40}$/u, '')
    .trim();

const lead =
  /^\W{0,3}(inh(aber(in)?)?\.?|owner|prop(rietor)?\.?|titolare|propietari[oa]|gérante?|i\.?\s?[av]\.?|ppa\.?|p\.?\s?p\.?|per pro|gez\.?)[\s:]+(?=\p{Lu})/iu;
const humble = /(?<=\p{Script=Hangul})\s(드림|올림|배상)$/u;

/** `Inh. Jo Doe`, `i. A. Jo Doe`, `김민수 드림`: how somebody signs, not what they are called. */
export const withoutManner = (text: string): string => text.replace(lead, '').replace(humble, '');

/** `Dr. rer. nat. Jo Doe`: what somebody is a doctor of; without a doctor in front, `Nat` may be a name. */
const faculty =
  /\b(dr\.?|prof\.?)\s?(?:(?:iur|jur|med|dent|vet|phil|rer|nat|oec|pol|soc|sc|techn|theol|agr|mont|habil|h\.\s?c|hc|univ)\.\s?){1,4}/giu;

/** A name without titles before and degrees behind it: `Dr. Jo Doe, PhD` → `Jo Doe`. */
export function withoutDegrees(text: string): string {
  const words = (text.includes('.') ? text.replace(faculty, '$1 ') : text)
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  let from = 0;
  let to = words.length;
  while (to - from > 1 && nameTitles.has(lower(words[from] ?? ''))) from++;
  while (to - from > 1 && isDegree(words[to - 1] ?? '')) to--;
  return words.slice(from, to).join(' ');
}

const lower = (word: string): string => word.toLowerCase().replace(/^[(]|[).]+$/g, '');

/** `Ma` and `Ba` are surnames, `MA` and `B.A.` degrees; `V` is an initial. */
function isDegree(word: string): boolean {
  const plain = lower(word);
  if (!nameDegrees.has(plain) && !nameDegrees.has(plain.replace(/\./g, ''))) return false;
  return (word.replace(/[.,]/g, '').length > 2 || !/\p{Ll}/u.test(word)) && !isInitial(word);
}

export const isInitial = (word: string | undefined): boolean => /^\p{Lu}\.?$/u.test(word ?? '');

const cased = /^\p{Lu}[\p{L}\p{M}'’.\-‐]*\.?$/u;
const uncased = /^[\p{Lo}\p{M}]{1,20}$/u;

/** How many words a text has if it reads like a person's name, 0 if not. */
export function nameWords(text: string): number {
  const whole = withoutManner(bare(text));
  // Nothing of what is taken away below holds any of these.
  if (/[\d@?!;<>{}&%]/.test(whole)) return 0;
  const plain = withoutDegrees(whole.replace(/\s?[(（"“'][\p{L}\p{M}.\s-]{1,24}[)）"”']\s?/gu, ' '))
    .replace(/[,.]$/, '')
    .trim();
  if (
    plain.length < 2 ||
    plain.length > 44 ||
    /[\d@:/?!;=<>{}()&|%#+*]/.test(plain) ||
    /\.\p{L}{2,}$|^I\s\p{Ll}/u.test(plain)
  )
    return 0;
  const words = plain.split(/\s+/);
  if (words.length > 5) return 0;
  if (isNameTwice(plain)) return 2;
  if (words.every((word) => uncased.test(word)))
    return isUncasedName(words) ? Math.max(words.length, 2) : 0;
  const proper = words.filter((word) => cased.test(word)).length;
  const fits = words.every((word) => cased.test(word) || nameParticles.has(word.toLowerCase()));
  return fits && proper > 0 ? words.length : 0;
}

/** `林雅婷 Amy Lin`, `Alex Wu 吳政錳`: the name in two scripts. */
const isNameTwice = (text: string): boolean =>
  /^(?:[\p{Script=Han}\p{Script=Hangul}]{2,4}\s(?:\p{Lu}[\p{Ll}-]+\s?){1,3}|(?:\p{Lu}[\p{Ll}-]+\s){1,3}[\p{Script=Han}\p{Script=Hangul}]{2,4})$/u.test(
    text,
  );

/** Names in Han, Hangul, Kana, Hebrew, Arabic, Thai … have no capital letters; they are short. */
function isUncasedName(words: readonly string[]): boolean {
  const whole = words.join('');
  if (/^\p{Script=Han}+$/u.test(whole)) return whole.length >= 2 && whole.length <= 5;
  if (/^\p{Script=Hangul}+$/u.test(whole)) return whole.length >= 2 && whole.length <= 5;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole))
    return words.length === 2 && whole.length <= 10;
  return words.length >= 2 && words.length <= 4;
}
