/** Passages that the user hides before saving: each stands in no written form of the mail. */
export type Hidden = {
  readonly texts: readonly string[];
  /** Hidden in the subject too, where it stands there. */
  readonly inSubject: boolean;
};

export const NOTHING_HIDDEN: Hidden = { texts: [], inSubject: true };

/** Stands for a hidden passage, of one length whatever was there. */
export const MASK = '█████';

/** White space and characters without a shape: two forms of a mail differ in them, so they are not compared. */
const SHAPELESS = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const ALL_SHAPELESS = new RegExp(SHAPELESS.source, 'gu');

/** What a text form puts before a line that its HTML does not have: quote marks, bullets, numbers. */
const LINE_MARK = /^(?:[>\s]|[-*•·]\s|\d{1,3}[.)]\s)+/u;

/** Shorter lines are too common to be hidden on their own; they go with their passage. */
const MIN_LINE = 4;
const MIN_PASSAGE = 2;

export const visible = (text: string): string => text.replace(ALL_SHAPELESS, '');

/** Whether a selection is enough to be hidden: one character would take the whole mail away. */
export const canHide = (text: string): boolean => visible(text).length >= MIN_PASSAGE;

/** What is looked for: each passage whole, and each of its longer lines, as another form may part them. */
export function needlesOf(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => [
    ...(canHide(text) ? [visible(text)] : []),
    ...text
      .split('\n')
      .map((line) => visible(line.replace(LINE_MARK, '')))
      .filter((line) => line.length >= MIN_LINE),
  ]);
  return [...new Set(all)];
}

type Shape = {
  readonly flat: string;
  /** Run and offset of each UTF-16 unit of `flat`. */
  readonly run: readonly number[];
  readonly offset: readonly number[];
};

function shapeOf(runs: readonly string[]): Shape {
  const units: string[] = [];
  const run: number[] = [];
  const offset: number[] = [];
  for (const [at, text] of runs.entries())
    for (let index = 0; index < text.length; index++) {
      const unit = text.charAt(index);
      if (SHAPELESS.test(unit)) continue;
      units.push(unit);
      run.push(at);
      offset.push(index);
    }
  return { flat: units.join(''), run, offset };
}

/** Which units of the text belong to a passage; overlapping finds count too. */
function foundIn(flat: string, needles: readonly string[]): readonly boolean[] {
  const found = new Array<boolean>(flat.length).fill(false);
  for (const needle of needles) {
    let filled = 0;
    for (let at = flat.indexOf(needle); at >= 0; at = flat.indexOf(needle, at + 1)) {
      found.fill(true, Math.max(at, filled), at + needle.length);
      filled = at + needle.length;
    }
  }
  return found;
}

/**
 * Texts that read on from one to the next (the text nodes of a document), with every passage replaced by the mask, also where it
 * begins in one and ends in another. Time: length × passages.
 */
export function maskRuns(runs: readonly string[], needles: readonly string[]): readonly string[] {
  const { flat, run, offset } = shapeOf(runs);
  const found = foundIn(flat, needles);
  const out: string[] = runs.map(() => '');
  /** Where the copying of each run goes on. */
  const next = runs.map(() => 0);
  const copy = (at: number, until: number): void => {
    out[at] = (out[at] ?? '') + (runs[at] ?? '').slice(next[at] ?? 0, until);
    next[at] = until;
  };
  for (let unit = 0; unit < flat.length; unit++) {
    if (found[unit] !== true) continue;
    const [at, index] = [run[unit] ?? 0, offset[unit] ?? 0];
    const goesOn = unit > 0 && found[unit - 1] === true;
    if (!goesOn) {
      copy(at, index);
      out[at] = (out[at] ?? '') + MASK;
    }
    // What lies between two hidden characters (white space) goes with them.
    next[at] = index + 1;
  }
  for (const at of runs.keys()) copy(at, (runs[at] ?? '').length);
  return out;
}

/** Plain text with its hidden passages masked; the same text where there are none. */
export function maskText(text: string, { texts }: Hidden): string {
  const needles = needlesOf(texts);
  return needles.length === 0 ? text : (maskRuns([text], needles)[0] ?? '');
}

/** Whether any passage stands in this text, for what is offered and told about the subject. */
export const isIn = (text: string, { texts }: Hidden): boolean =>
  needlesOf(texts).some((needle) => visible(text).includes(needle));
