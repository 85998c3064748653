import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import { previewOf, textAsHtml } from './mail-text.ts';
import type { SimulatedAddress, SimulatedFile, SimulatedMail } from './simulated-mail.ts';

/** Where and when a mail lies in the mailbox: what its bytes do not say. */
export type Place = Pick<SimulatedMail, 'id' | 'folderId' | 'createdAt'> &
  Partial<Pick<SimulatedMail, 'kind' | 'unread' | 'other' | 'categories' | 'properties'>> & {
    /** Links to files in a cloud, which MIME has no word for. */
    readonly cloudFiles?: readonly { readonly name: string; readonly url: string }[];
  };

/** Turns the bytes of an `.eml` into a mail of the simulated mailbox. Broken MIME opens too, with what can be read of it. */
export async function openEml(raw: Uint8Array, place: Place): Promise<SimulatedMail> {
  const email = await parse(raw);
  const headers = headerBlock(raw);
  const sentAt = Date.parse(email.date ?? '');
  const itemClass = itemClassOf(headers, email);
  const encrypted = itemClass === 'IPM.Note.SMIME';
  return {
    id: place.id,
    kind: place.kind ?? 'mail',
    folderId: place.folderId,
    createdAt: place.createdAt,
    sentAt: Number.isNaN(sentAt) ? place.createdAt : sentAt,
    unread: place.unread ?? false,
    other: place.other ?? false,
    itemClass,
    messageId: email.messageId ?? null,
    conversationId: conversationOf(email, place.id),
    subject: email.subject ?? '',
    from: flat(email.from ? [email.from] : [])[0] ?? null,
    sender: flat([email.sender ?? email.from].filter((one) => one !== undefined))[0] ?? null,
    to: flat(email.to ?? []),
    cc: flat(email.cc ?? []),
    headers,
    html: email.html ?? textAsHtml(email.text ?? ''),
    preview: previewOf(email.text ?? '', email.html ?? ''),
    encrypted,
    files: encrypted ? [] : filesOf(email, place),
    raw,
    categories: place.categories ?? [],
    properties: place.properties ?? {},
  };
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true });
  } catch {
    // Nested too deep or headers without end: Outlook would show such a mail as text.
    const text = new TextDecoder().decode(raw.subarray(0, 200_000));
    const [, subject = ''] = /^subject:[ \t]*(.*)$/im.exec(text) ?? [];
    return { headers: [], headerLines: [], attachments: [], subject, text };
  }
}

/** Everything before the first empty line. */
function headerBlock(raw: Uint8Array): string {
  const text = new TextDecoder().decode(raw.subarray(0, 500_000));
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

function flat(list: readonly Address[]): SimulatedAddress[] {
  return list.flatMap((one) =>
    one.group === undefined
      ? [{ name: one.name, address: one.address }]
      : one.group.map(({ name, address }) => ({ name, address })),
  );
}

/** Outlook's message class, from what the mail says of itself. */
function itemClassOf(headers: string, email: Email): string {
  const [, type = ''] = /^content-type:[ \t]*((?:.|\r?\n[ \t])*)/im.exec(headers) ?? [];
  if (/multipart\/report/i.test(type))
    return /disposition-notification/i.test(type) ? 'REPORT.IPM.Note.IPNRN' : 'REPORT.IPM.Note.NDR';
  if (/multipart\/signed/i.test(type)) return 'IPM.Note.SMIME.MultipartSigned';
  if (/application\/(x-)?pkcs7-mime/i.test(type)) return 'IPM.Note.SMIME';
  const calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  return calendar === undefined ? 'IPM.Note' : meetingClass(calendar);
}

function meetingClass(calendar: Attachment): string {
  const text = textOf(calendar);
  const method = calendar.method ?? /^METHOD:(\w+)/m.exec(text)?.[1]?.toUpperCase();
  if (method === 'REQUEST') return 'IPM.Schedule.Meeting.Request';
  if (method === 'CANCEL') return 'IPM.Schedule.Meeting.Canceled';
  if (method !== 'REPLY') return 'IPM.Note';
  const answer = /PARTSTAT=(ACCEPTED|DECLINED|TENTATIVE)/i.exec(text)?.[1]?.toUpperCase();
  const kinds: Record<string, string> = { DECLINED: 'Neg', TENTATIVE: 'Tent' };
  return `IPM.Schedule.Meeting.Resp.${kinds[answer ?? ''] ?? 'Pos'}`;
}

function filesOf(email: Email, place: Place): SimulatedFile[] {
  const parts = email.attachments
    .filter(({ mimeType }) => mimeType !== 'text/calendar')
    .map((part, n) => fileOf(part, `${place.id}-file-${String(n + 1)}`));
  const links = (place.cloudFiles ?? []).map(({ name, url }, n) => ({
    id: `${place.id}-link-${String(n + 1)}`,
    name,
    kind: 'cloud' as const,
    inline: false,
    contentType: 'text/html',
    contentId: null,
    bytes: new Uint8Array(),
    url,
  }));
  return [...parts, ...links];
}

function fileOf(part: Attachment, id: string): SimulatedFile {
  const mail = part.mimeType === 'message/rfc822';
  const contentId = part.contentId?.replace(/^<|>$/g, '') ?? null;
  return {
    id,
    // Attached mails have no extension in Outlook.
    name: mail ? attachedMailName(part) : (part.filename ?? 'attachment'),
    kind: mail ? 'mail' : 'file',
    inline: part.related === true || (contentId !== null && part.disposition === 'inline'),
    contentType: part.mimeType,
    contentId,
    bytes: bytesOf(part),
    url: null,
  };
}

function attachedMailName(part: Attachment): string {
  const named = part.filename?.replace(/\.eml$/i, '');
  const [, subject] = /^subject:[ \t]*(.+)$/im.exec(textOf(part).slice(0, 20_000)) ?? [];
  return named ?? subject?.trim() ?? 'Attached email';
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

const textOf = (part: Attachment): string => new TextDecoder().decode(bytesOf(part));

/** Office's conversation ids are opaque; ours stem from the first mail of the thread. */
function conversationOf(email: Email, id: string): string {
  const [first] = /<[^>]+>/.exec(email.references ?? email.inReplyTo ?? '') ?? [];
  const root = first ?? email.messageId ?? id;
  let hash = 0;
  for (const letter of root) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `AAQkADsim${hash.toString(36).padStart(7, '0')}=`;
}
