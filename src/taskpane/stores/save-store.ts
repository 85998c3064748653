import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '../services.ts';
import { checkSave } from './check-save.ts';
import { deleteSaved } from './delete-saved.ts';
import type { MailStore } from './mail-store.ts';
import type { MovedIds } from './moved-ids.ts';
import { closeDialog, leaveDialog, openDialog } from './open-dialog.ts';
import { discardMine, keepMine, saveAsNew } from './resolve-change.ts';
import { resumeSaves } from './resume-saves.ts';
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
      toast: null,
      categoryTrouble: null,
      openDialog: (ownCopy = false) => openDialog(desk, ownCopy),
      closeDialog: () => {
        closeDialog(desk);
      },
      save: () => runSave(desk),
      resume: () => resumeSaves(desk),
      cancel: (key) => {
        desk.running.get(key)?.abort.abort();
      },
      checkNow: (opened) => checkSave(desk, opened),
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
