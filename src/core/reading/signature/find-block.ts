import { before } from './block.ts';
import type { Block, Candidate } from './block.ts';
import { fitted } from './fit-block.ts';
import { banner } from './footer-words.ts';
import { isIntroduced } from './is-introduced.ts';
import { isList } from './is-list.ts';
import { lineScore } from './line-score.ts';
import { nameWords } from './names.ts';
import { signOff } from './sign-off.ts';
import type { Traits } from './traits.ts';

/** A signature is looked for among so many last lines. */
const reach = 32;
const threshold = 2.6;

/** Finds the signature block in the lines before `end`, or null: an empty answer is right more often than a wrong one. */
export function findBlock(candidate: Candidate): Block | null {
  if (candidate.end === 0) return null;
  const end = endBeforeReferences(candidate);
  return (end < candidate.end ? blockIn({ ...candidate, end }) : null) ?? blockIn(candidate);
}

const blockIn = (candidate: Candidate): Block | null =>
  markedBlock(candidate) ??
  delimitedBlock(candidate) ??
  scoredBlock(candidate) ??
  signOff(candidate);

/** People list links below their name: `[1] https://…`. */
function endBeforeReferences({ lines, end }: Candidate): number {
  let at = end;
  while (
    at > 0 &&
    (lines[at - 1]?.blank === true || /^\s*\[\d{1,2}\]/.test(lines[at - 1]?.raw ?? ''))
  )
    at--;
  return at;
}

/** The element that the mail program marked, unless text of the mail got into it. */
function markedBlock({ lines, end }: Candidate): Block | null {
  const behind = behindMarked(lines, end);
  let first = behind;
  for (let at = behind - 1; at >= 0 && at >= behind - reach; at--) {
    if (lines[at]?.marked === true) first = at;
    else if (lines[at]?.blank !== true) break;
  }
  if (first === behind) return null;
  const shown = lines.slice(first, behind).filter((line) => !line.blank);
  if (shown.some(isProse)) return null;
  const sum = shown.reduce((total, line) => total + lineScore(line), 0);
  if (sum <= 0.5 && shown.length > 3) return null;
  const start = skipAnchor(lines, first, behind);
  return start < behind ? { start, end: behind, confidence: 0.95 } : null;
}

/** Behind the last marked line; text that people write below their signature, answers for instance, is left out. */
function behindMarked(lines: readonly Traits[], end: number): number {
  let at = end;
  while (at > 0 && at > end - reach && lines[at - 1]?.marked !== true) at--;
  if (lines[at - 1]?.marked !== true || !lines.slice(at, end).some(isProse)) return end;
  return at;
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
    if (isBannerAlone(line)) continue;
    const found = stretch(candidate, scores, start);
    if (best === null || found.total > best.total + 1e-9) best = found;
  }
  if (best === null || best.total < threshold) return null;
  // What is listed or announced is not looked at once more from its second line on.
  if (isList(lines.slice(best.start, best.end)) || isIntroduced(lines, best.start)) return null;
  return { ...fitted(lines, best, end), confidence: 1 - 1 / (1 + Math.exp((best.total - 2) / 2)) };
}

/** `CONFIDENTIAL` above the block is no name. */
const isBannerAlone = (line: Traits): boolean =>
  line.words.length <= 3 &&
  line.ofSender === 0 &&
  !line.title &&
  !line.organisation &&
  !line.department &&
  banner.test(line.raw);

function stretch({ lines, end }: Candidate, scores: readonly number[], start: number): Scored {
  const bonus = startBonus(lines, start, scores[start] ?? 0);
  let left = lines.slice(start, end).filter((line) => !line.blank).length;
  let sum = 0;
  let blanks = 0;
  let best = -Infinity;
  let bestEnd = start;
  const foreign = isOfOther(lines[start]);
  for (let at = start; at < end; at++) {
    if (lines[at]?.blank === true) {
      blanks++;
      sum -= blanks > 2 ? 0.6 : 0.1;
      continue;
    }
    blanks = 0;
    left--;
    // A goodbye parts the text from the signature: nothing of it stands above.
    if (lines[at]?.closing === true && left > 0 && lines[start]?.ofSender === 0) break;
    if (foreign && lines[at - 1]?.blank === true && (lines[at]?.ofSender ?? 0) > 0) break;
    sum += scores[at] ?? 0;
    const total = sum - 0.55 * Math.min(left, 8);
    if (total > best) {
      best = total;
      bestEnd = at + 1;
    }
  }
  return { start, end: bestEnd, confidence: 0, total: best + bonus };
}

/** `Ana Silva – call Acme`: whom the sender of another name speaks of, sooner than a signature that their own name ends. */
const isOfOther = (line: Traits | undefined): boolean =>
  line?.ofSender === 0 &&
  /\s[-–—]\s\p{Ll}/u.test(line.text) &&
  nameWords(line.text.split(/\s[-–—]\s\p{Ll}/u, 1)[0] ?? '') >= 2;

/** What stands before a line, and the line itself, as the beginning of a signature. */
function startBonus(lines: readonly Traits[], start: number, score: number): number {
  const line = lines[start];
  if (line === undefined) return 0;
  const { previous, gap } = before(lines, start);
  const name = line.nameWords;
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
    (name >= 2 && (gap > 0 || start === 0)) ||
    (name === 1 && gap > 0 && holdsNumber(lines[start + 1]));
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

const holdsNumber = (line: Traits | undefined): boolean =>
  line !== undefined && (line.inner || (line.phones.length > 0 && line.words.length <= 6));

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
