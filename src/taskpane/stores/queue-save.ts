import { dropIssue } from '../../core/operations/issue-log.ts';
import { outboxEntryOf } from '../../core/operations/outbox-entry.ts';
import type { SaveAsk } from '../../core/operations/save-job.ts';
import { outboxStrings } from '../outbox/strings.ts';
import { strings } from '../strings.ts';
import { forgetDraft } from './kept-drafts.ts';
import { paneJournal } from './pane-journal.ts';
import { paneOutbox } from './pane-outbox.ts';
import type { Job } from './save-deps.ts';
import type { SaveDesk } from './save-desk.ts';
import type { FailedOutcome } from './save-state.ts';
import { waitingMailOf } from './show-waiting.ts';

/** The device keeps nothing over a restart, or has no room. */
export type NotQueued = 'off' | 'full';

/** What the first try may have left is the outbox's to look for from now on, no longer the journal's. */
async function takeOver({ services }: SaveDesk, { user, key }: Job): Promise<void> {
  const journal = paneJournal(services, user);
  for (const entry of await journal.unsettled())
    if (entry.key === key && entry.doing === 'save') await journal.settle(entry.id);
}

/** Puts a save that met no connection into the outbox (X5). Null = it is not for the outbox: it is told like every failure. */
export async function queueSave(
  desk: SaveDesk,
  job: Job,
  ask: SaveAsk,
  outcome: FailedOutcome,
  startedAt: string,
): Promise<'queued' | NotQueued | null> {
  const { services, setSave, isCurrent, tell } = desk;
  const { key, ref, store, user } = job;
  const maybeUp = outcome.kind === 'not-saved' && outcome.orphans.length > 0;
  const owner = {
    orgId: user.orgId,
    userId: user.id,
    since: startedAt,
    attemptedAt: desk.attempts.get(key) ?? (maybeUp ? startedAt : null),
  };
  const { draft } = store.getState();
  const entry = outboxEntryOf(owner, { ...ask, draft }, outcome);
  if (!entry) return null;
  if (services.device.keeping !== 'kept') return 'off';
  if (!(await paneOutbox(services, user).put(entry))) return 'full';
  desk.attempts.set(key, desk.attempts.get(key) ?? startedAt);
  if (maybeUp) await takeOver(desk, job);
  await forgetDraft(services.device, key);
  await dropIssue(services.device, key);
  setSave(key, { kind: 'waiting', mail: waitingMailOf(entry) });
  if (isCurrent(ref)) desk.set({ dialog: null });
  if (desk.mails.getState().opened?.ref !== ref)
    tell(outboxStrings.waitsElsewhere(draft.facts.subject || strings.noSubject), 'warning');
  return 'queued';
}
