import type { CancelSignal } from '../cancel.ts';
import type { MailExtras } from '../mail/mail-extras.ts';
import type { Result } from '../result.ts';

/** Why the mailbox's own server gave nothing. Everything goes on without it (L3). */
export type ExtrasFailure =
  /** Nobody has connected it on this device, or the consent has to be given again. */
  | { readonly kind: 'not-connected' }
  /** The user closed the question or said no. */
  | { readonly kind: 'denied' }
  /** Only an administrator of Microsoft 365 may allow it. */
  | { readonly kind: 'admin-only' }
  | { readonly kind: 'offline' }
  /** Too many requests, and it asks to wait longer than anybody would. */
  | { readonly kind: 'busy' }
  /** The mail is not there, or lies in another mailbox. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-allowed' }
  /** Anything else, by Microsoft's code; never its text, which may quote what was sent. */
  | { readonly kind: 'unexpected'; readonly code: string };

/** Which mail, in whose mailbox. */
export type MailAsk = {
  /** The host's handle, as in `MailRef`. */
  readonly itemId: string;
  readonly messageId: string | null;
  /** SMTP address of the mailbox where it is not the user's own. */
  readonly mailbox: string | null;
};

/**
 * What the server of the mailbox tells beyond Office.js (Microsoft Graph). Optional: there is none where the host or the policy
 * offers none. Every promise resolves to a Result and never rejects; only `connect` ever shows a window.
 */
export type MailboxExtras = {
  connected(): boolean;
  /** Who is connected, as far as known; null = nobody. */
  account(): string | null;
  /** Asks the user for consent; call it straight from a click. */
  connect(): Promise<Result<null, ExtrasFailure>>;
  /** Forgets the connection on this device. The consent itself is taken back in the user's Microsoft account. */
  disconnect(): Promise<void>;
  /** Tells of connecting and disconnecting; returns how to stop. */
  onChange(listener: () => void): () => void;
  readMail(ask: MailAsk, signal?: CancelSignal): Promise<Result<MailExtras, ExtrasFailure>>;
  /** The whole mail as MIME, base64. */
  readEml(ask: MailAsk, signal?: CancelSignal): Promise<Result<string, ExtrasFailure>>;
  /** Puts a category into the mailbox's master list, in blue; one that is there already is well. */
  addCategory(name: string, mailbox: string | null): Promise<Result<null, ExtrasFailure>>;
  /** Every address of the user's own mailbox (proxyAddresses, V9); lower case. */
  ownAddresses(): Promise<Result<readonly string[], ExtrasFailure>>;
};
