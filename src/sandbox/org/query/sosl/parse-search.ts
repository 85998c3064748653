import { refuse, type Refusal } from '../../api-error.ts';
import { Cursor } from '../soql/cursor.ts';
import { tokensOf } from '../soql/lexer.ts';
import { parseReturning, type ReturningForm } from '../soql/parse-statement.ts';
import { searchGroup, type SearchGroup } from './search-tree.ts';

const MAX_STATEMENT = 100_000;

export type SearchForm = {
  /** What stands between the braces. */
  readonly terms: string;
  readonly group: SearchGroup;
  readonly returning: readonly ReturningForm[];
  readonly limit: number | null;
};

/** Parses one SOSL statement; its terms are left as text. */
export function parseSearch(text: string): SearchForm {
  if (text.length > MAX_STATEMENT) {
    throw refuse('MALFORMED_SEARCH', 'SOSL statements can not be longer than 100000 characters.');
  }
  const opening = /^\s*FIND\s*\{/i.exec(text);
  if (!opening) {
    throw refuse(
      'MALFORMED_SEARCH',
      'No search term found. The search term must be enclosed in braces.',
    );
  }
  const start = opening[0].length;
  const end = closingBrace(text, start);
  // The clauses are read by the lexer of SOQL; blanks in place of the terms keep all positions.
  const clauses = ' '.repeat(end + 1) + text.slice(end + 1);
  const cursor = new Cursor(text, tokensOf(clauses));
  const group = cursor.takes('IN') ? parseGroup(cursor) : 'ALL';
  const returning = cursor.takes('RETURNING') ? parseList(cursor) : [];
  skipWith(cursor);
  const limit = cursor.takes('LIMIT') ? parseLimit(cursor) : null;
  if (cursor.peek().kind !== 'end') throw cursor.unexpected();
  return { terms: text.slice(start, end), group, returning, limit };
}

function closingBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '}') return at;
  }
  throw refuse(
    'MALFORMED_SEARCH',
    'No search term found. The search term must be enclosed in braces.',
  );
}

function parseGroup(cursor: Cursor): SearchGroup {
  const word = cursor.name();
  const group = searchGroup(word.text);
  if (!group) throw cursor.unexpected(word);
  cursor.expect('FIELDS');
  return group;
}

function parseList(cursor: Cursor): ReturningForm[] {
  const list: ReturningForm[] = [];
  do list.push(parseReturning(cursor));
  while (cursor.takes(','));
  const names = list.map(({ object }) => object.text.toLowerCase());
  const twice = list.find((_, at) => names.indexOf(names[at] ?? '') !== at);
  if (twice) throw duplicate(twice.object.text);
  return list;
}

const duplicate = (name: string): Refusal =>
  refuse('MALFORMED_SEARCH', `Duplicate object '${name}' in the RETURNING clause`);

/** WITH clauses that change no hit here: metadata, spelling, snippets, highlighting. */
function skipWith(cursor: Cursor): void {
  while (cursor.takes('WITH')) {
    const word = cursor.name();
    if (!/^(?:METADATA|SPELL_CORRECTION|SNIPPET|HIGHLIGHT)$/i.test(word.text))
      throw cursor.unexpected(word);
    if (cursor.takes('=')) cursor.next();
  }
}

function parseLimit(cursor: Cursor): number {
  const token = cursor.next();
  if (token.kind !== 'number' || !/^\d{1,9}$/.test(token.text)) throw cursor.unexpected(token);
  return Number(token.text);
}
