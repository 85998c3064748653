import { differences } from '../../core/draft/compare.ts';
import type { DraftKey } from '../../core/draft/values.ts';
import { createDraftStore, editCount, type DraftStore } from './draft-store.ts';
import { forgetDraft } from './kept-drafts.ts';
import { markMail } from './owed-marks.ts';
import { runSave } from './run-save.ts';
import type { SaveDesk } from './save-desk.ts';

/** Takes over what others wrote, keeps the user's own values of `keep`, and saves what is left to save (E7). */
export async function keepMine(desk: SaveDesk, keep: readonly DraftKey[]): Promise<void> {
  const { dialog } = desk.get();
  if (dialog?.kind !== 'changed') return;
  const { ref, key, draft: store, theirs } = dialog;
  const given = differences(store.getState().draft, theirs).flatMap((one) =>
    one.kind === 'shown' && one.conflict && !keep.includes(one.key) ? [one.key] : [],
  );
  store.getState().rebase(theirs);
  for (const one of given) store.getState().undo(one);
  desk.set({ dialog: { kind: 'open', ref, key, draft: store } });
  if (editCount(store.getState()) > 0) await runSave(desk);
}

function drop(desk: SaveDesk, key: string): void {
  desk.drafts.delete(key);
  void forgetDraft(desk.services.device, key);
  desk.setSave(key, null);
  desk.set({ dialog: null });
  desk.showKept();
}

/** Drops what was typed; the mail shows the record as it is now, or that there is none any more. */
export function discardMine(desk: SaveDesk): void {
  const { dialog } = desk.get();
  if (dialog?.kind !== 'changed' && dialog?.kind !== 'gone') return;
  const { ref, key, draft: store } = dialog;
  const { draft } = store.getState();
  drop(desk, key);
  const { opened } = desk.mails.getState();
  if (opened?.ref !== ref) return;
  const others = opened.saved.filter(({ id }) => id !== draft.saved?.summary.id);
  const now = dialog.kind === 'changed' ? dialog.theirs.saved?.summary : undefined;
  const left = now ? [now, ...others] : others;
  desk.mails.getState().setSaved(ref, left);
  if (left.length === 0) void markMail(desk.services, desk.session, ref, draft, null);
}

/** Makes the deleted record again from what this pane knows of it, with what was typed. */
export async function saveAsNew(desk: SaveDesk): Promise<void> {
  const { dialog } = desk.get();
  if (dialog?.kind !== 'gone') return;
  const { ref, key } = dialog;
  const again: DraftStore = createDraftStore({ ...dialog.draft.getState().draft, gone: true });
  desk.drafts.set(key, again);
  desk.set({ dialog: { kind: 'open', ref, key, draft: again } });
  await runSave(desk);
}
