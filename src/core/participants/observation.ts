/** Where in the mail an address stands; the order is the rank. */
export const ROLES = ['from', 'sender', 'to', 'cc', 'bcc', 'signature', 'body'] as const;
export type Role = (typeof ROLES)[number];

/** An address as it was found. `address` is untrusted text and may be no address at all. */
export type FoundAddress = { readonly address: string; readonly name: string; readonly role: Role };

/** Why an address is left out, in the order of P3: the first that applies is shown. */
export const REASONS = [
  'malformed',
  'own',
  'organisation-blocklist',
  'internal',
  'blocklist',
  'no-reply',
  'mailing-list',
] as const;
export type ReasonKind = (typeof REASONS)[number];

/** `rule` is the line that catches the address, see `Rule.text`; null only for what is malformed. */
export type Reason = { readonly kind: ReasonKind; readonly rule: string | null };

/** What Participants and Observations have in common. */
type Sorted = {
  /** The one spelling (`EmailAddress.key`); for a malformed one what was written, in lower case. */
  readonly address: string;
  /** As the mail writes it first. */
  readonly written: string;
  /** First display name that says more than the address; may be empty. */
  readonly name: string;
  /** Without repeats, best first. */
  readonly roles: readonly Role[];
};

export type Participant = Sorted & {
  /** As a Salesforce email field would hold it: domain in ASCII. */
  readonly searchAddress: string;
  readonly domain: string;
  /** Inside a corporate domain, shown because a setting or the user lets it: matched exactly only (P10). */
  readonly internal: boolean;
  /** Reasons that the user overruled for this mail with *Allow this time*; empty = nothing to overrule. */
  readonly overruled: readonly Reason[];
};

export type Observation = Sorted & {
  readonly reason: Reason;
  /** The other reasons that apply, in order. */
  readonly also: readonly Reason[];
  /** Whether *Allow this time* is offered (P7). */
  readonly canAllow: boolean;
};
