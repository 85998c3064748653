/** The words of a list that is written with blanks or line breaks between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The phrases of a list that is written with `|` between them. */
export const phrases = (list: string): readonly string[] =>
  list.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim());
