/** The words of a list that is written with blanks or line breaks between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The phrases of a list that is written with `|` between them. */
export const phrases = (list: string): readonly string[] =>
  list.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim());

/** Finds any of the phrases anywhere in a text, in one pass over it. */
export const anyOf = (list: readonly string[]): RegExp =>
  new RegExp(list.map((phrase) => phrase.replace(/[()'".]/g, '\\$&')).join('|'));

type Fitting = (text: string) => readonly string[];

/** Gives the phrases that a text can begin with: of hundreds, those with its first character. */
export const beginningsOf = (list: readonly string[]): Fitting => fitting(list, 0);

/** Gives the phrases that a text can end with. */
export const endingsOf = (list: readonly string[]): Fitting => fitting(list, -1);

function fitting(list: readonly string[], place: 0 | -1): Fitting {
  const byLetter = new Map<string | undefined, string[]>();
  for (const phrase of list) {
    const known = byLetter.get(phrase.at(place));
    if (known === undefined) byLetter.set(phrase.at(place), [phrase]);
    else known.push(phrase);
  }
  return (text) => byLetter.get(text.at(place)) ?? [];
}
