import type { MailRef } from '../../core/mail/mail.ts';
import type { SaveOutcome } from '../../core/operations/save-progress.ts';
import { strings } from '../strings.ts';
import { logOutcome, rememberPick } from './after-save.ts';
import type { DraftStore } from './draft-store.ts';
import { forgetDraft } from './kept-drafts.ts';
import { markMail } from './mail-marks.ts';
import type { SaveDesk } from './save-desk.ts';

/** What the pane shows after a save: the record read back, in header, cards and caches (D13). */
export async function tellSaved(
  { services, session, mails, moved, drafts, set, setSave, showKept, isCurrent, tell }: SaveDesk,
  ref: MailRef,
  store: DraftStore,
  outcome: Extract<SaveOutcome, { kind: 'saved' }>,
): Promise<void> {
  const { draft } = store.getState();
  const { key } = draft.facts;
  const { record, failedFiles } = outcome.receipt;
  if (draft.saved && draft.saved.summary.id !== record.id)
    moved.note(draft.saved.summary.id, record.id);
  drafts.delete(key);
  void forgetDraft(services.device, key);
  setSave(key, null);
  showKept();
  void rememberPick(services, mails.getState().opened, record);
  void logOutcome(services, draft.facts, null);
  mails.getState().setSaved(ref, [record]);
  const here = mails.getState().opened?.ref === ref;
  if (isCurrent(ref)) set({ dialog: null });
  const linked = strings.toast.saved(record.links.length);
  const failed = failedFiles.length > 0 ? `. ${strings.toast.filesFailed(failedFiles.length)}` : '';
  const subject = draft.facts.subject || strings.noSubject;
  tell(
    here ? linked + failed : strings.toast.savedElsewhere(subject),
    failed ? 'warning' : 'success',
    here,
  );
  set({ categoryTrouble: await markMail(services, session, ref, draft, record) });
}
