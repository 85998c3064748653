import { headerLine } from './header-block.ts';
import { isWrapRemainder } from './inline-answers.ts';
import { mailRule } from './rules.ts';
import { isBlank } from '../lines/line.ts';
import { historyStartAt } from './history-start.ts';
import type { Lines } from './history-start.ts';
import { nameWords } from '../signature/names.ts';
import { isDisclaimer, isListFooter } from './list-footer.ts';

/** Which lines of a mail are whose. Indexes into its lines, ascending. */
export type Split = {
  /** The sender's own lines, blank ones between them included. */
  readonly own: readonly number[];
  /** First line of a forwarded mail, which runs to the end; null if this is no forward. */
  readonly forwardedFrom: number | null;
  /** Earlier mails that are left out. */
  readonly earlierMails: number;
};

/** Tells the sender's own text from the earlier mails that it carries. */
export function splitHistory(mail: Lines, isForward: boolean): Split {
  const total = mail.lines.length;
  const all = Array.from({ length: total }, (_, index) => index);
  const walked = walk(mail);
  const own = withoutIndentedEnd(mail, withoutFooterBehindQuote(mail, walked.own));
  const begins = walked.begins ?? endedBy(own, walked.own);
  if (begins !== null && (begins.forwarded || isForward)) {
    const before = own.filter((index) => index < begins.at);
    return { own: before, forwardedFrom: begins.at, earlierMails: 0 };
  }
  const silent = own.every((index) => isBlank(mail.lines[index]));
  if (silent || begins === null) return { own: all, forwardedFrom: null, earlierMails: 0 };
  return { own, forwardedFrom: null, earlierMails: countMails(mail, new Set(own)) };
}

type Begins = { readonly at: number; readonly forwarded: boolean };
type Walked = { readonly own: number[]; readonly begins: Begins | null };

function walk(mail: Lines): Walked {
  const { lines } = mail;
  const own: number[] = [];
  let begins: Begins | null = null;
  let inQuote = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const quoted = (line?.quote ?? 0) > 0;
    if (inQuote && (quoted || isWrapRemainder(lines, at))) continue;
    if (inQuote && line?.indented === true) continue;
    const start = historyStartAt(mail, at);
    if (quoted) {
      begins ??= { at, forwarded: start?.forwarded ?? false };
      inQuote = true;
      if (start?.forwarded === true) return { own, begins };
      if (start?.kind === 'rest' && holdsHeadersOnly(mail, at)) {
        dropRules(mail, own, at);
        return { own, begins };
      }
      continue;
    }
    if (start === null) {
      // The blank line below a quote joins the one above it.
      if (inQuote && isBlank(line) && isBlank(lines[own[own.length - 1] ?? -1])) continue;
      own.push(at);
      if (!isBlank(line)) inQuote = false;
      continue;
    }
    begins ??= { at, forwarded: start.forwarded };
    dropName(mail, own, at);
    if (start.kind === 'rest') {
      dropRules(mail, own, at);
      return { own, begins: start.forwarded ? { at, forwarded: true } : begins };
    }
    at += start.lines - 1;
    inQuote = true;
  }
  return { own, begins };
}

/** A `<blockquote>` without a mark is a quote where nothing of the sender's comes after it. */
function withoutIndentedEnd({ lines }: Lines, own: readonly number[]): readonly number[] {
  let end = own.length;
  while (
    end > 0 &&
    (isBlank(lines[own[end - 1] ?? -1]) || lines[own[end - 1] ?? -1]?.indented === true)
  )
    end--;
  const cut = own.slice(end).some((index) => lines[index]?.indented === true);
  return end > 0 && cut ? own.slice(0, end) : own;
}

const endedBy = (own: readonly number[], all: readonly number[]): Begins | null =>
  own.length < all.length ? { at: all[own.length] ?? 0, forwarded: false } : null;

/** The line that is drawn above an earlier mail belongs to it, and so does the letterhead of Lotus Notes. */
function dropRules({ lines, texts }: Lines, own: number[], at: number): void {
  let end = own.length;
  while (end > 0 && isBlank(lines[own[end - 1] ?? -1])) end--;
  const text = lines[own[end - 1] ?? -1]?.text ?? '';
  if (/^[_─-]{5,}$/.test(text)) own.length = end - 1;
  else if (/^[ \t>]*from:\s.*\d:\d\d/i.test(texts[at] ?? '') && /^\s[^.?!]{3,50}\.?\s*$/.test(text))
    if (isBlank(lines[own[end - 2] ?? -1])) own.length = end - 1;
}

/** `Jo Doe`, a line break, `<jo@acme.example> escreveu (…):`: the name above belongs to the attribution. */
function dropName({ lines, texts }: Lines, own: number[], at: number): void {
  const above = lines[at - 1]?.text ?? '';
  if (
    own[own.length - 1] === at - 1 &&
    /^\s*<[^\s<>@]+@/.test(texts[at] ?? '') &&
    nameWords(above) > 0
  )
    own.pop();
}

/** Outlook for Mac marks the headers of the earlier mail as quoted, not its text: then all below is history. */
function holdsHeadersOnly({ lines, texts }: Lines, at: number): boolean {
  for (let next = at; next < lines.length && next < at + 14; next++) {
    const text = texts[next] ?? '';
    if (text.trim() === '' || headerLine(text) !== null || mailRule(text) !== null) continue;
    return (lines[next]?.quote ?? 0) === 0;
  }
  return false;
}

/** A mailing list adds its footer below the quote; that is nobody's own text. */
function withoutFooterBehindQuote({ lines }: Lines, own: readonly number[]): readonly number[] {
  let first = own.length;
  while (first > 0 && own[first - 1] === (own[first] ?? lines.length) - 1) first--;
  if (first === 0) return own;
  const tail = own.slice(first).flatMap((index) => lines[index] ?? []);
  return tail.every(isBlank) || isListFooter(tail) || isDisclaimer(tail)
    ? own.slice(0, first)
    : own;
}

/** Header blocks and attributions among the lines that are left out; at least one. */
function countMails(mail: Lines, own: ReadonlySet<number>): number {
  let mails = 0;
  for (let at = 0; at < mail.lines.length; at++) {
    if (own.has(at) || isBlank(mail.lines[at])) continue;
    const start = historyStartAt(mail, at);
    if (start === null) continue;
    mails++;
    // A rule, its headers and an attribution above them begin one and the same mail.
    at += Math.max(start.lines, start.kind === 'rest' ? 6 : 1) - 1;
  }
  return Math.max(mails, 1);
}
