import type { Cursor } from './cursor.ts';
import { parseOperand, parsePath } from './parse-operand.ts';
import type { InnerParser } from './parse-condition.ts';
import type { Path, SelectItem, TypeBranch } from './tree.ts';

/** Words that cannot be an alias (documented as reserved). */
export const RESERVED: ReadonlySet<string> = new Set([
  'AND',
  'ASC',
  'DESC',
  'EXCLUDES',
  'FIRST',
  'FROM',
  'GROUP',
  'HAVING',
  'IN',
  'INCLUDES',
  'LAST',
  'LIKE',
  'LIMIT',
  'NOT',
  'NULL',
  'NULLS',
  'OR',
  'SELECT',
  'USING',
  'WHERE',
  'WITH',
]);

/** The list between SELECT and FROM. */
export function parseSelect(cursor: Cursor, inner: InnerParser): SelectItem[] {
  const items: SelectItem[] = [];
  do items.push(parseItem(cursor, inner));
  while (cursor.takes(','));
  return items;
}

function parseItem(cursor: Cursor, inner: InnerParser): SelectItem {
  if (cursor.takes('(')) {
    const query = cursor.nested(() => inner(cursor));
    cursor.expect(')');
    return { kind: 'children', query };
  }
  if (cursor.sees('TYPEOF') && cursor.peek(1).kind === 'name' && !cursor.sees('TYPEOF', 'FROM')) {
    return parseTypeof(cursor);
  }
  if (cursor.sees('FROM')) throw cursor.unexpected();
  const value = parseOperand(cursor);
  return { kind: 'value', value, alias: parseAlias(cursor) };
}

function parseAlias(cursor: Cursor): string | null {
  const token = cursor.peek();
  if (token.kind !== 'name' || RESERVED.has(token.text.toUpperCase())) return null;
  // ORDER and OFFSET are no reserved words; only what follows tells that a clause begins (in a search).
  if (cursor.sees('ORDER', 'BY') || (cursor.sees('OFFSET') && cursor.peek(1).kind === 'number'))
    return null;
  if (token.text.includes('.')) throw cursor.unexpected();
  return cursor.next().text;
}

function parseTypeof(cursor: Cursor): SelectItem {
  cursor.expect('TYPEOF');
  const path = parsePath(cursor);
  const when: TypeBranch[] = [];
  while (cursor.takes('WHEN')) {
    const object = cursor.name();
    cursor.expect('THEN');
    when.push({ object: object.text, at: object.at, fields: parsePaths(cursor) });
  }
  if (when.length === 0) throw cursor.unexpected();
  const otherwise = cursor.takes('ELSE') ? parsePaths(cursor) : null;
  cursor.expect('END');
  return { kind: 'typeof', path, when, otherwise };
}

function parsePaths(cursor: Cursor): Path[] {
  const paths: Path[] = [];
  do paths.push(parsePath(cursor));
  while (cursor.takes(','));
  return paths;
}
