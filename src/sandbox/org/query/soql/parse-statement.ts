import { refuse } from '../../api-error.ts';
import { Cursor } from './cursor.ts';
import { tokensOf, type Token } from './lexer.ts';
import { parseCondition } from './parse-condition.ts';
import { parseOperand, parsePath } from './parse-operand.ts';
import { parseSelect, RESERVED } from './parse-select.ts';
import { refuseAt } from './position.ts';
import type { Grouping, Operand, OrderItem, Path, SelectItem, Statement } from './tree.ts';

/** Longest statement that the platform reads, in characters. */
const MAX_STATEMENT = 100_000;
const CLAUSES: ReadonlySet<string> = new Set(['ORDER', 'OFFSET', 'FOR', 'UPDATE', 'ALL']);

/** Parses one SOQL statement; throws a Refusal where Salesforce would refuse its form. */
export function parseStatement(text: string): Statement {
  if (text.length > MAX_STATEMENT) {
    throw refuse('MALFORMED_QUERY', 'SOQL statements can not be longer than 100000 characters.');
  }
  if (text.trim() === '')
    throw refuse('MALFORMED_QUERY', 'SOQL statements cannot be empty or null');
  const cursor = new Cursor(text, tokensOf(text));
  const statement = parseQuery(cursor);
  if (cursor.peek().kind !== 'end') throw cursor.unexpected();
  return statement;
}

/** One entry of a search's RETURNING: `Contact(Id, Name WHERE … ORDER BY … LIMIT 5 OFFSET 5)`. */
export type ReturningForm = { readonly object: Token; readonly statement: Statement };

export function parseReturning(cursor: Cursor): ReturningForm {
  const object = cursor.name();
  const from: Path = { kind: 'path', parts: [object.text], at: object.at };
  const id: Path = { kind: 'path', parts: ['Id'], at: object.at };
  if (!cursor.takes('(')) return { object, statement: { ...bare(from), select: [plain(id)] } };
  const select = parseSelect(cursor, parseQuery);
  const where = cursor.takes('WHERE') ? parseCondition(cursor, parseQuery) : null;
  const orderBy = parseOrderBy(cursor);
  const limit = cursor.takes('LIMIT') ? parseCount(cursor) : null;
  const offset = cursor.takes('OFFSET') ? parseCount(cursor) : null;
  cursor.expect(')');
  return { object, statement: { ...bare(from), select, where, orderBy, limit, offset } };
}

const plain = (value: Path): SelectItem => ({ kind: 'value', value, alias: null });

/** A statement that selects nothing yet. */
function bare(from: Path): Statement {
  const none = {
    scope: null,
    where: null,
    grouping: null,
    having: null,
    limit: null,
    offset: null,
  };
  return { ...none, from, select: [], aliases: new Map(), orderBy: [] };
}

/** The statement `SELECT Id FROM …`. */
export function idStatement(object: string): Statement {
  const from: Path = { kind: 'path', parts: [object], at: 0 };
  return { ...bare(from), select: [plain({ kind: 'path', parts: ['Id'], at: 0 })] };
}

function parseQuery(cursor: Cursor): Statement {
  cursor.expect('SELECT');
  const select = parseSelect(cursor, parseQuery);
  cursor.expect('FROM');
  const { from, aliases } = parseFrom(cursor);
  const scope = cursor.takes('USING', 'SCOPE') ? cursor.name().text : null;
  const where = cursor.takes('WHERE') ? parseCondition(cursor, parseQuery) : null;
  const grouping = cursor.takes('GROUP', 'BY') ? parseGrouping(cursor) : null;
  const having = grouping && cursor.takes('HAVING') ? parseCondition(cursor, parseQuery) : null;
  const orderBy = parseOrderBy(cursor);
  const limit = cursor.takes('LIMIT') ? parseCount(cursor) : null;
  const offset = cursor.takes('OFFSET') ? parseCount(cursor) : null;
  parseTail(cursor);
  return { select, from, aliases, scope, where, grouping, having, orderBy, limit, offset };
}

/** `Contact c, c.Account a`: further entries only name parents. */
function parseFrom(cursor: Cursor): Pick<Statement, 'from' | 'aliases'> {
  const aliases = new Map<string, readonly string[]>();
  const from = parsePath(cursor);
  addAlias(cursor, aliases, []);
  while (cursor.takes(',')) {
    const { parts } = parsePath(cursor);
    const base = aliases.get((parts[0] ?? '').toLowerCase());
    addAlias(cursor, aliases, base ? [...base, ...parts.slice(1)] : parts.slice(1));
  }
  return { from, aliases };
}

function addAlias(
  cursor: Cursor,
  aliases: Map<string, readonly string[]>,
  path: readonly string[],
): void {
  const token = cursor.peek();
  const word = token.text.toUpperCase();
  if (token.kind !== 'name' || RESERVED.has(word) || CLAUSES.has(word)) return;
  aliases.set(cursor.next().text.toLowerCase(), path);
}

function parseGrouping(cursor: Cursor): Grouping {
  const by = cursor.sees('ROLLUP', '(') ? 'rollup' : cursor.sees('CUBE', '(') ? 'cube' : 'plain';
  if (by !== 'plain') cursor.expect(by.toUpperCase(), '(');
  const items: Operand[] = [];
  do items.push(parseOperand(cursor));
  while (cursor.takes(','));
  if (by !== 'plain') cursor.expect(')');
  return { by, items };
}

/** Nulls come first unless the statement says otherwise, whatever the direction (documented default). */
function parseOrderBy(cursor: Cursor): OrderItem[] {
  if (!cursor.takes('ORDER', 'BY')) return [];
  const items: OrderItem[] = [];
  do {
    const value = parseOperand(cursor);
    const descending = cursor.takes('DESC');
    if (!descending) cursor.takes('ASC');
    const nullsFirst = !cursor.takes('NULLS', 'LAST');
    if (nullsFirst) cursor.takes('NULLS', 'FIRST');
    items.push({ value, descending, nullsFirst });
  } while (cursor.takes(','));
  return items;
}

function parseCount(cursor: Cursor): number {
  const token = cursor.next();
  if (token.kind !== 'number' || !/^\d{1,10}$/.test(token.text)) throw cursor.unexpected(token);
  return Number(token.text);
}

/** FOR VIEW and FOR REFERENCE only touch recently-used lists; locking and ALL ROWS belong to Apex. */
function parseTail(cursor: Cursor): void {
  while (cursor.takes('FOR', 'VIEW') || cursor.takes('FOR', 'REFERENCE')) continue;
  if (cursor.sees('ALL', 'ROWS')) {
    throw refuseAt(
      'MALFORMED_QUERY',
      cursor.text,
      cursor.peek().at,
      'ALL ROWS not allowed in this context',
    );
  }
}
