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

type Write = (does: (writing: Writing) => Promise<void> | void, quietly?: boolean) => Promise<void>;

/** Where the code does not come (no network, or the pane was updated while it was open), nothing was sent, and the dialog says so. */
async function write(
  desk: SaveDesk,
  load: typeof loadWriting,
  does: (writing: Writing) => Promise<void> | void,
  quietly: boolean,
): Promise<void> {
  let writing: Writing;
  try {
    writing = (await load())(desk);
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
  load = loadWriting,
): LateActions {
  const desk = createSaveDesk(stores, get, set);
  const writing: Write = (does, quietly = false) => write(desk, load, does, quietly);
  return {
    openDialog: (ownCopy = false) => openDialog(desk, ownCopy),
    quickSave: (record) => writing((does) => does.quickSave(record)),
    saveUnseen: (ref, draft) => writing((does) => does.saveUnseen(ref, draft), true),
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
    save: () => writing((does) => does.save()),
    saveAgain: async () => {
      await reopen(desk);
      await writing((does) => does.save());
    },
    answerRisk: async (goOn) => {
      desk.set({ atRisk: null });
      if (goOn) await writing((does) => does.saveAtRisk());
    },
    resume: () => writing((does) => does.resume()),
    checkNow: (opened) => writing((does) => does.checkNow(opened)),
    verify: (key) => writing((does) => does.verify(key)),
    retryFiles: (key, fileId) => writing((does) => does.retryFiles(key, fileId)),
    remove: () => writing((does) => does.remove()),
    sendQueued: (occasion, key) =>
      writing((does) => does.sendQueued(occasion, key), occasion !== 'asked'),
    takeBack: (key) => writing((does) => does.takeBack(key)),
    discardQueued: (key) => writing((does) => does.discardQueued(key)),
    forgetDiscarded: (key) => writing((does) => does.forgetDiscarded(key)),
    keepMine: (keys) => writing((does) => does.keepMine(keys)),
    discardMine: () => {
      void writing((does) => {
        does.discardMine();
      });
    },
    saveAsNew: () => writing((does) => does.saveAsNew()),
  };
}
