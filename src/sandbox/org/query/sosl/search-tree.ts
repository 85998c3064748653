import type { LikePart } from '../soql/like.ts';

/** One word of a term, in lower case; `pattern` is set where it has wildcards. */
export type SearchWord = { readonly text: string; readonly pattern: readonly LikePart[] | null };

export type SearchTree =
  /** Words that must stand one after the other in one field: a single word, a phrase, an address. */
  | { readonly kind: 'term'; readonly words: readonly SearchWord[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchTree[] }
  | { readonly kind: 'without'; readonly some: SearchTree; readonly none: SearchTree };

const SEARCH_GROUPS = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export const searchGroup = (word: string): SearchGroup | null =>
  SEARCH_GROUPS.find((group) => group === word.toUpperCase()) ?? null;
