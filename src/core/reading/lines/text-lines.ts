import type { Line } from './line.ts';
import { visible } from './visible.ts';

const noLinks: readonly never[] = [];

/** The number of leading `>` (blanks and `|` between allowed), and where the text behind them starts. */
export function quotePrefix(text: string): { readonly depth: number; readonly end: number } {
  // `JD> `: some programs quote with the writer's initials.
  const initials = /^\s{0,2}[A-Z]{2,3}>\s?/.exec(text);
  if (initials !== null) return { depth: 1, end: initials[0].length };
  let depth = 0;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '>') {
      depth++;
      end = at + 1;
    } else if (char !== ' ' && char !== '\t') break;
  }
  if (depth > 0 && text[end] === ' ') end++;
  return { depth, end };
}

/** A line of plain text as the reader sees it. */
export const textLine = (raw: string, from: number): Line => ({
  text: raw,
  quote: quotePrefix(raw).depth,
  opensHistory: false,
  opensBox: false,
  marked: false,
  indented: false,
  attribution: false,
  links: noLinks,
  images: noLinks,
  from,
});

/** More blank lines in a row say no more than these. */
export const mostBlanks = 4;

/** Plain text, line by line; leading blanks of a line are kept, trailing ones are not. */
export function linesFromText(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let blanks = 0;
  for (const raw of text.split('\n')) {
    const shown = visible(raw).trimEnd();
    blanks = shown === '' ? blanks + 1 : 0;
    if (blanks <= mostBlanks) lines.push(textLine(shown, from));
    from += raw.length + 1;
  }
  return lines;
}
