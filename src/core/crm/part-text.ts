/**
 * The text of one part of a body that was split over several Tasks (D10). Every cut lies between two marks, which tell a reader in
 * Salesforce that the text goes on, and keep the spaces at the cut: an org may trim the ends of a text.
 */
type Part = { readonly n: number; readonly of: number; readonly text: string };

const head = (n: number, of: number): string => `[Part ${String(n)} of ${String(of)}]\n\n`;
const tail = (n: number, of: number): string =>
  `\n\n[… continued in part ${String(n + 1)} of ${String(of)}]`;

/** Characters that the marks of one part take at most, with parts of two digits. */
export const MARKS = head(10, 10).length + tail(10, 10).length;

/** A piece of the text between its marks; the first has none before it, the last none behind it. */
export const markedPart = ({ n, of, text }: Part): string =>
  (n === 1 ? '' : head(n, of)) + text + (n === of ? '' : tail(n, of));

// What an org makes of the line ends is its own business.
const HEAD = /^\s*\[Part \d{1,3} of \d{1,3}\]\r?\n\r?\n/;
const TAIL = /\r?\n\r?\n\[… continued in part \d{1,3} of \d{1,3}\]\s*$/;

/** The piece again, without the marks that it was written with; a mark that somebody took away is not missed. */
export const barePart = ({ n, of, text }: Part): string => {
  const begun = n === 1 ? text : text.replace(HEAD, '');
  return n === of ? begun : begun.replace(TAIL, '');
};

const missing = (n: number, of: number): string =>
  `\n\n[… part ${String(n)} of ${String(of)} is missing]\n\n`;

/** The whole text; where a part is not there, the text says so. */
export function joinedText(parts: readonly Omit<Part, 'of'>[], of: number): string {
  return Array.from({ length: of }, (_none, at) => {
    const part = parts.find(({ n }) => n === at + 1);
    return part ? barePart({ ...part, of }) : missing(at + 1, of);
  }).join('');
}
