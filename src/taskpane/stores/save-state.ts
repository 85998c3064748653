import type { CrmRecord } from '../../core/crm/records.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { FileStates } from '../../core/operations/file-state.ts';
import type { OutboxEntry } from '../../core/operations/outbox-entry.ts';
import type { Occasion } from '../../core/operations/send-waiting.ts';
import type { Receipt, SaveOutcome, SaveProgress } from '../../core/operations/save-progress.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { DraftKey } from '../../core/draft/values.ts';
import type { DraftStore } from './draft-store.ts';
import type { OpenedMail } from './opened-mail.ts';

export type FailedOutcome = Exclude<SaveOutcome, { kind: 'saved' }>;

/** How far the save of one mail is; kept by the mail's key, so that it goes on while other mails are selected (V4). */
export type SaveState =
  | {
      readonly kind: 'running';
      readonly progress: SaveProgress;
      /** What is known of its single files by now (A4). */
      readonly files?: FileStates;
    }
  | { readonly kind: 'ended'; readonly outcome: FailedOutcome }
  | { readonly kind: 'waiting'; readonly mail: WaitingMail };

/** A save in the outbox of this device, for those who list it. */
export type WaitingMail = Pick<OutboxEntry, 'key' | 'since' | 'state' | 'trouble'> & {
  readonly subject: string;
  /** The mail's own date, ISO. */
  readonly mailDate: string | null;
  readonly links: number;
  readonly files: number;
  /** Discarded: names of files that may be in Salesforce, and are to be taken away. */
  readonly loose: readonly string[];
};

export type OpenDialog =
  | { readonly kind: 'opening'; readonly ref: MailRef }
  | {
      readonly kind: 'open';
      readonly ref: MailRef;
      readonly key: string;
      readonly draft: DraftStore;
    }
  /** Someone else changed the record; what the user typed stands beside it, nothing is written (E7). */
  | {
      readonly kind: 'changed';
      readonly ref: MailRef;
      readonly key: string;
      readonly draft: DraftStore;
      readonly theirs: Draft;
    }
  /** Someone else deleted it. */
  | {
      readonly kind: 'gone';
      readonly ref: MailRef;
      readonly key: string;
      readonly draft: DraftStore;
    }
  | { readonly kind: 'failed'; readonly ref: MailRef; readonly failure: CrmFailure };

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly intent: 'success' | 'warning' | 'error';
  /** Offers to open what was just saved. */
  readonly canChange: boolean;
  /** The mail's key, where files of it were not saved and can be sent again. */
  readonly retryKey: string | null;
};

/** Why the category of the last saved mail could not be set (W6). */
export type CategoryTrouble = {
  readonly name: string;
  readonly why: 'not-in-master-list' | 'refused';
};

/** What a save of this session left behind, with what it needs to be looked at again. */
export type KeptReceipt = {
  /** As it was read back last. */
  readonly receipt: Receipt;
  /** With all that any read-back found: what is missing since is told as missing. */
  readonly seen: Receipt;
  /** When it was read back last, ISO. */
  readonly checkedAt: string;
  /** The last look found no record any more. */
  readonly gone: boolean;
  readonly draft: Draft;
  readonly ref: MailRef;
  /** When it was saved, ISO: files of that attempt are looked for before they are sent again. */
  readonly since: string;
  readonly busy: boolean;
};

/** What is shown of the dialog and of saves. */
type SavesShown = {
  readonly dialog: OpenDialog | null;
  readonly saves: Readonly<Record<string, SaveState>>;
  /** Keys of mails with unfinished changes. */
  readonly keptDrafts: readonly string[];
  /** By the mail's key: only saves of this session. */
  readonly receipts: Readonly<Record<string, KeptReceipt>>;
  readonly toast: Toast | null;
  readonly categoryTrouble: CategoryTrouble | null;
  /** Set while the user is asked whether to go on where the device cannot keep the old record (E8, X5). */
  readonly atRisk: { readonly files: boolean; readonly task: boolean } | null;
};

/** What the user can do with them; `openDialog` loads the code of all others. */
export type SaveActions = {
  /** The header's button: opens the dialog on the mail, or on its saved record (V2). */
  readonly openDialog: (ownCopy?: boolean) => Promise<void>;
  /** Saves the mail on screen linked to this record without the dialog, which opens where that would be a guess. */
  readonly quickSave: (record: CrmRecord) => Promise<void>;
  /** Saves this draft of the mail on screen as it is, without the dialog; nothing where Outlook shows another mail by now. */
  readonly saveUnseen: (ref: MailRef, draft: Draft) => Promise<void>;
  /** Opens the dialog on a draft that is there already. */
  readonly showDraft: (ref: MailRef, draft: DraftStore) => Promise<void>;
  readonly closeDialog: () => void;
  readonly save: () => Promise<void>;
  /** After signing in again: what the end of the session had stopped goes on (L2). */
  readonly resume: () => Promise<void>;
  /** The same once more: opens the dialog as it was left, and saves it. */
  readonly saveAgain: () => Promise<void>;
  readonly cancel: (key: string) => void;
  /** Goes on without the files that are not up yet; they can be sent after. */
  readonly skipFiles: (key: string) => void;
  /** Looks again what is true, for an outcome that is not known. */
  readonly checkNow: (opened: OpenedMail) => Promise<void>;
  /** Reads a saved record back once more: the receipt says what is there now (D13). */
  readonly verify: (key: string) => Promise<void>;
  /** Sends files after that were not saved with the mail; all of them without an id. */
  readonly retryFiles: (key: string, fileId?: string) => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Tries what waits in the outbox: all that is due, or one mail. */
  readonly sendQueued: (occasion: Occasion, key?: string) => Promise<void>;
  /** Opens the dialog on a mail of the outbox, as it was when Save was pressed; what only waited is not sent any more. */
  readonly takeBack: (key: string) => Promise<void>;
  /** Drops a mail of the outbox, with what was typed. */
  readonly discardQueued: (key: string) => Promise<void>;
  /** Forgets files that a discarded mail may have left in Salesforce: the user sees to them. */
  readonly forgetDiscarded: (key: string) => Promise<void>;
  /** Goes on (true), or leaves everything as it is. */
  readonly answerRisk: (goOn: boolean) => Promise<void>;
  /** Saves with the user's own values of these fields, and the others' of all else that both changed. */
  readonly keepMine: (keys: readonly DraftKey[]) => Promise<void>;
  /** Leaves the record as others have it. */
  readonly discardMine: () => void;
  /** Makes the deleted record again, with what was typed. */
  readonly saveAsNew: () => Promise<void>;
};

export type SavesState = SavesShown & SaveActions;
