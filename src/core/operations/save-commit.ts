import { filesToUpload } from '../draft/plan.ts';
import { RECORD_REF, stepsOf } from '../draft/steps.ts';
import type { CrmFailure } from '../ports/crm.ts';
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

type Refused = Extract<CrmFailure, { kind: 'already-there' }>;

/** A unique value is taken. Only of our own keys does that mean that the mail is saved (W3); of any other field it is a refusal. */
async function afterTaken(
  deps: SaveDeps,
  ask: SaveAsk,
  failure: Refused,
  orphans: readonly string[],
): Promise<SaveOutcome> {
  const found = await lookUp(deps, ask);
  if (found.ok && found.value.length > 0) return { kind: 'already-saved', records: found.value };
  const keys = ['MessageIdentifier', 'Sidecar_Key__c', ask.draft.rules.taskKeyField];
  if (keys.some((key) => key !== null && failure.message.includes(key)))
    return notSaved(failure, orphans);
  const field = /duplicate value found: (\w+)/.exec(failure.message)?.[1];
  const { message, step } = failure;
  const fields = field === undefined ? [] : [field];
  return notSaved({ kind: 'rejected', code: 'DUPLICATE_VALUE', message, fields, step }, orphans);
}

/** The one transaction, and what follows from its answer. */
export async function commit(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  uploaded: Uploaded,
  retried = false,
): Promise<SaveOutcome> {
  deps.tell({ kind: 'writing' });
  const written = await deps.crm.write(stepsOf(plan, uploaded.documents, uploaded.versions));
  if (written.ok) {
    const id = written.value.created[RECORD_REF] ?? oldOf(plan)?.summary.id;
    return id
      ? readBack(deps, ask, plan, id, uploaded)
      : { kind: 'unknown', pending: { plan, uploaded, id: null } };
  }
  const { failure } = written;
  if (failure.kind === 'outcome-unknown') return afterSilence(deps, ask, plan, uploaded);
  if (failure.kind === 'changed-elsewhere') {
    const again = (next: WritingPlan): Promise<SaveOutcome> =>
      commit(deps, ask, next, uploaded, true);
    return afterChange(deps, plan, uploaded, retried ? null : again);
  }
  const orphans = await removeOrphans(deps, filesToUpload(plan), uploaded.documents);
  return failure.kind === 'already-there'
    ? afterTaken(deps, ask, failure, orphans)
    : notSaved(failure, orphans);
}
