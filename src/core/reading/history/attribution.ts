import { quotePrefix } from '../lines/text-lines.ts';
import { hasAddress, hasDate } from './evidence.ts';
import { onDate, wrote, wroteAnywhere } from './words.ts';

const wroteWords = new Set(wrote);
const onDateWords = new Set(onDate);
const maxLines = 4;
const maxLength = 360;

/** How sure an attribution is: one without a date or an opening word needs quoted text behind it. */
export type Attribution = { readonly lines: number; readonly sure: boolean };

/** "On Monday, Jo Doe wrote:" in many languages, broken over up to four lines; null when `texts[at]` starts none. */
export function attributionAt(texts: readonly string[], at: number): Attribution | null {
  if (!endsSoon(texts, at)) return null;
  const first = bare(texts[at] ?? '');
  if (first === '' || untilQuote(first).length > maxLength || !mayStart(first)) return null;
  // `No problem.` begins like an attribution in Latvian; one over several lines has a date or an address in its first.
  const weak = !opensDated(first);
  let joined = '';
  for (let lines = 1; lines <= maxLines; lines++) {
    const next = bare(texts[at + lines - 1] ?? '');
    if (next === '' && lines > 1) {
      if (lines > 2 || weak) return null;
      continue;
    }
    joined = joined === '' ? next : `${joined} ${next}`;
    if (untilQuote(joined).length > maxLength) return null;
    const verdict = judge(untilQuote(joined));
    if (verdict === null) continue;
    if (lines > 1 && weak && startsBehind(texts, at + 1, at + lines)) return null;
    return { lines, sure: verdict };
  }
  return null;
}

/** Most lines start nothing: a look at the last characters of the next lines spares them all other tests. */
function endsSoon(texts: readonly string[], at: number): boolean {
  for (let next = at; next < at + maxLines && next < texts.length; next++)
    if (mayEnd(texts[next] ?? '')) return true;
  return false;
}

function mayEnd(text: string): boolean {
  const last = text[text.length - 1];
  if (last === undefined) return false;
  return (
    ':：>*_道성'.includes(last) ||
    text.endsWith('--') ||
    text.endsWith('wrote') ||
    text.endsWith('schrieb') ||
    text.endsWith('écrit') ||
    text.includes(': >') ||
    text.includes(':>')
  );
}

/** Some programs run the quote on behind its attribution: `Jo wrote: > Hi`. */
function untilQuote(text: string): string {
  const at = text.search(/[:：]\s?>/u);
  return at > 0 ? text.slice(0, at + 1) : text;
}

const isIntro = (text: string): boolean =>
  onDateWords.has(firstWord(text)) || /^[-\s*_>]{0,8}[\d<"“]/.test(text);

/** `2030 Antwerpen` or `PO Box 12` above `On Monday, …` begin like an attribution too, but not with *On* and a date. */
const opensDated = (text: string): boolean =>
  onDateWords.has(firstWord(text)) && (hasDate(text) || hasAddress(text));

/**
 * The last line of a signature is no part of the attribution below it: `www.acme.example` above one that names a date
 * itself. `Jo Doe <jo@acme.example>` is part of it.
 */
function startsBehind(texts: readonly string[], from: number, to: number): boolean {
  const opens = /[<"“]|님|さん/u.test(texts[from - 1] ?? '');
  for (let at = from; at < to; at++) {
    const found = attributionAt(texts, at);
    if (found === null) continue;
    if (found.sure || (!opens && hasDate(texts[at] ?? ''))) return true;
  }
  return false;
}

const bare = (text: string): string => {
  const { depth, end } = quotePrefix(text);
  const plain = (depth > 0 ? text.slice(end) : text).trim();
  // Zoho draws a line on both sides: `---- On Monday Jo Doe wrote ----`.
  return plain.startsWith('--') ? plain.replace(/(?<=[^\s-])\s?-{2,}$/, ':') : plain;
};

const mayStart = (text: string): boolean =>
  onDateWords.has(firstWord(text)) || /[\d@<"“年]|^-{2,}|님|さん/.test(text) || hasVerb(text);

const firstWord = (text: string): string =>
  (/^[-\s*_|]{0,8}([\p{L}]{1,12})/u.exec(text)?.[1] ?? '').toLowerCase();

/** `true` = surely an attribution, `false` = one if a quote follows, null = none. */
function judge(text: string): boolean | null {
  const ended =
    /[:：]\s?[*_]{0,2}$/.test(text) || /(wrote|写道|寫道|schrieb|écrit)\s?:?\s?>*$/iu.test(text);
  if (!ended) return null;
  const dated = hasDate(text);
  const address = hasAddress(text);
  if (hasVerb(text)) {
    const intro = isIntro(text);
    if (dated && (intro || address)) return true;
    return dated || address || intro || wordCount(text) <= 8 ? false : null;
  }
  if (dated && address && /[>)\]]\s?[:：]$/.test(text)) return true;
  return dated && wordCount(text) <= 12 ? false : null;
}

function hasVerb(text: string): boolean {
  const lower = text.toLowerCase();
  if (wroteAnywhere.some((words) => lower.includes(words))) return true;
  for (const word of lower.split(/[\s:：,;<>"]+/u)) if (wroteWords.has(word)) return true;
  return false;
}

const wordCount = (text: string): number => text.split(/\s+/).length;
