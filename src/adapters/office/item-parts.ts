import type { Attachment, MailAddress } from '../../core/mail/mail.ts';
import type { OfficeAddress, OfficeAttachment } from './office-runtime.ts';

/** Reads one property of an item. Getters throw where a right is missing; that is the same as not being told. */
export function given<T>(read: () => T | null | undefined): T | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * An address as the host gives it. Inside an organisation it may be an X.500 name (`/o=…/cn=…`) instead of an SMTP address, or
 * be missing beside a name: it stays as it is, so that the address shows up among the malformed ones instead of nowhere.
 */
export function toAddress(from: OfficeAddress | null | undefined): MailAddress | null {
  if (from == null) return null;
  const name = (text(from.displayName) ?? '').trim();
  const address = (text(from.emailAddress) ?? '').trim();
  return name === '' && address === '' ? null : { name, address };
}

export function toAddresses(list: readonly OfficeAddress[] | null | undefined): MailAddress[] {
  return Array.isArray(list)
    ? list.flatMap((entry: OfficeAddress | null) => toAddress(entry) ?? [])
    : [];
}

export function toAttachment(from: OfficeAttachment): Attachment {
  return {
    id: from.id,
    name: text(from.name) ?? '',
    size: Number.isFinite(from.size) ? from.size : 0,
    kind: kindOf(from),
    inline: from.isInline,
    contentType: text(from.contentType),
    contentId: text(from.contentId)?.replace(/^<|>$/g, '') ?? null,
    // Told only when the content is asked for.
    url: null,
  };
}

/** Office says `item` for attached mails and appointments alike; only the content type may tell them apart beforehand. */
function kindOf({ attachmentType, contentType }: OfficeAttachment): Attachment['kind'] {
  if (attachmentType === 'cloud') return 'cloud';
  if (attachmentType !== 'item') return 'file';
  return /calendar|appointment/i.test(contentType ?? '') ? 'appointment' : 'mail';
}

/** No mail shows more images; one that claims to shall not hold up the pane. */
const idsLooked = 500;

/**
 * Hosts before Mailbox 1.16 keep an attachment's content id to themselves, while the body refers to it. Outlook's ids begin
 * with the file's name (`cid:image001.png@01DB…`), Apple's and Gmail's do not: those stay unknown.
 */
export function withContentIds(attachments: readonly Attachment[], html: string): Attachment[] {
  if (!attachments.some(({ inline, contentId }) => inline && contentId === null))
    return [...attachments];
  const byName = new Map<string, string>();
  let looked = 0;
  for (const [, id = ''] of html.matchAll(/\bcid:([^"'\s>)]{1,500})/gi)) {
    const known = decoded(id);
    const name = known.split('@', 1)[0]?.toLowerCase() ?? '';
    if (!byName.has(name)) byName.set(name, known);
    looked += 1;
    if (looked >= idsLooked) break;
  }
  return attachments.map((file) =>
    file.contentId === null && file.inline
      ? { ...file, contentId: byName.get(file.name.toLowerCase()) ?? null }
      : file,
  );
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** One header per line, as RFC 5322 unfolds them: a line that begins with white space goes on the line before. */
export function unfoldHeaders(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?=[ \t])/g, '')
    .trimEnd();
}
