import { refuse, type Refusal } from '../../api-error.ts';
import type { LikePart } from '../soql/like.ts';
import type { SearchWord } from './search-tree.ts';

/** Must stand behind a backslash. `-` is reserved on older pages only, `*` `?` `"` `(` `)` `&` `|` have a meaning. */
const RESERVED: ReadonlySet<string> = new Set(['!', '{', '}', '[', ']', '^', '~', ':', "'", '+']);

export type Lexeme =
  | {
      readonly kind: 'term';
      readonly words: readonly SearchWord[];
      readonly quoted: boolean;
      readonly raw: string;
    }
  | { readonly kind: 'open' | 'close' | 'and' | 'or' };

/** Whether a term is a bare and, or, not. */
export function isOperator(lexeme: Extract<Lexeme, { kind: 'term' }>): boolean {
  return !lexeme.quoted && /^(?:and|or|not)$/i.test(lexeme.raw);
}

/** Cuts the text between the braces of FIND into terms, operators and parentheses. */
export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const marks: ReadonlyMap<string, 'open' | 'close' | 'and' | 'or'> = new Map([
    ['(', 'open'],
    [')', 'close'],
    ['&', 'and'],
    ['|', 'or'],
  ]);
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const mark = marks.get(character);
    if (mark) lexemes.push({ kind: mark });
    if (mark || /\s/u.test(character)) {
      at += 1;
      continue;
    }
    const quoted = character === '"';
    const term = termAt(text, quoted ? at + 1 : at, quoted);
    lexemes.push({
      kind: 'term',
      words: searchWords(term.characters),
      quoted,
      raw: text.slice(at, term.end),
    });
    at = quoted ? term.end + 1 : term.end;
  }
  return lexemes;
}

type Character = { readonly character: string; readonly literal: boolean };

/** Reads to the closing quote, or to the next space or mark outside of quotes. */
function termAt(
  text: string,
  from: number,
  quoted: boolean,
): { characters: Character[]; end: number } {
  const characters: Character[] = [];
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') {
      at += 1;
      if (at >= text.length) throw unexpected();
      characters.push({ character: text.charAt(at), literal: true });
      continue;
    }
    if (quoted ? character === '"' : /[\s()&|"]/u.test(character)) return { characters, end: at };
    if (RESERVED.has(character)) throw unescaped(character);
    characters.push({ character, literal: false });
  }
  if (quoted) throw unexpected();
  return { characters, end: at };
}

/** Cuts a term into the words of the index; wildcards count in the middle and at the end of a word only. */
export function searchWords(characters: readonly Character[]): SearchWord[] {
  const words: SearchWord[] = [];
  let text = '';
  let pattern: LikePart[] = [];
  const close = (): void => {
    if (text !== '')
      words.push({ text, pattern: pattern.length > Array.from(text).length ? pattern : null });
    text = '';
    pattern = [];
  };
  for (const { character, literal } of characters) {
    if (/[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(character)) {
      const lower = character.toLowerCase();
      text += lower;
      pattern.push(...Array.from(lower, (part) => ({ text: part })));
    } else if (!literal && (character === '*' || character === '?')) {
      if (text !== '') pattern.push(character === '*' ? 'many' : 'one');
    } else {
      close();
    }
  }
  close();
  return words;
}

export const unexpected = (): Refusal =>
  refuse('MALFORMED_SEARCH', 'The search term is not formed as documented.');

const unescaped = (character: string): Refusal =>
  refuse('MALFORMED_SEARCH', `Reserved character '${character}' must be escaped with a backslash.`);
