import type { FileContent, HostFailure } from '../../core/ports/mail-host.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { filled } from './ask-office.ts';
import { given } from './item-parts.ts';
import type { MailSession } from './mail-session.ts';
import type { OfficeAttachmentContent } from './office-runtime.ts';

/** Bytes take longer than words. Milliseconds. */
const fileTime = 60_000;

export async function readAttachment(
  session: MailSession,
  attachmentId: string,
): Promise<Result<FileContent, HostFailure>> {
  const read = await readContent(session, attachmentId);
  return read.ok ? toFile(read.value, nameOf(session, attachmentId)) : read;
}

async function readContent(
  { item, call, supports }: MailSession,
  attachmentId: string,
): Promise<Result<OfficeAttachmentContent, HostFailure>> {
  if (!supports('1.8') || typeof item.getAttachmentContentAsync !== 'function')
    return fail({ kind: 'unsupported', needs: 'Mailbox 1.8' });
  return filled(
    await call<OfficeAttachmentContent>(
      (done) => item.getAttachmentContentAsync?.(attachmentId, done),
      { alone: true, timeout: fileTime },
    ),
  );
}

/** The address of a file in a cloud; null where the host does not tell it. Only https is taken. */
export async function readLink(session: MailSession, attachmentId: string): Promise<string | null> {
  const read = await readContent(session, attachmentId);
  if (!read.ok || read.value.format.toLowerCase() !== 'url') return null;
  const { content } = read.value;
  return URL.canParse(content) && new URL(content).protocol === 'https:' ? content : null;
}

/** The host's formats: bytes as base64, attached mails and appointments as text, cloud links as an address. */
function toFile(
  { content, format }: OfficeAttachmentContent,
  name: string,
): Result<FileContent, HostFailure> {
  if (typeof content !== 'string')
    return fail({ kind: 'host-error', code: 0, message: 'Outlook answered without content' });
  switch (format.toLowerCase()) {
    case 'base64':
      return ok({ base64: content, name });
    case 'eml':
      return ok({ base64: utf8ToBase64(content), name: withExtension(name, '.eml') });
    case 'icalendar':
      return ok({ base64: utf8ToBase64(content), name: withExtension(name, '.ics') });
    default:
      return fail({ kind: 'unsupported', needs: `a file with bytes, not “${format}”` });
  }
}

export async function readEml({
  item,
  ref,
  call,
  supports,
}: MailSession): Promise<Result<FileContent, HostFailure>> {
  if (!supports('1.14') || typeof item.getAsFileAsync !== 'function')
    return fail({ kind: 'unsupported', needs: 'Mailbox 1.14' });
  const read = filled(
    await call<string>((done) => item.getAsFileAsync?.(done), { alone: true, timeout: fileTime }),
  );
  return read.ok
    ? ok({ base64: read.value, name: withExtension(fileName(ref.subject), '.eml') })
    : read;
}

function nameOf({ item }: MailSession, id: string): string {
  const file = given(() => item.attachments)?.find((one) => one.id === id);
  return file?.name ?? 'attachment';
}

const withExtension = (name: string, extension: string): string =>
  name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`;

/** A subject as a file name: what Windows forbids becomes a space; a path's worth of text is enough. */
function fileName(subject: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  const clean = subject.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').trim();
  // A character of two halves may not be cut in the middle.
  return (
    clean
      .slice(0, 100)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || 'email'
  );
}

/** Base64 of the text's bytes, in pieces: one call with millions of arguments breaks the stack. */
function utf8ToBase64(content: string): string {
  const bytes = new TextEncoder().encode(content);
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}
