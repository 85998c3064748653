import type { RecordId } from './ids.ts';

/** What a field of a record can hold. Dates and instants are ISO strings as Salesforce writes them. */
export type FieldValue = string | number | boolean | null;

export type Fields = Readonly<Record<string, FieldValue>>;

/** Which record the save makes: one email record in Salesforce, of this object. */
export type Kind = 'EmailMessage' | 'Task';

/** A record as it was read. Parents are flat, by path: `Account.Name`, `Owner.Name`. */
export type CrmRecord = {
  readonly id: RecordId;
  /** API name of the object, e.g. `Contact`. */
  readonly object: string;
  /** The value of the object's name field; for a Case its number and subject. */
  readonly name: string;
  readonly fields: Fields;
};

/** How a record is linked to a saved email record. */
export type LinkRole = 'from' | 'to' | 'cc' | 'bcc' | 'other' | 'who' | 'relatedTo' | 'parent';

export type LinkedRecord = {
  readonly id: RecordId;
  readonly object: string;
  /** Empty where the user may not see the record's name. */
  readonly name: string;
  readonly role: LinkRole;
};

export type Person = { readonly id: RecordId; readonly name: string };

/** The Tasks over which the body of one mail was split (D10), as far as they are there. */
export type PartSet = {
  readonly of: number;
  /** In the order of the text. */
  readonly present: readonly { readonly n: number; readonly id: RecordId }[];
};

/** What is known of an email record without opening it: enough for the header, the thread line and the green checks. */
export type SavedEmailSummary = {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly subject: string;
  /** The mail's key as it stands in the record, see W0. */
  readonly key: string;
  readonly owner: Person;
  readonly createdBy: Person;
  readonly createdAt: string;
  readonly changedAt: string;
  /** The mail's own date, as far as the record has it. */
  readonly mailDate: string | null;
  readonly links: readonly LinkedRecord[];
  /** This record alone is part n of m of a split body (D10); null for a whole one, and for all parts together. */
  readonly part: { readonly n: number; readonly of: number } | null;
  /** Set where this stands for all parts of a split body: `id` is that of the first part that is there. */
  readonly parts?: PartSet;
};

/** A row of EmailMessageRelation, or one contact of a shared Task. */
export type SavedRelation = {
  readonly relationId: RecordId | null;
  readonly object: string | null;
  readonly name: string;
  readonly role: LinkRole;
  readonly address: string | null;
  /** The TaskRelation behind a contact of a shared Task; absent where it was not asked for, or none stands behind. */
  readonly rowId?: RecordId;
};

export type SavedFile = {
  readonly linkId: RecordId;
  readonly documentId: RecordId;
  readonly title: string;
  readonly extension: string;
  /** Bytes. */
  readonly size: number;
  readonly shareType: string;
  readonly visibility: string;
};

/** An old-style Attachment row: its bytes die with the record, so an edit copies it to a File first (E3). */
export type LegacyAttachment = {
  readonly id: RecordId;
  readonly name: string;
  readonly size: number;
};

export type Right = 'yes' | 'no' | 'unknown';

/** An email record as it is now in Salesforce, with everything that an edit shows, carries or loses. */
export type SavedEmail = {
  readonly summary: SavedEmailSummary;
  /** Every readable field that is not null, as read. */
  readonly fields: Fields;
  readonly relations: readonly SavedRelation[];
  readonly relatedTo: LinkedRecord | null;
  readonly files: readonly SavedFile[];
  readonly legacyAttachments: readonly LegacyAttachment[];
  /** The Task that Salesforce keeps behind an EmailMessage. */
  readonly activityId: RecordId | null;
  readonly rights: { readonly edit: Right; readonly remove: Right };
  /** What cannot be carried over (E3). */
  readonly feedComments: number;
  /** Who wrote to it last; null where the user may not see that. */
  readonly changedBy: Person | null;
  /** The EmailMessage that this Task stands behind: then it is not edited by itself. */
  readonly behind: RecordId | null;
  /** Every part of a split body as it was read; absent for a whole one (D10). */
  readonly parts?: readonly SavedEmail[];
};
