import { filesToUpload, type SavePlan, type WrittenRecord } from '../draft/plan.ts';
import type { TaskWords } from '../ports/crm.ts';
import { findSuccessor } from './find-successor.ts';
import { isPatched } from './is-patched.ts';
import {
  notSaved,
  type SaveAsk,
  type SaveDeps,
  type Uploaded,
  type WritingPlan,
} from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';
import { readBack } from './save-read-back.ts';
import { settleEdit } from './settle-edit.ts';
import { settleWrite } from './settle-write.ts';
import { removeOrphans } from './upload-files.ts';

async function didNotHappen(
  { crm }: SaveDeps,
  plan: WritingPlan,
  { documents }: Uploaded,
): Promise<SaveOutcome> {
  return notSaved({ kind: 'offline' }, await removeOrphans(crm, filesToUpload(plan), documents));
}

async function afterPatch(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: Extract<SavePlan, { kind: 'patch' }>,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const { summary } = plan.old;
  const settled = await settleEdit(deps, summary, (now) =>
    isPatched(plan, uploaded.documents, now),
  );
  if (settled.kind === 'unknown') return { kind: 'unknown' };
  if (settled.kind === 'gone') return { kind: 'changed-elsewhere', now: null };
  return isPatched(plan, uploaded.documents, settled.now)
    ? readBack(deps, ask, plan, summary.id, uploaded.failed)
    : didNotHappen(deps, plan, uploaded);
}

/** The old record is gone: what replaced it is looked for. */
async function afterReplaced(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: Extract<SavePlan, { kind: 'recreate' }>,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const { facts, rules } = ask.draft;
  const { summary } = plan.old;
  const found = await findSuccessor(deps.crm, {
    key: facts.key,
    keyHash: facts.keyHash,
    taskKeyField: rules.taskKeyField,
    kind: plan.values.kind,
    fields: plan.record.fields,
    before: [summary.id],
    since: summary.changedAt,
    userId: deps.userId,
  });
  if (!found.ok) return { kind: 'unknown' };
  if (found.value) return readBack(deps, ask, plan, found.value.id, uploaded.failed);
  await removeOrphans(deps.crm, filesToUpload(plan), uploaded.documents);
  return { kind: 'changed-elsewhere', now: null };
}

async function afterEdit(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: Extract<SavePlan, { kind: 'recreate' }>,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const settled = await settleEdit(deps, plan.old.summary, () => false);
  if (settled.kind === 'unknown') return { kind: 'unknown' };
  return settled.kind === 'gone'
    ? afterReplaced(deps, ask, plan, uploaded)
    : didNotHappen(deps, plan, uploaded);
}

/** A Task without a key field is looked for by what it says; it cannot be older than its mail. */
function wordsOf({ draft }: SaveAsk, { record }: WrittenRecord): TaskWords {
  const { Subject: subject, Description: description } = record.fields;
  return {
    subject: typeof subject === 'string' ? subject : '',
    description: typeof description === 'string' ? description : '',
    since: draft.facts.date?.iso ?? '2000-01-01T00:00:00Z',
  };
}

async function afterCreate(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: Extract<SavePlan, { kind: 'create' }>,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const { facts, rules } = ask.draft;
  const settled = await settleWrite(deps, {
    key: facts.key,
    keyHash: facts.keyHash,
    taskKeyField: rules.taskKeyField,
    before: [],
    userId: deps.userId,
    words: plan.values.kind === 'Task' && rules.taskKeyField === null ? wordsOf(ask, plan) : null,
  });
  if (settled.kind === 'happened')
    return readBack(deps, ask, plan, settled.record.id, uploaded.failed);
  return settled.kind === 'unknown' ? { kind: 'unknown' } : didNotHappen(deps, plan, uploaded);
}

/** A write without an answer is unknown, not failed: look first, then tell the truth (W4). */
export async function afterSilence(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  switch (plan.kind) {
    case 'create':
      return afterCreate(deps, ask, plan, uploaded);
    case 'patch':
      return afterPatch(deps, ask, plan, uploaded);
    case 'recreate':
      return afterEdit(deps, ask, plan, uploaded);
  }
}
