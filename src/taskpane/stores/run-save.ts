import type { MailRef } from '../../core/mail/mail.ts';
import { saveEmail } from '../../core/operations/save-email.ts';
import type { SaveOutcome } from '../../core/operations/save-progress.ts';
import type { SaveDeps } from '../../core/operations/save-job.ts';
import { completeFromEml } from './complete-from-eml.ts';
import type { CrmUser } from '../../core/ports/crm.ts';
import type { DraftStore } from './draft-store.ts';
import { shown } from './loadable.ts';
import { paneJournal } from './pane-journal.ts';
import type { OpenedMail } from './opened-mail.ts';
import type { Running, SaveDesk } from './save-desk.ts';
import { tellFailure } from './tell-failure.ts';
import { tellSaved } from './tell-saved.ts';

/** A look-up younger than this need not be repeated before a write (W3). Milliseconds. */
const FRESH_LOOK_UP = 30_000;

function lookedUpLately({ services }: SaveDesk, opened: OpenedMail | null): boolean {
  const found = opened ? shown(opened.found) : null;
  const at = found ? Date.parse(found.answer.askedAt) : Number.NaN;
  const whole = (found?.answer.incomplete ?? []).length === 0;
  const age = services.platform.now().getTime() - at;
  return whole && age < FRESH_LOOK_UP && opened?.saved.length === 0;
}

const depsOf = ({ services, setSave }: SaveDesk, user: CrmUser, key: string): SaveDeps => ({
  crm: services.crm,
  host: services.host,
  wait: services.platform.wait,
  userId: user.id,
  journal: paneJournal(services, user),
  exclusive: (name, work) => services.device.exclusive(name, work),
  tell: (progress) => {
    setSave(key, { kind: 'running', progress });
  },
});

type Job = {
  readonly ref: MailRef;
  readonly key: string;
  readonly store: DraftStore;
  readonly user: CrmUser;
  readonly withoutJournal?: boolean;
};

/** One save from its look-up to what the pane says of its end; `desk.running` must not hold the key. */
export async function run(desk: SaveDesk, save: Job): Promise<void> {
  const { ref, key, store, user, withoutJournal = false } = save;
  desk.waiting.delete(key);
  const job: Running = { abort: new AbortController(), read: new Map() };
  desk.running.set(key, job);
  store.getState().refuse(null);
  store.getState().setSaving(true);
  desk.setSave(key, { kind: 'running', progress: { kind: 'looking-up' } });
  const lookedUp = lookedUpLately(desk, desk.mails.getState().opened);
  const outcome: SaveOutcome =
    (await completeFromEml(desk, save, job)) === 'left'
      ? { kind: 'paused', read: 0, of: 1 }
      : await saveEmail(depsOf(desk, user, key), {
          draft: store.getState().draft,
          ref,
          read: job.read,
          signal: job.abort.signal,
          lookedUp,
          ownCopy: desk.ownCopies.has(key),
          withoutJournal,
        });
  desk.running.delete(key);
  store.getState().setSaving(false);
  if (outcome.kind === 'saved') await tellSaved(desk, ref, store, outcome);
  else tellFailure(desk, ref, store, outcome);
}

/** Saves what the open dialog holds; a second click while it runs does nothing (W3). */
export async function runSave(desk: SaveDesk, withoutJournal = false): Promise<void> {
  const { dialog } = desk.get();
  if (dialog?.kind !== 'open') return;
  const { ref, key, draft: store } = dialog;
  if (desk.running.has(key) || store.getState().saving) return;
  if (!desk.mails.getState().verify()) return;
  const { user } = desk.session.getState();
  const ready = shown(user);
  if (ready) await run(desk, { ref, key, store, user: ready, withoutJournal });
  else if (user.status === 'failed')
    tellFailure(desk, ref, store, { kind: 'not-saved', failure: user.failure, orphans: [] });
}
