import { refuse } from '../../api-error.ts';
import type { Cursor } from './cursor.ts';
import { isRangeName, isRangeWithNumber } from './date-range.ts';
import { refuseAt } from './position.ts';
import { stringValue } from './string-literal.ts';
import type { Literal } from './tree.ts';

const CURRENCY = /^[A-Za-z]{3}(\d+)$/;

/** A value on the right of a comparison; `like` keeps the escapes that only LIKE knows. */
export function parseLiteral(cursor: Cursor, like = false): Literal {
  const token = cursor.peek();
  switch (token.kind) {
    case 'string':
      cursor.next();
      return {
        kind: 'string',
        value: like ? '' : stringValue(token.text),
        raw: token.text,
        at: token.at,
      };
    case 'number':
      cursor.next();
      return { kind: 'number', value: Number(token.text), at: token.at };
    case 'date':
      cursor.next();
      return { kind: 'date', value: realDate(token.text), at: token.at };
    case 'datetime':
      cursor.next();
      return { kind: 'datetime', value: instant(token.text), at: token.at };
    case 'name':
      return parseWord(cursor);
    case 'mark':
      if (token.text === ':') {
        throw refuseAt(
          'MALFORMED_QUERY',
          cursor.text,
          token.at,
          'Bind variables only allowed in Apex code',
        );
      }
      throw cursor.unexpected();
    case 'end':
      throw cursor.unexpected();
  }
}

/** `(a, b, c)` */
export function parseLiterals(cursor: Cursor): Literal[] {
  cursor.expect('(');
  const values: Literal[] = [];
  do values.push(parseLiteral(cursor));
  while (cursor.takes(','));
  cursor.expect(')');
  return values;
}

function parseWord(cursor: Cursor): Literal {
  const token = cursor.peek();
  const word = token.text.toUpperCase();
  const { at } = token;
  if (word === 'NULL') return taken(cursor, { kind: 'null', at });
  if (word === 'TRUE' || word === 'FALSE') {
    return taken(cursor, { kind: 'boolean', value: word === 'TRUE', at });
  }
  if (isRangeName(word)) return taken(cursor, { kind: 'range', name: word, n: 0, at });
  if (isRangeWithNumber(word) && cursor.peek(1).text === ':') return parseRange(cursor, word);
  const amount = CURRENCY.exec(token.text)?.[1];
  if (amount !== undefined) return parseCurrency(cursor, amount);
  throw cursor.unexpected();
}

function taken(cursor: Cursor, literal: Literal): Literal {
  cursor.next();
  return literal;
}

function parseRange(cursor: Cursor, name: string): Literal {
  const { at } = cursor.next();
  cursor.expect(':');
  const count = cursor.next();
  if (count.kind !== 'number' || !/^\d{1,6}$/.test(count.text)) throw cursor.unexpected(count);
  return { kind: 'range', name, n: Number(count.text), at };
}

/** `USD5000` is a name to the lexer; the decimals of `USD5000.01` come as a number of their own. */
function parseCurrency(cursor: Cursor, amount: string): Literal {
  const token = cursor.next();
  const rest = cursor.peek();
  const decimals =
    rest.kind === 'number' && rest.at === token.at + token.text.length ? cursor.next().text : '';
  return { kind: 'currency', value: Number(amount + decimals), at: token.at };
}

function realDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) throw invalidDate(text);
  return text;
}

function instant(text: string): number {
  const [date = '', clock = ''] = text.toUpperCase().split('T');
  realDate(date);
  const zoned = clock.replace(/([+-]\d\d)(\d\d)$/, '$1:$2').replace(/(\.\d{3})\d+/, '$1');
  const value = Date.parse(`${date}T${zoned}`);
  if (Number.isNaN(value)) throw invalidDate(text);
  return value;
}

function invalidDate(text: string): Error {
  return refuse('MALFORMED_QUERY', `Invalid date or time: ${text}`);
}
