import { shown } from './loadable.ts';
import { openDialog } from './open-dialog.ts';
import { run } from './run-save.ts';
import type { SaveDesk, Waiting } from './save-desk.ts';
import type { SaveState } from './save-state.ts';

/** The refusal still stands: whoever typed on since then presses Save again. */
const stillRefused = ({ store }: Waiting): boolean =>
  store.getState().refusal?.failure.kind === 'signed-out';

/** The header would ask to sign in for these, though somebody has by now. */
const wantsSignIn = (save: SaveState): boolean =>
  save.kind === 'ended' &&
  save.outcome.kind === 'not-saved' &&
  save.outcome.failure.kind === 'signed-out';

/**
 * What only the end of a session had stopped goes on (L2): saves and edits of the same user, each once, and the saved record that
 * could not be opened. Another user's are left as drafts.
 */
export async function resumeSaves(desk: SaveDesk): Promise<void> {
  const user = shown(desk.session.getState().user);
  if (!user) return;
  const { dialog } = desk.get();
  if (dialog?.kind === 'failed' && dialog.failure.kind === 'signed-out') {
    desk.set({ dialog: null });
    await openDialog(desk, false);
  }
  for (const [key, save] of Object.entries(desk.get().saves))
    if (wantsSignIn(save)) desk.setSave(key, null);
  const waiting = [...desk.waiting];
  desk.waiting.clear();
  for (const [key, one] of waiting) {
    const mine = one.userId === null || one.userId === user.id;
    if (!mine || !stillRefused(one) || desk.running.has(key)) continue;
    await run(desk, { ref: one.ref, key, store: one.store, user });
  }
}
