import { checkSave } from './check-save.ts';
import { deleteSaved } from './delete-saved.ts';
import { discardQueued, forgetDiscarded, takeBack } from './outbox-actions.ts';
import { quickSave, saveUnseen } from './quick-save.ts';
import { retryReceipt, verifyReceipt } from './receipts.ts';
import { discardMine, keepMine, saveAsNew } from './resolve-change.ts';
import { resumeSaves } from './resume-saves.ts';
import { runSave } from './run-save.ts';
import { sendQueued } from './send-queued.ts';
import type { SaveDesk } from './save-desk.ts';
import type { SaveActions } from './save-state.ts';

/** Whatever writes, or looks back at what was written. */
export type Writing = Pick<
  SaveActions,
  | 'save'
  | 'quickSave'
  | 'saveUnseen'
  | 'checkNow'
  | 'verify'
  | 'retryFiles'
  | 'remove'
  | 'keepMine'
  | 'discardMine'
  | 'saveAsNew'
  | 'resume'
  | 'sendQueued'
  | 'takeBack'
  | 'discardQueued'
  | 'forgetDiscarded'
> & {
  /** Goes on although a crash could leave something (E8). */
  readonly saveAtRisk: () => Promise<void>;
};

/** Loaded behind the dialog, and by the first action that needs it. */
export const createWriting = (desk: SaveDesk): Writing => ({
  save: () => runSave(desk),
  quickSave: (record) => quickSave(desk, record),
  saveUnseen: async (ref, draft) => {
    await saveUnseen(desk, ref, draft);
  },
  saveAtRisk: () => runSave(desk, true),
  checkNow: (opened) => checkSave(desk, opened),
  verify: (key) => verifyReceipt(desk, key),
  retryFiles: (key, fileId) => retryReceipt(desk, key, fileId),
  remove: () => deleteSaved(desk),
  keepMine: (keys) => keepMine(desk, keys),
  discardMine: () => {
    discardMine(desk);
  },
  saveAsNew: () => saveAsNew(desk),
  resume: () => resumeSaves(desk),
  sendQueued: (occasion, key) => sendQueued(desk, occasion, key),
  takeBack: (key) => takeBack(desk, key),
  discardQueued: (key) => discardQueued(desk, key),
  forgetDiscarded: (key) => forgetDiscarded(desk, key),
});
