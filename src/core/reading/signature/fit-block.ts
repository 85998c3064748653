import { before } from './block.ts';
import type { Block } from './block.ts';
import { badges } from './footer-words.ts';
import { isFooterLine } from './footers.ts';
import type { Traits } from './traits.ts';

/** Moves the edges of a block to where a reader sees them. */
export function fitted(
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
    if (isNamed(lines[next])) return { start: next, end };
  const { previous, gap } = before(lines, start);
  if (previous !== undefined && gap <= 1 && isLetterhead(lines, start - gap - 1)) start -= gap + 1;
  // A box drawn around the block holds all of it, the motto below the address too.
  end = withoutRules(lines, start, end);
  const top = before(lines, start).previous;
  if (top?.rule === true && top.text === '' && top.raw.trim().length >= 8)
    for (let at = end; at < Math.min(limit + 2, end + 8, lines.length); at++)
      if (
        lines[at]?.rule === true &&
        lines[at]?.raw.trim().slice(0, 4) === top.raw.trim().slice(0, 4)
      )
        end = at;
  return { start, end: beforeBadges(lines, start, behindMotto(lines, end, limit)) };
}

/** A rule below the block begins what stands under it. */
function withoutRules(lines: readonly Traits[], start: number, end: number): number {
  let at = end;
  while (at > start + 1 && (lines[at - 1]?.blank === true || lines[at - 1]?.rule === true)) at--;
  return at;
}

const invitation =
  /^\W*(follow|folgen|suivez|síguenos|siga-nos|seguici|volg|visit|connect with|find us|like us)\b/i;

/** An invitation to social networks is no part of what the sender says of themselves. */
function beforeBadges(lines: readonly Traits[], start: number, end: number): number {
  let at = end;
  while (at > start + 1) {
    const line = lines[at - 1];
    if (
      line === undefined ||
      !(line.blank || (invitation.test(line.text) && badges.test(line.text)))
    )
      break;
    at--;
  }
  return at;
}

/** A saying in quotation marks right below the block belongs to it. */
function behindMotto(lines: readonly Traits[], end: number, limit: number): number {
  const next = lines[end];
  return end < limit &&
    next !== undefined &&
    /^["“„«].{8,160}["”“»](\s?[-–—].{0,40})?$/u.test(next.text)
    ? end + 1
    : end;
}

/** The full name, alone or with something beside it: `Jo Doe | Acme`. */
const isNamed = (line: Traits | undefined): boolean =>
  line !== undefined && (line.ofSender >= 2 || (line.ofSender > 0 && line.nameWords >= 2));

function nextShown(lines: readonly Traits[], from: number, end: number): number | null {
  for (let at = from; at < end; at++)
    if (lines[at]?.blank === false && lines[at]?.rule === false) return at;
  return null;
}

/** The company above the name, itself below a closing or a rule. */
function isLetterhead(lines: readonly Traits[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.blank || line.rule || line.closing || line.greeting) return false;
  if (
    isFooterLine(line) ||
    line.words.length > 6 ||
    line.prose > 0 ||
    line.small > 0.5 ||
    /[.!?:,]$/.test(line.text)
  )
    return false;
  const { previous } = before(lines, at);
  return previous?.closing === true || previous?.rule === true;
}
