import type { RecordId } from '../crm/ids.ts';
import type { FieldValue, Kind } from '../crm/records.ts';
import type { Hidden } from './hidden.ts';
import type { Same } from './overlay.ts';

/** A record that stands in the dialog's list, ticked or not. */
export type Link = {
  readonly id: RecordId;
  readonly object: string;
  readonly name: string;
  /** Lower-case addresses of the record, its standard Email first; empty for business records. */
  readonly emails: readonly string[];
  /** Why it is in the list, already in words. */
  readonly reason: string;
};

/** Which text is written: only what this mail adds, or all of it; and the user's own version of that text, if any (D9). */
export type BodyDraft = {
  readonly choice: 'new' | 'whole';
  readonly edited: { readonly html: string | null; readonly text: string } | null;
};

/** Why a file cannot be saved (A3); the mail goes without it. */
export type FileProblem =
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'denied-type'; readonly extension: string }
  | { readonly kind: 'cloud-link' }
  | { readonly kind: 'empty' };

export type FileDraft = {
  /** The attachment's id in the mail, `eml` for the whole mail, or the id of the File in Salesforce. */
  readonly id: string;
  readonly source: 'mail' | 'eml' | 'saved' | 'legacy';
  readonly name: string;
  /** Bytes; null where the host does not know before reading (`.eml`). */
  readonly size: number | null;
  readonly note: 'signature' | 'inline' | null;
  readonly chosen: boolean;
  readonly problem: FileProblem | null;
};

/** Everything the user can change in the dialog, one key per field that can be undone (D8). */
export type DraftValues = {
  readonly kind: Kind;
  /** Ticked people (Name), likeliest first. */
  readonly people: readonly Link[];
  /** Ticked business records (Related To); more than one is a conflict to solve. */
  readonly relatedTo: readonly Link[];
  readonly subject: string;
  readonly body: BodyDraft;
  readonly hidden: Hidden;
  readonly files: readonly FileDraft[];
} & Readonly<Partial<Record<FieldKey, FieldValue>>>;

/** Fields of the record itself, by API name: `field.Status`. */
export type FieldKey = `field.${string}`;

export type DraftKey = keyof DraftValues;

export const fieldKey = (name: string): FieldKey => `field.${name}`;

export const isFieldKey = (key: string): key is FieldKey => key.startsWith('field.');

/** API name behind a field key. */
export const fieldName = (key: FieldKey): string => key.slice('field.'.length);

/** Objects whose records are people: they stand under Name, all others under Related To. */
export const isPersonObject = (object: string): boolean =>
  object === 'Contact' || object === 'Lead' || object === 'User';

const ids = (links: readonly Link[]): string =>
  links
    .map(({ id }) => id)
    .sort()
    .join();

/** Links are sets to the user: ticking a record off and on again changes nothing. Everything else compares by content. */
export const sameValue: Same<DraftValues> = (key, a, b) => {
  if (key === 'people' || key === 'relatedTo')
    return ids(a as readonly Link[]) === ids(b as readonly Link[]);
  return Object.is(a, b) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
};
