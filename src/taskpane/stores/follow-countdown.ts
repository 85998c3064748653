import { followedOf } from '../../core/follow/follow-list.ts';
import type { Followed } from '../../core/follow/followed.ts';
import type { FollowState } from './follow-state.ts';
import type { FollowParts } from './follow-store.ts';
import { sameRef, type OpenedMail } from './opened-mail.ts';

/** So long the user may say no (T2). Seconds. */
const SECONDS = 5;

type Countdown = {
  /** Counts down on this mail, then saves it; leaving the mail or any act of the user on it stops that, and nothing is written. */
  readonly start: (opened: OpenedMail, followed: Followed) => Promise<void>;
  readonly stop: () => void;
  /** The user's yes to what was asked. */
  readonly saveNow: () => Promise<void>;
};

export function createCountdown(
  { services, session, mails, saves }: FollowParts,
  get: () => FollowState,
  set: (change: Partial<FollowState>) => void,
  passed: Set<string>,
): Countdown {
  /** Which countdown is the latest: an earlier one that wakes up does nothing. */
  let turn = 0;
  const stop = (): void => {
    turn += 1;
    if (get().now) set({ now: null });
  };

  /** The mail still on screen, by Outlook's word too (V4). */
  const still = (opened: OpenedMail): OpenedMail | null => {
    const now = mails.getState().verify() ? mails.getState().opened : null;
    return now && sameRef(now.ref, opened.ref) && now.saved.length === 0 ? now : null;
  };

  /** @param asked the user was asked and said yes: then what stands against it is shown instead of told */
  const save = async (opened: OpenedMail, followed: Followed, asked: boolean): Promise<void> => {
    const mine = turn;
    const now = still(opened);
    const { prepareFollowed } = await import('./follow-draft.ts');
    const prepared = now && (await prepareFollowed({ services, session }, now, followed));
    // Another pane may have stopped it meanwhile.
    const all = await followedOf(services.device, followed.owner);
    const isFollowed = all.some(({ thread }) => thread === followed.thread);
    if (mine !== turn) return;
    if (!prepared || !isFollowed || !still(opened)) {
      stop();
      return;
    }
    const { draft, doubt, edited } = prepared;
    if (doubt && !asked && !edited) {
      set({ now: { kind: 'asking', ref: opened.ref, followed, why: doubt } });
      return;
    }
    passed.add(draft.facts.key);
    stop();
    if (edited && !asked) return;
    if (doubt || edited) await saves.getState().showDraft(opened.ref, prepared.store());
    else await saves.getState().saveUnseen(opened.ref, draft);
  };

  return {
    stop,
    start: async (opened, followed) => {
      turn += 1;
      const mine = turn;
      for (let left = SECONDS; left > 0; left -= 1) {
        set({ now: { kind: 'counting', ref: opened.ref, followed, left } });
        await services.platform.wait(1_000);
        if (mine !== turn) return;
      }
      await save(opened, followed, false);
    },
    saveNow: async () => {
      const { now } = get();
      const { opened } = mails.getState();
      if (now?.kind === 'asking' && opened && sameRef(opened.ref, now.ref))
        await save(opened, now.followed, true);
    },
  };
}
