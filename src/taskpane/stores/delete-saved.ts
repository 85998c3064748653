import { deletionOf } from '../../core/draft/steps.ts';
import { strings } from '../strings.ts';
import { forgetDraft } from './kept-drafts.ts';
import { markMail } from './mail-marks.ts';
import type { SaveDesk } from './save-desk.ts';

/** Deletes the saved record that the dialog is on; the mail can be saved again (E9). */
export async function deleteSaved(desk: SaveDesk): Promise<void> {
  const { services, session, mails, set } = desk;
  const { dialog } = desk.get();
  const saved = dialog?.kind === 'open' ? dialog.draft.getState().draft.saved : null;
  if (dialog?.kind !== 'open' || !saved) return;
  const { ref, key, draft: store } = dialog;
  desk.waiting.delete(key);
  store.getState().setSaving(true);
  const removed = await services.crm.write(deletionOf(saved));
  store.getState().setSaving(false);
  if (!removed.ok && removed.failure.kind !== 'gone') {
    store.getState().refuse({ failure: removed.failure, fields: [] });
    return;
  }
  desk.drafts.delete(key);
  void forgetDraft(services.device, key);
  const left = mails.getState().opened?.saved.filter(({ id }) => id !== saved.summary.id) ?? [];
  mails.getState().setSaved(ref, left);
  set({ dialog: null });
  desk.showKept();
  desk.tell(strings.toast.deleted, 'success');
  if (left.length === 0)
    set({
      categoryTrouble: await markMail(services, session, ref, store.getState().draft, null),
    });
}
