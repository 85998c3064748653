import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { Tried } from '../../core/operations/send-waiting.ts';
import { failureText } from '../failures/failure-text.ts';
import { outboxStrings as words } from '../outbox/strings.ts';
import { strings } from '../strings.ts';
import { keepDraft } from './kept-drafts.ts';
import { markMail } from './owed-marks.ts';
import type { Job } from './save-deps.ts';
import type { SaveDesk } from './save-desk.ts';
import { putAway, tellSaved } from './tell-saved.ts';
import { waitingMailOf } from './show-waiting.ts';

const subjectOf = ({ store }: Job): string =>
  store.getState().draft.facts.subject || strings.noSubject;

/** It is in Salesforce already: by an earlier try, another pane, or a colleague, who is named (W3). */
async function tellThere(
  desk: SaveDesk,
  job: Job,
  records: readonly SavedEmailSummary[],
): Promise<void> {
  const { services, session, mails, tell } = desk;
  const { key, ref, store, user } = job;
  const mine = records.find(({ owner, createdBy }) => [owner.id, createdBy.id].includes(user.id));
  mails.getState().setSaved(ref, records);
  desk.setSave(key, null);
  if (mine) {
    putAway(desk, key);
    tell(strings.toast.savedElsewhere(subjectOf(job)), 'success');
    await markMail(services, session, ref, store.getState().draft, mine);
    return;
  }
  // What was typed is offered again, for a copy of one's own.
  desk.drafts.set(key, store);
  keepDraft(services.device, key, store.getState());
  desk.showKept();
  tell(words.alreadySavedElsewhere(subjectOf(job), records[0]?.owner.name ?? ''), 'warning');
}

/** How a try from the outbox ended: by the mail's name, as it may be on another mail's screen (V4). */
export async function tellTried(desk: SaveDesk, job: Job, { outcome, left }: Tried): Promise<void> {
  if (outcome.kind === 'saved') await tellSaved(desk, job.ref, job.store, outcome);
  else if (outcome.kind === 'already-saved') await tellThere(desk, job, outcome.records);
  else if (left) {
    desk.setSave(job.key, { kind: 'waiting', mail: waitingMailOf(left) });
    if (left.state === 'refused')
      desk.tell(words.notSavedElsewhere(subjectOf(job), failureText(left.trouble).title), 'error');
  }
}
