import type { Role } from '../participants/observation.ts';

/**
 * Why a record is shown: one datum each, with the path from the mail to the record (R5). Labels are the org's own words. Take the
 * datum away and the reason is gone.
 */
export type Reason =
  /** The saved copy of this mail is linked to it. */
  | { readonly kind: 'linkedHere' }
  /** The user picked it before; `address` is null for a pick in this conversation. */
  | { readonly kind: 'chosen'; readonly address: string | null }
  /** Other saved mails of the conversation are linked to it. `by` is null for the user. `last`: the newest ones in a row. */
  | {
      readonly kind: 'threadLink';
      readonly count: number;
      readonly last: boolean;
      readonly by: string | null;
    }
  | {
      readonly kind: 'address';
      readonly address: string;
      readonly object: string;
      readonly field: string;
      readonly role: Role;
    }
  /** The address belongs to a Lead that became this Contact. */
  | {
      readonly kind: 'convertedLead';
      readonly address: string;
      readonly lead: string;
      readonly role: Role;
    }
  | { readonly kind: 'linkedInText' }
  | { readonly kind: 'caseNumber'; readonly number: string }
  | { readonly kind: 'contactRole'; readonly person: string; readonly role: string | null }
  | { readonly kind: 'caseOf'; readonly person: string }
  | { readonly kind: 'accountOf'; readonly person: string }
  /** `open` is null for objects that know no such state. */
  | { readonly kind: 'sameAccount'; readonly account: string; readonly open: boolean | null }
  | { readonly kind: 'relatedTo'; readonly record: string }
  | { readonly kind: 'phone'; readonly where: 'signature' | 'text'; readonly number: string }
  | { readonly kind: 'fullName'; readonly name: string; readonly company: string }
  | { readonly kind: 'website'; readonly website: string }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'domain'; readonly domain: string }
  /** Picked by hand in this mail. */
  | { readonly kind: 'added' }
  /** Tells apart what the same reason found. */
  | { readonly kind: 'mine' }
  | { readonly kind: 'lastActive'; readonly on: string }
  | { readonly kind: 'shared'; readonly count: number };

/** A reason and what it weighs: more is stronger. */
export type Weighed = { readonly reason: Reason; readonly weight: number };

/**
 * What each reason weighs. Only the order matters, and the two lines in it: below ADDRESS stands everything that no address of the
 * mail proves, below FLOOR what is never ticked (R11).
 */
export const WEIGHT = {
  added: 1100,
  linkedHere: 1010,
  threadLink: 1000,
  threadLinkByOther: 990,
  chosenThread: 960,
  chosenAddress: 950,
  /** From, then 5 less for each lower role. */
  address: 850,
  caseNumber: 800,
  linkedInText: 780,
  contactRole: 740,
  caseOf: 700,
  accountOf: 680,
  sameAccountOpen: 640,
  floor: 600,
  threadPerson: 595,
  addressInText: 580,
  contactRoleClosed: 450,
  relatedTo: 430,
  sameAccountClosed: 400,
  signaturePhone: 300,
  signatureName: 290,
  signatureWebsite: 260,
  signatureCompany: 240,
  domain: 200,
  mine: 50,
  lastActive: 40,
  shared: 0,
} as const;

/** Nothing that rests on less is ticked. */
export const FLOOR = WEIGHT.floor;

/** Strongest first, each reason once. */
export function inOrder(weighed: readonly Weighed[]): readonly Weighed[] {
  const seen = new Set<string>();
  return [...weighed]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ reason }) => {
      const key = JSON.stringify(reason);
      return !seen.has(key) && seen.add(key);
    });
}
