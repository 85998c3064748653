import type { MentionedAddress, ReadInput, TextContent } from './content.ts';
import { forwardedBody, readForwarded } from './forwarded.ts';
import { linesOf } from './history/history-start.ts';
import { markedAsQuoted, quotedBetween } from './history/inline-answers.ts';
import { htmlOfLines, joinLines } from './history/new-part.ts';
import { isForwardSubject, isRule } from './history/rules.ts';
import { splitHistory } from './history/split.ts';
import type { Split } from './history/split.ts';
import { linesFromHtml } from './lines/html-lines.ts';
import { isBlank } from './lines/line.ts';
import type { Line } from './lines/line.ts';
import { linesFromText } from './lines/text-lines.ts';
import { findMentions } from './mentions/find-mentions.ts';
import type { TextMentions } from './mentions/find-mentions.ts';
import { caseNumbersIn, defaultCaseNumberPattern, threadTokensIn } from './mentions/tokens.ts';
import { isClosing } from './signature/closing.ts';
import { findBlockEmails } from './signature/fields/block-emails.ts';
import { findSigned } from './signature/sign.ts';
import type { Signed } from './signature/sign.ts';

/**
 * Reads the text of a mail: what is new in it, where the signature stands, whom and what it mentions. Pure, linear in the size
 * of the mail, and the same in a browser and in Node (S4). Nothing in the mail can make it throw.
 */
export function readText(input: ReadInput): TextContent {
  const { lines, html } = readLines(input);
  const split = splitHistory(linesOf(lines), isForwardSubject(input.subject));
  const own = pick(lines, split.own);
  const signed = isOwn(input) ? unsigned(own) : findSigned(own, othersOf(lines, split), input.from);
  const passedOn = split.forwardedFrom === null ? [] : lines.slice(split.forwardedFrom);
  const passedAt = passedOn.map((_, at) => (split.forwardedFrom ?? 0) + at);
  const forwarded = split.forwardedFrom === null ? null : readForwarded(passedOn);
  const typed = withContext(lines, split, signed);
  const said = [...saidLines(own, signed), ...forwardedBody(passedOn)];
  const { phones, ...mentions } = findMentions(said);
  return {
    newPart: {
      text: joinLines([...typed.lines, ...passedOn]),
      html: html === null ? null : htmlOfLines(html, lines, [...typed.indexes, ...passedAt]),
    },
    ownText: joinLines(typed.lines),
    forwarded,
    whole: { text: joinLines(lines) },
    quotedMails: split.earlierMails,
    signatureText: joinLines(own.slice(signed.start, signed.end)),
    signatureEmails: findBlockEmails(signed.block?.lines ?? []).map(({ value }) => value),
    mentions: mentionsOf(input, mentions, forwarded?.from ?? null),
    unread: { block: signed.block, phones, domain: domainOf(input) },
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

const isOwn = ({ from, ownAddresses }: ReadInput): boolean =>
  from !== null &&
  ownAddresses.some(
    (address) => address.trim().toLowerCase() === from.address.trim().toLowerCase(),
  );

const unsigned = (own: readonly Line[]): Signed => ({
  block: null,
  start: 0,
  end: 0,
  textEnd: own.length,
});

function pick(lines: readonly Line[], indexes: readonly number[]): readonly Line[] {
  const picked: Line[] = [];
  for (const index of indexes) {
    const line = lines[index];
    if (line !== undefined) picked.push(line);
  }
  return picked;
}

/** The sender's text without the signature and what is put under every mail. */
const saidLines = <T>(own: readonly T[], { start, end, textEnd }: Signed): readonly T[] => [
  ...own.slice(0, start),
  ...own.slice(end, textEnd),
];

/** The sender's own lines and the quoted ones that they answer, if they answer line by line. */
function withContext(
  lines: readonly Line[],
  { own }: Split,
  signed: Signed,
): { readonly indexes: readonly number[]; readonly lines: readonly Line[] } {
  const typed = { indexes: own, lines: pick(lines, own) };
  // Nothing quoted stands above the last line of one's own.
  if ((own[own.length - 1] ?? -1) < own.length) return typed;
  const speaks = (index: number): boolean => {
    const text = lines[index]?.text ?? '';
    return text.length > 60 || (text !== '' && !isRule(text) && !isClosing(text));
  };
  const context = quotedBetween(lines, own, saidLines(own, signed).filter(speaks));
  if (context.length === 0) return typed;
  const quoted = new Set(context);
  const indexes = [...own, ...context].sort((one, other) => one - other);
  const shown = indexes.flatMap((index) => {
    const line = lines[index];
    return line === undefined ? [] : [quoted.has(index) ? markedAsQuoted(line) : line];
  });
  return { indexes, lines: shown };
}

function othersOf(lines: readonly Line[], split: Split): readonly Line[] {
  const own = new Set(split.own);
  return lines.filter((line, index) => !own.has(index) && !isBlank(line));
}

const domainOf = ({ from }: ReadInput): string =>
  from === null ? '' : from.address.slice(from.address.indexOf('@') + 1);

function mentionsOf(
  { subject, html, text, caseNumberPattern }: ReadInput,
  found: Omit<TextMentions, 'phones'>,
  forwardedFrom: MentionedAddress | null,
): TextContent['mentions'] {
  const known = found.emails.some(
    ({ address }) => address.toLowerCase() === forwardedFrom?.address.toLowerCase(),
  );
  return {
    ...found,
    emails: forwardedFrom === null || known ? found.emails : [forwardedFrom, ...found.emails],
    caseNumbers: caseNumbersIn(subject, caseNumberPattern ?? defaultCaseNumberPattern),
    threadTokens: threadTokensIn(subject, html ?? '', text ?? ''),
  };
}
