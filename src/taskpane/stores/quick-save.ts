import type { CrmRecord } from '../../core/crm/records.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { isDoubtful, quickChoices } from '../../core/draft/quick-save.ts';
import { editedKeys } from '../../core/draft/overlay.ts';
import { isPeopleRefusal } from '../../core/draft/without-people.ts';
import { isPersonObject } from '../../core/draft/values.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { createDraftStore, editCount, valuesOf, type DraftStore } from './draft-store.ts';
import { restoreDraft } from './kept-drafts.ts';
import { shown } from './loadable.ts';
import type { MailStore } from './mail-store.ts';
import { holdDraft, newDraft, showDraft, showFresh } from './open-dialog.ts';
import { sameRef, type OpenedMail } from './opened-mail.ts';
import { run } from './run-save.ts';
import type { SaveDesk } from './save-desk.ts';

/** Marks on the cards what the quick save links, so that the dialog, if it has to open, proposes just that. */
function linkTo(mails: MailStore, opened: OpenedMail, record: CrmRecord): OpenedMail | null {
  if (!opened.related) return null;
  const { toggleLink } = mails.getState();
  const choices = quickChoices(opened.related, opened.linkChoices, record);
  const changed = Object.keys(choices) as (keyof typeof choices)[];
  for (const id of changed) if (choices[id] !== undefined) toggleLink(id, choices[id]);
  return mails.getState().opened;
}

/** The mail is still the one on screen, by Outlook's word too (V4). */
const isStillOn = (mails: MailStore, { ref }: OpenedMail): boolean =>
  mails.getState().verify() && mails.getState().opened?.ref === ref;

/** Whether something typed into the dialog of this mail waits to be saved: it is not saved unseen, nor thrown away. */
const isHalfEdited = (desk: SaveDesk, { facts: { key } }: Draft, restored: Draft): boolean => {
  const left = desk.drafts.get(key);
  return editedKeys(restored.overlay).length + (left ? editCount(left.getState()) : 0) > 0;
};

/** The dialog on what was typed, with the card's record ticked in it. */
function tickIn(store: DraftStore, { id, object }: CrmRecord): void {
  const values = valuesOf(store.getState());
  const ticked = isPersonObject(object) ? values.people : values.relatedTo;
  const link = store.getState().draft.candidates.find((one) => one.id === id);
  if (link && !ticked.some((one) => one.id === id)) store.getState().add(link);
}

/** Has the dialog more to say, or a way out? The org's words at the field that they are about (D12); saving without some people (W1). */
const helps = (failure: CrmFailure): boolean =>
  failure.kind === 'rejected' || isPeopleRefusal(failure);

/** What a save that nobody was shown met stands in the dialog, not only in the header. */
function showRefusal(desk: SaveDesk, opened: OpenedMail, store: DraftStore): void {
  const { failure } = store.getState().refusal ?? {};
  if (!failure || !helps(failure) || desk.get().dialog !== null) return;
  if (desk.mails.getState().opened?.ref === opened.ref) showDraft(desk, opened.ref, store);
}

/** Saves a draft that nobody was shown, if its mail is still the one in Outlook; the same save as the dialog's (W3, V4). */
export async function saveUnseen(
  desk: SaveDesk,
  ref: MailRef,
  draft: Draft,
): Promise<DraftStore | null> {
  const user = shown(desk.session.getState().user);
  const { mails } = desk;
  if (!user || desk.running.has(draft.facts.key)) return null;
  const now = mails.getState().verify() ? mails.getState().opened : null;
  if (!now || !sameRef(now.ref, ref)) return null;
  const store = createDraftStore(draft);
  const key = holdDraft(desk, store);
  await run(desk, { ref, key, store, user, lookUp: true });
  return store;
}

/**
 * Saves the mail on screen from the card of a record: linked to it and to what is preselected, everything else by policy, through the
 * same look-up, write and read-back as the dialog's Save. Where that would be a guess the dialog opens on the draft instead.
 */
export async function quickSave(desk: SaveDesk, record: CrmRecord): Promise<void> {
  const { mails, services, session } = desk;
  if (!mails.getState().verify()) return;
  const before = mails.getState().opened;
  if (!before || before.saved.length > 0 || desk.get().dialog !== null) return;
  const opened = linkTo(mails, before, record);
  const draft = opened && (await newDraft(desk, opened));
  if (!opened?.related || !draft) return;
  const restored = await restoreDraft(services.device, draft);
  if (!isStillOn(mails, opened) || desk.running.has(draft.facts.key)) return;
  const signedIn = shown(session.getState().user) !== null;
  const halfEdited = isHalfEdited(desk, draft, restored);
  if (!signedIn || halfEdited || isDoubtful(draft, opened.related, opened.linkChoices)) {
    showFresh(desk, opened.ref, draft, restored);
    const { dialog } = desk.get();
    if (dialog?.kind === 'open') tickIn(dialog.draft, record);
    return;
  }
  const store = await saveUnseen(desk, opened.ref, draft);
  if (store) showRefusal(desk, opened, store);
}
