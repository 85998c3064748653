import type { FoundPhone } from './phones/find-phones.ts';
import type { SignatureBlock } from './signature/signature-block.ts';

/** A value and the line of the mail that it was read from (trimmed, as shown to the reader). */
export type Sourced<T> = { readonly value: T; readonly line: string };

/** Not read but inferred: `line` is what suggested it, `confidence` (0 … 1) is far below that of a value that was read. */
export type Guessed<T> = Sourced<T> & { readonly confidence: number };

/** `other` = a number without any label: it may be any of the others. */
export type PhoneKind = 'office' | 'direct' | 'mobile' | 'fax' | 'home' | 'other';

export type Phone = {
  readonly written: string;
  /** `+4930123456`; null when no clue tells the country or the number fits no numbering plan. */
  readonly e164: string | null;
  readonly extension: string | null;
  readonly kind: PhoneKind;
};

export type PostalAddress = {
  /** The address on one line, parts joined by a comma. */
  readonly text: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
};

/** What the signature block says of the sender. Absent facts are null or empty: an empty answer beats a wrong one. */
export type SignatureFacts = {
  readonly name: Sourced<string> | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly title: Sourced<string> | null;
  readonly company: Sourced<string> | null;
  /** Where the text names no company: the one that the sender's domain suggests, never that of a mail provider. */
  readonly companyGuess: Guessed<string> | null;
  readonly phones: readonly Sourced<Phone>[];
  readonly emails: readonly Sourced<string>[];
  /** The first link that is neither a social profile nor a mail address. */
  readonly website: Sourced<string> | null;
  readonly urls: readonly Sourced<string>[];
  readonly social: readonly Sourced<string>[];
  readonly address: Sourced<PostalAddress> | null;
  /** 0 … 1: how sure we are that the block is a signature. */
  readonly confidence: number;
};

export type MentionedAddress = { readonly address: string; readonly name: string | null };

/** A link to a Salesforce record; `id` as written, 15 or 18 characters. */
export type RecordLink = { readonly id: string; readonly host: string };

/** What the new part names, signature and footers left out; each list is free of repeats. */
export type Mentions = {
  readonly emails: readonly MentionedAddress[];
  readonly phones: readonly Phone[];
  /** Links that the text shows, unwrapped from Safe Links and the like. */
  readonly urls: readonly string[];
  /** Where linked words lead ("see here"), unwrapped too. */
  readonly linkTargets: readonly string[];
  readonly recordLinks: readonly RecordLink[];
  readonly caseNumbers: readonly string[];
  /** Email-to-Case tokens, as written (`ref:…:ref`, `thread::…::`). */
  readonly threadTokens: readonly string[];
};

export type Forwarded = { readonly text: string; readonly from: MentionedAddress | null };

export type Content = {
  /**
   * What this mail adds: the sender's own text, the quoted lines that it answers one by one, and, in a forward, the
   * forwarded mail.
   */
  readonly newPart: { readonly text: string; readonly html: string | null };
  /** The new part without the forwarded mail: what the sender typed, and the quoted lines between answers. */
  readonly ownText: string;
  readonly forwarded: Forwarded | null;
  readonly whole: { readonly text: string };
  /** Earlier mails of the history that the new part leaves out. */
  readonly quotedMails: number;
  readonly signature: SignatureFacts | null;
  readonly signatureText: string;
  readonly mentions: Mentions;
};

/** What was found and is still to be read: the numbering plans for it weigh more than all the rest of the reading. */
export type Unread = {
  readonly block: SignatureBlock | null;
  readonly phones: readonly FoundPhone[];
  /** The sender's, which tells the country of national numbers. */
  readonly domain: string;
};

/** A mail read as far as the search by address needs it: everything but telephone numbers and the signature's facts. */
export type TextContent = Omit<Content, 'signature' | 'mentions'> & {
  readonly mentions: Omit<Mentions, 'phones'>;
  readonly signatureEmails: readonly string[];
  readonly unread: Unread;
};

export type ReadInput = {
  readonly html: string | null;
  readonly text: string | null;
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  /** Addresses of the user: their signature is never read (S5). */
  readonly ownAddresses: readonly string[];
  /** A regular expression whose first group (or whole match) is a case number; one that does not compile finds nothing. */
  readonly caseNumberPattern?: string;
};
