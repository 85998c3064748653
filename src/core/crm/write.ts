import type { RecordId } from './ids.ts';
import type { FieldValue } from './records.ts';

/** A value that another step of the same transaction makes: the id of the record created as `ref`. */
type Reference = { readonly ref: string };

/**
 * A list stands only in junction id lists (`ToIds`, `CcIds`, `BccIds`, `ContentDocumentIds`, `TaskWhoIds`). Where an org refuses
 * one, the adapter writes the same rows one by one in the same transaction (W7).
 */
export type WriteValue = FieldValue | Reference | readonly RecordId[];

/**
 * One step of a transaction, as data. All steps happen or none does. Refs are letters, digits and underscore.
 *
 * `guard` reads the record and makes every later step depend on its being unchanged: a record that is gone or has another
 * LastModifiedDate rolls the whole transaction back (E7).
 */
export type WriteStep =
  | {
      readonly kind: 'guard';
      readonly object: string;
      readonly id: RecordId;
      readonly changedAt: string;
    }
  | {
      readonly kind: 'create';
      readonly ref: string;
      readonly object: string;
      readonly fields: Readonly<Record<string, WriteValue>>;
    }
  | {
      readonly kind: 'update';
      readonly object: string;
      readonly id: RecordId;
      readonly fields: Readonly<Record<string, WriteValue>>;
    }
  | { readonly kind: 'delete'; readonly object: string; readonly id: RecordId };

/** Ids of the records made, by ref. */
export type WriteAnswer = { readonly created: Readonly<Record<string, RecordId>> };
