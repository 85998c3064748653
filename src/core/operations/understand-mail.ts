import { parseRecordId, type RecordId } from '../crm/ids.ts';
import { isOutgoing } from '../mail/direction.ts';
import { parseHeaders } from '../mail/headers.ts';
import { mailDate, writtenDate, type MailDate } from '../mail/mail-date.ts';
import { exactDate } from '../mail/mail-extras.ts';
import { mailKey, type MailKey } from '../mail/mail-key.ts';
import type { Mail, MailboxProfile } from '../mail/mail.ts';
import { cannotSave, type CannotSave } from '../mail/service-message.ts';
import { threadKeys, type ThreadKeys } from '../mail/thread-keys.ts';
import { findAddresses } from '../participants/find-addresses.ts';
import { corporateDomains, ownAddressRules } from '../participants/own-addresses.ts';
import { completeRecipients, mailingListsOf } from '../participants/recipients.ts';
import { compileRules, type Rules } from '../participants/rules.ts';
import { sortAddresses, type Partition } from '../participants/sort-addresses.ts';
import { verdictOf, type Verdict } from '../participants/verdict.ts';
import type { ContentReader, ReaderFailure } from '../ports/content-reader.ts';
import type { ReadInput, TextContent } from '../reading/content.ts';
import { addresseesOf, type Clues } from '../related/clues.ts';
import { ok, type Result } from '../result.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { Policy } from '../settings/policy.ts';

/** What decides about a mail beside the mail itself. */
export type MailContext = {
  readonly policy: Policy;
  readonly settings: EffectiveSettings;
  readonly profile: MailboxProfile;
  /** Email of the signed-in Salesforce user; null before sign-in. */
  readonly salesforceEmail: string | null;
  /** Further addresses of the user's mailbox, where its server told (V9). */
  readonly proxyAddresses: readonly string[];
  /** *Allow this time*, for this mail. */
  readonly allowed: readonly string[];
  /** Email records that the mail's own properties name for this org (W5). */
  readonly keptIds: readonly RecordId[];
  readonly readContent: ContentReader;
  /** SHA-256 of a text in UTF-8, lower-case hex. */
  readonly sha256: (text: string) => Promise<string>;
};

/** Everything that a mail says by itself, before Salesforce is asked. */
export type UnderstoodMail = {
  readonly mail: Mail;
  readonly content: TextContent;
  readonly partition: Partition;
  readonly verdict: Verdict;
  readonly cannot: CannotSave | null;
  readonly outgoing: boolean;
  readonly date: MailDate | null;
  readonly key: MailKey;
  /** SHA-256 of the key, for fields that are too short for it. */
  readonly keyHash: string;
  readonly thread: ThreadKeys;
  /** Without companies' domains and without what the signature says, until the mail is completed (`complete-mail.ts`). */
  readonly clues: Clues;
  readonly complete: boolean;
  readonly rules: Rules;
};

function rulesFor(mail: Mail, lists: readonly string[], context: MailContext): Rules {
  const { policy, settings, profile, salesforceEmail } = context;
  const organisation = policy.values;
  return compileRules({
    own: ownAddressRules({
      mailbox: profile.address,
      salesforceUser: salesforceEmail,
      others: settings.otherAddresses,
      aliasPatterns: organisation.aliasPatterns,
      sharedMailbox: mail.shared?.address ?? null,
      proxyAddresses: context.proxyAddresses,
    }),
    organisationBlocklist: organisation.blocklist,
    corporateDomains: corporateDomains(organisation.corporateDomains, profile.address),
    blocklist: settings.blocklist,
    mailingLists: lists,
    includeInternal: settings.values.includeInternal,
    allowOverride: organisation.allowOverride,
  });
}

function readInputOf(mail: Mail, rules: Rules, context: MailContext): ReadInput {
  const pattern = context.policy.values.caseNumberPattern;
  const own = mail.from && sortAddresses([{ ...mail.from, role: 'from' }], rules).observations[0];
  return {
    html: mail.body.kind === 'html' ? mail.body.html : null,
    text: null,
    from: mail.from,
    subject: mail.subject,
    // The signature of the user, and of an alias, is never read (S5).
    ownAddresses: own?.reason.kind === 'own' ? [own.written] : [context.profile.address],
    ...(pattern !== null && { caseNumberPattern: pattern }),
  };
}

function cluesOf(
  {
    content,
    partition,
    key,
    thread,
  }: Pick<UnderstoodMail, 'content' | 'partition' | 'key' | 'thread'>,
  keptIds: readonly RecordId[],
): Clues {
  const { mentions } = content;
  return {
    addressees: addresseesOf(partition.participants, () => null),
    key: key.key,
    threadKeys: thread.keys.filter((one) => one !== key.key),
    linkedIds: mentions.recordLinks.flatMap(({ id }) => parseRecordId(id) ?? []),
    keptIds,
    caseNumbers: mentions.caseNumbers,
    signature: null,
    mentionedPhones: [],
  };
}

/**
 * Reads a mail as far as the search by address needs it: new part, mentions, direction, date, identity, and who takes part (P2).
 * Pure but for the hash and for where the text is read; the same mail and context give the same answer.
 */
export async function understandMail(
  given: Mail,
  context: MailContext,
): Promise<Result<UnderstoodMail, ReaderFailure>> {
  const headers = parseHeaders(given.headers);
  const mail = completeRecipients(given, headers);
  const rules = rulesFor(mail, mailingListsOf(headers), context);
  const read = await context.readContent(readInputOf(mail, rules, context));
  if (!read.ok) return read;
  const content = read.value;
  const found = findAddresses(mail, {
    signature: content.signatureEmails.map((address) => ({ address, name: null })),
    body: content.mentions.emails,
  });
  const partition = sortAddresses(found, rules, context.allowed);
  const outgoing = isOutgoing(mail, rules);
  const key = await mailKey(mail, writtenDate(headers, mail.createdAt), context.sha256);
  const thread = threadKeys(key.key, headers);
  const clues = cluesOf({ content, partition, key, thread }, context.keptIds);
  return ok({
    mail,
    content,
    partition,
    verdict: verdictOf(partition, mail.recipientsMayBeCut),
    cannot: cannotSave(mail, headers, context.policy.values.sensitivity),
    outgoing,
    date: exactDate(mailDate(headers, outgoing, mail.createdAt), outgoing, mail),
    key,
    keyHash: await context.sha256(key.key),
    thread,
    clues,
    complete: false,
    rules,
  });
}
