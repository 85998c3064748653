import { before } from './block.ts';
import type { Traits } from './traits.ts';

/** `Roth Bau GmbH` of Eva Roth has her name, but names the firm. */
const isSender = (line: Traits | undefined): boolean =>
  line !== undefined && line.ofSender > 0 && !(line.legalForm && line.ofSender < 2);

/** `We meet here:` announces a place or a person: the paragraph behind it is not the writer's. */
export function isIntroduced(lines: readonly Traits[], start: number): boolean {
  let at = start;
  while (at > 0 && lines[at]?.blank === false) {
    if (isSender(lines[at])) return false;
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
