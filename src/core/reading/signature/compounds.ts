/** `vertriebsleiter` is a compound of `leiter`; `leiter` alone is not, nor a word with next to nothing before it. */
export const isCompoundOf = (word: string, end: string): boolean =>
  word.length >= end.length + 3 && word.endsWith(end);
