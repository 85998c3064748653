import { refuse } from '../../api-error.ts';
import { placeOf, refuseCharacter } from './position.ts';

type TokenKind = 'name' | 'number' | 'date' | 'datetime' | 'string' | 'mark' | 'end';

/** `text` is as written; of a string it is what stands between the quotes, escapes included. */
export type Token = { readonly kind: TokenKind; readonly text: string; readonly at: number };

const SPACE = /[\s\u00a0]+/y;
const FORMS: readonly (readonly [TokenKind, RegExp])[] = [
  ['datetime', /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)/iy],
  ['date', /\d{4}-\d\d-\d\d/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)/y],
  ['name', /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*/y],
  ['mark', /!=|<>|<=|>=|[,()=<>:]/y],
];

/** Cuts a statement into tokens in one pass; the last token is always `end`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = afterSpace(text, 0);
  while (at < text.length) {
    const token = text.charAt(at) === "'" ? stringAt(text, at) : tokenAt(text, at);
    tokens.push(token);
    at = afterSpace(text, at + token.text.length + (token.kind === 'string' ? 2 : 0));
  }
  tokens.push({ kind: 'end', text: '<EOF>', at: text.length });
  return tokens;
}

function afterSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return SPACE.test(text) ? SPACE.lastIndex : at;
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, form] of FORMS) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found) return { kind, text: found[0], at };
  }
  throw refuseCharacter(text, at);
}

function stringAt(text: string, at: number): Token {
  let end = at + 1;
  while (end < text.length && text.charAt(end) !== "'") end += text.charAt(end) === '\\' ? 2 : 1;
  if (end >= text.length) throw unclosed(text);
  return { kind: 'string', text: text.slice(at + 1, end), at };
}

function unclosed(text: string): Error {
  const { row, column } = placeOf(text, text.length);
  return refuse(
    'MALFORMED_QUERY',
    `line ${String(row)}:${String(column)} mismatched character '<EOF>' expecting '''`,
  );
}
