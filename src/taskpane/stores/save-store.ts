import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '../services.ts';
import type { MailStore } from './mail-store.ts';
import type { MovedIds } from './moved-ids.ts';
import type { LateActions } from './save-actions.ts';
import type { SavesState } from './save-state.ts';
import type { SessionStore } from './session-store.ts';
import { loadSaveActions } from '../late-code.ts';

export type { OpenDialog, SaveState, Toast, WaitingMail } from './save-state.ts';

export type SaveStore = StoreApi<SavesState>;

/**
 * The dialog, and the saves under way: one store for the pane. What the actions do is a third of the pane's own code and of no use
 * before the dialog is wanted: it is loaded with the first of them, and ahead of it once records show (`load-ahead.ts`).
 */
export function createSaveStore(
  services: Services,
  session: SessionStore,
  mails: MailStore,
  moved: MovedIds,
): SaveStore {
  return createStore<SavesState>()((set, get) => {
    let late: LateActions | null = null;
    const load = async (): Promise<LateActions> => {
      const { createSaveActions } = await loadSaveActions();
      return (late ??= createSaveActions({ services, session, mails, moved }, get, set));
    };
    /** What a click on the mail on screen wants; said in a box where the code for it does not come. */
    const onThisMail = async (act: (actions: LateActions) => Promise<void>): Promise<void> => {
      const { opened } = mails.getState();
      try {
        const actions = await load();
        // Another mail was selected meanwhile: the click was not meant for it.
        if (mails.getState().opened?.ref.itemId === opened?.ref.itemId) await act(actions);
      } catch (error) {
        if (late) throw error;
        // The network is gone, or the pane was updated while it was open.
        if (opened)
          set({ dialog: { kind: 'failed', ref: opened.ref, failure: { kind: 'offline' } } });
      }
    };
    mails.subscribe(({ opened }, { opened: before }) => {
      if (opened?.ref.itemId !== before?.ref.itemId) late?.leave(opened);
    });
    return {
      dialog: null,
      saves: {},
      keptDrafts: [],
      receipts: {},
      toast: null,
      categoryTrouble: null,
      atRisk: null,
      openDialog: (ownCopy) => onThisMail((actions) => actions.openDialog(ownCopy)),
      quickSave: (record) => onThisMail((actions) => actions.quickSave(record)),
      saveUnseen: (ref, draft) => onThisMail((actions) => actions.saveUnseen(ref, draft)),
      showDraft: async (ref, draft) => (await load()).showDraft(ref, draft),
      save: async () => (await load()).save(),
      saveAgain: async () => (await load()).saveAgain(),
      checkNow: async (opened) => (await load()).checkNow(opened),
      verify: async (key) => (await load()).verify(key),
      retryFiles: async (key, fileId) => (await load()).retryFiles(key, fileId),
      remove: async () => (await load()).remove(),
      answerRisk: async (goOn) => (await load()).answerRisk(goOn),
      keepMine: async (keys) => (await load()).keepMine(keys),
      saveAsNew: async () => (await load()).saveAsNew(),
      takeBack: async (key) => (await load()).takeBack(key),
      discardQueued: async (key) => (await load()).discardQueued(key),
      forgetDiscarded: async (key) => (await load()).forgetDiscarded(key),
      sendQueued: async (occasion, key) => {
        // An empty outbox is no reason to load anything.
        const waiting = late ? null : await services.device.all('outbox');
        if (waiting?.ok !== true || waiting.value.length > 0)
          await (await load()).sendQueued(occasion, key);
      },
      // Nothing to close, stop or resume before the first action.
      closeDialog: () => {
        if (late) late.closeDialog();
        else set({ dialog: null });
      },
      discardMine: () => late?.discardMine(),
      cancel: (key) => late?.cancel(key),
      skipFiles: (key) => late?.skipFiles(key),
      resume: async () => late?.resume(),
    };
  });
}
