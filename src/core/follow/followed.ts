import { parseRecordId, type RecordId } from '../crm/ids.ts';
import type { FieldValue, Kind } from '../crm/records.ts';
import { fieldKey, type FieldKey, type Link } from '../draft/values.ts';

/** A record that the next mails of a followed conversation are linked to. */
export type FollowedLink = Pick<Link, 'id' | 'object' | 'name' | 'emails'>;

/** A conversation whose next mails are saved by themselves when the user opens them (T2). Kept on this device. */
export type Followed = {
  /** The conversation's first id (W8), without brackets: its name. */
  readonly thread: string;
  /** Org and user it belongs to: the links of one org mean nothing in another. */
  readonly owner: string;
  /** Subject of the mail it began with: only for the list in the settings, never written. */
  readonly title: string;
  /** Keys of the conversation's mails, by which the next ones are known: the first, then the latest saved. */
  readonly keys: readonly string[];
  /** Everybody on the mails saved so far, by the one spelling of the address. Never a domain: who is new is asked about (P5). */
  readonly addresses: readonly string[];
  readonly kind: Kind;
  readonly links: readonly FollowedLink[];
  /** Fields that the policy names; never subject, text or a date. */
  readonly fields: Readonly<Record<FieldKey, FieldValue>>;
  /** When a mail of it was saved last, ISO: beyond the limit the longest silent is forgotten. */
  readonly at: string;
};

export const MAX_FOLLOWED = 100;
const MAX_KEYS = 50;
const MAX_ADDRESSES = 500;

/** The conversation among those followed that a mail belongs to, by its thread keys (W8). */
export const followedBy = (
  all: readonly Followed[],
  threadKeys: readonly string[],
): Followed | null => all.find(({ keys }) => threadKeys.some((key) => keys.includes(key))) ?? null;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** The conversation with one more saved mail: its key leads to the next ones, and whoever is on it is no stranger any more. */
export const withMail = (
  followed: Followed,
  mail: { readonly keys: readonly string[]; readonly addresses: readonly string[] },
  at: string,
): Followed => {
  const [first = followed.thread, ...rest] = unique([...followed.keys, ...mail.keys]);
  const addresses = unique([...followed.addresses, ...mail.addresses]);
  return {
    ...followed,
    keys: [first, ...rest.slice(1 - MAX_KEYS)],
    addresses: addresses.slice(-MAX_ADDRESSES),
    at,
  };
};

/** The list with this conversation in it, once; the longest silent ones are the first to be forgotten. */
export const follow = (all: readonly Followed[], one: Followed): readonly Followed[] =>
  [one, ...all.filter((other) => followedBy([other], one.keys) === null)]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MAX_FOLLOWED);

export const unfollow = (all: readonly Followed[], thread: string): readonly Followed[] =>
  all.filter((one) => one.thread !== thread);

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isText) : [];
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function linksIn(value: unknown): readonly FollowedLink[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown): readonly FollowedLink[] => {
    if (!isObject(one)) return [];
    const id: RecordId | null = isText(one['id']) ? parseRecordId(one['id']) : null;
    const { object, name } = one;
    if (!id || !isText(object) || !isText(name)) return [];
    return [{ id, object, name, emails: texts(one['emails']) }];
  });
}

const isValue = (value: unknown): value is FieldValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const fieldsIn = (value: unknown): Followed['fields'] =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, held]) =>
      /^field\.\w+$/.test(name) && isValue(held)
        ? [[fieldKey(name.slice('field.'.length)), held] as const]
        : [],
    ),
  );

/** What a device kept, as far as it can be trusted to be one; null = it is none, and nothing is saved by it. */
export function parseFollowed(value: unknown): Followed | null {
  if (!isObject(value)) return null;
  const { thread, owner, title, kind, at } = value;
  if (!isText(thread) || !isText(owner) || !isText(title) || !isText(at)) return null;
  if (kind !== 'EmailMessage' && kind !== 'Task') return null;
  const keys = texts(value['keys']);
  if (keys.length === 0) return null;
  const links = linksIn(value['links']);
  const fields = fieldsIn(value['fields']);
  return {
    thread,
    owner,
    title,
    keys,
    addresses: texts(value['addresses']),
    kind,
    links,
    fields,
    at,
  };
}
