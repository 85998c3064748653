import type { FieldValue, Kind } from '../crm/records.ts';
import type { AllowOverride } from '../participants/rules.ts';
import { defaultPreferences, type PreferenceName, type Preferences } from './preferences.ts';
import type { PolicyProblem } from './policy-problem.ts';

/** A field that the dialog shows beside the usual ones (D7). */
export type PolicyField = {
  readonly name: string;
  /** Filled in for a new record. */
  readonly preset?: FieldValue;
  readonly required?: boolean;
};

/** What only the organisation decides. Everything has a default: an empty policy is a valid one. */
export type OrganisationSettings = {
  /** Domains of the organisation; empty = the mailbox's own. */
  readonly corporateDomains: readonly string[];
  readonly blocklist: readonly string[];
  /** Addresses and patterns that are the user's own, e.g. `*@alias.acme.example` (V9). */
  readonly aliasPatterns: readonly string[];
  readonly allowOverride: AllowOverride;
  /** Host of the org, e.g. `acme.my.salesforce.com`; null = asked at sign-in. */
  readonly myDomain: string | null;
  readonly salesforceClientId: string | null;
  readonly graphClientId: string | null;
  /** Further hosts that the pane may sign in to and call. */
  readonly allowedHosts: readonly string[];
  readonly fields: Readonly<Record<Kind, readonly PolicyField[]>>;
  /** Custom field on Task that carries the mail's key (W2); null = kept in the mail's own properties (W5). */
  readonly messageIdField: string | null;
  readonly caseFeed: boolean;
  readonly writeBcc: boolean;
  readonly copies: 'ask' | 'never';
  /** Saving without any link (D6). */
  readonly allowNoLink: boolean;
  readonly longBody: 'truncate' | 'split';
  /** What happens to mails that the sender marked private (V3). */
  readonly sensitivity: 'ask' | 'never';
  /** Name of the Outlook category of a saved mail (W6). */
  readonly category: string;
  /** Regular expression for case numbers in the subject; the first group, or the whole match (S3). */
  readonly caseNumberPattern: string | null;
  /** API names of objects that are searched too (R2). */
  readonly searchObjects: readonly string[];
  /** Fields on the cards of an object, at most four each, as API names or paths: `{ Contact: ['Title', 'Account.Name'] }`. */
  readonly cardFields: Readonly<Record<string, readonly string[]>>;
  /** Email fields that are not matched on, as `Contact.Other_Email__c`. */
  readonly droppedEmailFields: readonly string[];
  /** Per file, megabytes of 1024 × 1024 bytes. */
  readonly maxFileMb: number;
  /** Lower case, without dot; empty = every type. */
  readonly allowedExtensions: readonly string[];
  readonly deniedExtensions: readonly string[];
  /** Files are linked to the Related To record as well (A3). */
  readonly filesToRelatedTo: boolean;
};

/** Preferences in a policy are what the user starts from, or, locked, what the user gets. */
export type PolicyValues = OrganisationSettings & Preferences;

export type PolicyMode = 'locked' | 'preset';

export type Policy = {
  readonly values: PolicyValues;
  /** Only preferences that the policy names. */
  readonly modes: Readonly<Partial<Record<PreferenceName, PolicyMode>>>;
  readonly problems: readonly PolicyProblem[];
};

export const defaultPolicyValues: PolicyValues = {
  ...defaultPreferences,
  corporateDomains: [],
  blocklist: [],
  aliasPatterns: [],
  allowOverride: { internal: true, organisationBlocklist: false },
  myDomain: null,
  salesforceClientId: null,
  graphClientId: null,
  allowedHosts: [],
  fields: { Task: [], EmailMessage: [] },
  messageIdField: null,
  caseFeed: false,
  writeBcc: false,
  copies: 'ask',
  allowNoLink: true,
  longBody: 'truncate',
  sensitivity: 'ask',
  category: 'Salesforce',
  caseNumberPattern: null,
  searchObjects: [],
  cardFields: {},
  droppedEmailFields: [],
  maxFileMb: 25,
  allowedExtensions: [],
  deniedExtensions: [],
  filesToRelatedTo: false,
};

export const emptyPolicy: Policy = { values: defaultPolicyValues, modes: {}, problems: [] };
