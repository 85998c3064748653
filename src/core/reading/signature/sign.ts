import type { Line } from '../lines/line.ts';
import { isBlank } from '../lines/line.ts';
import { findBlock } from './find-block.ts';
import { endOfText } from './footers.ts';
import { senderOf } from './sender.ts';
import type { BlockLine, SignatureBlock } from './signature-block.ts';
import { traitsOf } from './traits.ts';

/** A sender's own lines, divided: text, signature, what is put under every mail. Indexes into the lines given. */
export type Signed = {
  /** Null = there is no signature. */
  readonly block: SignatureBlock | null;
  /** First and behind the last line of the signature; equal if there is none. */
  readonly start: number;
  readonly end: number;
  /** Where disclaimers, list footers and the like begin. */
  readonly textEnd: number;
};

/** Only so many last lines are searched; the text above them cannot change the answer. */
const tail = 150;
const mostRepeats = 4000;

/**
 * Finds the signature in `own`, the sender's own lines. `others` are the lines of the history: what ends a
 * mail and stands there too is a signature.
 */
export function findSigned(
  own: readonly Line[],
  others: readonly Line[],
  from: { readonly name: string; readonly address: string } | null,
): Signed {
  const skipped = Math.max(0, own.length - tail);
  const lines = own.slice(skipped);
  const sender = senderOf(from);
  const traits = lines.map((line) => traitsOf(line, sender));
  const textEnd = endOfText(traits);
  const known = new Set(others.slice(0, mostRepeats).map(plain));
  const repeated = lines.map(
    (line) => known.size > 0 && line.text.length > 3 && known.has(plain(line)),
  );
  const found = findBlock({ lines: traits, end: textEnd, repeated });
  if (found === null) return { block: null, start: 0, end: 0, textEnd: skipped + textEnd };
  const { start, end, confidence } = found;
  const first = withPictures(lines, start, -1);
  const block = traits
    .slice(first, withPictures(lines, end - 1, 1) + 1)
    .flatMap((trait, index): readonly BlockLine[] => {
      const line = lines[first + index];
      return line === undefined ? [] : [{ traits: trait, line }];
    });
  return {
    block: { lines: block, sender, confidence },
    start: skipped + start,
    end: skipped + end,
    textEnd: skipped + textEnd,
  };
}

/** A logo right above or below the block, alone on its line, speaks for it too. */
function withPictures(lines: readonly Line[], edge: number, step: 1 | -1): number {
  for (let at = edge + step; Math.abs(at - edge) <= 2 && isBlank(lines[at]); at += step)
    if ((lines[at]?.images.length ?? 0) > 0) return at;
  return edge;
}

const plain = ({ text }: Line): string =>
  text.length > 200
    ? ''
    : text
        .replace(/^[\s>]+/, '')
        .replace(/\s+/g, ' ')
        .toLowerCase();
