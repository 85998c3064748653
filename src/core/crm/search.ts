import type { RecordId } from './ids.ts';
import type { CrmRecord, SavedEmailSummary } from './records.ts';

/** Dates (`2026-01-31`) between which records are looked for; what lies outside is offered as "older – show" (R4). */
export type SearchWindows = {
  readonly opportunityClosedSince: string;
  readonly opportunityCloseUntil: string;
  readonly caseCreatedSince: string;
};

/** What one opened mail asks of Salesforce, as data: the one call of R1. Already ranked and capped. */
export type SearchPlan = {
  /** Addresses to match, best first; at most 100. Empty = no people are looked for (P6). */
  readonly emails: readonly string[];
  /** The mail's key (W0) and the other keys of its thread (W8), without brackets; the adapter looks up both forms. */
  readonly key: string | null;
  /** The key's short form, which a Task carries where its field is too small for the key. */
  readonly keyHash?: string | null;
  readonly threadKeys: readonly string[];
  /** Records known by id: linked in the body, or kept in the mail's own properties (W5). */
  readonly recordIds: readonly RecordId[];
  /** From the subject, by the policy's pattern. */
  readonly caseNumbers: readonly string[];
  readonly windows: SearchWindows;
  /** The policy's Message-ID field on Task, if any. */
  readonly taskKeyField: string | null;
  /** Email fields that the policy drops, as `Contact.OtherEmail__c`. */
  readonly droppedEmailFields: readonly string[];
};

/** Contact role of a person on an opportunity. */
export type ContactRole = {
  readonly contactId: RecordId;
  readonly opportunityId: RecordId;
  readonly role: string | null;
  readonly primary: boolean;
};

/** Something the user may not see, found by repairing a query (R10). `field` is null when the whole object is missing. */
export type MissingRight = { readonly object: string; readonly field: string | null };

/**
 * What the org answered, still unranked. Contacts and Leads carry every email field that was matched on; converted Leads carry
 * `ConvertedContactId`. Lists hold each record once.
 */
export type SearchAnswer = {
  readonly contacts: readonly CrmRecord[];
  readonly leads: readonly CrmRecord[];
  readonly accounts: readonly CrmRecord[];
  readonly opportunities: readonly CrmRecord[];
  readonly cases: readonly CrmRecord[];
  /** Objects that the policy adds, and records known by id of any other object. */
  readonly others: readonly CrmRecord[];
  readonly roles: readonly ContactRole[];
  /** Names of the fields of each object that hold email addresses and were searched: `{ Contact: ['Email', …] }`. */
  readonly emailFields: Readonly<Record<string, readonly string[]>>;
  /** Email records that carry the mail's own key. */
  readonly saved: readonly SavedEmailSummary[];
  /** Email records of other mails of the thread. */
  readonly thread: readonly SavedEmailSummary[];
  /** Ids that were asked for by id and exist. */
  readonly foundById: readonly RecordId[];
  readonly missing: readonly MissingRight[];
  readonly askedAt: string;
  /** Email records among those that were asked for by id, whatever key they carry (W5). */
  readonly savedById?: readonly SavedEmailSummary[];
  /**
   * What did not fit into the one call (R1: a sixth query). Ask it with `followUp`, as one call with any other follow-up: several
   * plans go as `{ kind: 'several', plans }`.
   */
  readonly later?: FollowUpPlan | null;
  /**
   * Parts of the answer that could not be had this time, though the rest is there. With EmailMessage or Task among them an
   * empty `saved` says nothing.
   */
  readonly incomplete?: readonly IncompletePart[];
  /** A missing right cost a second call: whatever else would follow waits for the next time, as there is never a third (R1, R10). */
  readonly repaired?: boolean;
};

/** `object` of the query that failed, and Salesforce's words. */
export type IncompletePart = { readonly object: string; readonly message: string };

/** The second call of R1, only where R1 lists it. */
export type FollowUpPlan =
  SingleFollowUp | { readonly kind: 'several'; readonly plans: readonly SingleFollowUp[] };

export type SingleFollowUp =
  | { readonly kind: 'accountsByDomain'; readonly domains: readonly string[] }
  | {
      readonly kind: 'bySignature';
      /** National digits, at least 6, as the last digits to match. */
      readonly phones: readonly string[];
      /** Host names without `www.`. Where nobody at all matched, the domains of the addresses are among them. */
      readonly websites: readonly string[];
      /** Names without their legal form, as the beginning of the account's name. */
      readonly companies: readonly string[];
      readonly fullName: string | null;
    }
  | {
      readonly kind: 'older';
      readonly object: 'Opportunity' | 'Case';
      readonly accountIds: readonly RecordId[];
      readonly contactIds: readonly RecordId[];
    }
  /** What the first call had no room for: Cases by number, objects that the policy adds by the people's addresses. */
  | {
      readonly kind: 'rest';
      readonly caseNumbers: readonly string[];
      readonly objects: readonly string[];
      readonly emails: readonly string[];
      readonly droppedEmailFields: readonly string[];
    };

export type FollowUpAnswer = {
  readonly records: readonly CrmRecord[];
  /** Contact roles that led to older opportunities. */
  readonly roles: readonly ContactRole[];
  readonly missing: readonly MissingRight[];
  /** Parts that could not be had this time. */
  readonly incomplete?: readonly IncompletePart[];
};
