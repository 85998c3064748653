import type { RecordId } from '../crm/ids.ts';
import { idsOf } from '../crm/saved-parts.ts';
import { filesToUpload } from '../draft/plan.ts';
import { oldOf, type SaveAsk, type SaveDeps, type Uploaded, type WritingPlan } from './save-job.ts';
import { removeLeftover } from './remove-leftover.ts';
import type { SaveOutcome } from './save-progress.ts';
import { removeOrphans } from './upload-files.ts';

/** Reads the record back and claims only what is there (D13); removes a double of our own (W3) and a leftover Task. */
export async function readBack(
  deps: SaveDeps,
  { draft }: SaveAsk,
  plan: WritingPlan,
  id: RecordId,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const { crm, userId } = deps;
  const { failed: failedFiles } = uploaded;
  const notReadBack: SaveOutcome = {
    kind: 'saved-not-read-back',
    id,
    failedFiles,
    pending: { plan, uploaded, id },
  };
  const old = oldOf(plan);
  const kind = plan.kind === 'patch' ? plan.old.summary.kind : plan.values.kind;
  const leftoverTask = plan.kind === 'recreate' ? (old?.activityId ?? null) : null;
  const { key, keyHash } = draft.facts;
  const { taskKeyField } = draft.rules;
  const back = await crm.readBack({ key, keyHash, taskKeyField, id, kind, leftoverTask });
  if (!back.ok) return notReadBack;
  const left = back.value.leftoverTask ? await removeLeftover(crm, leftoverTask) : null;
  const record = back.value.records.find((one) => idsOf(one).includes(id));
  if (!record) return notReadBack;
  const earlier = back.value.records.filter(
    (one) => one.id !== record.id && one.owner.id === userId && one.id !== old?.summary.id,
  );
  if (plan.kind === 'create' && earlier.length > 0) {
    const removed = await crm.write(
      idsOf(record).map((one) => ({ kind: 'delete', object: kind, id: one })),
    );
    if (removed.ok) {
      await removeOrphans(deps, filesToUpload(plan), uploaded.documents);
      return { kind: 'already-saved', records: earlier };
    }
  }
  return {
    kind: 'saved',
    receipt: { record, files: back.value.files, failedFiles, leftoverTask: left },
  };
}
