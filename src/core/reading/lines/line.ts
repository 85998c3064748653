export type Link = { readonly href: string; readonly text: string };

/** One visible line of a mail, with what its markup says about it. */
export type Line = {
  readonly text: string;
  /** How often the line is quoted: enclosing quote elements plus leading `>`. 0 = the sender's own. */
  readonly quote: number;
  /** The line begins an Outlook-like history: all that follows is earlier mail. */
  readonly opensHistory: boolean;
  /** The line begins a box that mail programs draw above a header block; proof needs the headers. */
  readonly opensBox: boolean;
  /** Inside an element that a mail program marks as signature. */
  readonly marked: boolean;
  /** Inside a plain `<blockquote>`, which people also use to indent their own text. */
  readonly indented: boolean;
  /** Inside an element that a mail program marks as "On … wrote:". */
  readonly attribution: boolean;
  readonly links: readonly Link[];
  /** Alternative texts of images on this line. */
  readonly images: readonly string[];
  /** Where the line starts in the source. */
  readonly from: number;
};

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === '';

/** Long lines are matched on their head only, so that no pattern can be made slow. */
const matchLimit = 400;

export const head = (line: Line): string =>
  line.text.length > matchLimit ? line.text.slice(0, matchLimit) : line.text;
