import type { Sourced } from '../../content.ts';
import { words } from '../../lists.ts';
import { countryNamed } from '../../phones/country-names.ts';
import { isLabelled } from '../field-label.ts';
import { isCompoundOf } from '../compounds.ts';
import { nameWords, withoutDegrees } from '../names.ts';
import type { Sender } from '../sender.ts';
import { textLine } from '../../lines/text-lines.ts';
import { traitsOf } from '../traits.ts';
import { titleEnds, titleWords } from '../words.ts';
import { bestCompany, companyName, isFirm } from './company.ts';
import { namesDomain } from './names-domain.ts';
import type { Segment } from './segments.ts';

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
    const split = splitTitle(segment.text, domains);
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
  const [, ...rest] = name.text.split(/,\s+|\s[-–—]\s/u);
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

const titleWordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,/&()-]+/)
    .filter(
      (word) =>
        titleWords.has(word) ||
        titleWords.has(word.replace(/\.$/, '')) ||
        titleEnds.some((end) => isCompoundOf(word, end)),
    );

const hasTitleWord = (text: string): boolean => titleWordsIn(text).length > 0;

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

/** Words that only titles have; `partner`, `general` and `associates` are in company names too. */
const strong =
  /engineer|research (associate|fellow|staff|scholar)|scholar\b|candidate\b|postdoc|researcher|inventor|(sales|senior) associate\b|ingenieur|ingénieur|ingenier|manager|director|direktor|directeur|direttor|diretor|developer|entwickler|professor|scientist|assistant|student|officer|president|architect|leiter|consultant|analyst|specialist|coordinator|technician|designer|fellow|founder|attorney|counsel|representative|executive|supervisor|researcher|accountant|berater|responsable|gerente|kierownik|директор|менеджер|инженер|经理|工程师|部長|課長|(^|[\s,/])(ceo|cto|cfo|coo|cio|cmo|vp|svp|evp|md|head of|chair)\b/i;

const hasStrongTitle = (text: string): boolean =>
  strong.test(text) || titleWordsIn(text).some((word) => !weak.has(word));

/** Title words that organisations have in their names as well. */
const weak = words(`
  partner partners general associate lead head principal senior sr sr. major reader chair host captain dean executive investor broker
  trader planner producer editor pilot md gm pm rep chef commercial socio chief engineers member secretary teacher owner fellow main
`);

/** `Engineer at Acme`, `Engineer, Acme Inc.`, `Engineer Acme Inc.` */
function splitTitle(
  text: string,
  domains: readonly string[],
): { readonly title: string; readonly company: string | null } {
  const whole = { title: text.replace(/^(title|position|role)\s?:\s*/i, ''), company: null };
  const parted =
    /^(.{2,80}?)(?:,|\s(?:at|@|bei|chez|en|presso|bij|hos)\s|\s[-–]\s)\s*((?:the\s)?[\p{Lu}\p{Lo}].{1,80})$/iu.exec(
      text,
    );
  if (parted !== null) {
    const [, title = '', company = ''] = parted;
    const at = /\s(at|@|bei|chez|presso|bij|hos)\s/i.test(text);
    if (
      hasTitleWord(title) &&
      !hasStrongTitle(company) &&
      (at || isFirm(company) || namesDomain(company, domains) || isAcronym(company)) &&
      /^(the\s)?[\p{Lu}\p{Lo}]/u.test(company)
    )
      return { title: title.trim(), company: company.trim() };
  }
  const glued =
    /^(.{2,60}\b(?:engineer|manager|director|developer|scientist|consultant|analyst|officer|president|ceo|cto|founder))\s+(\p{Lu}[\p{L}\d&.-]*(?:\s[\p{L}\d&.-]+){0,3}\s(?:inc|ltd|llc|gmbh|corp|ag|s\.?a|b\.?v)\.?)$/iu.exec(
      text,
    );
  return glued === null ? whole : { title: glued[1] ?? text, company: glued[2] ?? null };
}

/** `Counsel, ENA`: capitals that are no place and no department. */
const isAcronym = (text: string): boolean =>
  /^[A-Z]{3,6}$/.test(text) &&
  !/^(EMEA|APAC|LATAM|DACH|MENA|CEE|ANZ|GCC|USA|EHS|HSE|ESG|CSR|KYC|SRE|SEO|SDR|OEM|SAP|AWS|PPC|SMB|CRM|ERP|PMO|NOC|SOC|R&D|CPA|CFA|PMP|PHD|MBA|ESQ)$/.test(
    text,
  );
