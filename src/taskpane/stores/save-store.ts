import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '../services.ts';
import { checkSave } from './check-save.ts';
import { deleteSaved } from './delete-saved.ts';
import type { MailStore } from './mail-store.ts';
import type { MovedIds } from './moved-ids.ts';
import { discardMine, keepMine, saveAsNew } from './resolve-change.ts';
import { resumeSaves } from './resume-saves.ts';
import { closeDialog, leaveDialog, openDialog, reopen, showDraft } from './open-dialog.ts';
import { retryReceipt, verifyReceipt } from './receipts.ts';
import { runSave } from './run-save.ts';
import { createSaveDesk } from './save-desk.ts';
import type { SavesState } from './save-state.ts';
import type { SessionStore } from './session-store.ts';

export type { OpenDialog, SaveState, Toast } from './save-state.ts';

export type SaveStore = StoreApi<SavesState>;

/** The dialog, and the saves under way: one store for the pane, each action in a file of its own. */
export function createSaveStore(
  services: Services,
  session: SessionStore,
  mails: MailStore,
  moved: MovedIds,
): SaveStore {
  return createStore<SavesState>()((set, get) => {
    const desk = createSaveDesk({ services, session, mails, moved }, get, set);
    mails.subscribe(({ opened }) => {
      leaveDialog(desk, opened);
    });
    return {
      dialog: null,
      saves: {},
      keptDrafts: [],
      receipts: {},
      toast: null,
      categoryTrouble: null,
      openDialog: (ownCopy = false) => openDialog(desk, ownCopy),
      showDraft: (ref, draft) => {
        showDraft(desk, ref, draft);
      },
      closeDialog: () => {
        closeDialog(desk);
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
      atRisk: null,
      answerRisk: async (goOn) => {
        set({ atRisk: null });
        if (goOn) await runSave(desk, true);
      },
      keepMine: (keys) => keepMine(desk, keys),
      discardMine: () => {
        discardMine(desk);
      },
      saveAsNew: () => saveAsNew(desk),
    };
  });
}
