import type { BodyProblem } from '../mail/mail.ts';
import type { PolicyProblem } from '../settings/policy-problem.ts';

/** What else the user should know about the mail (P9). Only facts: the words are the pane's. */
export type Note =
  /** The host gave exactly this many recipients and headers did not tell the rest. */
  | { readonly kind: 'recipients-cut'; readonly shown: number }
  /** Outlook gave no text (V3). */
  | { readonly kind: 'text-missing'; readonly why: BodyProblem }
  | { readonly kind: 'attachments-unreadable'; readonly files: readonly UnreadableFile[] }
  | { readonly kind: 'text-shortened'; readonly field: string; readonly limit: number }
  | { readonly kind: 'date-approximate' }
  | { readonly kind: 'identity-approximate' }
  | { readonly kind: 'address-unmatched'; readonly addresses: readonly string[] }
  /** More addresses than one search takes: these were not looked for. */
  | { readonly kind: 'addresses-not-searched'; readonly addresses: readonly string[] }
  /** Salesforce did not answer for these objects this time; none named = the second call had no answer. */
  | {
      readonly kind: 'search-incomplete';
      readonly objects: readonly string[];
      readonly message: string;
    }
  | { readonly kind: 'rights-missing'; readonly rights: readonly MissingField[] }
  | {
      readonly kind: 'category-not-set';
      readonly name: string;
      readonly why: 'not-in-master-list' | 'refused';
    }
  /** The org once refused to relate people who are not on the mail (W1). */
  | { readonly kind: 'people-refused' }
  | { readonly kind: 'settings-broken'; readonly names: readonly string[] }
  /** For administrators: parts of the policy that were ignored. */
  | { readonly kind: 'policy-broken'; readonly problems: readonly PolicyProblem[] };

export type UnreadableFile = {
  readonly name: string;
  readonly why: 'cloud-link' | 'not-given' | 'empty';
};

/** `field` is null where the whole object is hidden. */
export type MissingField = { readonly object: string; readonly field: string | null };
