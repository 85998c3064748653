import { checkSave } from './check-save.ts';
import { deleteSaved } from './delete-saved.ts';
import type { OpenedMail } from './opened-mail.ts';
import { closeDialog, leaveDialog, openDialog, reopen, showDraft } from './open-dialog.ts';
import { quickSave } from './quick-save.ts';
import { retryReceipt, verifyReceipt } from './receipts.ts';
import { discardMine, keepMine, saveAsNew } from './resolve-change.ts';
import { resumeSaves } from './resume-saves.ts';
import { runSave } from './run-save.ts';
import { createSaveDesk, type SetSaves, type Stores } from './save-desk.ts';
import type { SaveActions, SavesState } from './save-state.ts';

export type LateActions = SaveActions & {
  /** Another mail is selected: the dialog waits on its own one. */
  readonly leave: (opened: OpenedMail | null) => void;
};

/** What the user can do with the dialog and with saves; loaded when it is first wanted, see save-store.ts. */
export function createSaveActions(
  stores: Stores,
  get: () => SavesState,
  set: SetSaves,
): LateActions {
  const desk = createSaveDesk(stores, get, set);
  return {
    openDialog: (ownCopy = false) => openDialog(desk, ownCopy),
    quickSave: (record) => quickSave(desk, record),
    showDraft: (ref, draft) => {
      showDraft(desk, ref, draft);
      return Promise.resolve();
    },
    closeDialog: () => {
      closeDialog(desk);
    },
    leave: (opened) => {
      leaveDialog(desk, opened);
    },
    save: () => runSave(desk),
    resume: () => resumeSaves(desk),
    saveAgain: async () => {
      await reopen(desk);
      await runSave(desk);
    },
    cancel: (key) => {
      desk.running.get(key)?.abort.abort();
    },
    checkNow: (opened) => checkSave(desk, opened),
    verify: (key) => verifyReceipt(desk, key),
    retryFiles: (key, fileId) => retryReceipt(desk, key, fileId),
    remove: () => deleteSaved(desk),
    answerRisk: async (goOn) => {
      desk.set({ atRisk: null });
      if (goOn) await runSave(desk, true);
    },
    keepMine: (keys) => keepMine(desk, keys),
    discardMine: () => {
      discardMine(desk);
    },
    saveAsNew: () => saveAsNew(desk),
  };
}
