import { filesToUpload } from '../draft/plan.ts';
import { RECORD_REF, stepsOf } from '../draft/steps.ts';
import { afterChange } from './save-after-change.ts';
import { afterSilence } from './save-after-silence.ts';
import {
  notSaved,
  oldOf,
  type SaveAsk,
  type SaveDeps,
  type Uploaded,
  type WritingPlan,
} from './save-job.ts';
import { lookUp } from './save-look-up.ts';
import type { SaveOutcome } from './save-progress.ts';
import { readBack } from './save-read-back.ts';
import { removeOrphans } from './upload-files.ts';

/** The one transaction, and what follows from its answer. */
export async function commit(
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
  if (failure.kind === 'changed-elsewhere') {
    const again = (next: WritingPlan) => commit(deps, ask, next, uploaded, true);
    return afterChange(deps, plan, uploaded, retried ? null : again);
  }
  const orphans = await removeOrphans(deps.crm, filesToUpload(plan), uploaded.documents);
  if (failure.kind === 'already-there') {
    const found = await lookUp(deps, ask);
    if (found.ok && found.value.length > 0) return { kind: 'already-saved', records: found.value };
  }
  return notSaved(failure, orphans);
}
