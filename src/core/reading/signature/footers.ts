import { isListFooterLine } from '../history/list-footer.ts';
import { attachment, banner, disclaimer, isDeviceLine, registration } from './footer-words.ts';
import { lineScore } from './line-score.ts';
import type { Traits } from './traits.ts';

/** How far up from the end footers are looked for, in lines. */
const reach = 60;

/**
 * Where the text ends and what is put under every mail begins: disclaimers, list footers, "sent from my phone",
 * advertising. Returns the index behind the last line that is none of these.
 */
export function endOfText(lines: readonly Traits[]): number {
  let end = withoutBlankTail(lines, lines.length);
  const first = Math.max(0, end - reach);
  for (let at = first; at < end; at++) {
    const line = lines[at];
    if (line === undefined || line.blank) continue;
    if (isFooterStart(line, at) && leavesNothing(lines, at, end)) {
      end = at;
      break;
    }
  }
  return withoutBlankTail(lines, end);
}

/** A line that starts something that the sender did not write for this mail. */
export function isFooterLine(line: Traits): boolean {
  const { raw } = line;
  return (
    isDeviceLine(raw) ||
    (disclaimer.test(raw) && (raw.length > 45 || banner.test(raw))) ||
    (banner.test(raw) && (line.words.length <= 8 || /^[\s[(*_<-]{0,6}[A-Z]{4,}/.test(raw))) ||
    registration.test(raw) ||
    isListFooterLine(raw) ||
    attachment.test(raw)
  );
}

function isFooterStart(line: Traits, at: number): boolean {
  if (isDeviceLine(line.raw)) return line.raw.length < 120;
  if (attachment.test(line.raw)) return true;
  if (at === 0 || line.phones.length > 0) return false;
  if (banner.test(line.raw))
    return (line.words.length <= 6 && line.ofSender === 0) || disclaimer.test(line.raw);
  if (isListFooterLine(line.raw)) return true;
  return isFooterLine(line) && lineScore(line) < 4;
}

/** Behind the footer's start nobody says goodbye, and next to nothing could belong to a signature. */
function leavesNothing(lines: readonly Traits[], at: number, end: number): boolean {
  let contacts = 0;
  let prose = 0;
  let total = 0;
  let spoken = 0;
  const device = isDeviceLine(lines[at]?.raw ?? '');
  for (let next = at + 1; next < end; next++) {
    const line = lines[next];
    if (line === undefined || line.blank || line.rule) continue;
    total++;
    if (isFooterLine(line)) continue;
    const score = lineScore(line);
    if (line.closing && next + 1 < end) spoken++;
    else if (score > 1) contacts += score;
    else if (line.greeting || (line.prose >= 2 && /[?!]$/.test(line.text))) prose++;
  }
  if (spoken > 0) return false;
  // Programs list attachments above a signature too.
  if (attachment.test(lines[at]?.raw ?? '')) return contacts <= 1 && prose === 0;
  return device ? total <= 3 || contacts + prose === 0 : contacts <= 4.5 && prose <= 2;
}

function withoutBlankTail(lines: readonly Traits[], from: number): number {
  let end = from;
  while (end > 0 && (lines[end - 1]?.blank !== false || lines[end - 1]?.rule === true)) end--;
  return end;
}
