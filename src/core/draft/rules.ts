import type { Kind, FieldValue } from '../crm/records.ts';
import type { FileChoice } from '../settings/preferences.ts';

/** A field of the record that the dialog shows, by the policy or by D7. */
export type FieldRule = {
  readonly name: string;
  /** What it holds at first; `undefined` leaves the org's own default. */
  readonly preset?: FieldValue;
  readonly required?: boolean;
};

/** What policy, settings and describe decide about saving, in one place: the draft asks nothing else. */
export type SaveRules = {
  readonly kind: Kind;
  /** Kinds that the user may switch between; one of them where the policy or the org fixes it (D2). */
  readonly kinds: readonly Kind[];
  readonly fields: Readonly<Record<Kind, readonly FieldRule[]>>;
  /** The policy's Message-ID field on Task; null = kept in the mail's own properties (W5). */
  readonly taskKeyField: string | null;
  /** A text too long for one Task is cut, or split over several (D10). */
  readonly longBody: 'truncate' | 'split';
  readonly caseFeed: boolean;
  readonly writeBcc: boolean;
  readonly linkRequired: boolean;
  readonly bodyChoice: 'new' | 'whole';
  readonly editMode: 'recreate' | 'keepWhenPossible';
  readonly sharedActivities: boolean;
  readonly maxFileBytes: number;
  readonly allowedExtensions: readonly string[] | null;
  readonly deniedExtensions: readonly string[];
  /** Which files are ticked at first (A5). */
  readonly files: FileChoice;
  /** Uploaded files are linked to the Related To record as well (A3). */
  readonly filesToRelatedTo: boolean;
  /** A record beside a colleague's of the same mail: it may not claim the org's unique key (W3). */
  readonly ownCopy: boolean;
  /** People who were refused as OtherAddress before in this org are left out, and Observations says so (W1). */
  readonly otherAddressRefused: boolean;
  /** The org refused every row that names a person: addresses stand as text only, and Preview says who is left out (W1). */
  readonly peopleRefused: boolean;
};
