import type { Sourced } from '../../content.ts';
import { countryNamed } from '../../phones/country-names.ts';
import { isLabelled } from '../field-label.ts';
import { nameWords, withoutDegrees } from '../names.ts';
import type { Sender } from '../sender.ts';
import { textLine } from '../../lines/text-lines.ts';
import { traitsOf } from '../traits.ts';
import { bestCompany, companyName, isFirm } from './company.ts';
import type { Segment } from './segments.ts';
import { splitTitle } from './split-title.ts';
import { hasStrongTitle, hasTitleWord } from './title-words.ts';

export type Position = {
  readonly title: Sourced<string> | null;
  readonly company: Sourced<string> | null;
  /** Segments that are spoken for. */
  readonly used: ReadonlySet<Segment>;
};

/** Title and company of the block. `name` is the segment that holds the name. */
export function findPosition(
  segments: readonly Segment[],
  name: Segment | null,
  sender: Sender,
  domains: readonly string[],
): Position {
  const used = new Set<Segment>();
  const rest = name === null ? null : behindName(name, sender);
  if (name !== null) used.add(name);
  const parts = segments.flatMap((segment) => (segment === name ? (rest ?? []) : segment));
  let title: Sourced<string> | null = null;
  let titleAt = -1;
  let named: Segment | null = null;
  for (const [index, segment] of parts.entries()) {
    if (!canBeTitle(segment)) continue;
    const split = splitTitle(segment.text, domains, sender);
    title = { value: split.title, line: segment.line };
    titleAt = index;
    used.add(segment);
    if (split.company !== null) {
      named = part(split.company, segment, sender);
      parts.splice(index + 1, 0, named);
    }
    break;
  }
  const found = bestCompany(parts, used, { titleAt, named, domains });
  if (found !== null && companyName(found.text) === found.text) used.add(found);
  if (title === null) {
    const office = parts.find(
      (segment) =>
        !used.has(segment) &&
        (isFunction(segment, name) || (found !== null && isBeside(segment, name))),
    );
    if (office !== undefined) {
      title = { value: office.text, line: office.line };
      used.add(office);
    }
  }
  const company = found === null ? null : { value: companyName(found.text), line: found.line };
  return { title, company, used };
}

const part = (text: string, of: Segment, sender: Sender): Segment => ({
  text,
  line: of.line,
  row: of.row,
  traits: traitsOf(textLine(text, 0), sender),
});

/** `Jo Doe, PhD, Head of Sales, Acme Ltd`: what stands behind the name on the same segment, degrees left out. */
function behindName(name: Segment, sender: Sender): Segment | null {
  const [, ...rest] = name.text.split(/,\s+|\s[-–—/]\s/u);
  const kept = rest.filter((piece) => withoutDegrees(`X ${piece}`) !== 'X' && !isMembership(piece));
  const text = kept.join(', ');
  if (text === '' || (nameWords(text) === 1 && sender.tokens.has(text.toLowerCase()))) return null;
  return part(text, name, sender);
}

const isMembership = (text: string): boolean =>
  /^((senior|life|associate)\s)?(fellow|member),?\s(of\s)?(the\s)?[A-Z]{3,6}$/i.test(text);

/** "Sales", "Technical Support" right under the name stand for a title. */
const isFunction = (segment: Segment, name: Segment | null): boolean =>
  name !== null &&
  segment.row - name.row <= 1 &&
  segment.row >= name.row &&
  segment.traits.words.length <= 4 &&
  !segment.traits.legalForm &&
  /^((technical|customer|inside|field|international|global|trading|it|human|public|investor|corporate|client|product|quality|business|web|software|after)\s)?(sales|support|service|marketing|resources|relations|purchasing|procurement|accounting|accounts|finance|operations|development|logistics|vertrieb|einkauf|buchhaltung|support & sales|ventes|achats|ventas|compras|vendite|acquisti|verkoop|inkoop)(\s(support|services?|team|department|development|operations|manager))?$/i.test(
    segment.text,
  );

/** `Jo Doe | Accounts Payable`, the company on another line. */
const isBeside = ({ row, text, traits }: Segment, name: Segment | null): boolean =>
  row === name?.row &&
  traits.words.length <= 5 &&
  /^\p{Lu}[\p{L}\s&/-]+$/u.test(text) &&
  !traits.organisation &&
  !traits.legalForm &&
  traits.ofSender === 0 &&
  countryNamed(text) === null;

function canBeTitle({ text, traits }: Segment): boolean {
  if (!traits.title || traits.words.length > 11 || /@|\d{3}/.test(text)) return false;
  if (traits.street && /\d/.test(text)) return false;
  if (isLabelled(text) && !/^(title|position|role|funktion)\b/i.test(text)) return false;
  if (
    /^(the\s)?(university|universität|institute|institut|department|dept|school|faculty|division|office of|college|center|centre|laboratory)\b/i.test(
      text,
    )
  )
    return false;
  // `Assistant: Mary Major` speaks of somebody else.
  if (/^[\p{L} ]{3,24}:\s/u.test(text) && !/^(title|position|role|funktion)\b/i.test(text))
    return false;
  const firm = (traits.legalForm || traits.organisation) && !isTitleThenFirm(text);
  return (!firm || hasStrongTitle(text)) && !isMembership(text);
}

/** `Buyer, Acme Inc.`: the firm stands behind the title. */
function isTitleThenFirm(text: string): boolean {
  const [first = '', rest] = text.split(/,\s+|\s(?:at|@|bei|chez|presso|bij|hos|[-–—])\s/u);
  return rest !== undefined && hasTitleWord(first) && !isFirm(first);
}
