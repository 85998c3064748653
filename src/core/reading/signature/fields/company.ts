import { countryNamed } from '../../phones/country-names.ts';
import { nameWords } from '../names.ts';
import { namesDomain } from './names-domain.ts';
import type { Segment } from './segments.ts';

export const isFirm = (text: string): boolean =>
  /\b(inc|corp|corporation|ltd|limited|llc|llp|gmbh|ag|plc|b\.?v|s\.?a|s\.?l|srl|spa|co|kg|oy|ab)\.?(?=[\s,)]|$)|universit|institut|college|laborator|technolog|systems|solutions|group|bank|hospital|公司/iu.test(
    text,
  );

type Clues = {
  readonly titleAt: number;
  /** What stands behind the title on its own line. */
  readonly named: Segment | null;
  readonly domains: readonly string[];
};

/** The segment that names the company, or null if none does so clearly. */
export function bestCompany(
  segments: readonly Segment[],
  used: ReadonlySet<Segment>,
  clues: Clues,
): Segment | null {
  let best: Segment | null = null;
  let bestScore = 1.4;
  for (const [index, segment] of segments.entries()) {
    if (used.has(segment)) continue;
    const behindTitle = clues.titleAt >= 0 && index === clues.titleAt + 1;
    const score =
      companyScore(segment, behindTitle, clues.domains) + (segment === clues.named ? 0.8 : 0);
    if (score > bestScore) {
      best = segment;
      bestScore = score;
    }
  }
  return best;
}

function companyScore(segment: Segment, behindTitle: boolean, domains: readonly string[]): number {
  const { traits } = segment;
  const text = companyName(segment.text);
  let score = 0;
  if (traits.legalForm) score += 4;
  else if (traits.organisation) score += 2;
  if (/universit|hochschule|大学|대학교|institute of|institut für/i.test(text)) score += 0.6;
  if (namesDomain(text, domains)) score += 2.5;
  if (
    /^(the\s)?(college|school|faculty|division|laboratory|department|center|centre|chair|lehrstuhl|fakultät|institute?) (of|for|für)\b/i.test(
      text,
    )
  )
    score -= 0.5;
  if (
    traits.department &&
    !/universit|institute of technology|national (lab|institute|research|cent|academy|museum|library)/i.test(
      text,
    )
  )
    score -= traits.legalForm ? 0.5 : 1.5;
  if (behindTitle) score += 0.8;
  if (behindTitle && score < 1 && nameWords(text) > 0) score += 0.6;
  if (traits.street || /\d{4,}/.test(text)) score -= 2;
  if (/@|^\+|\d{5}/.test(text) || traits.labelled) score -= 3;
  if (traits.words.length > 9) score -= 2;
  if (traits.prose >= 2 || traits.small > 0.6) score -= 1.5;
  return score;
}

/** The company without the address behind it on the same line. */
export function companyName(whole: string): string {
  // `Acme Sdn Bhd (1234567-X)`: the number in the register is no part of the name.
  const text = whole
    .replace(/\s*\((?:\d[\d-]{4,}(?:-?[A-Z])?)\)$/, '')
    // `Release engineering, Acme Systems, Inc.`: a department in front.
    .replace(/^\p{Lu}\p{Ll}+\s\p{Ll}[\p{L}\s]+,\s(?=[^,]+,\s(?:Inc|Ltd|LLC|Corp)\.?$)/u, '');
  const parts = text.split(/(?<=,)\s+|\s(?=[–—-]\s)/u);
  const address = parts.findIndex(
    (piece, index) =>
      index > 0 && (/\d/.test(piece) || (countryNamed(piece) !== null && piece.length < 24)),
  );
  return address > 0
    ? parts
        .slice(0, address)
        .join(' ')
        .replace(/[,\s]+$/, '')
    : text;
}
