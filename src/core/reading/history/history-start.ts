import { head, isBlank } from '../lines/line.ts';
import type { Line } from '../lines/line.ts';
import { attributionAt } from './attribution.ts';
import { headerBlockAt } from './header-block.ts';
import { lotusHeaderAt } from './lotus.ts';
import { isRule, mailRule } from './rules.ts';

/** The lines of a mail and their heads, which patterns may be run on. */
export type Lines = { readonly lines: readonly Line[]; readonly texts: readonly string[] };

export const linesOf = (lines: readonly Line[]): Lines => ({ lines, texts: lines.map(head) });

/**
 * Where an earlier mail begins. `rest`: all that follows is history. `quote`: `lines` lines of attribution, then a
 * quote that ends by itself.
 */
export type HistoryStart = {
  readonly kind: 'rest' | 'quote';
  readonly lines: number;
  readonly forwarded: boolean;
};

const rest: HistoryStart = { kind: 'rest', lines: 1, forwarded: false };

/** What begins at line `at`, or null for the sender's own text. */
export function historyStartAt(mail: Lines, at: number): HistoryStart | null {
  const { lines, texts } = mail;
  const text = texts[at] ?? '';
  if (text.trim() === '') return null;
  const line = lines[at];
  const drawn = mailRule(text);
  if (drawn !== null) return { ...rest, forwarded: drawn === 'forwarded' };
  if (headerBlockAt(texts, at)) return rest;
  if (line?.opensHistory === true && hasProof(mail, at)) return rest;
  if ((isRule(text) || line?.opensBox === true) && headersFollow(texts, at)) return rest;
  const attribution = attributionStart(mail, at);
  if (attribution !== null) return attribution;
  return lotusHeaderAt(texts, at) ? rest : null;
}

function attributionStart({ lines, texts }: Lines, at: number): HistoryStart | null {
  if (lines[at]?.attribution === true) return { kind: 'quote', lines: 1, forwarded: false };
  const found = attributionAt(texts, at);
  if (found === null) return null;
  const own = lines[at]?.quote ?? 0;
  const behind = nextText(lines, at + found.lines);
  const quoted =
    behind !== undefined &&
    (behind.quote > own || (behind.indented && lines[at]?.indented !== true));
  if (quoted) return { kind: 'quote', lines: found.lines, forwarded: false };
  return found.sure || headersBehind(texts, at + found.lines)
    ? { ...rest, lines: found.lines }
    : null;
}

/** Notes: `-----Jo Doe <jo@acme.example> wrote: -----`, and then To, From and Subject. */
function headersBehind(texts: readonly string[], from: number): boolean {
  const blank = (texts[from] ?? '').trim() === '';
  return headerBlockAt(texts, blank ? from + 1 : from);
}

function nextText(lines: readonly Line[], from: number): Line | undefined {
  let at = from;
  while (at < lines.length && at < from + 6 && isBlank(lines[at])) at++;
  return lines[at];
}

/**
 * Outlook marks the place; a signature or banner may still stand there, so the lines must look like headers, in
 * whatever language: most of the next ones read `Label: value`.
 */
function hasProof({ lines, texts }: Lines, at: number): boolean {
  if ((lines[at]?.quote ?? 0) > 0) return true;
  let seen = 0;
  let labelled = 0;
  for (let next = at; next < texts.length && seen < 5 && next < at + 12; next++) {
    const text = texts[next] ?? '';
    if (text.trim() === '' || isRule(text)) continue;
    seen++;
    if (/^[*_\s]{0,4}[^\s:：][^:：]{0,24}[:：]/.test(text)) labelled++;
    else if (seen === 1) return false;
  }
  return labelled >= 3;
}

function headersFollow(texts: readonly string[], at: number): boolean {
  for (let next = at, seen = 0; next < texts.length && seen < 3 && next < at + 8; next++) {
    const text = texts[next] ?? '';
    if (text.trim() === '') continue;
    seen++;
    if (headerBlockAt(texts, next)) return true;
    if (!isRule(text)) return false;
  }
  return false;
}
