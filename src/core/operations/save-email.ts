import { filesToUpload, planSave } from '../draft/plan.ts';
import { collectFiles } from './collect-files.ts';
import { commit } from './save-commit.ts';
import { notSaved, type SaveAsk, type SaveDeps, type WritingPlan } from './save-job.ts';
import { journalled } from './save-journalled.ts';
import { lookUpFirst } from './save-look-up.ts';
import type { FailedFile, SaveOutcome } from './save-progress.ts';
import { removeOrphans, uploadFiles } from './upload-files.ts';

/** Puts the files up, then carries out the one transaction that links them. */
async function uploadAndCommit(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
  failedBefore: readonly FailedFile[],
  note: (documents: SaveAsk['documents']) => Promise<void>,
): Promise<SaveOutcome> {
  const files = filesToUpload(plan).filter(({ id }) => !ask.documents?.[id]);
  const uploads = await uploadFiles(deps, files, ask);
  const { versions, stopped } = uploads;
  const documents = { ...ask.documents, ...uploads.documents };
  if (Object.keys(uploads.documents).length > 0) await note(documents);
  if (stopped) {
    const left = await removeOrphans(deps, filesToUpload(plan), documents);
    const orphans = [...left, ...uploads.doubtful];
    return stopped.kind === 'cancelled' && orphans.length === 0
      ? { kind: 'cancelled' }
      : notSaved(stopped, orphans);
  }
  const failed = [...failedBefore, ...uploads.failed];
  return commit(deps, ask, plan, { documents, versions, failed });
}

/** The bytes first (V4), so that from the first request on the save goes by itself, whatever is selected. */
async function saveOnce(deps: SaveDeps, ask: SaveAsk, plan: WritingPlan): Promise<SaveOutcome> {
  const files = filesToUpload(plan).filter(({ id }) => !ask.documents?.[id]);
  const { ref, read, signal, skip } = ask;
  const collected = await collectFiles(deps, ref, files, read, signal, skip);
  if (collected.kind === 'left') return { kind: 'paused', read: collected.read, of: collected.of };
  if (collected.kind === 'cancelled') return { kind: 'cancelled' };
  if (deps.offline?.() === true) return notSaved({ kind: 'offline' });
  const there = await lookUpFirst(deps, ask, plan);
  if (there) return there;
  const old = plan.kind === 'recreate' ? plan.old : null;
  return journalled(deps, ask, old, files.length, (note) =>
    uploadAndCommit(deps, ask, plan, collected.failed, note),
  );
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
