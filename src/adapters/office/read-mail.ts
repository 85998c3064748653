import type {
  Attachment,
  BodyProblem,
  Mail,
  MailBody,
  SharedMailbox,
} from '../../core/mail/mail.ts';
import type { HostFailure } from '../../core/ports/mail-host.ts';
import { ok, type Result } from '../../core/result.ts';
import { given, text, toAddress, toAddresses, toAttachment } from './item-parts.ts';
import { unfoldHeaders, withContentIds } from './item-parts.ts';
import type { MailSession } from './mail-session.ts';
import { readLink } from './read-files.ts';
import { createdAt } from './selection.ts';
import type { OfficeAttachment, OfficeSharedProperties } from './office-runtime.ts';

/** The whole mail. What the host does not give is missing in the mail; only a change of selection fails the reading. */
export async function readMail(session: MailSession): Promise<Result<Mail, HostFailure>> {
  // Copied before the first wait: the item's own properties may turn into the next mail's.
  const facts = factsOf(session);
  const [body, headers, shared, files] = await Promise.all([
    orElse(readBody(session), { kind: 'missing', why: 'unreadable' }),
    orElse(readHeaders(session), null),
    orElse(readShared(session), null),
    orElse(withLinks(session, facts.attachments), facts.attachments),
  ]);
  const attachments = body.kind === 'html' ? withContentIds(files, body.html) : files;
  return ok({ ...facts, attachments, body, headers, shared });
}

/** A part whose very property throws is a part that is missing. */
const orElse = <T>(part: Promise<T>, missing: T): Promise<T> => part.catch(() => missing);

type Facts = Omit<Mail, 'body' | 'headers' | 'shared'>;

function factsOf({ item, ref, supports }: MailSession): Facts {
  const from = toAddress(given(() => item.from));
  const sender = toAddress(given(() => item.sender));
  const to = toAddresses(given(() => item.to));
  const cc = toAddresses(given(() => item.cc));
  return {
    ref,
    messageId: text(given(() => item.internetMessageId)),
    conversationId: text(given(() => item.conversationId)),
    itemClass: text(given(() => item.itemClass)) ?? 'IPM.Note',
    subject: ref.subject,
    from,
    sender: sender?.address === from?.address ? null : sender,
    to,
    cc,
    // Office tells no Bcc of a mail that is read.
    bcc: [],
    recipientsMayBeCut: to.length === hostsCut || cc.length === hostsCut,
    createdAt: createdAt(item),
    attachments: attachmentsOf(given(() => item.attachments)),
    emlAvailable: supports('1.14') && given(() => typeof item.getAsFileAsync) === 'function',
  };
}

/** Outlook on the web gives 20 recipients of a field while the list is folded on its screen. */
const hostsCut = 20;

function attachmentsOf(list: readonly (OfficeAttachment | null)[] | null): Attachment[] {
  return Array.isArray(list)
    ? list.flatMap((file: OfficeAttachment | null) => (file === null ? [] : toAttachment(file)))
    : [];
}

/** Links are few; a mail that claims many more shall not hold up its own reading. */
const linksAsked = 10;

/** Where a file in a cloud lies is told as its content, one call per link. */
async function withLinks(
  session: MailSession,
  attachments: readonly Attachment[],
): Promise<readonly Attachment[]> {
  const links = attachments.filter(({ kind }) => kind === 'cloud').slice(0, linksAsked);
  const urls = new Map<string, string | null>();
  for (const { id } of links) urls.set(id, await readLink(session, id));
  return attachments.map((file) => ({ ...file, url: urls.get(file.id) ?? null }));
}

async function readBody({ office, item, call }: MailSession): Promise<MailBody> {
  const read = await call<string>((done) => item.body?.getAsync(office.CoercionType.Html, done));
  if (read.ok && typeof read.value === 'string') return { kind: 'html', html: read.value };
  return { kind: 'missing', why: whyMissing(read, text(given(() => item.itemClass))) };
}

function whyMissing(read: Result<unknown, HostFailure>, itemClass: string | null): BodyProblem {
  if (/^IPM\.Note\.SMIME/i.test(itemClass ?? '')) return 'encrypted';
  return !read.ok && read.failure.kind === 'silent' ? 'timeout' : 'unreadable';
}

async function readHeaders({ item, call, supports }: MailSession): Promise<string | null> {
  if (!supports('1.8') || typeof item.getAllInternetHeadersAsync !== 'function') return null;
  const read = await call<string>((done) => item.getAllInternetHeadersAsync?.(done));
  const headers = read.ok && typeof read.value === 'string' ? unfoldHeaders(read.value) : '';
  return headers === '' ? null : headers;
}

const write = 2;
const editAll = 32;

async function readShared({ item, call }: MailSession): Promise<SharedMailbox | null> {
  if (typeof item.getSharedPropertiesAsync !== 'function') return null;
  const read = await call<OfficeSharedProperties>((done) => item.getSharedPropertiesAsync?.(done));
  if (!read.ok || typeof read.value !== 'object') return null;
  const { targetMailbox, owner, delegatePermissions } = read.value;
  const address = text(targetMailbox) ?? text(owner);
  if (address === null) return null;
  return { address, canWrite: (delegatePermissions & (write | editAll)) !== 0 };
}
