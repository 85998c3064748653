import type { SavedEmail } from '../crm/records.ts';
import type { Documents } from '../draft/steps.ts';
import type { Kept } from './journal.ts';
import type { SaveAsk, SaveDeps } from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';

/** Whether it is known what became of the write; until then the entry stays (E8). */
function isProven(outcome: SaveOutcome): boolean {
  switch (outcome.kind) {
    case 'saved':
      return outcome.receipt.leftoverTask === null;
    case 'not-saved':
      return outcome.orphans.length === 0;
    case 'saved-not-read-back':
    case 'unknown':
      return false;
    case 'already-saved':
    case 'changed-elsewhere':
    case 'not-kept':
    case 'paused':
    case 'cancelled':
      return true;
  }
}

/**
 * What a crash could leave where the device does not keep the old record over it; null where it keeps it, or nothing could be left.
 * Old-style attachments are asked about wherever a crash would forget them, other leftovers only where nothing is kept at all.
 */
function risk(
  kept: Kept,
  old: SavedEmail | null,
  files: number,
): Extract<SaveOutcome, { kind: 'not-kept' }> | null {
  if (!old || kept === 'kept') return null;
  const legacy = old.legacyAttachments.length > 0;
  const what = { files: files > 0 || legacy, task: old.activityId !== null };
  const asks = legacy || (kept === 'none' && (what.files || what.task));
  return asks ? { kind: 'not-kept', ...what } : null;
}

/** Runs the writing part of a save between the journal's first and last word (E8). */
export async function journalled(
  { journal }: SaveDeps,
  { draft, ref, documents = {}, withoutJournal = false }: SaveAsk,
  old: SavedEmail | null,
  files: number,
  write: (note: (documents: Documents | undefined) => Promise<void>) => Promise<SaveOutcome>,
): Promise<SaveOutcome> {
  if (!journal) return write(() => Promise.resolve());
  const doing = draft.saved ? 'edit' : 'save';
  const { id, kept } = await journal.begin({ doing, ref, old: draft.saved, draft }, documents);
  const asked = withoutJournal ? null : risk(kept, old, files);
  const outcome = asked ?? (await write((up = {}) => journal.noteDocuments(id, up)));
  if (isProven(outcome)) await journal.settle(id);
  return outcome;
}
