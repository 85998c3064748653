import { idsOf } from '../crm/saved-parts.ts';
import { filesToUpload, type SavePlan } from '../draft/plan.ts';
import { findSuccessor } from './find-successor.ts';
import { isPatched } from './is-patched.ts';
import type { SaveAsk, SaveDeps, Uploaded, WritingPlan } from './save-job.ts';
import { findWritten, isKeyless } from './save-look-up.ts';
import type { SaveOutcome } from './save-progress.ts';
import { readBack } from './save-read-back.ts';
import { settleEdit } from './settle-edit.ts';
import { PAUSES, settleWrite } from './settle-write.ts';
import { removeOrphans } from './upload-files.ts';

type Silent<K extends SavePlan['kind']> = {
  readonly plan: Extract<SavePlan, { kind: K }>;
  readonly uploaded: Uploaded;
};

async function didNotHappen(
  deps: SaveDeps,
  plan: WritingPlan,
  { documents }: Uploaded,
): Promise<SaveOutcome> {
  const orphans = await removeOrphans(deps, filesToUpload(plan), documents);
  return { kind: 'not-saved', failure: { kind: 'offline' }, orphans, lookedFor: true };
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
  if (settled.kind === 'unknown') return { kind: 'unknown', pending: { plan, uploaded, id: null } };
  if (settled.kind === 'gone') return { kind: 'changed-elsewhere', now: null };
  return isPatched(plan, uploaded.documents, settled.now)
    ? readBack(deps, ask, plan, summary.id, uploaded)
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
    before: idsOf(summary),
    since: summary.changedAt,
    userId: deps.userId,
  });
  if (!found.ok) return { kind: 'unknown', pending: { plan, uploaded, id: null } };
  if (found.value) return readBack(deps, ask, plan, found.value.id, uploaded);
  await removeOrphans(deps, filesToUpload(plan), uploaded.documents);
  return { kind: 'changed-elsewhere', now: null };
}

async function afterEdit(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: Extract<SavePlan, { kind: 'recreate' }>,
  uploaded: Uploaded,
): Promise<SaveOutcome> {
  const settled = await settleEdit(deps, plan.old.summary, () => false);
  if (settled.kind === 'unknown') return { kind: 'unknown', pending: { plan, uploaded, id: null } };
  return settled.kind === 'gone'
    ? afterReplaced(deps, ask, plan, uploaded)
    : didNotHappen(deps, plan, uploaded);
}

async function afterCreate(
  deps: SaveDeps,
  ask: SaveAsk,
  { plan, uploaded }: Silent<'create'>,
  pauses: readonly number[],
): Promise<SaveOutcome> {
  const pending = { plan, uploaded, id: null };
  const find = () => findWritten(deps, ask, plan);
  const settled = await settleWrite(deps, { find, before: [], userId: deps.userId }, pauses);
  if (settled.kind === 'happened') return readBack(deps, ask, plan, settled.record.id, uploaded);
  if (settled.kind === 'unknown') return { kind: 'unknown', pending };
  // A rule of the org's may have changed its words since: that it is not found by them proves nothing.
  if (isKeyless(ask, plan)) return { kind: 'unknown', pending, keyless: true };
  return didNotHappen(deps, plan, uploaded);
}

/** A write without an answer is unknown, not failed: look first, then tell the truth (W4). */
export async function afterSilence(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  uploaded: Uploaded,
  pauses: readonly number[] = PAUSES,
): Promise<SaveOutcome> {
  switch (plan.kind) {
    case 'create':
      return afterCreate(deps, ask, { plan, uploaded }, pauses);
    case 'patch':
      return afterPatch(deps, ask, plan, uploaded);
    case 'recreate':
      return afterEdit(deps, ask, plan, uploaded);
  }
}
