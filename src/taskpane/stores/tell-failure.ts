import type { SavedEmail, SavedEmailSummary } from '../../core/crm/records.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { failureText } from '../failures/failure-text.ts';
import { strings } from '../strings.ts';
import { outboxStrings } from '../outbox/strings.ts';
import { logOutcome } from './after-save.ts';
import type { DraftStore } from './draft-store.ts';
import type { NotQueued } from './queue-save.ts';
import type { SaveDesk } from './save-desk.ts';
import type { FailedOutcome } from './save-state.ts';
import { loadDrafts } from '../late-code.ts';

/** The answer to whether it was saved, by name where another mail is on screen (W4); what was typed is offered again. */
function tellNotSaved({ mails, tell }: SaveDesk, ref: MailRef, store: DraftStore): void {
  const { subject } = store.getState().draft.facts;
  const here = mails.getState().opened?.ref === ref;
  const { notSaved, notSavedNamed } = strings.unknown;
  tell(here ? notSaved : notSavedNamed(subject || strings.noSubject), 'warning');
}

/** The org's own words, at the field that it names; told by a toast where the dialog is not there to show them (D12). */
function tellRefused(
  desk: SaveDesk,
  ref: MailRef,
  store: DraftStore,
  failure: CrmFailure,
  notQueued: NotQueued | null,
): void {
  const fields = failure.kind === 'rejected' ? failure.fields : [];
  const note = notQueued && outboxStrings.notQueued[notQueued];
  store.getState().refuse({ failure, fields, ...(note && { note }) });
  if (failure.kind === 'signed-out') {
    const { lastUserId: userId } = desk.session.getState();
    desk.waiting.set(store.getState().draft.facts.key, { ref, store, userId });
  }
  if (!desk.isCurrent(ref)) desk.tell(failureText(failure).title, 'error');
}

/** Somebody, or another pane, was quicker: what is there is shown instead (W3). */
function tellAlreadySaved(
  { mails, set, setSave, tell }: SaveDesk,
  ref: MailRef,
  key: string,
  records: readonly SavedEmailSummary[],
): void {
  mails.getState().setSaved(ref, records);
  set({ dialog: null });
  setSave(key, null);
  tell(strings.already.title(records[0]?.owner.name ?? ''), 'warning');
}

/** Someone else changed or deleted the record: what was typed stands beside what is there now, and the user chooses (E7). */
async function tellChanged(
  { services, session, mails, set, setSave }: SaveDesk,
  ref: MailRef,
  store: DraftStore,
  now: SavedEmail | null,
): Promise<void> {
  const { opened } = mails.getState();
  const { draft } = store.getState();
  if (opened?.ref !== ref) return;
  const { key } = draft.facts;
  if (!now) {
    const left = opened.saved.filter(({ id }) => id !== draft.saved?.summary.id);
    mails.getState().setSaved(ref, left);
    set({ dialog: { kind: 'gone', ref, key, draft: store } });
  } else {
    const { savedDraftOf } = await loadDrafts();
    const theirs = savedDraftOf(services, session, opened, now);
    if (theirs) set({ dialog: { kind: 'changed', ref, key, draft: store, theirs } });
  }
  setSave(key, null);
}

/** What the pane shows when a save did not end as saved: nothing typed is lost, and nothing is claimed that is not known. */
export function tellFailure(
  desk: SaveDesk,
  ref: MailRef,
  store: DraftStore,
  outcome: FailedOutcome,
  notQueued: NotQueued | null = null,
): void {
  const { facts } = store.getState().draft;
  const { key } = facts;
  if (outcome.kind !== 'cancelled' && outcome.kind !== 'paused')
    void logOutcome(desk.services, facts, outcome);
  if (outcome.kind !== 'paused' && outcome.kind !== 'cancelled')
    // The earliest attempt counts: its record may still turn up.
    desk.attempts.set(key, desk.attempts.get(key) ?? desk.services.platform.now().toISOString());
  desk.setSave(key, outcome.kind === 'cancelled' ? null : { kind: 'ended', outcome });
  switch (outcome.kind) {
    case 'not-saved':
      if (outcome.lookedFor === true) tellNotSaved(desk, ref, store);
      else tellRefused(desk, ref, store, outcome.failure, notQueued);
      break;
    case 'changed-elsewhere':
      void tellChanged(desk, ref, store, outcome.now);
      break;
    case 'already-saved':
      tellAlreadySaved(desk, ref, key, outcome.records);
      break;
    case 'not-kept':
      desk.setSave(key, null);
      desk.set({ atRisk: { files: outcome.files, task: outcome.task } });
      break;
    case 'unknown':
    case 'paused':
    case 'saved-not-read-back':
      if (desk.isCurrent(ref)) desk.set({ dialog: null });
      break;
    case 'cancelled':
      break;
  }
  desk.showKept();
}
