import { differences } from '../../core/draft/compare.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import { createDraftStore, editCount } from './draft-store.ts';
import { keepDraft, restoreDraft } from './kept-drafts.ts';
import type { OpenedMail } from './opened-mail.ts';
import type { SaveDesk } from './save-desk.ts';

/** Shows the dialog on a draft: the one left on the desk with its facts brought up to date, else a new one with what was kept. */
function show(
  { drafts, services: { device }, set }: SaveDesk,
  ref: MailRef,
  draft: Draft,
  restored: Draft,
): void {
  const { key } = draft.facts;
  const store = drafts.get(key) ?? createDraftStore(restored);
  const kept = drafts.has(key);
  drafts.set(key, store);
  store.subscribe((state) => {
    keepDraft(device, key, state);
  });
  if (kept && isContested(store.getState().draft, draft)) {
    set({ dialog: { kind: 'changed', ref, key, draft: store, theirs: draft } });
    return;
  }
  if (kept) store.getState().rebase(draft);
  set({ dialog: { kind: 'open', ref, key, draft: store } });
}

/** Whether a record has other values by now where the user has typed: neither may win without a question (E7). */
const isContested = (mine: Draft, theirs: Draft): boolean =>
  mine.saved !== null &&
  theirs.saved !== null &&
  differences(mine, theirs).some((one) => one.kind === 'shown' && one.conflict);

async function openNew(desk: SaveDesk, opened: OpenedMail, ownCopy: boolean): Promise<void> {
  // With the sanitiser and everything that only a dialog needs: not part of the first frame.
  const { draftOf } = await import('./drafts.ts');
  const draft = draftOf(desk.services, desk.session, opened);
  if (!draft) return;
  if (ownCopy) desk.ownCopies.add(draft.facts.key);
  show(desk, opened.ref, draft, await restoreDraft(desk.services.device, draft));
}

/** The header's button: opens the dialog on the mail, or on its saved record as it is now in Salesforce (V2, E1). */
export async function openDialog(desk: SaveDesk, ownCopy: boolean): Promise<void> {
  const { mails, services, session, set } = desk;
  const { opened } = mails.getState();
  if (!opened || !mails.getState().verify()) return;
  const [saved] = opened.saved;
  if (!saved || ownCopy) return openNew(desk, opened, ownCopy);
  set({ dialog: { kind: 'opening', ref: opened.ref } });
  const [{ savedDraftOf }, read] = await Promise.all([
    import('./drafts.ts'),
    services.crm.readSaved(saved.id, saved.kind),
  ]);
  if (!desk.isCurrent(opened.ref)) return;
  if (!read.ok) {
    set({ dialog: { kind: 'failed', ref: opened.ref, failure: read.failure } });
    return;
  }
  const draft = savedDraftOf(services, session, opened, read.value);
  if (draft) show(desk, opened.ref, draft, await restoreDraft(services.device, draft));
  else set({ dialog: null });
}

/** Closes the dialog; what was typed is kept and offered again (V4). */
export function closeDialog({ get, set, drafts, waiting, showKept }: SaveDesk): void {
  const { dialog } = get();
  // Whoever closes it does not wait for it any more.
  if (dialog?.kind === 'open') waiting.delete(dialog.key);
  if (dialog?.kind === 'open' && editCount(dialog.draft.getState()) === 0)
    drafts.delete(dialog.key);
  set({ dialog: null });
  showKept();
}

/** Another mail is selected: its page is shown, and the dialog waits on its own mail as it was left (V4). */
export function leaveDialog({ get, set, showKept }: SaveDesk, opened: OpenedMail | null): void {
  const { dialog } = get();
  if (!dialog || opened?.ref.itemId === dialog.ref.itemId) return;
  set({ dialog: null });
  showKept();
}
