import type { CancelSignal } from '../cancel.ts';
import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail } from '../crm/records.ts';
import type { Draft } from '../draft/draft.ts';
import { filesToUpload, planSave, RECORD_REF, stepsOf, type SavePlan } from '../draft/plan.ts';
import type { MailRef } from '../mail/mail.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import type { MailHost } from '../ports/mail-host.ts';
import { collectFiles, type ReadFiles } from './collect-files.ts';
import { sameRecord } from './same-record.ts';
import type { FailedFile, SaveOutcome, SaveProgress } from './save-progress.ts';
import { settleWrite } from './settle-write.ts';
import { removeOrphans, uploadFiles } from './upload-files.ts';

export type SaveDeps = {
  readonly crm: Crm;
  readonly host: MailHost;
  readonly wait: (ms: number) => Promise<void>;
  readonly tell: (progress: SaveProgress) => void;
  /** Ids of the signed-in user, to tell own records from a colleague's. */
  readonly userId: RecordId;
  /** Runs one write per key at a time in this browser (W3). */
  readonly exclusive: <T>(name: string, job: () => Promise<T>) => Promise<T>;
};

export type SaveAsk = {
  readonly draft: Draft;
  readonly ref: MailRef;
  /** Bytes read so far; a paused save goes on with them. */
  readonly read: ReadFiles;
  readonly signal: CancelSignal;
  /** True when a look-up for this key is younger than 30 s and found nothing (W3). */
  readonly lookedUp: boolean;
  /** The user wants an own record beside a colleague's (W3, policy `copies`). */
  readonly ownCopy: boolean;
};

type WritingPlan = Exclude<SavePlan, { kind: 'nothing' }>;
type Uploaded = {
  readonly documents: Readonly<Record<string, RecordId>>;
  readonly failed: readonly FailedFile[];
};

const notSaved = (failure: CrmFailure, orphans: readonly string[] = []): SaveOutcome => ({
  kind: 'not-saved',
  failure,
  orphans,
});

const lookUp = (
  { crm }: Pick<SaveDeps, 'crm'>,
  { draft: { facts, rules } }: SaveAsk,
  signal?: CancelSignal,
) => crm.findSaved(facts.key, rules.taskKeyField, signal, facts.keyHash);

const oldOf = (plan: WritingPlan): SavedEmail | null => (plan.kind === 'create' ? null : plan.old);

/** Reads the record back and claims only what is there (D13); removes a double of our own (W3) and a leftover Task. */
async function readBack(
  { crm, userId }: SaveDeps,
  { draft }: SaveAsk,
  plan: WritingPlan,
  id: RecordId,
  failedFiles: readonly FailedFile[],
): Promise<SaveOutcome> {
  const old = oldOf(plan);
  const kind = plan.kind === 'patch' ? plan.old.summary.kind : plan.values.kind;
  const leftoverTask = plan.kind === 'recreate' ? (old?.activityId ?? null) : null;
  const { key, keyHash } = draft.facts;
  const { taskKeyField } = draft.rules;
  const back = await crm.readBack({ key, keyHash, taskKeyField, id, kind, leftoverTask });
  if (!back.ok) return { kind: 'saved-not-read-back', id, failedFiles };
  if (back.value.leftoverTask && leftoverTask)
    await crm.write([{ kind: 'delete', object: 'Task', id: leftoverTask }]);

  const record = back.value.records.find((one) => one.id === id);
  if (!record) return { kind: 'saved-not-read-back', id, failedFiles };
  const earlier = back.value.records.filter(
    (one) =>
      one.id !== id && one.owner.id === userId && one.part === null && one.id !== old?.summary.id,
  );
  if (plan.kind === 'create' && earlier.length > 0) {
    const removed = await crm.write([{ kind: 'delete', object: kind, id }]);
    if (removed.ok) return { kind: 'already-saved', records: earlier };
  }
  return { kind: 'saved', receipt: { record, files: back.value.files, failedFiles } };
}

/** The guard found another state: compares by value, and goes on once if only the timestamp moved (E7). */
async function afterChange(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  uploaded: Uploaded,
  retried: boolean,
): Promise<SaveOutcome> {
  const old = oldOf(plan);
  if (!old || plan.kind === 'create') return notSaved({ kind: 'changed-elsewhere' });
  const now = await deps.crm.readSaved(old.summary.id, old.summary.kind);
  if (now.ok && !retried && sameRecord(old, now.value))
    return commit(deps, ask, { ...plan, old: now.value }, uploaded, true);
  if (!now.ok && now.failure.kind !== 'gone') return notSaved(now.failure);
  await removeOrphans(deps.crm, filesToUpload(plan), uploaded.documents);
  return { kind: 'changed-elsewhere', now: now.ok ? now.value : null };
}

/** A write without an answer is unknown, not failed: look first, then tell the truth (W4). */
async function afterSilence(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const old = oldOf(plan);
  const { facts, rules } = ask.draft;
  if (plan.kind === 'patch') return readBack(deps, ask, plan, plan.old.summary.id, uploaded.failed);
  // A Task without a key field cannot be looked up: nothing may be claimed either way.
  if (plan.values.kind === 'Task' && rules.taskKeyField === null) return { kind: 'unknown' };
  const settled = await settleWrite(deps, {
    key: facts.key,
    keyHash: facts.keyHash,
    taskKeyField: rules.taskKeyField,
    before: old ? [old.summary.id] : [],
    userId: deps.userId,
  });
  if (settled.kind === 'happened')
    return readBack(deps, ask, plan, settled.record.id, uploaded.failed);
  if (settled.kind === 'unknown') return { kind: 'unknown' };
  const orphans = await removeOrphans(deps.crm, filesToUpload(plan), uploaded.documents);
  return notSaved({ kind: 'offline' }, orphans);
}

/** The one transaction, and what follows from its answer. */
async function commit(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  uploaded: Uploaded,
  retried = false,
): Promise<SaveOutcome> {
  deps.tell({ kind: 'writing' });
  const written = await deps.crm.write(stepsOf(plan, uploaded.documents));
  if (written.ok) {
    const id = written.value.created[RECORD_REF] ?? oldOf(plan)?.summary.id;
    if (!id) return { kind: 'unknown' };
    return readBack(deps, ask, plan, id, uploaded.failed);
  }
  const { failure } = written;
  if (failure.kind === 'outcome-unknown') return afterSilence(deps, ask, plan, uploaded);
  if (failure.kind === 'changed-elsewhere') return afterChange(deps, ask, plan, uploaded, retried);
  const orphans = await removeOrphans(deps.crm, filesToUpload(plan), uploaded.documents);
  if (failure.kind === 'already-there') {
    const found = await lookUp(deps, ask);
    if (found.ok && found.value.length > 0) return { kind: 'already-saved', records: found.value };
  }
  return notSaved(failure, orphans);
}

/** Looks the mail up just before it is written: somebody may have saved it meanwhile (W3). Null = go on. */
async function lookUpFirst(
  { crm, tell, userId }: SaveDeps,
  ask: SaveAsk,
): Promise<SaveOutcome | null> {
  if (ask.draft.saved || ask.lookedUp) return null;
  tell({ kind: 'looking-up' });
  const found = await lookUp({ crm }, ask, ask.signal);
  if (!found.ok) return notSaved(found.failure);
  const inTheWay = found.value.filter(({ owner }) => owner.id === userId || !ask.ownCopy);
  return inTheWay.length > 0 ? { kind: 'already-saved', records: found.value } : null;
}

async function saveOnce(deps: SaveDeps, ask: SaveAsk, plan: WritingPlan): Promise<SaveOutcome> {
  const there = await lookUpFirst(deps, ask);
  if (there) return there;
  const files = filesToUpload(plan);
  const collected = await collectFiles(deps, ask.ref, files, ask.read, ask.signal);
  if (collected.kind === 'left') return { kind: 'paused', read: collected.read, of: collected.of };
  if (collected.kind === 'cancelled') return { kind: 'cancelled' };
  const uploads = await uploadFiles(deps, files, ask.read, ask.signal);
  const failed = [...collected.failed, ...uploads.failed];
  if (uploads.stopped) {
    const orphans = await removeOrphans(deps.crm, files, uploads.documents);
    return uploads.stopped.kind === 'cancelled'
      ? { kind: 'cancelled' }
      : notSaved(uploads.stopped, orphans);
  }
  return commit(deps, ask, plan, { documents: uploads.documents, failed });
}

/**
 * Saves a draft: a new record, or the saved one written anew or changed in place, in one transaction (E2, W3). Resolves to what is
 * true in the org afterwards; never rejects, never repeats a write whose outcome is unknown.
 */
export async function saveEmail(deps: SaveDeps, ask: SaveAsk): Promise<SaveOutcome> {
  const plan = planSave(ask.draft);
  if (plan.kind === 'nothing') return { kind: 'cancelled' };
  return deps.exclusive(`save ${ask.draft.facts.key}`, () => saveOnce(deps, ask, plan));
}
