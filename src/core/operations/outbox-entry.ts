import type { RecordId } from '../crm/ids.ts';
import { filesToUpload, planSave } from '../draft/plan.ts';
import type { MailRef } from '../mail/mail.ts';
import type { CrmFailure } from '../ports/crm.ts';
import type { FileContent } from '../ports/mail-host.ts';
import { isDraft, isObject, type KeptDraft } from './journal-entry.ts';
import type { SaveAsk } from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';

/**
 * Where an entry is: `waiting` = nothing of it was written; `unknown` = a write may have happened, it is looked for first; `refused` =
 * the org said no, in words: nothing goes on without the user; `discarded` = it is not sent any more, and only files that a try may
 * have left in Salesforce are still to be taken away.
 */
export type OutboxState = 'waiting' | 'unknown' | 'refused' | 'discarded';

/** A save that met no connection, with everything that it needs to be made later, the mail no longer at hand (X5). */
export type OutboxEntry = {
  readonly version: 1;
  readonly orgId: RecordId;
  readonly userId: RecordId;
  readonly key: string;
  /** When the user pressed Save, by the clock of the device, ISO. */
  readonly since: string;
  /** When the first try began that may have written something, ISO; null = none has begun. */
  readonly attemptedAt: string | null;
  readonly state: OutboxState;
  /** Why the last try ended as it did. */
  readonly trouble: CrmFailure;
  readonly ref: MailRef;
  /** The dialog as it was when Save was pressed. */
  readonly draft: KeptDraft;
  /** Bytes of the files that were read, by draft file id. */
  readonly read: readonly (readonly [string, FileContent])[];
  readonly ownCopy: boolean;
};

const TEXTS = ['orgId', 'userId', 'key', 'since', 'state'];

/** An entry as it was kept; null for what is none. Sealed and written by this program alone: only the shape is checked. */
export function readOutboxEntry(value: unknown): OutboxEntry | null {
  if (!isObject(value) || value['version'] !== 1) return null;
  const whole =
    TEXTS.every((name) => typeof value[name] === 'string') &&
    ['ref', 'trouble'].every((name) => isObject(value[name])) &&
    Array.isArray(value['read']) &&
    isDraft(value['draft']);
  return whole ? (value as unknown as OutboxEntry) : null;
}

type Owner = Pick<OutboxEntry, 'orgId' | 'userId' | 'since' | 'attemptedAt'>;

/**
 * What waits after a save that met no connection; null where this is not for the outbox: something may have been written, it was
 * looked for and told as not saved, or it is an edit (whose old record stands untouched, and which is kept in its dialog).
 */
export function outboxEntryOf(
  owner: Owner,
  { draft, ref, read, ownCopy }: SaveAsk,
  outcome: SaveOutcome,
): OutboxEntry | null {
  if (outcome.kind !== 'not-saved' || outcome.failure.kind !== 'offline') return null;
  if (outcome.lookedFor === true || planSave(draft).kind !== 'create' || draft.saved) return null;
  const { catalog: _left, ...kept } = draft;
  const wanted = new Set(filesToUpload(planSave(draft)).map(({ id }) => id));
  return {
    version: 1,
    ...owner,
    key: draft.facts.key,
    state: 'waiting',
    trouble: outcome.failure,
    ref,
    draft: kept,
    read: [...read].filter(([id]) => wanted.has(id)),
    ownCopy,
  };
}

/** Trouble that passes by itself, or by signing in: the entry goes on waiting. */
const passes = (failure: CrmFailure): boolean =>
  ['offline', 'signed-out', 'server', 'locked', 'cancelled'].includes(failure.kind) ||
  (failure.kind === 'limit' && failure.which === 'calls');

/** A try that could not even look says nothing new of a write that may have happened before. */
const stateAfter = (entry: OutboxEntry, failure: CrmFailure, lookedFor: boolean): OutboxState => {
  if (!passes(failure)) return 'refused';
  return entry.state === 'unknown' && !lookedFor ? 'unknown' : 'waiting';
};

/** What is left of an entry after a try; null = it is settled. */
export function afterTry(entry: OutboxEntry, outcome: SaveOutcome): OutboxEntry | null {
  switch (outcome.kind) {
    case 'saved':
    case 'already-saved':
      return null;
    case 'not-saved': {
      const { failure, lookedFor = false } = outcome;
      return { ...entry, state: stateAfter(entry, failure, lookedFor), trouble: failure };
    }
    case 'unknown':
    case 'saved-not-read-back':
      return { ...entry, state: 'unknown', trouble: { kind: 'outcome-unknown' } };
    case 'changed-elsewhere':
      return { ...entry, state: 'refused', trouble: { kind: 'changed-elsewhere' } };
    case 'cancelled':
    case 'paused':
    case 'not-kept':
      return entry;
  }
}
