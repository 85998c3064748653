import type { Catalog } from '../crm/describe.ts';
import type { SavedEmail, SavedEmailSummary } from '../crm/records.ts';
import { idsOf } from '../crm/saved-parts.ts';
import type { Draft } from '../draft/draft.ts';
import { openSaved } from '../draft/open-saved.ts';
import { editedKeys, rebase } from '../draft/overlay.ts';
import { planSave } from '../draft/plan.ts';
import { sameValue, type DraftValues, type FileDraft } from '../draft/values.ts';
import type { Crm } from '../ports/crm.ts';
import { findSuccessor } from './find-successor.ts';
import { readAgain } from './read-again.ts';
import type { JournalEntry } from './journal-entry.ts';

/** What is true of something that was begun and not settled (E8). */
export type Finding =
  /** It was done; `record` is what stands there now, null after a deletion. */
  | { readonly kind: 'finished'; readonly record: SavedEmailSummary | null }
  /** Nothing was written. `now` = the earlier record as it is; null for a first save. */
  | { readonly kind: 'not-happened'; readonly now: SavedEmail | null }
  /** The earlier record is gone and nothing replaced it: somebody deleted it. The journal has all of it. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unknown' };

/** The draft of an entry with what Salesforce tells of the org now. */
export const draftOfEntry = ({ draft }: JournalEntry, catalog: Catalog): Draft => ({
  ...draft,
  catalog,
});

/** Files that were put up and are linked by now stand in the record as saved ones. */
function asLinked(
  files: readonly FileDraft[],
  { documents }: JournalEntry,
  now: SavedEmail,
): readonly FileDraft[] {
  const linked = new Set<string>(now.files.map(({ documentId }) => documentId));
  return files.map((file) => {
    const id = documents[file.id];
    return id && linked.has(id) ? { ...file, id, source: 'saved' } : file;
  });
}

const chosenIds = (files: readonly FileDraft[]): string =>
  files
    .filter(({ chosen, problem }) => chosen && problem === null)
    .map(({ id }) => id)
    .sort()
    .join();

/** What the user changed, laid over the record as it is now; what it holds already is no change any more. */
export function editOnto(entry: JournalEntry, draft: Draft, now: SavedEmail): Draft {
  const { facts, candidates, rules, catalog } = draft;
  const opened = openSaved({ saved: now, facts, candidates, rules, catalog });
  const { files } = draft.overlay.edits;
  const edits: Partial<DraftValues> = {
    ...draft.overlay.edits,
    ...(files && { files: asLinked(files, entry, now) }),
  };
  const overlay = rebase({ ...draft.overlay, edits }, opened.overlay.base, sameValue);
  const { files: still, ...rest } = overlay.edits;
  const filesDone = still && chosenIds(still) === chosenIds(opened.overlay.base.files);
  return { ...opened, overlay: filesDone ? { base: overlay.base, edits: rest } : overlay };
}

async function afterGone(
  crm: Crm,
  entry: JournalEntry,
  old: SavedEmail,
  draft: Draft,
): Promise<Finding> {
  const plan = planSave({ ...draft, gone: true });
  if (plan.kind !== 'create') return { kind: 'lost' };
  const found = await findSuccessor(crm, {
    key: entry.key,
    keyHash: entry.keyHash,
    taskKeyField: entry.taskKeyField,
    kind: plan.values.kind,
    fields: plan.record.fields,
    before: idsOf(old.summary),
    since: old.summary.changedAt,
    userId: entry.userId,
  });
  if (!found.ok) return { kind: 'unknown' };
  return found.value ? { kind: 'finished', record: found.value } : { kind: 'lost' };
}

async function examineEdit(
  crm: Crm,
  entry: JournalEntry,
  old: SavedEmail,
  draft: Draft,
): Promise<Finding> {
  const now = await readAgain(crm, old.summary);
  if (!now.ok && now.failure.kind !== 'gone') return { kind: 'unknown' };
  if (entry.doing === 'deletion')
    return now.ok ? { kind: 'not-happened', now: now.value } : { kind: 'finished', record: null };
  if (!now.ok) return afterGone(crm, entry, old, draft);
  // A change in place, or somebody made the same changes: nothing is left to do.
  const left = editedKeys(editOnto(entry, draft, now.value).overlay).length;
  return left === 0
    ? { kind: 'finished', record: now.value.summary }
    : { kind: 'not-happened', now: now.value };
}

async function examineSave(crm: Crm, entry: JournalEntry, draft: Draft): Promise<Finding> {
  const plan = planSave(draft);
  if (plan.kind !== 'create') return { kind: 'not-happened', now: null };
  const found = await findSuccessor(crm, {
    key: entry.key,
    keyHash: entry.keyHash,
    taskKeyField: entry.taskKeyField,
    kind: plan.values.kind,
    fields: plan.record.fields,
    before: [],
    since: entry.mailDate ?? entry.startedAt,
    userId: entry.userId,
  });
  if (!found.ok) return { kind: 'unknown' };
  return found.value
    ? { kind: 'finished', record: found.value }
    : { kind: 'not-happened', now: null };
}

/** Asks Salesforce what became of an entry. Reads only. */
export async function examineEntry(
  crm: Crm,
  entry: JournalEntry,
  catalog: Catalog,
): Promise<Finding> {
  const draft = draftOfEntry(entry, catalog);
  return entry.old ? examineEdit(crm, entry, entry.old, draft) : examineSave(crm, entry, draft);
}
