import { isLabelled } from '../field-label.ts';
import { bare } from '../names.ts';
import { withoutLinks } from '../traits.ts';
import type { Traits } from '../traits.ts';
import { traitsOf } from '../traits.ts';
import { textLine } from '../../lines/text-lines.ts';
import { anyOf } from '../../lists.ts';
import type { Sender } from '../sender.ts';
import { companyParts, titleParts } from '../words.ts';

const titleOrCompany = anyOf([...titleParts, ...companyParts]);

/** A part of a signature line that can be one fact: `Jo Doe | Buyer @ Acme` has three. */
export type Segment = {
  readonly text: string;
  /** The whole line, for the reader. */
  readonly line: string;
  /** Index of the line in the block, blank lines left out. */
  readonly row: number;
  readonly traits: Traits;
};

const divider = /\s+[|·•‖¦]\s*|\s*[|·•‖¦]\s+|\s(?:\/\/|@)\s|\s{2,}|\t|(?<=\S)[|‖¦](?=\S)/u;

/** The parts of the block's lines, with links and phone numbers taken out. */
export function segmentsOf(block: readonly Traits[], sender: Sender): readonly Segment[] {
  const segments: Segment[] = [];
  let row = -1;
  for (const line of block) {
    if (line.blank || line.rule || line.closing) continue;
    row++;
    let rest = withoutLinks(line.raw, line.links).replace(
      /(?<=,|\b[A-Z]{2}\.?|,\s\p{Lu}\p{L}{2,20})\s{2,}(?=\d{4,6}\b)/u,
      ' ',
    );
    for (const phone of line.phones)
      rest = rest.slice(0, phone.at) + ' '.repeat(phone.end - phone.at) + rest.slice(phone.end);
    const holes = line.links.length + line.phones.length > 0;
    for (const part of rest.split(divider).flatMap(withoutBlanksBetween)) {
      const text = withoutLabel(bare(part), holes)
        .replace(/^[,;:\s<>)]+|[,;:\s<>(]+$/g, '')
        .replace(/^\((?![^)]*\))/, '');
      if (text === '' || (holes && isLeftover(text))) continue;
      segments.push({
        text,
        line: line.shown,
        row,
        traits: traitsOf(textLine(text, 0), sender),
      });
    }
  }
  return segments;
}

/** `김민수 팀장`, `未来電子株式会社 営業部`: scripts without blanks between words have one between facts. */
function withoutBlanksBetween(part: string): readonly string[] {
  const text = part.trim();
  if (
    !/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々㈜()（）\s]+$/u.test(
      text,
    )
  )
    return [part];
  // A legal form alone belongs to the name beside it.
  const pieces = text
    .replace(/(^|\s)(株式会社|有限会社|合同会社|주식회사|㈜|\(주\)|（株）)\s+/gu, '$1$2')
    .replace(/\s+(株式会社|有限会社|주식회사|㈜|\(주\)|（株）)(?=\s|$)/gu, '$1')
    .split(/[\s\u3000]+(?![(（])/u);
  return pieces.length > 1 && pieces.some((piece) => titleOrCompany.test(piece)) ? pieces : [part];
}

/** `Bureau B214 - Tél.`: the label of a number that has been taken out. */
const withoutLabel = (text: string, holes: boolean): string =>
  holes
    ? text.replace(/[\s,;–-]+(\p{L}{1,9})\.?\s?:?$/u, (whole: string, word: string) =>
        isLabelled(`${word}:`) ? '' : whole,
      )
    : text;

/** What stays of a label when its value is gone: `Tel.`, `E`, `Mobile /`. */
const isLeftover = (text: string): boolean =>
  text.length < 24 && (isLabelled(`${text}:`) || /^\P{L}*$/u.test(text));
