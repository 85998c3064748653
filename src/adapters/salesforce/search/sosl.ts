/** Documented as reserved, the hyphen by older pages only; a backslash before any of them is always right. */
const RESERVED = /[?&|!{}[\]()^~*:\\"'+-]/g;
/** Longer texts lose their operators (4 000 characters), and nobody types them. */
const MAX_TEXT = 200;

/** Salesforce refuses to search for shorter words. */
const MIN_TEXT = 2;

/** Characters that cannot be sent or mean nothing in a search, and runs of white space. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Surrogate}\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    // A cut through a character leaves half of it.
    .replace(/\p{Surrogate}$/u, '');

/** Each word as the beginning of a word: quotes keep AND, OR and NOT from being operators. */
function term(word: string): string {
  const escaped = word.replace(RESERVED, '\\$&');
  return /^(?:and|or|not)$/i.test(word) ? `"${escaped}"` : `${escaped}*`;
}

/** The words of a text that are long enough to be searched for. */
export const searchWords = (text: string): readonly string[] =>
  tidy(text)
    .split(' ')
    .filter((word) => word.replace(RESERVED, '').length >= MIN_TEXT);

/** What FIND looks for; null where there is too little to search with. */
export function searchTerms(text: string): string | null {
  const words = searchWords(text);
  return words.length === 0 ? null : words.map(term).join(' ');
}
