import { isClosing } from './closing.ts';
import { lineScore } from './line-score.ts';
import { bare, nameWords } from './names.ts';
import type { Traits } from './traits.ts';

/** The lines `[start, end)` of a signature, and how sure we are (0 … 1). */
export type Block = { readonly start: number; readonly end: number; readonly confidence: number };

/** What is known of a mail's own lines. `repeated[i]`: line i stands in the quoted history too. */
export type Candidate = {
  readonly lines: readonly Traits[];
  readonly end: number;
  readonly repeated: readonly boolean[];
};

/** A signature is looked for among so many last lines. */
const reach = 32;
const threshold = 2.6;

/** Finds the signature block in the lines before `end`, or null: an empty answer is right more often than a wrong one. */
export function findBlock(candidate: Candidate): Block | null {
  if (candidate.end === 0) return null;
  return (
    markedBlock(candidate) ??
    delimitedBlock(candidate) ??
    scoredBlock(candidate) ??
    signOff(candidate)
  );
}

/** The element that the mail program marked, unless text of the mail got into it. */
function markedBlock({ lines, end }: Candidate): Block | null {
  let first = end;
  for (let at = end - 1; at >= 0 && at >= end - reach; at--) {
    if (lines[at]?.marked === true) first = at;
    else if (lines[at]?.blank !== true) break;
  }
  if (first === end) return null;
  const shown = lines.slice(first, end).filter((line) => !line.blank);
  if (shown.some(isProse)) return null;
  const sum = shown.reduce((total, line) => total + lineScore(line), 0);
  if (sum <= 0.5 && shown.length > 3) return null;
  const start = skipAnchor(lines, first, end);
  return start < end ? { start, end, confidence: 0.95 } : null;
}

/** Two hyphens alone on a line: all that follows, if it is short and no answer to anything. */
function delimitedBlock({ lines, end }: Candidate): Block | null {
  for (let at = Math.max(0, end - reach); at < end; at++) {
    if (lines[at]?.delimiter !== true) continue;
    const shown = lines.slice(at + 1, end).filter((line) => !line.blank);
    if (shown.length === 0 || shown.length > 16) continue;
    if (shown.some((line) => line.greeting) || shown.filter(isProse).length > 4) continue;
    const start = skipAnchor(lines, at, end);
    if (start < end) return { start, end, confidence: 0.95 };
  }
  return null;
}

const isProse = (line: Traits): boolean =>
  !line.rule &&
  lineScore(line) < 2 &&
  (line.words.length > 14 || line.greeting || (line.words.length > 7 && line.prose > 1));

/** The first line of the block proper: closings and rules stand before it. */
function skipAnchor(lines: readonly Traits[], from: number, end: number): number {
  let start = from;
  while (start < end) {
    const line = lines[start];
    if (line !== undefined && !line.blank && !line.rule && !(line.closing && line.ofSender === 0))
      break;
    start++;
  }
  return start;
}

/** Moves the edges of a block to where a reader sees them. */
function fitted(
  lines: readonly Traits[],
  block: Block,
  limit: number,
): { readonly start: number; readonly end: number } {
  let { start, end } = block;
  const next = nextShown(lines, start + 1, end);
  const first = lines[start];
  // A first name, then the block that repeats it in full: the first name signs the text.
  if (
    first !== undefined &&
    next !== null &&
    next - start > 1 &&
    first.words.length === 1 &&
    first.nameWords === 1
  )
    if ((lines[next]?.nameWords ?? 0) >= 2 && (lines[next]?.ofSender ?? 0) > 0)
      return { start: next, end };
  const { previous, gap } = before(lines, start);
  if (previous !== undefined && gap <= 1 && isLetterhead(lines, start - gap - 1)) start -= gap + 1;
  // A box drawn around the block holds all of it, the motto below the address too.
  const top = before(lines, start).previous;
  if (top?.rule === true && top.text === '' && top.raw.trim().length >= 8)
    for (let at = end; at < Math.min(limit + 2, end + 8, lines.length); at++)
      if (
        lines[at]?.rule === true &&
        lines[at]?.raw.trim().slice(0, 4) === top.raw.trim().slice(0, 4)
      )
        end = at;
  return { start, end };
}

function nextShown(lines: readonly Traits[], from: number, end: number): number | null {
  for (let at = from; at < end; at++)
    if (lines[at]?.blank === false && lines[at]?.rule === false) return at;
  return null;
}

/** The company above the name, itself below a closing or a rule. */
function isLetterhead(lines: readonly Traits[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.blank || line.rule || line.closing || line.greeting) return false;
  if (line.words.length > 6 || line.prose > 0 || line.small > 0.5 || /[.!?:,]$/.test(line.text))
    return false;
  const { previous } = before(lines, at);
  return previous?.closing === true || previous?.rule === true;
}

type Scored = Block & { readonly total: number };

/** The stretch of lines whose scores and surroundings speak most for a signature. */
function scoredBlock(candidate: Candidate): Block | null {
  const { lines, end, repeated } = candidate;
  const low = Math.max(0, end - reach);
  const scores = lines.map((line, at) =>
    at < low || at >= end ? 0 : lineScore(line) + (repeated[at] === true && !line.blank ? 0.8 : 0),
  );
  let best: Scored | null = null;
  for (let start = low; start < end; start++) {
    const line = lines[start];
    if (line === undefined || line.blank || line.rule || (line.closing && line.ofSender === 0))
      continue;
    const found = stretch(candidate, scores, start);
    if (best === null || found.total > best.total + 1e-9) best = found;
  }
  if (best === null || best.total < threshold || isList(lines.slice(best.start, best.end)))
    return null;
  return { ...fitted(lines, best, end), confidence: 1 - 1 / (1 + Math.exp((best.total - 2) / 2)) };
}

function stretch({ lines, end }: Candidate, scores: readonly number[], start: number): Scored {
  const bonus = startBonus(lines, start, scores[start] ?? 0);
  let left = lines.slice(start, end).filter((line) => !line.blank).length;
  let sum = 0;
  let blanks = 0;
  let best = -Infinity;
  let bestEnd = start;
  for (let at = start; at < end; at++) {
    if (lines[at]?.blank === true) {
      blanks++;
      sum -= blanks > 2 ? 0.6 : 0.1;
      continue;
    }
    blanks = 0;
    left--;
    sum += scores[at] ?? 0;
    const total = sum - 0.55 * Math.min(left, 8);
    if (total > best) {
      best = total;
      bestEnd = at + 1;
    }
  }
  return { start, end: bestEnd, confidence: 0, total: best + bonus };
}

/** What stands before a line, and the line itself, as the beginning of a signature. */
function startBonus(lines: readonly Traits[], start: number, score: number): number {
  const line = lines[start];
  if (line === undefined) return 0;
  const { previous, gap } = before(lines, start);
  const name = nameWords(line.text);
  const ofSender = line.ofSender > 0;
  let bonus = 0;
  if (previous?.delimiter === true) bonus += 4;
  else if (previous?.closing === true) bonus += 2.2;
  else if (previous?.rule === true) bonus += 1.2;
  if (gap > 0) bonus += 0.5;
  if (start === 0) bonus -= 1.2;
  if (ofSender) bonus += 0.8;
  else if (name >= 2) bonus += 0.5;
  else if (score <= 0) bonus -= 1.5;
  const anchored =
    previous?.delimiter === true ||
    previous?.closing === true ||
    ofSender ||
    (previous?.rule === true && name > 0) ||
    (name >= 2 && (gap > 0 || start === 0));
  if (!anchored) bonus -= isRich(lines.slice(start, start + 8)) && gap > 0 ? 0.8 : 3;
  else if (
    !ofSender &&
    name < 1 &&
    !line.organisation &&
    !line.legalForm &&
    !line.title &&
    line.phones.length === 0
  )
    bonus -= 1.5;
  if (line.words.length > 12) bonus -= 2;
  return bonus;
}

function before(
  lines: readonly Traits[],
  start: number,
): { readonly previous: Traits | undefined; readonly gap: number } {
  let at = start - 1;
  while (at >= 0 && lines[at]?.blank === true) at--;
  return { previous: lines[at], gap: start - 1 - at };
}

/** Company, address and contact together need no name above them. */
function isRich(lines: readonly Traits[]): boolean {
  const has = (test: (line: Traits) => boolean): number => (lines.some(test) ? 1 : 0);
  return (
    has((line) => line.legalForm || line.organisation) +
      has((line) => line.street || line.postal) +
      has((line) => line.phones.length > 0) +
      has((line) => line.links.length > 0) >=
    3
  );
}

/** Attendees, tables of people, price lists: many alike lines, no contact. */
function isList(block: readonly Traits[]): boolean {
  const shown = block.filter((line) => !line.blank);
  const contacts = shown.filter(
    (line) =>
      line.phones.length > 0 || line.links.some((link) => link.kind === 'email') || line.labelled,
  ).length;
  const names = shown.filter(
    (line) =>
      line.words.length <= 4 &&
      line.nameWords >= 2 &&
      !line.title &&
      !line.organisation &&
      !line.department,
  ).length;
  if (names >= 3 && contacts === 0) return true;
  const columns = shown.filter((line) => / {3,}|\t/.test(line.raw.trim())).length;
  return columns >= Math.max(3, 0.5 * shown.length) && contacts < 2;
}

/** "Thanks, Jo": goodbye and name on one line, at the very end. */
function gluedSignOff(line: Traits): boolean {
  const match = /^(.{2,40}?)(?:[,.!]|\s[-–—])\s{0,4}(\p{L}[\p{L}.'’ -]{0,24})$/u.exec(line.text);
  const name = match?.[2] ?? '';
  return (
    match !== null &&
    isClosing(match[1] ?? '') &&
    (nameWords(name) > 0 || /^\p{Lu}{2,3}$/u.test(name))
  );
}

/** A first name alone at the very end. */
function signOff({ lines, end }: Candidate): Block | null {
  let last = end - 1;
  while (last >= 0 && (lines[last]?.blank === true || lines[last]?.rule === true)) last--;
  const line = lines[last];
  if (line === undefined || last === 0) return null;
  if (gluedSignOff(line)) return { start: last, end: last + 1, confidence: 0.6 };
  const text = bare(line.text).replace(/^[-–—~/]+\s*/u, '');
  const words = text.split(/\s+/).length;
  if (
    text === '' ||
    words > 3 ||
    text.length >= 30 ||
    /[?!:;=<>{}\d@/\\]/.test(text) ||
    line.closing
  )
    return null;
  const { previous, gap } = before(lines, last);
  if (previous === undefined) return null;
  const name = nameWords(text);
  const sentence = /[.!?)]\s*$/.test(previous.raw);
  const fits =
    line.ofSender > 0 ||
    previous.closing ||
    (/^\s*[-–—/~]/u.test(line.raw) && name > 0) ||
    (gap > 0 && name > 0 && words <= 2 && sentence) ||
    (gap > 0 && name > 0 && words === 1 && previous.words.length >= 5 && previous.small > 0.5) ||
    (gap > 0 && sentence && /^\p{L}{1,4}\.?$/u.test(text));
  return fits ? { start: last, end: last + 1, confidence: 0.6 } : null;
}
