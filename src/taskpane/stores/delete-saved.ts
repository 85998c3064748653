import { deleteEmail, type DeleteOutcome } from '../../core/operations/delete-email.ts';
import type { SavedEmailSummary } from '../../core/crm/records.ts';
import { strings } from '../strings.ts';
import { forgetDraft } from './kept-drafts.ts';
import { shown } from './loadable.ts';
import { markMail } from './owed-marks.ts';
import { putReceipt } from './receipts.ts';
import { paneJournal } from './pane-journal.ts';
import type { OpenDialog } from './save-state.ts';
import type { SaveDesk } from './save-desk.ts';
import { makeSafe } from './written.ts';
import { loadDrafts } from '../late-code.ts';

type OnRecord = Extract<OpenDialog, { kind: 'open' }>;

/** The record is gone: the mail can be saved again, unless another record of it is left. */
async function tellDeleted(
  desk: SaveDesk,
  { ref, key, draft }: OnRecord,
  left: readonly SavedEmailSummary[],
): Promise<void> {
  const { services, session, mails, set } = desk;
  desk.drafts.delete(key);
  void forgetDraft(services.device, key);
  mails.getState().setSaved(ref, left);
  set({ dialog: null });
  desk.setSave(key, null);
  putReceipt(desk, key, null);
  desk.showKept();
  desk.tell(strings.toast.deleted, 'success');
  if (left.length === 0)
    set({
      categoryTrouble: await markMail(services, session, ref, draft.getState().draft, null),
    });
}

/** Nothing was deleted, or nobody knows: the dialog says which. */
async function tellKept(
  desk: SaveDesk,
  { ref, key, draft: store }: OnRecord,
  outcome: Exclude<DeleteOutcome, { kind: 'deleted' }>,
): Promise<void> {
  if (outcome.kind === 'unknown') {
    desk.set({ dialog: null });
    desk.setSave(key, { kind: 'ended', outcome: { kind: 'unknown', pending: null } });
    return;
  }
  if (outcome.kind === 'not-deleted') {
    store.getState().refuse({ failure: outcome.failure, fields: [] });
    return;
  }
  const { opened } = desk.mails.getState();
  const { savedDraftOf } = await loadDrafts();
  const theirs =
    opened?.ref === ref ? savedDraftOf(desk.services, desk.session, opened, outcome.now) : null;
  if (theirs) desk.set({ dialog: { kind: 'changed', ref, key, draft: store, theirs } });
}

/** Deletes the saved record that the dialog is on (E9). */
export async function deleteSaved(desk: SaveDesk): Promise<void> {
  const { services, session, mails } = desk;
  const { dialog } = desk.get();
  const user = shown(session.getState().user);
  const saved = dialog?.kind === 'open' ? dialog.draft.getState().draft.saved : null;
  if (dialog?.kind !== 'open' || !saved || !user || dialog.draft.getState().saving) return;
  const { draft: store, ref } = dialog;
  desk.waiting.delete(dialog.key);
  // The journal keeps what the record was made of.
  makeSafe(store);
  store.getState().setSaving(true);
  const outcome = await deleteEmail(
    {
      crm: services.crm,
      wait: services.platform.wait,
      now: services.platform.now,
      tell: () => undefined,
      journal: paneJournal(services, user),
      exclusive: (name, job) => services.device.exclusive(name, job),
    },
    { draft: store.getState().draft, saved, ref },
  );
  store.getState().setSaving(false);
  if (outcome.kind !== 'deleted') return tellKept(desk, dialog, outcome);
  const known = mails.getState().opened?.saved.filter(({ id }) => id !== saved.summary.id) ?? [];
  await tellDeleted(desk, dialog, outcome.left ?? known);
}
