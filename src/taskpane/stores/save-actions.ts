import type { OpenedMail } from './opened-mail.ts';
import { closeDialog, leaveDialog, openDialog, reopen, showDraft } from './open-dialog.ts';
import { createSaveDesk, type SaveDesk, type SetSaves, type Stores } from './save-desk.ts';
import type { SaveActions, SavesState } from './save-state.ts';
import type { Writing } from './writing.ts';

export type LateActions = SaveActions & {
  /** Another mail is selected: the dialog waits on its own one. */
  readonly leave: (opened: OpenedMail | null) => void;
};

/** The only way to this code: another `import()` of the same file may want other chunks, which nobody has fetched ahead. */
export const loadWriting = async (): Promise<(desk: SaveDesk) => Writing> =>
  (await import('./writing.ts')).createWriting;

/** Where the code does not come (no network, or the pane was updated while it was open), nothing was sent, and the dialog says so. */
async function write(
  desk: SaveDesk,
  does: (writing: Writing) => Promise<void> | void,
  quietly = false,
): Promise<void> {
  let writing: Writing;
  try {
    writing = (await loadWriting())(desk);
  } catch {
    if (quietly) return;
    const failure = { kind: 'offline' } as const;
    const { dialog } = desk.get();
    const { opened } = desk.mails.getState();
    if (dialog && 'draft' in dialog) dialog.draft.getState().refuse({ failure, fields: [] });
    else if (opened) desk.set({ dialog: { kind: 'failed', ref: opened.ref, failure } });
    return;
  }
  await does(writing);
}

/** What the user can do with the dialog and with saves; loaded when it is first wanted, see save-store.ts. */
export function createSaveActions(
  stores: Stores,
  get: () => SavesState,
  set: SetSaves,
): LateActions {
  const desk = createSaveDesk(stores, get, set);
  return {
    openDialog: (ownCopy = false) => openDialog(desk, ownCopy),
    quickSave: (record) => write(desk, (does) => does.quickSave(record)),
    saveUnseen: (ref, draft) => write(desk, (does) => does.saveUnseen(ref, draft), true),
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
    cancel: (key) => {
      desk.running.get(key)?.abort.abort();
    },
    skipFiles: (key) => {
      desk.running.get(key)?.skip.abort();
    },
    save: () => write(desk, (does) => does.save()),
    saveAgain: async () => {
      await reopen(desk);
      await write(desk, (does) => does.save());
    },
    answerRisk: async (goOn) => {
      desk.set({ atRisk: null });
      if (goOn) await write(desk, (does) => does.saveAtRisk());
    },
    resume: () => write(desk, (does) => does.resume()),
    checkNow: (opened) => write(desk, (does) => does.checkNow(opened)),
    verify: (key) => write(desk, (does) => does.verify(key)),
    retryFiles: (key, fileId) => write(desk, (does) => does.retryFiles(key, fileId)),
    remove: () => write(desk, (does) => does.remove()),
    sendQueued: (occasion, key) =>
      write(desk, (does) => does.sendQueued(occasion, key), occasion !== 'asked'),
    takeBack: (key) => write(desk, (does) => does.takeBack(key)),
    discardQueued: (key) => write(desk, (does) => does.discardQueued(key)),
    forgetDiscarded: (key) => write(desk, (does) => does.forgetDiscarded(key)),
    keepMine: (keys) => write(desk, (does) => does.keepMine(keys)),
    discardMine: () => {
      void write(desk, (does) => {
        does.discardMine();
      });
    },
    saveAsNew: () => write(desk, (does) => does.saveAsNew()),
  };
}
