import type { CancelSignal } from '../cancel.ts';
import type { Mail, MailboxProfile, MailRef } from '../mail/mail.ts';
import type { Result } from '../result.ts';

/** What is selected in Outlook. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number | null }
  | { readonly kind: 'one'; readonly ref: MailRef }
  /** A draft or an appointment: there is an item, but not a mail that can be read. */
  | { readonly kind: 'unreadable'; readonly why: 'draft' | 'appointment' };

export type HostFailure =
  /** Another mail (or none) is selected by now; nothing of the answer may be shown. */
  | { readonly kind: 'item-changed' }
  /** This Outlook lacks the requirement set, e.g. `Mailbox 1.8`. */
  | { readonly kind: 'unsupported'; readonly needs: string }
  | { readonly kind: 'not-permitted'; readonly message: string }
  /** The mail or file was moved or deleted. */
  | { readonly kind: 'gone' }
  /** No answer in time: the host stopped answering, "close and reopen the pane" may help. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'cancelled' }
  /** Another mail is selected, and the bytes of this one were not read before. */
  | { readonly kind: 'not-read' }
  | { readonly kind: 'host-error'; readonly code: number; readonly message: string };

/** A file as the host gives it. Cloud links have no bytes and are not asked for. */
export type FileContent = {
  readonly base64: string;
  /** Name with an extension that fits the content: attached mails get `.eml`, appointments `.ics`. */
  readonly name: string;
};

export type Theme = { readonly dark: boolean };

export type CategoryFailure =
  | HostFailure
  /** The name is not in the mailbox's master list and may not be added from here (W6). */
  | { readonly kind: 'not-in-master-list'; readonly name: string };

export type PropertiesFailure =
  | HostFailure
  /** All properties together would be longer than the host keeps, in characters; nothing was written. */
  | { readonly kind: 'full'; readonly limit: number; readonly needed: number };

/**
 * Where the mails come from: Outlook, the simulated Outlook, or (later) a mailbox on a server.
 *
 * Every method that returns a promise resolves to a Result and never rejects. Every answer belongs to the mail that was
 * asked for: when the selection changed meanwhile, the answer is `item-changed`, never the next mail's content.
 */
export type MailHost = {
  /** What is selected now, read afresh from the host on every call. */
  selected(): Selection;
  /**
   * Tells of each change of selection: on the host's event, and where the event is missing (it often is) when the window
   * gets the focus and the item's id or subject differs from what was told last. Returns how to stop.
   */
  onSelect(listener: (selection: Selection) => void): () => void;
  profile(): MailboxProfile;
  theme(): Theme;
  onTheme(listener: (theme: Theme) => void): () => void;
  /** The whole mail with its body; headers and body may be missing, then the mail says so. */
  read(ref: MailRef, signal?: CancelSignal): Promise<Result<Mail, HostFailure>>;
  /** Bytes of one file. One call at a time reaches the host, whoever asks. */
  readAttachment(
    ref: MailRef,
    attachmentId: string,
    signal?: CancelSignal,
  ): Promise<Result<FileContent, HostFailure>>;
  /** The whole mail as `.eml`, base64. */
  readEml(ref: MailRef, signal?: CancelSignal): Promise<Result<FileContent, HostFailure>>;
  /** Names of its categories; none where this Outlook knows no categories. A call of its own, as most mails are asked for in Salesforce without it. */
  readCategories(ref: MailRef): Promise<Result<readonly string[], HostFailure>>;
  addCategory(ref: MailRef, name: string): Promise<Result<null, CategoryFailure>>;
  removeCategory(ref: MailRef, name: string): Promise<Result<null, CategoryFailure>>;
  /** The add-in's own properties of this mail: at most 2 500 characters in all; text values only. */
  readProperties(ref: MailRef): Promise<Result<Readonly<Record<string, string>>, HostFailure>>;
  /** Sets and (with null) removes some properties; others stay. */
  writeProperties(
    ref: MailRef,
    changes: Readonly<Record<string, string | null>>,
  ): Promise<Result<null, PropertiesFailure>>;
  /** Opens a page in the system browser or a new tab. https only, or http on localhost. */
  openPage(url: string): void;
};
