import { isBlank } from '../lines/line.ts';
import type { Line } from '../lines/line.ts';
import { quotePrefix } from '../lines/text-lines.ts';
import { isGreeting } from '../signature/closing.ts';

/**
 * The quoted lines that answers stand between: without them "No, twelve. By June." says nothing. `said` are the indexes
 * of the sender's own text (signature, closings and footers left out), `own` all that is the sender's. One text above or
 * below a quote is no answer between its lines: then nothing is kept. The quote behind the last answer is not kept either.
 */
export function quotedBetween(
  lines: readonly Line[],
  own: readonly number[],
  said: readonly number[],
): readonly number[] {
  const mine = new Set(own);
  const quoted: number[] = [];
  const last = said[said.length - 1] ?? -1;
  for (let at = 0; at < last; at++) if (!mine.has(at)) quoted.push(at);
  return answers(lines, said, quoted) ? quoted : [];
}

/**
 * Two texts below quotes are answers. One text below is, too, if only a greeting stands above, or if the quote was made
 * by hand; below a program's "On … wrote:" it may be a footer that nobody knows, which must not bring the history back.
 */
function answers(
  lines: readonly Line[],
  said: readonly number[],
  quoted: readonly number[],
): boolean {
  const shown = quoted.filter((index) => !isBlank(lines[index]));
  const [first] = shown;
  if (first === undefined) return false;
  const above = said.filter((index) => index < first);
  const below = stretches(said.slice(above.length), shown);
  if (below >= 2) return true;
  if (below === 0 || above.length === 0) return false;
  const greeted = above.length === 1 && isGreeting(lines[above[0] ?? 0]?.text ?? '');
  return greeted || !isAttributed(lines[first]);
}

/** The first line that is not the sender's and is not marked as quoted either says who wrote the rest. */
const isAttributed = (line: Line | undefined): boolean =>
  line === undefined || line.attribution || (line.quote === 0 && !line.indented);

/** How many times the sender speaks, with quoted text between. */
function stretches(said: readonly number[], quoted: readonly number[]): number {
  let count = said.length > 0 ? 1 : 0;
  let next = 0;
  for (let at = 1; at < said.length; at++) {
    const [from = 0, to = 0] = [said[at - 1], said[at]];
    while (next < quoted.length && (quoted[next] ?? 0) < from) next++;
    if ((quoted[next] ?? to) < to) count++;
  }
  return count;
}

/** A line of the context, marked as quoted for readers without markup. */
export const markedAsQuoted = (line: Line): Line =>
  (line.quote > 0 || line.indented) &&
  !isBlank(line) &&
  !line.attribution &&
  quotePrefix(line.text).depth === 0
    ? { ...line, text: `> ${line.text}` }
    : line;

const longLine = 60;

/**
 * Mail programs break long quoted lines and forget the mark: `> … which is why we` / `think so` / `> and then`. Such a
 * remainder is quoted too.
 */
export function isWrapRemainder(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const above = lines[at - 1]?.text ?? '';
  const below = lines[at + 1]?.text ?? '';
  return (
    text !== '' &&
    text.length <= 40 &&
    !/^\p{Lu}.*[.!?]$/u.test(text) &&
    above.length >= longLine &&
    quotePrefix(above).depth > 0 &&
    quotePrefix(below).depth > 0 &&
    /[\p{L}\d,;-]$/u.test(above) &&
    /\S/.test(below.slice(quotePrefix(below).end))
  );
}
