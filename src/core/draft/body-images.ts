import { Parser } from 'htmlparser2';
import type { RecordId } from '../crm/ids.ts';
import type { Attachment } from '../mail/mail.ts';
import { isImage, problemOf } from './files.ts';
import { escapeText, openingTag, VOID } from './html-tags.ts';
import type { SaveRules } from './rules.ts';

/** What becomes of an image that the text shows (D9). */
export type BodyImage = {
  readonly name: string;
  /** The attachment that is uploaded; null = only its name stands in the text, for this reason. */
  readonly fileId: string | null;
  readonly why: 'uploaded' | 'not-in-mail' | 'too-large' | 'too-many' | 'not-allowed';
};

export type WithImages = { readonly html: string; readonly images: readonly BodyImage[] };

/** Limits of D9; the size in bytes, as the host states it. */
const MAX_IMAGES = 10;
const MAX_BYTES = 1024 * 1024;
/** An image written into the text itself, longer than this, would take the room of the text. */
const MAX_DATA_URL = 2_000;

/** Where Salesforce serves a version of a file from. */
const DOWNLOAD = '/sfc/servlet.shepherd/version/download/';
/** Stands for a version that is not uploaded yet; as long as an id, so that no limit is met later. */
const stand = (at: number): string => `IMAGE${String(at).padStart(13, '-')}`;
const STAND_TAG = /<img[^>]*\/sfc\/servlet\.shepherd\/version\/download\/IMAGE-*(\d+)"[^>]*>/g;

const placeholder = (name: string): string => `[image: ${name}]`;

/** `cid:image001.png@01DA2C` names a Content-ID; where the host tells none, the name before its `@` is all there is. */
function attachmentOf(cid: string, attachments: readonly Attachment[]): number {
  const known = attachments.findIndex(
    ({ contentId }) => contentId !== null && contentId.replace(/^<|>$/g, '') === cid,
  );
  if (known >= 0) return known;
  const [name = ''] = cid.split('@');
  return attachments.findIndex(
    (one) => one.contentId === null && one.inline && one.name.toLowerCase() === name.toLowerCase(),
  );
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function imageOf(
  cid: string,
  attachments: readonly Attachment[],
  rules: SaveRules,
  taken: ReadonlySet<string>,
): BodyImage & { readonly at: number } {
  const at = attachmentOf(cid, attachments);
  const attachment = attachments[at];
  const [plain = ''] = cid.split('@');
  if (!attachment) return { at, name: plain, fileId: null, why: 'not-in-mail' };
  const { id, name, size } = attachment;
  const refused = (why: BodyImage['why']) => ({ at, name, fileId: null, why });
  if (!isImage(attachment) || problemOf(attachment, rules)?.kind === 'denied-type')
    return refused('not-allowed');
  if (size > MAX_BYTES || problemOf(attachment, rules) !== null) return refused('too-large');
  if (!taken.has(id) && taken.size >= MAX_IMAGES) return refused('too-many');
  return { at, name, fileId: id, why: 'uploaded' };
}

/**
 * HTML whose `cid:` images point to files in Salesforce, or are named in words where they do not go along. The files are uploaded
 * later: until then a stand-in of the same length is in their place. HTML without such images stays as it is, to the letter.
 */
export function placeImages(
  html: string,
  attachments: readonly Attachment[],
  rules: SaveRules,
): WithImages {
  if (!/<img/i.test(html) || !/cid:|data:/i.test(html)) return { html, images: [] };
  const images = new Map<string, BodyImage>();
  const taken = new Set<string>();
  const out: string[] = [];
  const img = (attributes: Readonly<Record<string, string>>): string => {
    const src = (attributes['src'] ?? '').trim();
    if (/^data:/i.test(src) && src.length > MAX_DATA_URL) {
      const name = attributes['alt'] ?? '';
      images.set(src, { name, fileId: null, why: 'too-large' });
      return escapeText(placeholder(name));
    }
    if (!/^cid:/i.test(src)) return openingTag('img', attributes);
    const cid = unescaped(src.slice(4));
    const { at, ...image } = imageOf(cid, attachments, rules, taken);
    images.set(cid, image);
    if (image.fileId === null) return escapeText(placeholder(image.name));
    taken.add(image.fileId);
    return openingTag('img', { ...attributes, src: DOWNLOAD + stand(at) });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      out.push(name === 'img' ? img(attributes) : openingTag(name, attributes));
    },
    ontext(text) {
      out.push(escapeText(text));
    },
    onclosetag(name) {
      if (!VOID.has(name)) out.push(`</${name}>`);
    },
  });
  parser.end(html);
  return { html: out.join(''), images: [...images.values()] };
}

/** Those images that a text still shows after it was cut or masked: others need no upload. */
export function imagesLeft(
  html: string | null,
  images: readonly BodyImage[],
  attachments: readonly Attachment[],
): readonly BodyImage[] {
  const left = new Set(
    [...(html ?? '').matchAll(STAND_TAG)].map(([, at]) => attachments[Number(at)]?.id),
  );
  return images.filter(({ fileId }) => fileId === null || left.has(fileId));
}

/** Puts the uploaded versions in; an image whose upload failed is named in words. */
export const fillImages = (
  html: string,
  attachments: readonly Attachment[],
  versions: Readonly<Record<string, RecordId>>,
): string =>
  html.replace(STAND_TAG, (tag, digits: string) => {
    const attachment = attachments[Number(digits)];
    const version = attachment ? versions[attachment.id] : undefined;
    return version
      ? tag.replace(stand(Number(digits)), version)
      : escapeText(placeholder(attachment?.name ?? ''));
  });
