import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SavedEmail, SavedEmailSummary } from '../../core/crm/records.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { deletionOf } from '../../core/draft/plan.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { ReadFiles } from '../../core/operations/collect-files.ts';
import { saveEmail } from '../../core/operations/save-email.ts';
import type { SaveOutcome } from '../../core/operations/save-progress.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { failureText } from '../failures/failure-text.ts';
import type { Services } from '../services.ts';
import { strings } from '../strings.ts';
import { createDraftStore, editCount, type DraftStore } from './draft-store.ts';
import { forgetDraft, keepDraft, restoreEdits } from './kept-drafts.ts';
import { shown } from './loadable.ts';
import type { MailStore, OpenedMail } from './mail-store.ts';
import { logOutcome, rememberPick } from './after-save.ts';
import { markMail } from './mail-marks.ts';
import type { FailedOutcome, SavesState, SaveState, Toast } from './save-state.ts';
import type { SessionStore } from './session-store.ts';

export type { OpenDialog, SaveState, Toast } from './save-state.ts';

export type SaveStore = StoreApi<SavesState>;

/** A look-up younger than this need not be repeated before a write (W3). Milliseconds. */
const FRESH_LOOK_UP = 30_000;

type Running = { readonly abort: AbortController; readonly read: ReadFiles };

export function createSaveStore(
  services: Services,
  session: SessionStore,
  mails: MailStore,
): SaveStore {
  const { crm, host, device, platform } = services;
  const running = new Map<string, Running>();
  /** Dialogs closed with changes: offered again as they were. */
  const drafts = new Map<string, DraftStore>();
  const ownCopies = new Set<string>();
  let toasts = 0;

  return createStore<SavesState>()((set, get) => {
    const setSave = (key: string, state: SaveState | null): void => {
      set(({ saves }) => {
        const { [key]: _old, ...rest } = saves;
        return { saves: state ? { ...rest, [key]: state } : rest };
      });
    };
    const tell = (text: string, intent: Toast['intent'], canChange = false): void => {
      toasts += 1;
      set({ toast: { id: toasts, text, intent, canChange } });
    };
    const showKept = (): void => {
      set({
        keptDrafts: [...drafts]
          .filter(([, store]) => editCount(store.getState()) > 0)
          .map(([key]) => key),
      });
    };

    // Another mail is selected: its page is shown, and the dialog waits on its own mail as it was left (V4).
    mails.subscribe(({ opened }) => {
      const { dialog } = get();
      if (!dialog || opened?.ref.itemId === dialog.ref.itemId) return;
      set({ dialog: null });
      showKept();
    });

    const open = (ref: MailRef, draft: Draft, edits: Draft['overlay']['edits']): void => {
      const { key } = draft.facts;
      const store =
        drafts.get(key) ?? createDraftStore({ ...draft, overlay: { ...draft.overlay, edits } });
      if (drafts.has(key)) store.getState().rebase(draft);
      drafts.set(key, store);
      store.subscribe((state) => {
        keepDraft(device, key, state);
      });
      set({ dialog: { kind: 'open', ref, key, draft: store } });
    };

    const isCurrent = (ref: MailRef): boolean => get().dialog?.ref === ref;

    const marksOf = async (
      ref: MailRef,
      draft: Draft,
      record: SavedEmailSummary | null,
    ): Promise<void> => {
      set({ categoryTrouble: await markMail(services, session, ref, draft, record) });
    };

    /** What the pane shows after a save: the record read back, in header, cards and caches. */
    const afterSaved = async (
      ref: MailRef,
      store: DraftStore,
      outcome: Extract<SaveOutcome, { kind: 'saved' }>,
    ): Promise<void> => {
      const { draft } = store.getState();
      const { key } = draft.facts;
      const { record, failedFiles } = outcome.receipt;
      drafts.delete(key);
      void forgetDraft(device, key);
      setSave(key, null);
      showKept();
      void rememberPick(services, mails.getState().opened, record);
      void logOutcome(services, draft.facts, null);
      mails.getState().setSaved(ref, [record]);
      const here = mails.getState().opened?.ref === ref;
      if (get().dialog?.ref === ref) set({ dialog: null });
      const linked = strings.toast.saved(record.links.length);
      const failed =
        failedFiles.length > 0 ? `. ${strings.toast.filesFailed(failedFiles.length)}` : '';
      const subject = draft.facts.subject || strings.noSubject;
      tell(
        here ? linked + failed : strings.toast.savedElsewhere(subject),
        failed ? 'warning' : 'success',
        here,
      );
      await marksOf(ref, draft, record);
    };

    const afterFailure = (ref: MailRef, store: DraftStore, outcome: FailedOutcome): void => {
      const { facts } = store.getState().draft;
      const { key } = facts;
      if (outcome.kind !== 'cancelled' && outcome.kind !== 'paused')
        void logOutcome(services, facts, outcome);
      if (outcome.kind === 'cancelled') setSave(key, null);
      else setSave(key, { kind: 'ended', outcome });
      if (outcome.kind === 'not-saved') {
        const fields = outcome.failure.kind === 'rejected' ? outcome.failure.fields : [];
        store.getState().refuse({ failure: outcome.failure, fields });
        if (!isCurrent(ref)) tell(failureText(outcome.failure).title, 'error');
      }
      if (outcome.kind === 'changed-elsewhere') void afterChange(ref, store, outcome.now);
      if (outcome.kind === 'already-saved') {
        mails.getState().setSaved(ref, outcome.records);
        set({ dialog: null });
        setSave(key, null);
        tell(strings.already.title(outcome.records[0]?.owner.name ?? ''), 'warning');
      }
      if (outcome.kind === 'unknown' || outcome.kind === 'paused') set({ dialog: null });
      showKept();
    };

    /** Someone else changed or deleted the record: what was typed is laid over what is there now, and asked about (E7). */
    const afterChange = async (
      ref: MailRef,
      store: DraftStore,
      now: SavedEmail | null,
    ): Promise<void> => {
      const { opened } = mails.getState();
      const { draft } = store.getState();
      if (opened?.ref !== ref) return;
      const { draftOf, savedDraftOf } = await import('./drafts.ts');
      const next = now
        ? savedDraftOf(services, session, opened, now)
        : draftOf(services, session, opened);
      if (next) store.getState().rebase(next);
      if (!now)
        mails.getState().setSaved(
          ref,
          opened.saved.filter(({ id }) => id !== draft.saved?.summary.id),
        );
      const failure: CrmFailure = now ? { kind: 'changed-elsewhere' } : { kind: 'gone' };
      store.getState().refuse({ failure, fields: [] });
      setSave(draft.facts.key, null);
    };

    const lookedUpLately = (opened: OpenedMail | null): boolean => {
      const found = opened ? shown(opened.found) : null;
      const at = found ? Date.parse(found.answer.askedAt) : Number.NaN;
      const whole = (found?.answer.incomplete ?? []).length === 0;
      return whole && platform.now().getTime() - at < FRESH_LOOK_UP && opened?.saved.length === 0;
    };

    return {
      dialog: null,
      saves: {},
      keptDrafts: [],
      toast: null,
      categoryTrouble: null,
      openDialog: async (ownCopy = false) => {
        const { opened } = mails.getState();
        if (!opened || !mails.getState().verify()) return;
        const [saved] = opened.saved;
        // With the sanitiser and everything that only a dialog needs: not part of the first frame.
        const { draftOf, savedDraftOf } = await import('./drafts.ts');
        if (!saved || ownCopy) {
          const draft = draftOf(services, session, opened);
          if (!draft) return;
          if (ownCopy) ownCopies.add(draft.facts.key);
          open(opened.ref, draft, await restoreEdits(device, draft));
          return;
        }
        set({ dialog: { kind: 'opening', ref: opened.ref } });
        const read = await crm.readSaved(saved.id, saved.kind);
        if (!isCurrent(opened.ref)) return;
        if (!read.ok) {
          set({ dialog: { kind: 'failed', ref: opened.ref, failure: read.failure } });
          return;
        }
        const draft = savedDraftOf(services, session, opened, read.value);
        if (draft) open(opened.ref, draft, await restoreEdits(device, draft));
        else set({ dialog: null });
      },
      closeDialog: () => {
        const { dialog } = get();
        if (dialog?.kind === 'open' && editCount(dialog.draft.getState()) === 0)
          drafts.delete(dialog.key);
        set({ dialog: null });
        showKept();
      },
      save: async () => {
        const { dialog } = get();
        const user = shown(session.getState().user);
        if (dialog?.kind !== 'open' || !user) return;
        const { ref, key, draft: store } = dialog;
        if (running.has(key) || store.getState().saving) return;
        if (!mails.getState().verify()) return;
        const { opened } = mails.getState();
        const job = { abort: new AbortController(), read: new Map() as ReadFiles };
        running.set(key, job);
        store.getState().refuse(null);
        store.getState().setSaving(true);
        setSave(key, { kind: 'running', progress: { kind: 'looking-up' } });
        const outcome = await saveEmail(
          {
            crm,
            host,
            wait: platform.wait,
            userId: user.id,
            exclusive: (name, work) => device.exclusive(name, work),
            tell: (progress) => {
              setSave(key, { kind: 'running', progress });
            },
          },
          {
            draft: store.getState().draft,
            ref,
            read: job.read,
            signal: job.abort.signal,
            lookedUp: lookedUpLately(opened),
            ownCopy: ownCopies.has(key),
          },
        );
        running.delete(key);
        store.getState().setSaving(false);
        if (outcome.kind === 'saved') await afterSaved(ref, store, outcome);
        else afterFailure(ref, store, outcome);
      },
      cancel: (key) => {
        running.get(key)?.abort.abort();
      },
      checkNow: async (opened) => {
        const understood = shown(opened.understood);
        if (!understood) return;
        const { key } = understood.key;
        setSave(key, { kind: 'running', progress: { kind: 'checking', at: 1, of: 1 } });
        const found = await crm.findSaved(
          key,
          session.getState().policy.values.messageIdField,
          undefined,
          understood.keyHash,
        );
        if (!found.ok) {
          setSave(key, { kind: 'ended', outcome: { kind: 'unknown' } });
          return;
        }
        setSave(key, null);
        mails.getState().setSaved(opened.ref, found.value);
      },
      remove: async () => {
        const { dialog } = get();
        const saved = dialog?.kind === 'open' ? dialog.draft.getState().draft.saved : null;
        if (dialog?.kind !== 'open' || !saved) return;
        const { ref, key, draft: store } = dialog;
        store.getState().setSaving(true);
        const removed = await crm.write(deletionOf(saved));
        store.getState().setSaving(false);
        if (!removed.ok && removed.failure.kind !== 'gone') {
          store.getState().refuse({ failure: removed.failure, fields: [] });
          return;
        }
        drafts.delete(key);
        void forgetDraft(device, key);
        const left =
          mails.getState().opened?.saved.filter(({ id }) => id !== saved.summary.id) ?? [];
        mails.getState().setSaved(ref, left);
        set({ dialog: null });
        showKept();
        tell(strings.toast.deleted, 'success');
        if (left.length === 0) await marksOf(ref, store.getState().draft, null);
      },
    };
  });
}
