import { openEml } from '../outlook/open-eml.ts';
import type { SimulatedMail } from '../outlook/simulated-mail.ts';
import { company, contacts, users } from '../org/demo/people.ts';
import { headerDate } from './mail-dates.ts';
import { mailbox, mimeBytes, type Headers, type MimePart } from './mime.ts';

export type Person = { readonly name: string; readonly address: string };

export type DemoMail = {
  readonly id: string;
  readonly folderId: 'inbox' | 'sent' | 'drafts' | 'archive' | 'shared';
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc?: readonly Person[];
  readonly subject: string;
  readonly messageId: string;
  /** Message-IDs of the thread, oldest first. */
  readonly references?: readonly string[];
  readonly headers?: Headers;
  readonly body: MimePart;
  readonly kind?: SimulatedMail['kind'];
  readonly unread?: boolean;
  readonly other?: boolean;
  readonly categories?: readonly string[];
  readonly cloudFiles?: readonly { readonly name: string; readonly url: string }[];
  /** Minutes that the sender's clock is east of Greenwich. */
  readonly east?: number;
};

export function user(key: keyof typeof users): Person {
  const { first, last, email } = users[key];
  return { name: `${first} ${last}`, address: email };
}

/** A contact of the demo org, by the address at which people write to them at work. */
export function contact(key: keyof typeof contacts): Person {
  const { first, last, email, workEmail } = contacts[key];
  return { name: `${first} ${last}`, address: workEmail ?? email ?? '' };
}

export const salesMailbox: Person = { name: 'Sales', address: `sales@${company.domain}` };

const travel = 4_000;

/** The mail as it came over the wire, opened the way an `.eml` from disk is. */
export function openDemoMail(mail: DemoMail): Promise<SimulatedMail> {
  const { id, folderId, sentAt, cloudFiles = [], categories = [] } = mail;
  const createdAt = folderId === 'sent' || folderId === 'drafts' ? sentAt : sentAt + travel;
  return openEml(mimeBytes(headersOf(mail, createdAt), mail.body), {
    id,
    folderId,
    createdAt,
    categories,
    cloudFiles,
    kind: mail.kind ?? 'mail',
    unread: mail.unread ?? false,
    other: mail.other ?? false,
  });
}

function headersOf(mail: DemoMail, arrivedAt: number): Headers {
  const { from, to, cc = [], references = [], folderId, east = 60 } = mail;
  const list = (people: readonly Person[]): string =>
    people.map(({ name, address }) => mailbox(name, address)).join(', ');
  const own = folderId === 'sent' || folderId === 'drafts';
  return [
    ...(own ? [] : received(from, arrivedAt)),
    ['From', mailbox(from.name, from.address)],
    ...(to.length > 0 ? [['To', list(to)] as const] : []),
    ...(cc.length > 0 ? [['Cc', list(cc)] as const] : []),
    ['Subject', mail.subject],
    ['Date', headerDate(mail.sentAt, east)],
    ['Message-ID', mail.messageId],
    ...threadHeaders(references),
    ...(mail.headers ?? []),
  ];
}

function received(from: Person, arrivedAt: number): Headers {
  const domain = from.address.split('@')[1] ?? 'unknown.example';
  return [
    [
      'Received',
      `from mail.${domain} (192.0.2.25) by mx.${company.domain} (198.51.100.7) with ESMTPS; ${headerDate(arrivedAt, 0)}`,
    ],
    ['Authentication-Results', `mx.${company.domain}; spf=pass smtp.mailfrom=${domain}; dkim=pass`],
  ];
}

function threadHeaders(references: readonly string[]): Headers {
  const last = references.at(-1);
  if (last === undefined) return [];
  return [
    ['In-Reply-To', last],
    ['References', references.join(' ')],
  ];
}
