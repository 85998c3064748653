import type { RecordId } from '../../core/crm/ids.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { ReadFiles } from '../../core/operations/collect-files.ts';
import type { FileContent } from '../../core/ports/mail-host.ts';
import type { Services } from '../services.ts';
import { editCount, type DraftStore } from './draft-store.ts';
import type { MailStore } from './mail-store.ts';
import type { MovedIds } from './moved-ids.ts';
import type { SavesState, SaveState, Toast } from './save-state.ts';
import type { SessionStore } from './session-store.ts';

/** A save under way: how to stop it, and whether the user wants the next look-up now. */
export type Running = {
  readonly abort: AbortController;
  /** The mail goes without the files that are not up yet. */
  readonly skip: AbortController;
  hurried: boolean;
  /** A write had no answer, and was looked for: the end is told as an answer to that. */
  checked: boolean;
};

export const newRunning = (): Running => ({
  abort: new AbortController(),
  skip: new AbortController(),
  hurried: false,
  checked: false,
});

/** A save that waits for a session, and whose it is. */
export type Waiting = {
  readonly ref: MailRef;
  readonly store: DraftStore;
  readonly userId: RecordId | null;
};

/** What opening, saving, checking and deleting share: the pane's services, the state they change, and what lies on the desk. */
export type SaveDesk = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
  readonly moved: MovedIds;
  readonly get: () => SavesState;
  readonly set: (part: Partial<SavesState>) => void;
  /** Saves under way, by the mail's key: at most one each (W3). */
  readonly running: Map<string, Running>;
  /** Dialogs closed with changes: offered again as they were. */
  readonly drafts: Map<string, DraftStore>;
  /** Bytes read for a save that was paused or failed: a second try does not read them again. */
  readonly reads: Map<string, ReadFiles>;
  readonly readFor: (key: string) => ReadFiles;
  /** When a save of this key was last tried and did not end as saved, ISO: then a look-up always comes first (W3). */
  readonly attempts: Map<string, string>;
  /** Keys of mails of which the user wants an own record beside a colleague's. */
  readonly ownCopies: Set<string>;
  /** Keys of mails whose whole text was asked for already: it is not asked for once more, nor from another mail. */
  readonly completed: Set<string>;
  /** Saves that only a session's end stopped, by the mail's key: they go on by themselves after signing in again (L2). */
  readonly waiting: Map<string, Waiting>;
  readonly setSave: (key: string, state: SaveState | null) => void;
  readonly tell: (
    text: string,
    intent: Toast['intent'],
    canChange?: boolean,
    retryKey?: string | null,
  ) => void;
  /** Brings the list of mails with unfinished changes up to date. */
  readonly showKept: () => void;
  /** Whether the dialog is on this mail. */
  readonly isCurrent: (ref: MailRef) => boolean;
};

export type Stores = Pick<SaveDesk, 'services' | 'session' | 'mails' | 'moved'>;
export type SetSaves = (change: (state: SavesState) => Partial<SavesState>) => void;

export function createSaveDesk(stores: Stores, get: () => SavesState, set: SetSaves): SaveDesk {
  const drafts = new Map<string, DraftStore>();
  const reads = new Map<string, ReadFiles>();
  let toasts = 0;
  const put = (part: Partial<SavesState>): void => {
    set(() => part);
  };
  return {
    ...stores,
    get,
    set: put,
    running: new Map(),
    drafts,
    reads,
    readFor: (key) => {
      const read = reads.get(key) ?? new Map<string, FileContent>();
      reads.set(key, read);
      return read;
    },
    attempts: new Map(),
    ownCopies: new Set(),
    completed: new Set(),
    waiting: new Map(),
    setSave: (key, state) => {
      set(({ saves }) => {
        const { [key]: _old, ...rest } = saves;
        return { saves: state ? { ...rest, [key]: state } : rest };
      });
    },
    tell: (text, intent, canChange = false, retryKey = null) => {
      toasts += 1;
      put({ toast: { id: toasts, text, intent, canChange, retryKey } });
    },
    showKept: () => {
      const keptDrafts = [...drafts].filter(([, store]) => editCount(store.getState()) > 0);
      put({ keptDrafts: keptDrafts.map(([key]) => key) });
    },
    isCurrent: (ref) => get().dialog?.ref === ref,
  };
}
