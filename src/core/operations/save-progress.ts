import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail, SavedEmailSummary, SavedFile } from '../crm/records.ts';
import type { FileDraft } from '../draft/values.ts';
import type { CrmFailure } from '../ports/crm.ts';
import type { HostFailure } from '../ports/mail-host.ts';
import type { Uploaded, WritingPlan } from './save-job.ts';

/** Where a save is; the header says it in words. Counts start at 1. */
export type SaveProgress =
  | { readonly kind: 'reading-files'; readonly at: number; readonly of: number }
  | { readonly kind: 'looking-up' }
  | { readonly kind: 'uploading'; readonly at: number; readonly of: number; readonly name: string }
  | { readonly kind: 'writing' }
  /** A write had no answer; it is being looked for. `nextIn` = seconds until the next look-up, 0 while one is asked. */
  | {
      readonly kind: 'checking';
      readonly at: number;
      readonly of: number;
      readonly nextIn: number;
    };

/** A file that did not reach Salesforce, and why; the mail was saved without it (A3). */
export type FailedFile = { readonly file: FileDraft; readonly failure: HostFailure | CrmFailure };

/** What is proven by reading it back, and nothing else (D13). */
export type Receipt = {
  readonly record: SavedEmailSummary;
  readonly files: readonly SavedFile[];
  readonly failedFiles: readonly FailedFile[];
  /** The Task of the old record that could not be taken away; the next start tries again. */
  readonly leftoverTask: RecordId | null;
};

/** A write whose end is not known, or not read back yet: everything that a later look needs to tell the truth. */
export type Pending = {
  readonly plan: WritingPlan;
  readonly uploaded: Uploaded;
  /** What the transaction answered; null where there was no answer. */
  readonly id: RecordId | null;
};

/** How a save ended. Every kind is a truth about the org, or says that the truth is not known. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly receipt: Receipt }
  /** Written, but the read-back had no answer: the id is what the transaction returned. */
  | {
      readonly kind: 'saved-not-read-back';
      readonly id: RecordId;
      readonly failedFiles: readonly FailedFile[];
      readonly pending: Pending;
    }
  | { readonly kind: 'already-saved'; readonly records: readonly SavedEmailSummary[] }
  /** Nothing was written. `orphans` = Files that were uploaded and could not be removed again, by name. */
  | {
      readonly kind: 'not-saved';
      readonly failure: CrmFailure;
      readonly orphans: readonly string[];
      /** A write had no answer; it was looked for and is not there (W4). */
      readonly lookedFor?: true;
    }
  /** The record was changed by someone else; `now` is null when it was deleted (E7). */
  | { readonly kind: 'changed-elsewhere'; readonly now: SavedEmail | null }
  /** No answer to the write, and none to the look-ups either: whether it is saved is not known (W4). */
  | {
      readonly kind: 'unknown';
      /** Null for a deletion: its record tells what became of it. */
      readonly pending: Pending | null;
      /** Look-ups were answered, but a record without a key that is not found proves nothing. */
      readonly keyless?: boolean;
    }
  /**
   * Nothing was written: the device cannot keep the old record while it is replaced, and the user is asked first (E8, X5). What a
   * crash could leave: files that are linked to nothing, the Task of the deleted mail.
   */
  | { readonly kind: 'not-kept'; readonly files: boolean; readonly task: boolean }
  /** Another mail is selected; nothing was written (V4). */
  | { readonly kind: 'paused'; readonly read: number; readonly of: number }
  | { readonly kind: 'cancelled' };
