import { isRule } from '../history/rules.ts';
import type { FoundLink } from '../links/find-links.ts';
import { findLinks } from '../links/find-links.ts';
import { head } from '../lines/line.ts';
import type { Line } from '../lines/line.ts';
import { anyOf, endingsOf } from '../lists.ts';
import { findPhones } from '../phones/find-phones.ts';
import type { FoundPhone } from '../phones/find-phones.ts';
import { isPostalLine, isStreetLine } from './address-lines.ts';
import { isClosing, isGreeting } from './closing.ts';
import { isLabelled } from './field-label.ts';
import { bare, nameWords } from './names.ts';
import { isCompoundFirm, isCompoundOf, isTwoTitles } from './compounds.ts';
import type { Sender } from './sender.ts';
import {
  nameParticles,
  companyParts,
  companyWords,
  departmentWords,
  legalForms,
  proseWords,
  titleEnds,
  titleParts,
  titleWords,
} from './words.ts';

/** What one line has of a signature's marks. */
export type Traits = {
  /** The line as the reader sees it, trimmed. */
  readonly shown: string;
  /** The same with obfuscated mail addresses written out. */
  readonly raw: string;
  /** Without bullets, bars and rules around it. */
  readonly text: string;
  readonly words: readonly string[];
  readonly blank: boolean;
  readonly rule: boolean;
  /** The signature delimiter of Usenet: two hyphens alone. */
  readonly delimiter: boolean;
  readonly closing: boolean;
  readonly greeting: boolean;
  readonly phones: readonly FoundPhone[];
  readonly links: readonly FoundLink[];
  readonly labelled: boolean;
  readonly title: boolean;
  readonly legalForm: boolean;
  readonly organisation: boolean;
  readonly department: boolean;
  readonly street: boolean;
  readonly postal: boolean;
  /** Parts side by side: `A | B`, `A · B`. */
  readonly parted: boolean;
  /** Words that are also in the sender's name or address, in a line that can be a name. */
  readonly ofSender: number;
  /** Share of the words that start with a small letter: high in running text, low in names, titles and addresses. */
  readonly small: number;
  /** A number inside a company's exchange and nothing else: `x-37059`, `3-5290`. */
  readonly inner: boolean;
  readonly nameWords: number;
  /** Little words of running text. */
  readonly prose: number;
  /** Inside an element that a mail program marks as signature. */
  readonly marked: boolean;
};

/** `sr` stands for `sr.` as well. */
const undotted = (known: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...known].flatMap((word) => [word, word.replace(/\.$/, '')]));

const titles = undotted(titleWords);
const companies = undotted(companyWords);
const departments = undotted(departmentWords);
const titlePart = anyOf(titleParts);
const companyPart = anyOf(companyParts);
const titleEndsFor = endingsOf(titleEnds);

const blankTraits: Traits = {
  shown: '',
  raw: '',
  text: '',
  words: [],
  blank: true,
  rule: false,
  delimiter: false,
  closing: false,
  greeting: false,
  phones: [],
  links: [],
  labelled: false,
  title: false,
  legalForm: false,
  organisation: false,
  department: false,
  street: false,
  postal: false,
  parted: false,
  ofSender: 0,
  small: 0,
  inner: false,
  nameWords: 0,
  prose: 0,
  marked: false,
};

/** Reads one line; only its first few hundred characters count. */
export function traitsOf(line: Line, sender: Sender): Traits {
  const shown = head(line);
  if (shown.trim() === '') return { ...blankTraits, raw: shown, marked: line.marked };
  const raw = plainAddress(shown);
  const text = bare(raw);
  const words: readonly string[] = text.match(/[\p{L}\p{M}\p{N}'’.@&/-]+/gu) ?? [];
  const lower = words.map((word) => word.toLowerCase());
  const trimmed = lower.map((word) => word.replace(/^['’.]+|['’.,]+$/g, ''));
  const small = smallShare(words);
  const legalForm = trimmed.some(
    (word, index) =>
      (legalForms.has(word) || legalForms.has(word.replaceAll('.', ''))) &&
      isLegalForm(words, index),
  );
  // In running text `group` and `lead` are just words; in a name they are capital, in a short line or beside a firm alone.
  const proper = (index: number): boolean =>
    words.length <= (legalForm ? 8 : 4) || small < 0.4 || !/^\p{Ll}/u.test(words[index] ?? '');
  const has = (known: ReadonlySet<string>): boolean =>
    trimmed.some((word, index) => known.has(word) && proper(index));
  const links = findLinks(raw);
  const rule = isRule(raw);
  const linkless = withoutLinks(raw, links);
  const unlinked = links.length === 0 ? text : bare(linkless);
  const named = nameWords(text);
  const ofSender = trimmed.filter((word) => isOfSender(word, sender)).length;
  return {
    shown: shown.trim(),
    raw,
    text,
    words,
    blank: false,
    rule,
    delimiter: /^\s{0,4}--\s*$/.test(raw),
    closing: isClosing(text),
    greeting: isGreeting(text),
    phones: rule ? [] : findPhones(linkless),
    links,
    labelled: isLabelled(text),
    title:
      has(titles) ||
      (words.length <= 8 && trimmed.some(isTwoTitles)) ||
      endsLikeTitle(trimmed, words.length) ||
      titlePart.test(text),
    legalForm,
    organisation: has(companies) || trimmed.some(isCompoundFirm) || companyPart.test(text),
    department: has(departments),
    street: isStreetLine(unlinked),
    postal: isPostalLine(unlinked),
    parted: /\s[|·•‖¦]\s|\s\/\/\s| {2,}\S/.test(text),
    ofSender: ofSender > 0 && (named > 0 || beginsWithName(text)) ? ofSender : 0,
    small,
    inner:
      /^(x|ext|extn)?[.\s#:-]{0,3}\d{0,2}-?\d{4,5}$/i.test(text) && !/^(19|20)\d\d$/.test(text),
    nameWords: named,
    prose: lower.filter((word) => proseWords.has(word)).length,
    marked: line.marked,
  };
}

/** `Inköpschef`, `Vertriebsleiterin`: one word made of several, in a line that is no running text. */
const endsLikeTitle = (words: readonly string[], count: number): boolean =>
  count <= 8 &&
  words.some(
    (word) => word.length >= 7 && titleEndsFor(word).some((end) => isCompoundOf(word, end)),
  );

/** `jo (at) acme (dot) example` and `jo @acme.example`, written out. */
function plainAddress(text: string): string {
  if (!/@|\sat\s|[([{<]\s?at\s?[\])}>]/i.test(text)) return text;
  const spelled = text
    .replace(/\s?[[({<]\s?(?:at|AT|ät)\s?[\])}>]\s?/g, '@')
    .replace(/\s?[[({<]\s?(?:dot|DOT|punkt)\s?[\])}>]\s?/g, '.');
  return /\s@|@\s/.test(spelled) ? spelled.replace(blankBesideAt, '@') : spelled;
}

const blankBesideAt =
  /(?<=[\w-])\s@(?=[\w-]+\.\w)|(?<=(?:^|[\s:<(])[a-z][\w.-]{0,40})\s@\s(?=[\w-]+\.\w)|(?<=[\w-])@\s(?=[\w-]+\.\w)/g;

/** `as`, `me`, `kg` are legal forms only behind a name and in capitals, or with their dots. */
function isLegalForm(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  // Slavic languages put the form first: `ООО «Акме»`.
  // `ME 04101`: a state before its postal code.
  if (/^\d{4,5}(-\d{4})?$/.test(words[index + 1] ?? '')) return false;
  if (index === 0) return /^\p{Script=Cyrillic}{2,}$/u.test(word) && words.length > 1;
  if (isLowerForm(words, index)) return true;
  return /^\p{Lu}/u.test(word) || word.includes('.') || word.includes('/') || /\p{Lo}/u.test(word);
}

const lowerForms = new Set(
  'nv bv sa srl gmbh ltd inc llc ab oy aps kft spa bvba sprl vzw plc sas sarl eurl ag kg'.split(
    ' ',
  ),
);

/** `Havenbedrijf Schelde nv`: small letters at the end of a short line, behind a name. */
const isLowerForm = (words: readonly string[], index: number): boolean =>
  index > 0 &&
  index === words.length - 1 &&
  words.length <= 6 &&
  lowerForms.has(words[index] ?? '') &&
  /^\p{Lu}/u.test(words[index - 1] ?? '');

/** Nearly all words are letters alone; addresses and fractions are no words of a language. */
const isPlainWord = (word: string): boolean =>
  /^\p{L}+$/u.test(word) || (/\p{L}/u.test(word) && !/[@/]|\.\p{L}/u.test(word));

function smallShare(words: readonly string[]): number {
  const plain = words.filter(isPlainWord);
  if (plain.length === 0) return 0;
  return (
    plain.filter((word) => /^\p{Ll}/u.test(word) && !nameParticles.has(word)).length / plain.length
  );
}

/** `佐藤` signs for `佐藤美咲`: surname and first name are written as one word. */
const isOfSender = (word: string, { tokens }: Sender): boolean =>
  tokens.has(word) ||
  (/^[\p{Script=Han}\p{Script=Hangul}]{1,3}$/u.test(word) &&
    [...tokens].some(
      (token) => token.length > word.length && (token.startsWith(word) || token.endsWith(word)),
    ));

/** The first part of the line reads like a name, or is a single word. */
function beginsWithName(text: string): boolean {
  const first = text.split(/,\s|\s[|·•–—/-]{1,2}\s|\s{2,}|\s?\(|:/u, 1)[0] ?? '';
  return nameWords(first) > 0 || /^\S+$/.test(first);
}

/** The text with its links blanked out, so that digits in them are no phone numbers. */
export function withoutLinks(text: string, links: readonly FoundLink[]): string {
  let out = text;
  for (const { at, end } of links) out = out.slice(0, at) + ' '.repeat(end - at) + out.slice(end);
  return out;
}
