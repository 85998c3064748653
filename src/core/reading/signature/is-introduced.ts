import { before } from './block.ts';
import type { Traits } from './traits.ts';

/** `We meet here:` announces a place or a person: the paragraph behind it is not the writer's. */
export function isIntroduced(lines: readonly Traits[], start: number): boolean {
  let at = start;
  while (at > 0 && lines[at]?.blank === false) {
    if ((lines[at]?.ofSender ?? 0) > 0) return false;
    at--;
  }
  const { previous } = before(lines, at + 1);
  return (
    previous !== undefined &&
    !previous.closing &&
    previous.words.length > 2 &&
    /[:：]$/.test(previous.text)
  );
}
