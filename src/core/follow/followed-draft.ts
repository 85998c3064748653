import type { FieldValue } from '../crm/records.ts';
import type { Draft } from '../draft/draft.ts';
import type { MailFacts } from '../draft/facts.ts';
import { current, overlay } from '../draft/overlay.ts';
import {
  fieldKey,
  isPersonObject,
  type DraftValues,
  type FieldKey,
  type Link,
} from '../draft/values.ts';
import { parseAddress } from '../mail/address.ts';
import { parseHeaders } from '../mail/headers.ts';
import { threadKeys } from '../mail/thread-keys.ts';
import type { Followed, FollowedLink } from './followed.ts';

/** A mail's own words and its date are never another mail's. */
const OWN_WORDS = ['Subject', 'Description', 'TextBody', 'HtmlBody', 'ActivityDate'];

/** Fields of the policy that the next mails of the conversation take over: none with the mail's own words, none with a date. */
function carriedFields(
  { rules, catalog }: Pick<Draft, 'rules' | 'catalog'>,
  kind: DraftValues['kind'],
): readonly FieldKey[] {
  const fields = catalog.objects[kind]?.fields;
  return rules.fields[kind]
    .filter(({ name }) => {
      const type = fields?.[name]?.type;
      return !OWN_WORDS.includes(name) && type !== 'date' && type !== 'datetime';
    })
    .map(({ name }) => fieldKey(name));
}

/** Everybody whom a record of this mail names, by the one spelling of the address. */
export const addressesOf = ({ from, to, cc, bcc }: MailFacts): readonly string[] =>
  [...(from ? [from] : []), ...to, ...cc, ...bcc].flatMap(
    ({ address }) => parseAddress(address)?.key ?? [],
  );

/** Every id by which this mail or a later one names the conversation, its start first (W8). */
export const keysOf = ({ key, threadKey, headers }: MailFacts): readonly string[] => [
  ...new Set([threadKey, ...threadKeys(key, parseHeaders(headers)).keys.slice(1), key]),
];

/** Following begins with a saved draft: its links, kind and policy fields are those of the next mails (T2). */
export function followDraft(draft: Draft, owner: string, at: string): Followed {
  const { facts } = draft;
  const values = current(draft.overlay);
  const fields = carriedFields(draft, values.kind).map((key): [FieldKey, FieldValue] => [
    key,
    values[key] ?? null,
  ]);
  const links = [...values.people, ...values.relatedTo];
  return {
    thread: facts.threadKey,
    owner,
    title: facts.subject,
    keys: keysOf(facts),
    addresses: addressesOf(facts),
    kind: values.kind,
    links: links.map(({ id, object, name, emails }) => ({ id, object, name, emails })),
    fields: Object.fromEntries(fields),
    at,
  };
}

/** The draft of a further mail of a followed conversation; its own subject, text, files and date, the conversation's links and fields. */
export function followedDraft(draft: Draft, followed: Followed, reason: string): Draft {
  const { rules, candidates } = draft;
  const known = (link: FollowedLink): Link =>
    candidates.find(({ id }) => id === link.id) ?? { ...link, reason };
  const links = followed.links.map(known);
  const kind = rules.kinds.includes(followed.kind) ? followed.kind : rules.kind;
  const fields = carriedFields(draft, kind).flatMap((key) =>
    Object.hasOwn(followed.fields, key) ? [[key, followed.fields[key] ?? null] as const] : [],
  );
  return {
    ...draft,
    candidates: [...links, ...candidates.filter(({ id }) => !links.some((one) => one.id === id))],
    overlay: overlay({
      ...draft.overlay.base,
      ...Object.fromEntries(fields),
      kind,
      people: links.filter(({ object }) => isPersonObject(object)),
      relatedTo: links.filter(({ object }) => !isPersonObject(object)),
    }),
  };
}
