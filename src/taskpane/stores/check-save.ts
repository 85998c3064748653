import type { Pending } from '../../core/operations/save-progress.ts';
import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';
import { runCheck } from './run-save.ts';
import type { SaveDesk } from './save-desk.ts';
import type { SaveState } from './save-state.ts';

function pendingOf(state: SaveState | undefined): Pending | null {
  if (state?.kind !== 'ended') return null;
  const { outcome } = state;
  return outcome.kind === 'unknown' || outcome.kind === 'saved-not-read-back'
    ? outcome.pending
    : null;
}

/** *Check now*: the next look-up at once, or, where the look-ups have ended, one more (W4). */
export async function checkSave(desk: SaveDesk, opened: OpenedMail): Promise<void> {
  const key = shown(opened.understood)?.key.key ?? '';
  const running = desk.running.get(key);
  if (running) running.hurried = true;
  const user = shown(desk.session.getState().user);
  const pending = pendingOf(desk.get().saves[key]);
  const store = desk.drafts.get(key);
  if (!user || !pending || !store) return;
  await runCheck(desk, { ref: opened.ref, key, store, user }, pending);
}
