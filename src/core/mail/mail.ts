/**
 * The host's handle of the mail on screen. It changes when a mail is moved. Where the host has none (some of the newest mails),
 * a stand-in that begins with `no-id:` is here; it is good for comparing, not for asking a server.
 */
export type MailRef = {
  readonly itemId: string;
  /** Compared together with the id before anything is read or written (V4): some hosts keep an id that is stale. */
  readonly subject: string;
};

export type MailAddress = { readonly name: string; readonly address: string };

/** What the host says of a file; the bytes are fetched later, one file at a time. Size in bytes, as the host states it. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kind: 'file' | 'mail' | 'appointment' | 'cloud';
  readonly inline: boolean;
  readonly contentType: string | null;
  /** Without angle brackets, as it stands after `cid:` in the body. Null where the host does not tell. */
  readonly contentId: string | null;
  /** Only for cloud links. */
  readonly url: string | null;
};

/** Why the body is not here; the mail can be saved without it (V3). */
export type BodyProblem = 'encrypted' | 'unreadable' | 'timeout';

export type MailBody =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'missing'; readonly why: BodyProblem };

/** Rights in a mailbox that is not the user's own. */
export type SharedMailbox = {
  /** SMTP address of the mailbox that the mail lies in. */
  readonly address: string;
  readonly canWrite: boolean;
};

/** One mail as the host gives it, copied field by field: JSON-safe, and never changed afterwards. */
export type Mail = {
  readonly ref: MailRef;
  /** As in the header, brackets included; null where the host has none. */
  readonly messageId: string | null;
  /** Differs by client and mailbox: only for use on this device (W8). */
  readonly conversationId: string | null;
  readonly itemClass: string;
  readonly subject: string;
  readonly from: MailAddress | null;
  /** Who pressed Send, where it is another than `from`. */
  readonly sender: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  /** True when To or Cc came with exactly 20 entries: the host's cut (P1). */
  readonly recipientsMayBeCut: boolean;
  /** When the item came to exist in this mailbox; not the same as sent or received. ISO 8601, UTC. */
  readonly createdAt: string | null;
  readonly body: MailBody;
  /** Raw header block, unfolded; null where the host gives none (often so in Sent Items on the web). */
  readonly headers: string | null;
  readonly attachments: readonly Attachment[];
  readonly shared: SharedMailbox | null;
  /** From the mailbox's server, where it is connected and was asked (L3): ISO 8601, UTC. */
  readonly serverDates?: {
    readonly sentAt: string | null;
    readonly receivedAt: string | null;
  };
  /** True where the whole mail can be had as `.eml` (A2). */
  readonly emlAvailable: boolean;
};

/** Who looks at the mail: the profile of the mailbox that is signed in to Outlook. */
export type MailboxProfile = {
  readonly name: string;
  readonly address: string;
  /** IANA or Windows name, as the host says it. */
  readonly timeZone: string;
  /** BCP 47, e.g. `de-CH`. */
  readonly language: string;
};
