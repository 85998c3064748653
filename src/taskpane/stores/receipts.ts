import { receiptParts, withSeen } from '../../core/operations/receipt-parts.ts';
import { readReceipt, retryFiles } from '../../core/operations/retry-files.ts';
import type { SaveAsk } from '../../core/operations/save-job.ts';
import type { Receipt } from '../../core/operations/save-progress.ts';
import { strings } from '../strings.ts';
import { createDraftStore } from './draft-store.ts';
import { shown } from './loadable.ts';
import { markMail } from './owed-marks.ts';
import { depsFor } from './save-deps.ts';
import type { SaveDesk } from './save-desk.ts';
import type { KeptReceipt } from './save-state.ts';

export function putReceipt({ get, set }: SaveDesk, key: string, kept: KeptReceipt | null): void {
  const { [key]: _old, ...rest } = get().receipts;
  set({ receipts: kept ? { ...rest, [key]: kept } : rest });
}

const askOf = (desk: SaveDesk, { draft, ref, since }: KeptReceipt): SaveAsk => {
  const read = desk.readFor(draft.facts.key);
  const { signal } = new AbortController();
  return { draft, ref, read, signal, lookedUp: true, attemptedAt: since, ownCopy: false };
};

/** Runs one look or retry on a receipt at a time, and shows what came of it. */
async function onReceipt(
  desk: SaveDesk,
  key: string,
  work: (kept: KeptReceipt) => Promise<Receipt | 'gone' | null>,
): Promise<void> {
  const kept = desk.get().receipts[key];
  if (!kept || kept.busy) return;
  putReceipt(desk, key, { ...kept, busy: true });
  const receipt = await work(kept);
  const checkedAt = desk.services.platform.now().toISOString();
  if (receipt === null) {
    putReceipt(desk, key, kept);
    desk.tell(strings.receipt.notReadBack, 'warning');
  } else if (receipt === 'gone') {
    putReceipt(desk, key, { ...kept, checkedAt, gone: true });
    desk.mails.getState().setSaved(kept.ref, []);
    desk.tell(strings.receipt.gone, 'warning');
    await markMail(desk.services, desk.session, kept.ref, kept.draft, null);
  } else {
    const seen = withSeen(kept.seen, receipt);
    putReceipt(desk, key, { ...kept, receipt, seen, checkedAt, gone: false });
    desk.mails.getState().setSaved(kept.ref, [receipt.record]);
  }
}

/** *Verify again*: what is in Salesforce now, and what of the receipt is not any more. */
export async function verifyReceipt(desk: SaveDesk, key: string): Promise<void> {
  await onReceipt(desk, key, (kept) => readReceipt(desk.services, kept, kept.receipt));
  const kept = desk.get().receipts[key];
  if (!kept || kept.gone) return;
  const parts = receiptParts(kept.seen, kept.receipt);
  const missing = parts.filter((part) => !part.isThere && part.kind !== 'failed-file').length;
  if (missing > 0) desk.tell(strings.receipt.missing(missing), 'warning');
}

/** *Retry* at a file of the receipt: only this file, or all that failed. */
export const retryReceipt = (desk: SaveDesk, key: string, fileId?: string): Promise<void> =>
  onReceipt(desk, key, async (kept) => {
    const user = shown(desk.session.getState().user);
    if (!user) return kept.receipt;
    const files = kept.receipt.failedFiles.map(({ file }) => file);
    const wanted = files.filter(({ id }) => fileId === undefined || id === fileId);
    const job = { ref: kept.ref, key, store: createDraftStore(kept.draft), user };
    const deps = { ...depsFor(desk, job), tell: () => undefined, tellFiles: () => undefined };
    const receipt = await retryFiles(deps, askOf(desk, kept), kept.receipt, wanted);
    const left = receipt.failedFiles.length;
    if (left === 0) desk.reads.delete(key);
    if (left === 0) desk.tell(strings.toast.filesSaved, 'success');
    else desk.tell(strings.toast.filesFailed(left), 'warning', true, key);
    return receipt;
  });
