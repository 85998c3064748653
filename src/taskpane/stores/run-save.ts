import { checkPending } from '../../core/operations/check-pending.ts';
import { saveEmail } from '../../core/operations/save-email.ts';
import type { SaveAsk, SaveDeps } from '../../core/operations/save-job.ts';
import type { Pending, SaveOutcome } from '../../core/operations/save-progress.ts';
import { completeFromEml } from './complete-from-eml.ts';
import { shown } from './loadable.ts';
import { queueSave } from './queue-save.ts';
import { askFor, depsFor, type Job } from './save-deps.ts';
import { newRunning, type SaveDesk } from './save-desk.ts';
import { tellFailure } from './tell-failure.ts';
import { tellSaved } from './tell-saved.ts';
import { makeSafe } from './written.ts';

type Work = (deps: SaveDeps, ask: SaveAsk) => Promise<SaveOutcome>;

/** A save, or a look what became of one, and what the pane says of its end; `desk.running` must not hold the key. */
async function work(desk: SaveDesk, job: Job, does: Work): Promise<void> {
  const { key, ref, store } = job;
  makeSafe(store);
  desk.waiting.delete(key);
  const running = newRunning();
  desk.running.set(key, running);
  store.getState().refuse(null);
  store.getState().setSaving(true);
  const startedAt = desk.services.platform.now().toISOString();
  const ask = askFor(desk, job, running);
  const outcome = await does(depsFor(desk, job), ask);
  const queued =
    outcome.kind === 'saved' ? null : await queueSave(desk, job, ask, outcome, startedAt);
  desk.running.delete(key);
  store.getState().setSaving(false);
  if (outcome.kind === 'saved') await tellSaved(desk, ref, store, outcome, running.checked);
  else if (queued !== 'queued') tellFailure(desk, ref, store, outcome, queued);
}

/** One save from its look-up to what the pane says of its end; `desk.running` must not hold the key. */
export async function run(desk: SaveDesk, job: Job): Promise<void> {
  const { withoutJournal = false } = job;
  desk.setSave(job.key, { kind: 'running', progress: { kind: 'looking-up' } });
  await work(desk, job, async (deps, ask) => {
    const left = (await completeFromEml(desk, job, ask)) === 'left';
    return left
      ? { kind: 'paused', read: 0, of: 1 }
      : saveEmail(deps, { ...ask, draft: job.store.getState().draft, withoutJournal });
  });
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

/** Looks once more what became of a save whose end is not known (W4). */
export async function runCheck(desk: SaveDesk, job: Job, pending: Pending): Promise<void> {
  if (desk.running.has(job.key)) return;
  await work(desk, job, (deps, ask) => checkPending(deps, ask, pending));
}
