import { current } from '../../core/draft/overlay.ts';
import { namesOfLoose } from '../../core/operations/discard-waiting.ts';
import type { OutboxEntry } from '../../core/operations/outbox-entry.ts';
import type { SaveDesk } from './save-desk.ts';
import type { WaitingMail } from './save-state.ts';
import { waitingMails } from './waiting-mails.ts';

export function waitingMailOf(entry: OutboxEntry): WaitingMail {
  const { key, since, state, trouble, draft } = entry;
  const { people, relatedTo, files } = current(draft.overlay);
  return {
    key,
    since,
    state,
    trouble,
    subject: draft.facts.subject,
    mailDate: draft.facts.date?.iso ?? null,
    links: people.length + relatedTo.length,
    loose: namesOfLoose(entry),
    files: files.filter(({ chosen, problem }) => chosen && problem === null).length,
  };
}

/** Shows what the device keeps, also what another pane has put there or settled; a save under way speaks for itself. */
export function showWaiting(desk: SaveDesk, entries: readonly OutboxEntry[]): void {
  for (const { key } of waitingMails(desk.get().saves))
    if (!entries.some((entry) => entry.key === key)) desk.setSave(key, null);
  for (const entry of entries) {
    // Saved anew, the mail takes the files that a discarded try has left as they are.
    if (entry.state === 'discarded' && entry.attemptedAt !== null)
      desk.attempts.set(entry.key, desk.attempts.get(entry.key) ?? entry.attemptedAt);
    const save = desk.get().saves[entry.key];
    if (save === undefined || save.kind === 'waiting')
      desk.setSave(entry.key, { kind: 'waiting', mail: waitingMailOf(entry) });
  }
}
