/** A folder of the simulated mailbox. Those of another mailbox carry its rights. */
export type Folder = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'inbox' | 'drafts' | 'sent' | 'archive' | 'deleted' | 'shared';
  /** Set where the folder lies in somebody else's mailbox. */
  readonly sharedBy: SharedBy | null;
};

type SharedBy = {
  readonly address: string;
  /** Office's delegate permissions: read 1, write 2, delete own 4, delete all 8, edit own 16, edit all 32. */
  readonly permissions: number;
};

export type SimulatedAddress = { readonly name: string; readonly address: string };

export type SimulatedFile = {
  /** Good for the session only, as on the web. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'file' | 'mail' | 'appointment' | 'cloud';
  readonly inline: boolean;
  readonly contentType: string;
  /** Without angle brackets. */
  readonly contentId: string | null;
  readonly bytes: Uint8Array;
  readonly url: string | null;
};

/** One item of the simulated mailbox, as the server has it. What Office lets the pane see of it is less. */
export type SimulatedMail = {
  readonly id: string;
  readonly kind: 'mail' | 'draft' | 'appointment';
  readonly folderId: string;
  /** When the item came to be in this mailbox, milliseconds since 1970. */
  readonly createdAt: number;
  /** The `Date` header, milliseconds since 1970; the creation where the mail has none. */
  readonly sentAt: number;
  readonly unread: boolean;
  /** In the inbox's second tab: newsletters and machines. */
  readonly other: boolean;
  readonly itemClass: string;
  readonly messageId: string | null;
  readonly conversationId: string;
  readonly subject: string;
  readonly from: SimulatedAddress | null;
  readonly sender: SimulatedAddress | null;
  readonly to: readonly SimulatedAddress[];
  readonly cc: readonly SimulatedAddress[];
  /** Header block as it stands in the mail, folded lines and all. */
  readonly headers: string;
  /** What Outlook shows: the mail's HTML, or its text turned into HTML. */
  readonly html: string;
  /** First words, for the message list. */
  readonly preview: string;
  readonly encrypted: boolean;
  readonly files: readonly SimulatedFile[];
  /** The mail as it came over the wire. */
  readonly raw: Uint8Array;
  readonly categories: readonly string[];
  /** Custom properties of the add-in. */
  readonly properties: Readonly<Record<string, string>>;
};
