import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail } from '../crm/records.ts';
import type { Draft } from '../draft/draft.ts';
import type { Documents } from '../draft/steps.ts';
import type { MailRef } from '../mail/mail.ts';

/** What the dialog held, without what Salesforce tells anew at each start. */
export type KeptDraft = Omit<Draft, 'catalog'>;

export type JournalEntry = {
  readonly version: 1;
  /** Its name in the drawer. */
  readonly id: string;
  readonly doing: 'save' | 'edit' | 'deletion';
  readonly orgId: RecordId;
  readonly userId: RecordId;
  /** By the clock of the device, ISO. */
  readonly startedAt: string;
  readonly ref: MailRef;
  readonly key: string;
  readonly keyHash: string;
  readonly taskKeyField: string | null;
  readonly subject: string;
  readonly sender: string;
  /** The mail's own date, ISO. */
  readonly mailDate: string | null;
  /** The whole record as it was before; null for a first save. */
  readonly old: SavedEmail | null;
  /** The dialog as it was when writing began. */
  readonly draft: KeptDraft;
  /** Files that are up in Salesforce and not linked yet, by draft file id. */
  readonly documents: Documents;
};

/** A thing with named parts, as JSON gives it. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TEXTS = [
  'id',
  'doing',
  'orgId',
  'userId',
  'startedAt',
  'key',
  'keyHash',
  'subject',
  'sender',
];

/** A draft as this program keeps it; only its shape is looked at. */
export const isDraft = (value: unknown): boolean =>
  isObject(value) && ['facts', 'rules', 'overlay'].every((name) => isObject(value[name]));

/**
 * An entry as it was kept; null for what is none. Drawers are encrypted and written by this program alone, so only the shape is
 * checked: one of an older version is dropped.
 */
export function readEntry(value: unknown): JournalEntry | null {
  if (!isObject(value) || value['version'] !== 1) return null;
  const whole =
    TEXTS.every((name) => typeof value[name] === 'string') &&
    ['ref', 'documents'].every((name) => isObject(value[name])) &&
    (value['old'] === null || isObject(value['old'])) &&
    isDraft(value['draft']);
  return whole ? (value as unknown as JournalEntry) : null;
}
