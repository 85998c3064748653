import type { Line } from '../lines/line.ts';
import { isBlank } from '../lines/line.ts';
import { cutHtml } from './html-cut.ts';
import type { Range } from './html-cut.ts';

/** Lines as text: at most two blank ones in a row, none at the ends. */
export function joinLines(lines: readonly Line[]): string {
  const out: string[] = [];
  let blanks = 0;
  for (const { text } of lines) {
    blanks = text === '' ? blanks + 1 : 0;
    if (blanks <= 2 && (text !== '' || out.length > 0)) out.push(text);
  }
  while (out.length > 0 && out[out.length - 1] === '') out.pop();
  return out.join('\n');
}

/** The HTML of the lines with the given indexes, cut cleanly from the rest. */
export function htmlOfLines(
  html: string,
  lines: readonly Line[],
  indexes: readonly number[],
): string {
  const trimmed = withoutBlankEnd(lines, indexes);
  if (indexes.length === lines.length) return html;
  const ranges: Range[] = [];
  let first = 0;
  for (let at = 0; at < trimmed.length; at++) {
    const index = trimmed[at] ?? 0;
    if (trimmed[at + 1] === index + 1) continue;
    const start = trimmed[first] ?? 0;
    ranges.push({
      from: start === 0 ? 0 : (lines[start]?.from ?? 0),
      to: lines[index + 1]?.from ?? html.length,
    });
    first = at + 1;
  }
  return cutHtml(html, ranges);
}

function withoutBlankEnd(lines: readonly Line[], indexes: readonly number[]): readonly number[] {
  let end = indexes.length;
  while (end > 0 && isBlank(lines[indexes[end - 1] ?? 0])) end--;
  return indexes.slice(0, end);
}
