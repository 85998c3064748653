import { before } from './block.ts';
import type { Block, Candidate } from './block.ts';
import { isClosing } from './closing.ts';
import { bare, nameWords } from './names.ts';
import type { Traits } from './traits.ts';

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
export function signOff({ lines, end }: Candidate): Block | null {
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
    // `By June.` is an answer, `Jo D.` a name.
    (/\p{L}{3,}\.$/u.test(text) && line.ofSender === 0) ||
    line.closing
  )
    return null;
  const { previous, gap } = before(lines, last);
  if (previous === undefined) return null;
  const name = nameWords(text);
  const sentence = /[.!?)。！？]\s*$/.test(previous.raw);
  const fits =
    line.ofSender > 0 ||
    previous.closing ||
    (/^\s*[-–—/~]/u.test(line.raw) && name > 0) ||
    (gap > 0 && name > 0 && words <= 2 && sentence) ||
    (gap > 0 && name > 0 && words === 1 && previous.words.length >= 5 && previous.small > 0.5) ||
    (gap > 0 && sentence && /^\p{L}{1,4}\.?$/u.test(text));
  return fits ? { start: last, end: last + 1, confidence: 0.6 } : null;
}
