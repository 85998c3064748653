import { differences } from '../../core/draft/compare.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import { readAgain } from '../../core/operations/read-again.ts';
import { createDraftStore, editCount, type DraftStore } from './draft-store.ts';
import { keepDraft, restoreDraft } from './kept-drafts.ts';
import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';
import { withRefusedPeople } from './refused-people.ts';
import type { SaveDesk } from './save-desk.ts';
import { loadDrafts } from '../late-code.ts';

/** Lays a draft on the desk of its mail, and keeps what is typed into it. */
export function holdDraft(
  { drafts, services: { device } }: Pick<SaveDesk, 'drafts' | 'services'>,
  store: DraftStore,
): string {
  const { key } = store.getState().draft.facts;
  if (drafts.get(key) !== store) {
    drafts.set(key, store);
    store.subscribe((state) => {
      keepDraft(device, key, state);
    });
  }
  return key;
}

/** Opens the dialog on a draft. */
export function showDraft(desk: SaveDesk, ref: MailRef, store: DraftStore): void {
  const key = holdDraft(desk, store);
  desk.set({ dialog: { kind: 'open', ref, key, draft: store } });
}

/** Whether a record has other values by now where the user has typed: neither may win without a question (E7). */
const isContested = (mine: Draft, theirs: Draft): boolean =>
  mine.saved !== null &&
  theirs.saved !== null &&
  differences(mine, theirs).some((one) => one.kind === 'shown' && one.conflict);

/** Shows the dialog on a draft: the one left on the desk with its facts brought up to date, else a new one with what was kept. */
export function showFresh(desk: SaveDesk, ref: MailRef, draft: Draft, restored: Draft): void {
  const { key } = draft.facts;
  // Another mail was selected while this one was being prepared.
  if (desk.mails.getState().opened?.ref.itemId !== ref.itemId) return;
  const left = desk.drafts.get(key);
  if (left && isContested(left.getState().draft, draft)) {
    desk.set({ dialog: { kind: 'changed', ref, key, draft: left, theirs: draft } });
    return;
  }
  left?.getState().rebase(draft);
  showDraft(desk, ref, left ?? createDraftStore(restored));
}

/** The draft that a mail which is not saved begins with; null while what it needs is not known yet. */
export async function newDraft(
  { services, session }: Pick<SaveDesk, 'services' | 'session'>,
  opened: OpenedMail,
): Promise<Draft | null> {
  // With the sanitiser and everything that only a dialog needs: not part of the first frame.
  const { draftOf } = await loadDrafts();
  const proposed = draftOf(services, session, opened);
  return proposed && withRefusedPeople(services, session, proposed);
}

async function openNew(desk: SaveDesk, opened: OpenedMail, ownCopy: boolean): Promise<void> {
  const refused = await newDraft(desk, opened);
  if (!refused) return;
  const draft = { ...refused, rules: { ...refused.rules, ownCopy } };
  if (ownCopy) desk.ownCopies.add(draft.facts.key);
  showFresh(desk, opened.ref, draft, await restoreDraft(desk.services.device, draft));
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
    loadDrafts(),
    readAgain(services.crm, saved),
  ]);
  if (!desk.isCurrent(opened.ref)) return;
  if (!read.ok) {
    set({ dialog: { kind: 'failed', ref: opened.ref, failure: read.failure } });
    return;
  }
  const asRead = savedDraftOf(services, session, opened, read.value);
  const draft = asRead && (await withRefusedPeople(services, session, asRead));
  if (draft) showFresh(desk, opened.ref, draft, await restoreDraft(services.device, draft));
  else set({ dialog: null });
}

/** The dialog as it was left, or a new one. */
export async function reopen(desk: SaveDesk): Promise<void> {
  const { opened } = desk.mails.getState();
  const key = opened ? shown(opened.understood)?.key.key : undefined;
  const left = key === undefined ? undefined : desk.drafts.get(key);
  if (opened && left) showDraft(desk, opened.ref, left);
  else await openDialog(desk, false);
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
