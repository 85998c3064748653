import type { RecordId } from '../crm/ids.ts';
import type { SavedEmailSummary, SavedFile } from '../crm/records.ts';
import { idsOf } from '../crm/saved-parts.ts';
import type { WriteStep } from '../crm/write.ts';
import type { FileDraft } from '../draft/values.ts';
import type { CrmFailure } from '../ports/crm.ts';
import { collectFiles } from './collect-files.ts';
import type { SaveAsk, SaveDeps } from './save-job.ts';
import type { FailedFile, Receipt } from './save-progress.ts';
import { removeOrphans, uploadFiles } from './upload-files.ts';

const link = (file: RecordId, to: RecordId, at: number): WriteStep => ({
  kind: 'create',
  ref: `file${String(at)}`,
  object: 'ContentDocumentLink',
  fields: { ContentDocumentId: file, LinkedEntityId: to, ShareType: 'V' },
});

/** Rows first; a sent mail that takes no rows may take the whole list anew (sf 1.3). */
async function attach(
  { crm }: SaveDeps,
  { id, kind }: SavedEmailSummary,
  there: readonly SavedFile[],
  files: readonly RecordId[],
): Promise<CrmFailure | null> {
  const rows = await crm.write(files.map((file, at) => link(file, id, at)));
  if (rows.ok) return null;
  if (kind !== 'EmailMessage' || !['not-allowed', 'rejected'].includes(rows.failure.kind))
    return rows.failure;
  const ContentDocumentIds = [...there.map(({ documentId }) => documentId), ...files];
  const list = await crm.write([
    { kind: 'update', object: kind, id, fields: { ContentDocumentIds } },
  ]);
  return list.ok ? null : rows.failure;
}

/** What the org holds now of the saved record and its files; null without an answer (D13). */
export async function readReceipt(
  { crm }: Pick<SaveDeps, 'crm'>,
  { draft: { facts, rules } }: Pick<SaveAsk, 'draft'>,
  { record, failedFiles, leftoverTask }: Receipt,
): Promise<Receipt | 'gone' | null> {
  const back = await crm.readBack({
    key: facts.key,
    keyHash: facts.keyHash,
    taskKeyField: rules.taskKeyField,
    id: record.id,
    kind: record.kind,
    leftoverTask: null,
  });
  if (!back.ok) return null;
  const now = back.value.records.find((one) => idsOf(one).includes(record.id));
  return now ? { record: now, files: back.value.files, failedFiles, leftoverTask } : 'gone';
}

/**
 * Brings files after that did not reach Salesforce when the mail was saved: read, uploaded, linked, read back. Resolves to the
 * receipt as it is then; the files that still fail are in it, each with its reason.
 */
export async function retryFiles(
  deps: SaveDeps,
  ask: SaveAsk,
  receipt: Receipt,
  wanted: readonly FileDraft[],
): Promise<Receipt> {
  const rest = receipt.failedFiles.filter(({ file }) => !wanted.includes(file));
  const still = (failed: readonly FailedFile[]): Receipt => ({
    ...receipt,
    failedFiles: [...rest, ...failed],
  });
  const all = (failure: FailedFile['failure']): Receipt =>
    still(wanted.map((file) => ({ file, failure })));
  const collected = await collectFiles(deps, ask.ref, wanted, ask.read, ask.signal);
  if (collected.kind !== 'all')
    return all({ kind: collected.kind === 'left' ? 'item-changed' : 'cancelled' });
  const uploads = await uploadFiles(deps, wanted, ask);
  const failed = [...collected.failed, ...uploads.failed];
  const files = Object.values(uploads.documents);
  if (files.length === 0) return still(failed);
  const refused = await attach(deps, receipt.record, receipt.files, files);
  if (refused) {
    if (refused.kind !== 'outcome-unknown') await removeOrphans(deps, wanted, uploads.documents);
    return all(refused);
  }
  const next = still(failed);
  const back = await readReceipt(deps, ask, next);
  return back === null || back === 'gone' ? next : back;
}
