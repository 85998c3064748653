import type { Draft } from '../../core/draft/draft.ts';
import { editedKeys } from '../../core/draft/overlay.ts';
import { unseenDoubt, type UnseenDoubt } from '../../core/draft/unseen-doubt.ts';
import { followedDraft } from '../../core/follow/followed-draft.ts';
import type { Followed } from '../../core/follow/followed.ts';
import { strings } from '../strings.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import type { FollowParts } from './follow-store.ts';
import { restoreDraft } from './kept-drafts.ts';
import { newDraft } from './open-dialog.ts';
import type { OpenedMail } from './opened-mail.ts';

type Prepared = {
  readonly draft: Draft;
  /** Why it may not be saved without being shown. */
  readonly doubt: UnseenDoubt | null;
  /** Something was typed into the dialog of this mail before: it is the user's to finish. */
  readonly edited: boolean;
  readonly store: () => DraftStore;
};

/** The draft of a mail of a followed conversation, with the conversation's links; null while what it needs is not known. */
export async function prepareFollowed(
  parts: Pick<FollowParts, 'services' | 'session'>,
  opened: OpenedMail,
  followed: Followed,
): Promise<Prepared | null> {
  const fresh = await newDraft(parts, opened);
  if (!fresh) return null;
  const draft = followedDraft(fresh, followed, strings.follow.reason);
  const restored = await restoreDraft(parts.services.device, draft);
  return {
    draft,
    doubt: unseenDoubt(draft),
    edited: editedKeys(restored.overlay).length > 0,
    store: () => createDraftStore(restored),
  };
}
