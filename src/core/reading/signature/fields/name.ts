import type { Sourced } from '../../content.ts';
import { nameWords, withoutDegrees, withoutManner } from '../names.ts';
import { titleWords } from '../words.ts';
import type { Sender } from '../sender.ts';
import { textLine } from '../../lines/text-lines.ts';
import { traitsOf } from '../traits.ts';
import type { Segment } from './segments.ts';

/** The sender's name and the segment that holds it. */
export type FoundName = { readonly name: Sourced<string>; readonly segment: Segment | null };

/** The full name: from the block if it stands there, else the one of the From line if the block signs with part of it. */
export function findName(segments: readonly Segment[], sender: Sender): FoundName | null {
  const own = ofSender(segments.slice(0, 8), sender) ?? firstNameLike(segments.slice(0, 3));
  const header =
    sender.name.split(/\s+/).filter((word) => word.length > 1).length >= 2 ? sender.name : null;
  if (own === null) {
    const line = segments[0]?.line;
    return header === null || line === undefined
      ? null
      : { name: { value: header, line }, segment: null };
  }
  if (isWrittenAsOne(sender.name) && sender.name.startsWith(own.name.value))
    return { ...own, name: { ...own.name, value: sender.name } };
  const single = !own.name.value.includes(' ') && nameWords(own.name.value) < 2;
  const shorter = single && header !== null && sharesWord(own.name.value, sender);
  return shorter ? { ...own, name: { ...own.name, value: header } } : own;
}

/** `佐藤美咲`: a full name without a blank in it. */
const isWrittenAsOne = (name: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u.test(name);

const sharesWord = (name: string, sender: Sender): boolean => {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return (
    sender.tokens.has(lower) ||
    lower.length <= 3 ||
    [...sender.tokens].some((token) => token.startsWith(lower.slice(0, 3)))
  );
};

/** The part of the block that has most of the sender's name; the first of those, and none longer than what it shares. */
function ofSender(segments: readonly Segment[], sender: Sender): FoundName | null {
  let best: FoundName | null = null;
  let most = 0;
  for (const segment of segments) {
    const { traits } = segment;
    if (traits.ofSender === 0) continue;
    const value = personIn(segment.text, sender);
    if (value === null) continue;
    const shared = countShared(value, sender);
    if (
      (traits.legalForm || traits.organisation || traits.title) &&
      shared < 2 &&
      value === segment.text
    )
      continue;
    const found = { name: { value, line: segment.line }, segment };
    const full = value.includes(' ');
    if (full && shared >= 2) return found;
    if (
      shared > most ||
      (best !== null && full && !best.name.value.includes(' ') && !isFirmOf(value, sender))
    ) {
      best = found;
      most = shared;
    }
  }
  return best;
}

/** `Alvarez Electric` of `tony@alvarezelectric.example`: the surname in it does not make it a person. */
const isFirmOf = (value: string, sender: Sender): boolean => {
  const plain = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const host = (sender.address.split('@')[1] ?? '').replace(/[^\p{L}\p{N}.]/gu, '');
  return host.split('.').some((label) => label.length > 3 && label === plain);
};

/** `Jo Doe, Head of Sales` → `Jo Doe`; `Doe, Jo, M.Sc.` → `Jo Doe`; null if no part is a name. */
function personIn(text: string, sender: Sender): string | null {
  const parts = withoutManner(text)
    .split(/,\s*|\s[/–—-]\s|\s?[(（]/u)
    .map((part) => part.trim());
  const [first = '', second = ''] = parts;
  const last =
    /^\p{Lu}[\p{L}’'-]+$/u.test(first) &&
    nameWords(second) > 0 &&
    sender.tokens.has(second.toLowerCase().split(/\s/)[0] ?? '');
  if (last && countShared(first, sender) > 0 && parts.length <= 3)
    return `${withoutDegrees(second)} ${first}`;
  const name = withoutFirm(withoutDegrees(first).replace(/[,.\s]+$/, ''), sender);
  return nameWords(name) > 0 && countShared(name, sender) > 0 ? name : null;
}

/** `Jo Doe IT-Service` of Jo Doe: what stands behind the name of the header is the firm. */
function withoutFirm(name: string, sender: Sender): string {
  const header = sender.name;
  if (header === '' || !name.toLowerCase().startsWith(`${header.toLowerCase()} `)) return name;
  const { organisation, legalForm, title, department } = traitsOf(
    textLine(name.slice(header.length + 1), 0),
    sender,
  );
  const firm = organisation || legalForm || title || department || /\p{Lu}{2,}-/u.test(name);
  return firm ? name.slice(0, header.length) : name;
}

const countShared = (name: string, sender: Sender): number =>
  name
    .toLowerCase()
    .split(/[\s.-]+/)
    .filter((word) => sender.tokens.has(word)).length;

const holdsTitle = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .some((word) => word.length > 2 && titleWords.has(word));

/** `Doe, Jo, M.Sc.` without a From line to compare with. */
function turned(text: string, least: number): string | null {
  const match = /^(\p{Lu}[\p{L}’'-]+),\s(\p{Lu}[\p{L}’'-]+)(?:,.{0,20})?$/u.exec(text);
  if (match === null || least > 2 || holdsTitle(match[2] ?? '')) return null;
  return `${match[2] ?? ''} ${match[1] ?? ''}`;
}

function firstNameLike(segments: readonly Segment[]): FoundName | null {
  const fits = (least: number, segment: Segment): string | null => {
    const first = withoutManner(segment.text).split(/,\s+(?=\p{L})|\s[/–—-]\s/u)[0] ?? '';
    const name = withoutDegrees(first).replace(/[,.\s]+$/, '');
    const { traits } = segment;
    if (traits.legalForm || traits.department || traits.street) return null;
    if ((traits.organisation || traits.title) && first === segment.text) return null;
    if (holdsTitle(name)) return null;
    return nameWords(name) >= least ? name : turned(segment.text, least);
  };
  for (const segment of segments) {
    const value = fits(2, segment);
    if (value !== null) return { name: { value, line: segment.line }, segment };
  }
  const [segment] = segments;
  const value = segment === undefined ? null : fits(1, segment);
  return value === null || segment === undefined
    ? null
    : { name: { value, line: segment.line }, segment };
}
