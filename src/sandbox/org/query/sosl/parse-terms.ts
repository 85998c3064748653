import { refuse, type Refusal } from '../../api-error.ts';
import { isOperator, lexemesOf, searchWords, unexpected, type Lexeme } from './search-lexemes.ts';
import type { SearchTree, SearchWord } from './search-tree.ts';
import { wordsOf } from './search-words.ts';

/** From here on operators are dropped and every term is optional; from there on nothing is found (documented). */
const PLAIN_FROM = 4000;
const NOTHING_FROM = 10_000;
const MAX_DEPTH = 250;

type Reader = { readonly lexemes: readonly Lexeme[]; at: number; depth: number };

/** Parses what stands between the braces of FIND; null when the text is too long to find anything. */
export function parseTerms(text: string): SearchTree | null {
  if (text.length > NOTHING_FROM) return null;
  const lexemes = lexemesOf(text);
  const terms = lexemes.flatMap((lexeme) =>
    lexeme.kind === 'term' && !isOperator(lexeme) ? [lexeme] : [],
  );
  for (const term of terms) checkLength(term.words, term.raw);
  if (terms.length === 0) throw tooShort(text.trim());
  if (text.length > PLAIN_FROM)
    return { kind: 'or', parts: terms.map(({ words }) => ({ kind: 'term', words })) };
  const reader: Reader = { lexemes, at: 0, depth: 0 };
  const tree = parseOr(reader);
  if (reader.at < lexemes.length) throw unexpected();
  return tree;
}

/** Words that must all be found, from text in which nothing but `*` and `?` has a meaning. */
export function plainTerms(text: string): SearchTree {
  const parts = text
    .split(/\s+/u)
    .filter((word) => wordsOf(word).length > 0)
    .map((raw): SearchTree => {
      const words = searchWords(Array.from(raw, (character) => ({ character, literal: false })));
      checkLength(words, raw);
      return { kind: 'term', words };
    });
  if (parts.length === 0) throw tooShort(text.trim());
  return { kind: 'and', parts };
}

/** AND binds tighter than OR; AND NOT takes away from what stands on its left. */
function parseOr(reader: Reader): SearchTree {
  const parts = [parseAnd(reader)];
  while (takesOperator(reader, 'OR')) parts.push(parseAnd(reader));
  return parts.length === 1 ? (parts[0] ?? { kind: 'or', parts }) : { kind: 'or', parts };
}

function parseAnd(reader: Reader): SearchTree {
  let tree = parsePrimary(reader);
  for (;;) {
    const joined = takesOperator(reader, 'AND');
    if (joined && takesOperator(reader, 'NOT')) {
      tree = { kind: 'without', some: tree, none: parsePrimary(reader) };
    } else if (joined || startsPrimary(reader)) {
      tree = { kind: 'and', parts: [tree, parsePrimary(reader)] };
    } else {
      return tree;
    }
  }
}

function parsePrimary(reader: Reader): SearchTree {
  const lexeme = reader.lexemes[reader.at];
  if (lexeme?.kind === 'term' && !isOperator(lexeme)) {
    reader.at += 1;
    return { kind: 'term', words: lexeme.words };
  }
  if (lexeme?.kind !== 'open' || reader.depth >= MAX_DEPTH) throw unexpected();
  reader.at += 1;
  reader.depth += 1;
  const inner = parseOr(reader);
  if (reader.lexemes[reader.at]?.kind !== 'close') throw unexpected();
  reader.at += 1;
  reader.depth -= 1;
  return inner;
}

function startsPrimary(reader: Reader): boolean {
  const lexeme = reader.lexemes[reader.at];
  return lexeme?.kind === 'open' || (lexeme?.kind === 'term' && !isOperator(lexeme));
}

function takesOperator(reader: Reader, operator: 'AND' | 'OR' | 'NOT'): boolean {
  const lexeme = reader.lexemes[reader.at];
  const found =
    lexeme?.kind === operator.toLowerCase() ||
    (lexeme?.kind === 'term' && isOperator(lexeme) && lexeme.raw.toUpperCase() === operator);
  if (found) reader.at += 1;
  return found;
}

/** The platform wants two characters beside wildcards. */
function checkLength(words: readonly SearchWord[], raw: string): void {
  if (words.reduce((length, { text }) => length + text.length, 0) < 2) throw tooShort(raw);
}

const tooShort = (term: string): Refusal =>
  refuse(
    'MALFORMED_SEARCH',
    `search term must be longer than one character: ${term.slice(0, 100)}`,
  );
