import type { RecordId } from '../crm/ids.ts';
import { ROLES, type Participant, type Role } from '../participants/observation.ts';
import type { Phone, SignatureFacts } from '../reading/content.ts';

/** A participant, and the domain that companies may be looked for by. */
export type Addressee = Pick<Participant, 'address' | 'searchAddress' | 'name' | 'roles'> & {
  /** Null for free-mail, for internal addresses and where there is none (P5, P10). */
  readonly companyDomain: string | null;
};

/** Everything in a mail that can lead to a record in Salesforce. */
export type Clues = {
  /** Best first. */
  readonly addressees: readonly Addressee[];
  /** The mail's key (W0), without brackets. */
  readonly key: string | null;
  /** Keys of the mails before this one, oldest first, without brackets (W8). */
  readonly threadKeys: readonly string[];
  /** Records linked in the text. */
  readonly linkedIds: readonly RecordId[];
  /** Email records that the mail's own properties name (W5). */
  readonly keptIds: readonly RecordId[];
  /** From the subject. */
  readonly caseNumbers: readonly string[];
  readonly signature: SignatureFacts | null;
  /** Phone numbers in the sender's own text, outside of the signature. */
  readonly mentionedPhones: readonly Phone[];
};

/**
 * Participants as the search sees them. `companyDomain` tells the domain that a company registered (`eu.halden.example` →
 * `halden.example`), null for free-mail.
 */
export const addresseesOf = (
  participants: readonly Participant[],
  companyDomain: (domain: string) => string | null,
): readonly Addressee[] =>
  participants.map(({ address, searchAddress, name, roles, internal, domain }) => ({
    address,
    searchAddress,
    name,
    roles,
    companyDomain: internal ? null : companyDomain(domain),
  }));

type InRoles = Pick<Addressee, 'roles'>;

/** 0 for the best role of an address, one more for each lower one. */
export const roleStep = ({ roles }: InRoles): number =>
  Math.max(
    0,
    ROLES.findIndex((role) => roles.includes(role)),
  );

export const bestRole = (addressee: InRoles): Role => ROLES[roleStep(addressee)] ?? 'body';

/** On the mail itself, not only named in its text. */
export const isOnMail = ({ roles }: InRoles): boolean =>
  roles.some((role) => role !== 'body' && role !== 'signature');

/** From, To or Cc: the only addresses that tick a record (R11). */
export const mayTick = ({ roles }: InRoles): boolean =>
  roles.some((role) => role === 'from' || role === 'to' || role === 'cc');

/** Whose signature the mail carries. */
export const senderOf = ({ addressees }: Pick<Clues, 'addressees'>): Addressee | null =>
  addressees.find(({ roles }) => roles.includes('from')) ??
  addressees.find(({ roles }) => roles.includes('sender')) ??
  null;

/** The name of the conversation on this device: its first mail's key (W8). */
export const threadIdOf = ({ key, threadKeys }: Pick<Clues, 'key' | 'threadKeys'>): string | null =>
  threadKeys[0] ?? key;
