import { head } from '../lines/line.ts';
import type { Line } from '../lines/line.ts';
import { disclaimer } from '../signature/footer-words.ts';
import { isRule } from './rules.ts';

const words =
  /mailing list|\blist info|listinfo|unsubscri|to post to this|you received this (message|e-?mail) because|you are receiving this|google group|archives? at|groups\.google|lists?\.[a-z-]+\.[a-z]|@lists?\.|-(request|leave|unsubscribe)@|view this (message|discussion)|abmelden|désabonn|darse de baja|descadastr|disiscri|afmelden|mailman\//i;

/** A line that mailing lists put under every mail. */
export const isListFooterLine = (text: string): boolean => text.length < 400 && words.test(text);

/** True if the lines are a disclaimer: law in one paragraph or several, and nobody's name or greeting before it. */
export function isDisclaimer(lines: readonly Line[]): boolean {
  const first = lines.find(({ text }) => text !== '' && !isRule(text));
  return first !== undefined && first.text.length > 45 && disclaimer.test(head(first));
}

/** True if the lines hold a list's footer and nothing else. */
export function isListFooter(lines: readonly Line[]): boolean {
  let said = false;
  for (const { text } of lines) {
    if (text === '' || isRule(text)) continue;
    if (isListFooterLine(text)) said = true;
    else if (!/^(https?:\/\/|www\.)\S+$/.test(text.trim())) return false;
  }
  return said;
}
