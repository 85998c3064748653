import type { CancelSignal } from '../cancel.ts';
import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail } from '../crm/records.ts';
import type { Draft } from '../draft/draft.ts';
import type { Documents } from '../draft/steps.ts';
import type { SavePlan } from '../draft/plan.ts';
import type { MailRef } from '../mail/mail.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import type { MailHost } from '../ports/mail-host.ts';
import type { ReadFiles } from './collect-files.ts';
import type { TellFiles } from './file-state.ts';
import type { Journal } from './journal.ts';
import type { FailedFile, SaveOutcome, SaveProgress } from './save-progress.ts';

/** The part of the mail host that gives bytes. */
export type FileSource = Pick<MailHost, 'readAttachment' | 'readEml'>;

export type SaveDeps = {
  readonly crm: Crm;
  /** Where the bytes of the files come from: the mail itself, or what was read of it before. */
  readonly host: FileSource;
  readonly wait: (ms: number) => Promise<void>;
  /** True while the device knows that it has no network: nothing is sent then. */
  readonly offline?: () => boolean;
  readonly now: () => Date;
  /** True once when the user asks to look now instead of waiting for the next look-up. */
  readonly hurried?: () => boolean;
  readonly tell: (progress: SaveProgress) => void;
  /** Absent: nobody shows the single files. */
  readonly tellFiles?: TellFiles;
  /** Ids of the signed-in user, to tell own records from a colleague's. */
  readonly userId: RecordId;
  /** Runs one write per key at a time in this browser (W3). */
  readonly exclusive: <T>(name: string, job: () => Promise<T>) => Promise<T>;
  /** What a crash leaves is found by it (E8). Absent: nothing is kept. */
  readonly journal?: Journal;
};

export type SaveAsk = {
  readonly draft: Draft;
  readonly ref: MailRef;
  /** Bytes read so far; a paused save goes on with them. */
  readonly read: ReadFiles;
  readonly signal: CancelSignal;
  /** The user goes on without the files that are not in Salesforce yet. */
  readonly skip?: CancelSignal;
  /** True when a look-up for this key is younger than 30 s and found nothing (W3). */
  readonly lookedUp: boolean;
  /** When an earlier attempt ended without an answer, ISO: its record is looked for before another is written. */
  readonly attemptedAt?: string | null;
  /** The user wants an own record beside a colleague's (W3, policy `copies`). */
  readonly ownCopy: boolean;
  /** Files that an unfinished save has put up already, by draft file id. */
  readonly documents?: Documents;
  /** The user was told what a crash could leave, and goes on (E8, X5). */
  readonly withoutJournal?: boolean;
};

/** A plan that writes something. */
export type WritingPlan = Exclude<SavePlan, { kind: 'nothing' }>;

/** What is up in Salesforce before the transaction: Files by draft file id, not linked to anything yet. */
export type Uploaded = {
  readonly documents: Readonly<Record<string, RecordId>>;
  /** Their version ids, by which the text shows images (D9). */
  readonly versions: Readonly<Record<string, RecordId>>;
  readonly failed: readonly FailedFile[];
};

export const notSaved = (failure: CrmFailure, orphans: readonly string[] = []): SaveOutcome => ({
  kind: 'not-saved',
  failure,
  orphans,
});

/** The record that a plan replaces or changes; null for a new one. */
export const oldOf = (plan: WritingPlan): SavedEmail | null =>
  plan.kind === 'create' ? null : plan.old;
