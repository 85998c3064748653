import { completeDraft, needsEml } from '../../core/draft/complete-draft.ts';
import { filesToUpload, planSave } from '../../core/draft/plan.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { SaveAsk } from '../../core/operations/save-job.ts';
import { dateTimeText } from '../shared/date-text.ts';
import type { DraftStore } from './draft-store.ts';
import { headerBlock } from './header-block.ts';
import type { SaveDesk } from './save-desk.ts';

/**
 * Reads the whole mail as a save begins, where only it tells date, recipients or headers (W2, P1). Bytes that are to be saved as a
 * file are not read twice. Resolves to `left` when the mail was left meanwhile; where it cannot be had, the save goes on without.
 */
export async function completeFromEml(
  { services: { host }, setSave, completed }: SaveDesk,
  { ref, key, store }: { readonly ref: MailRef; readonly key: string; readonly store: DraftStore },
  { signal, read }: Pick<SaveAsk, 'signal' | 'read'>,
): Promise<'goes-on' | 'left'> {
  if (completed.has(key) || !needsEml(store.getState().draft)) return 'goes-on';
  setSave(key, { kind: 'running', progress: { kind: 'reading-files', at: 1, of: 1 } });
  const eml = await host.readEml(ref, signal);
  if (!eml.ok && ['item-changed', 'cancelled'].includes(eml.failure.kind))
    return eml.failure.kind === 'item-changed' ? 'left' : 'goes-on';
  completed.add(key);
  if (!eml.ok) return 'goes-on';
  const { language, timeZone } = host.profile();
  const dateTime = (iso: string): string => dateTimeText(iso, language, timeZone);
  const { draft, rebase } = store.getState();
  rebase(completeDraft(draft, headerBlock(eml.value.base64), { timeZone, dateTime }));
  // Not kept for nothing: it is as large as all files together.
  const files = filesToUpload(planSave(store.getState().draft));
  const file = files.find(({ source }) => source === 'eml');
  if (file) read.set(file.id, eml.value);
  return 'goes-on';
}
