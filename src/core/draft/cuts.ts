import type { BodyProblem } from '../mail/mail.ts';

/** What a record cannot hold of the mail, told in Preview before anything is written (D10, D11). */
export type Cut =
  /** Outlook gave no text: encrypted, refused, or not in time (V3). */
  | { readonly kind: 'text-missing'; readonly why: BodyProblem }
  /** Earlier mails were dropped to make the text fit. */
  | { readonly kind: 'history-dropped' }
  /** The text ends early; lengths in characters. `attached`: the whole email goes along. */
  | {
      readonly kind: 'text-cut';
      readonly kept: number;
      readonly of: number;
      readonly attached: boolean;
    }
  /** Whole addresses that did not fit into a text field. */
  | {
      readonly kind: 'addresses-cut';
      readonly field: string;
      readonly addresses: readonly string[];
    }
  /** Another text field was cut to its limit. */
  | { readonly kind: 'field-cut'; readonly field: string; readonly of: number }
  /** People of the draft that this kind cannot name. */
  | { readonly kind: 'people-left-out'; readonly names: readonly string[] }
  /** Hidden passages; the whole email is not attached, as it would tell them. */
  | { readonly kind: 'hidden'; readonly passages: number; readonly emlLeftOut: boolean }
  /** The mail's headers repeat its subject and people: left out where something is hidden. */
  | { readonly kind: 'headers-left-out' };
