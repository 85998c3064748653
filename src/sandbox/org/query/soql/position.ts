import { refuse, type Refusal } from '../../api-error.ts';

/** Characters shown on each side of the error before the text is widened to whole words. */
const WINDOW = 32;

export type Place = { readonly row: number; readonly column: number };

/** One-based row and column of an offset. */
export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { row: before.split('\n').length, column: at - lineStart + 1 };
}

/**
 * Refuses with the text that the query API uses: an extract of the line, a caret under the fault, row and
 * column, then the reason (shape as in recorded answers; the width of the extract is measured from them).
 */
export function refuseAt(errorCode: string, text: string, at: number, reason: string): Refusal {
  const { row, column } = placeOf(text, at);
  const lineStart = at - column + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const start = wordStart(line, Math.max(0, column - 1 - WINDOW));
  const end = wordEnd(line, column - 1 + WINDOW);
  const caret = `${' '.repeat(column - 1 - start)}^`;
  const position = `ERROR at Row:${String(row)}:Column:${String(column)}`;
  return refuse(errorCode, `\n${line.slice(start, end)}\n${caret}\n${position}\n${reason}`);
}

/** Refuses a character that no token starts with. */
export function refuseCharacter(text: string, at: number): Refusal {
  const { row, column } = placeOf(text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return refuse(
    'MALFORMED_QUERY',
    `line ${String(row)}:${String(column)} no viable alternative at character '${character}'`,
  );
}

function wordStart(line: string, at: number): number {
  let start = at;
  while (start > 0 && !isSpace(line.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(line: string, at: number): number {
  let end = Math.min(at, line.length);
  while (end < line.length && !isSpace(line.charAt(end))) end += 1;
  return end;
}

const isSpace = (character: string): boolean => character === ' ' || character === '\t';
