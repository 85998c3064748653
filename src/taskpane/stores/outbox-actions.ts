import type { OutboxEntry } from '../../core/operations/outbox-entry.ts';
import { discardWaiting } from '../../core/operations/discard-waiting.ts';
import type { CrmUser } from '../../core/ports/crm.ts';
import { outboxStrings } from '../outbox/strings.ts';
import { failureText } from '../failures/failure-text.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { forgetDraft, keepDraft } from './kept-drafts.ts';
import { shown } from './loadable.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import { showDraft } from './open-dialog.ts';
import { paneOutbox } from './pane-outbox.ts';
import type { SaveDesk } from './save-desk.ts';
import { waitingMailOf } from './show-waiting.ts';

/** The mail's ref as it is on screen; the kept one where another mail is. */
export function refOf({ mails }: SaveDesk, { key, ref }: OutboxEntry): MailRef {
  const { opened } = mails.getState();
  return opened && shown(opened.understood)?.key.key === key ? opened.ref : ref;
}

/** Puts everything that was read and typed back on the desk. */
function layOut(desk: SaveDesk, entry: OutboxEntry, store: DraftStore): void {
  const { key, read, attemptedAt, ownCopy, state, trouble } = entry;
  desk.reads.set(key, new Map(read));
  desk.completed.add(key);
  if (attemptedAt !== null) desk.attempts.set(key, attemptedAt);
  if (ownCopy) desk.ownCopies.add(key);
  if (state === 'refused')
    store.getState().refuse({
      failure: trouble,
      fields: trouble.kind === 'rejected' ? trouble.fields : [],
    });
}

/** Opens the dialog as it was. What was refused stays in the outbox until it is saved or discarded; what only waited leaves it. */
export async function takeBack(desk: SaveDesk, key: string): Promise<void> {
  const { services, session, drafts, setSave, tell } = desk;
  const user = shown(session.getState().user);
  if (!user || desk.running.has(key)) return;
  const outbox = paneOutbox(services, user);
  const catalog = await services.crm.catalog();
  if (!catalog.ok) {
    tell(failureText(catalog.failure).title, 'error');
    return;
  }
  const entry = await services.device.exclusive(`outbox ${key}`, async () => {
    const kept = await outbox.get(key);
    if (kept && kept.state !== 'refused') await outbox.remove(key);
    return kept;
  });
  setSave(key, null);
  if (!entry) return;
  const store = drafts.get(key) ?? createDraftStore({ ...entry.draft, catalog: catalog.value });
  layOut(desk, entry, store);
  showDraft(desk, refOf(desk, entry), store);
  keepDraft(services.device, key, store.getState());
}

/** Drops a mail of the outbox with what was typed; the user was asked. */
export async function discardQueued(desk: SaveDesk, key: string): Promise<void> {
  const { services, session, setSave, showKept } = desk;
  const user = shown(session.getState().user);
  if (!user || desk.running.has(key)) return;
  const { device } = services;
  const waiting = desk.get().saves[key];
  const subject = waiting?.kind === 'waiting' ? waiting.mail.subject : '';
  setSave(key, null);
  for (const place of [desk.drafts, desk.reads, desk.attempts]) place.delete(key);
  showKept();
  await forgetDraft(device, key);
  await finishDiscarding(desk, user, key, subject);
}

/** What is left of a discarded mail, files that may be in Salesforce, is taken away; false = they could not be asked about. */
export async function finishDiscarding(
  { services, setSave, attempts, running, tell }: SaveDesk,
  user: CrmUser,
  key: string,
  subject: string,
): Promise<boolean> {
  const { crm, device } = services;
  const exclusive = <T>(name: string, job: () => Promise<T>): Promise<T> =>
    device.exclusive(name, job);
  const ended = await discardWaiting({ crm, exclusive }, paneOutbox(services, user), key);
  if (running.has(key)) return true;
  if (ended.kind === 'gone') {
    setSave(key, null);
    if (ended.files > 0) tell(outboxStrings.filesRemoved(ended.files, subject), 'success');
    return true;
  }
  const { entry } = ended;
  // Saved anew, the mail takes these files as they are.
  if (entry.attemptedAt !== null) attempts.set(key, entry.attemptedAt);
  setSave(key, { kind: 'waiting', mail: waitingMailOf(entry) });
  return entry.trouble.kind !== 'offline';
}

/** The user has read which files may be in Salesforce, and sees to them by hand. */
export async function forgetDiscarded(desk: SaveDesk, key: string): Promise<void> {
  const user = shown(desk.session.getState().user);
  if (!user || desk.running.has(key)) return;
  desk.setSave(key, null);
  await paneOutbox(desk.services, user).remove(key);
}
