import { filesToUpload } from '../draft/plan.ts';
import {
  notSaved,
  oldOf,
  type SaveAsk,
  type SaveDeps,
  type Uploaded,
  type WritingPlan,
} from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';
import { readBack } from './save-read-back.ts';
import { settleWrite } from './settle-write.ts';
import { removeOrphans } from './upload-files.ts';

/** A write without an answer is unknown, not failed: look first, then tell the truth (W4). */
export async function afterSilence(
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
