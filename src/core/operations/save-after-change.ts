import { filesToUpload } from '../draft/plan.ts';
import { readAgain } from './read-again.ts';
import { sameRecord } from './same-record.ts';
import { notSaved, oldOf, type SaveDeps, type Uploaded, type WritingPlan } from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';
import { removeOrphans } from './upload-files.ts';

/** The guard found another state: compares by value, and goes on once if only the timestamp moved (E7). `again` = null after that. */
export async function afterChange(
  deps: SaveDeps,
  plan: WritingPlan,
  uploaded: Uploaded,
  again: ((plan: WritingPlan) => Promise<SaveOutcome>) | null,
): Promise<SaveOutcome> {
  const old = oldOf(plan);
  if (!old || plan.kind === 'create') return notSaved({ kind: 'changed-elsewhere' });
  const now = await readAgain(deps.crm, old.summary);
  if (now.ok && again && sameRecord(old, now.value)) return again({ ...plan, old: now.value });
  const orphans = await removeOrphans(deps, filesToUpload(plan), uploaded.documents);
  if (!now.ok && now.failure.kind !== 'gone') return notSaved(now.failure, orphans);
  return { kind: 'changed-elsewhere', now: now.ok ? now.value : null };
}
