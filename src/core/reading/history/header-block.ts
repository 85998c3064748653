import { hasAddress, hasDate } from './evidence.ts';
import { fromLabels, otherLabels } from './words.ts';

/** A line `Label: value` of a quoted header block. */
export type HeaderLine = {
  readonly label: string;
  readonly isFrom: boolean;
  readonly value: string;
};

/** Reads `From: …`, `*Von:* …`, `发件人：…`; null for all else. */
export function headerLine(text: string): HeaderLine | null {
  if (!text.includes(':') && !text.includes('：')) return null;
  const match =
    /^[\s>|*_]{0,16}([\p{L}\p{M}][\p{L}\p{M}’' -]{0,22}?)[*_\s]{0,4}[:：][*_]{0,3}\s*/u.exec(
      text.length > 200 ? text.slice(0, 200) : text,
    );
  const label = match?.[1]?.toLowerCase();
  if (match === null || label === undefined) return null;
  const isFrom = fromLabels.has(label);
  if (!isFrom && !otherLabels.has(label)) return null;
  return {
    label,
    isFrom,
    value: text
      .slice(match[0].length)
      .replace(/^[*_\s]+/, '')
      .trim(),
  };
}

const reach = 9;

/**
 * True if `texts[at]` is the first line of the headers of an earlier mail: the sender's line and two others close by,
 * or one other with an address or a date.
 */
export function headerBlockAt(texts: readonly string[], at: number): boolean {
  const first = headerLine(texts[at] ?? '');
  if (first === null) return false;
  const labels = new Set<string>();
  let from = first.isFrom;
  let evidence = first.value;
  for (
    let next = at + 1, seen = 1;
    next < texts.length && next < at + reach && seen < reach;
    next++
  ) {
    const text = texts[next] ?? '';
    if (text.trim() === '') continue;
    seen++;
    const header = headerLine(text);
    if (header === null) continue;
    if (header.isFrom) from = true;
    if (header.label !== first.label) labels.add(header.label);
    if (evidence.length < 600) evidence += ` ${header.value.slice(0, 200)}`;
  }
  if (!from) return false;
  if (labels.size >= 2) return first.isFrom || labels.size >= 2;
  return first.isFrom && labels.size === 1 && (hasAddress(evidence) || hasDate(evidence));
}
