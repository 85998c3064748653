import type { MailRef } from '../../core/mail/mail.ts';
import type { Outbox } from '../../core/operations/outbox.ts';
import type { SaveOutcome } from '../../core/operations/save-progress.ts';
import { strings } from '../strings.ts';
import { logOutcome, rememberPick } from './after-save.ts';
import type { DraftStore } from './draft-store.ts';
import { forgetDraft } from './kept-drafts.ts';
import { shown } from './loadable.ts';
import { markMail } from './owed-marks.ts';
import { paneOutbox } from './pane-outbox.ts';
import { putReceipt } from './receipts.ts';
import { rememberRefusedPeople } from './refused-people.ts';
import type { SaveDesk } from './save-desk.ts';

/** Files that an earlier, discarded try may have left are still to be taken away, where this save has not taken them. */
async function dropWaiting(outbox: Outbox, key: string): Promise<void> {
  const kept = await outbox.get(key);
  if (kept?.state !== 'discarded') await outbox.remove(key);
}

/** Nothing of a save that has ended stays on the desk: what was typed is in Salesforce now. */
export function putAway(desk: SaveDesk, key: string): void {
  const { services, session, drafts, reads, attempts, showKept } = desk;
  const user = shown(session.getState().user);
  drafts.delete(key);
  reads.delete(key);
  attempts.delete(key);
  void forgetDraft(services.device, key);
  if (user) void dropWaiting(paneOutbox(services, user), key);
  showKept();
}

/** What the pane shows after a save: the record read back, in header, cards and caches (D13). */
export async function tellSaved(
  desk: SaveDesk,
  ref: MailRef,
  store: DraftStore,
  outcome: Extract<SaveOutcome, { kind: 'saved' }>,
  wasUnknown = false,
): Promise<void> {
  const { services, session, mails, moved, set, setSave, isCurrent, tell } = desk;
  const { draft } = store.getState();
  const { key } = draft.facts;
  const { record, failedFiles } = outcome.receipt;
  if (draft.saved && draft.saved.summary.id !== record.id)
    moved.note(draft.saved.summary.id, record.id);
  const since = desk.attempts.get(key) ?? services.platform.now().toISOString();
  putAway(desk, key);
  const { receipt } = outcome;
  const checkedAt = services.platform.now().toISOString();
  const kept = { receipt, seen: receipt, checkedAt, gone: false, draft, ref, since, busy: false };
  putReceipt(desk, key, kept);
  setSave(key, null);
  void rememberRefusedPeople(services, session, draft);
  const { opened } = mails.getState();
  const here = opened?.ref === ref;
  if (here) void rememberPick(services, opened, record);
  void logOutcome(services, draft.facts, null);
  mails.getState().setSaved(ref, [record]);
  if (isCurrent(ref)) set({ dialog: null });
  const answer = wasUnknown ? `${strings.unknown.saved} ` : '';
  const linked = answer + strings.toast.saved(record.links.length);
  const failed = failedFiles.length > 0 ? `. ${strings.toast.filesFailed(failedFiles.length)}` : '';
  const subject = draft.facts.subject || strings.noSubject;
  tell(
    (here ? linked : strings.toast.savedElsewhere(subject)) + failed,
    failed ? 'warning' : 'success',
    here,
    here && failed ? key : null,
  );
  set({ categoryTrouble: await markMail(services, session, ref, draft, record) });
}
