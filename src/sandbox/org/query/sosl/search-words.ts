import { matchesLike } from '../soql/like.ts';
import type { SearchWord } from './search-tree.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as the index keeps them: letters and digits, cut at everything else. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * A phone number is found by each of its groups and by every ending made of whole groups
 * (`+49 30 1234` by 49, 30, 1234, 301234 and 49301234).
 */
export function phoneWords(text: string): string[][] {
  const groups = wordsOf(text);
  const endings = groups.map((_, from) => [groups.slice(from).join('')]);
  return [groups, ...endings];
}

/** Whether the words stand one after the other somewhere in the text's words. */
export function holdsWords(held: readonly string[], wanted: readonly SearchWord[]): boolean {
  const last = held.length - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    if (wanted.every((word, ahead) => isWord(word, held[at + ahead] ?? ''))) return true;
  }
  return false;
}

function isWord(wanted: SearchWord, held: string): boolean {
  return wanted.pattern ? matchesLike(wanted.pattern, held) : wanted.text === held;
}
