import type { Attachment, BodyProblem, MailAddress } from '../mail/mail.ts';

/** HTML as the mail has it: neither shown nor written before `safeFacts` has made it safe. */
export type RawHtml = { readonly newPart: string | null; readonly whole: string | null };

/** What is known of the mail by the time the dialog opens: everything a record is written from. */
export type MailFacts = {
  readonly subject: string;
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly incoming: boolean;
  /** Sent or received, ISO 8601 UTC; approximate where only the host's created date is known (W2). */
  readonly date: { readonly iso: string; readonly approximate: boolean } | null;
  /** Calendar day of that instant as Outlook shows it, `2026-11-19`. */
  readonly day: string | null;
  /** That instant as Outlook shows it, for the header block of a Task. */
  readonly dateText: string;
  /** The mail's key (W0), without brackets. */
  readonly key: string;
  readonly keyIsApproximate: boolean;
  /** A short form of the key for fields that are too small for it. */
  readonly keyHash: string;
  /** First id of the thread (W8), without brackets. */
  readonly threadKey: string;
  readonly headers: string | null;
  readonly newPart: { readonly html: string | null; readonly text: string };
  readonly whole: { readonly html: string | null; readonly text: string };
  /** There until the HTML was made safe: the two forms above have none so far, and their text is the reading's. */
  readonly raw?: RawHtml;
  /** Why there is no text; absent where there is one, even an empty one (V3). */
  readonly textMissing?: BodyProblem;
  readonly quotedMails: number;
  readonly attachments: readonly Attachment[];
  readonly emlAvailable: boolean;
  readonly recipientsMayBeCut: boolean;
  /** The sender marked it private: saving asks first (V3). */
  readonly markedPrivate: boolean;
};
