import type { ObjectDescription } from '../../core/crm/describe.ts';
import type { FieldValue } from '../../core/crm/records.ts';
import type { BodyImage } from '../../core/draft/body-images.ts';
import type { Preview, PreviewField, PreviewPerson } from '../../core/draft/preview.ts';
import { htmlToText } from '../../core/reading/html-to-text.ts';
import { momentText } from '../shared/date-text.ts';
import { fileNote, objectLabel, strings } from '../strings.ts';
import { shownValue, type Shown } from './shown-value.ts';
import { dialogStrings as words } from './strings.ts';

/** Characters of a text that Preview shows; the rest is counted. */
const LONG = 200;
/** Characters by which a part is known. */
const BEGINNING = 60;

const ROLE: Readonly<Record<PreviewPerson['role'], string>> = {
  from: 'from',
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
  other: words.preview.linkedOnly,
  who: 'name',
  also: 'also named',
};

/** `1 Email message, received, 19 Nov 2026, 09:14`: what, which way, and the mail's own date. */
export function recordLine({ object, fields, parts }: Preview, shown: Shown): string {
  const value = (name: string): FieldValue | undefined =>
    fields.find((field) => field.name === name)?.value;
  const incoming = value('Incoming');
  const date = value('MessageDate');
  return [
    words.preview.written(objectLabel(object), Math.max(1, parts.length)),
    ...(typeof incoming === 'boolean'
      ? [incoming ? words.preview.received : words.preview.sent]
      : []),
    ...(typeof date === 'string' ? [momentText(date, shown.language, shown.timeZone)] : []),
  ].join(', ');
}

/** Ids that mean nothing to a reader, and what `recordLine` says already. */
const TOLD = new Set(['Incoming', 'MessageDate', 'MessageIdentifier']);

export const isTold = ({ name }: PreviewField): boolean => TOLD.has(name);

/** A value as Preview shows it: texts by their beginning and length, HTML as the text that it shows. */
export function previewValue(
  { name }: Pick<PreviewField, 'name'>,
  value: FieldValue,
  object: ObjectDescription | undefined,
  shown: Shown,
): string {
  const plain = name === 'HtmlBody' && typeof value === 'string' ? htmlToText(value) : value;
  const text = shownValue(plain, object?.fields[name], shown);
  return text.length > LONG
    ? `${text.slice(0, LONG)}… (${words.preview.characters(String(value).length)})`
    : text;
}

/** Each Task of a split text, by its length and its beginning (D10). */
export const partLines = ({ parts }: Preview): readonly string[] =>
  parts.map(({ n, of, fields: { Description } }) => {
    const text = typeof Description === 'string' ? Description : '';
    return `${words.preview.part(n, of, text.length)} – ${text.slice(0, BEGINNING).trim()}…`;
  });

export const peopleLines = ({ people, addresses }: Preview): readonly string[] => [
  ...people.map(({ link, role }) => `${link.name} (${ROLE[role]})`),
  ...addresses.map(({ role, address }) => `${address} (${ROLE[role]})`),
];

export const imageLines = (images: readonly BodyImage[]): readonly string[] =>
  images.map(({ name, why }) =>
    why === 'uploaded'
      ? words.images.uploaded(name)
      : words.images.named(name, words.images.why[why]),
  );

export const fileLines = ({ files, filesAlsoOnRelatedTo }: Preview): readonly string[] => [
  ...files.map(({ name }) => name),
  ...(filesAlsoOnRelatedTo ? [words.files.alsoOn] : []),
];

export const leftOutLines = ({ leftOut }: Preview, quotedMails: number): readonly string[] => [
  ...(quotedMails > 0 ? [words.preview.earlier(quotedMails)] : []),
  ...leftOut.map((file) => {
    const name = file.source === 'eml' ? strings.dialog.eml : file.name;
    return file.problem ? `${name} (${fileNote(file)})` : name;
  }),
];
