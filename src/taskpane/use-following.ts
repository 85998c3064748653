import { useStore } from 'zustand';
import { followKeys } from '../core/follow/follow-keys.ts';
import { usePane } from './pane.ts';
import type { ThreadLineProps } from './related/ThreadLine.tsx';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';

/** The name of the followed conversation that this mail belongs to; null = it is not followed (T2). */
export function useFollowedThread(opened: OpenedMail | null): string | null {
  const { follow } = usePane();
  const followed = useStore(follow, (state) => state.followed);
  const understood = opened ? shown(opened.understood) : null;
  const keys = understood ? followKeys(understood) : [];
  return followed.find((one) => keys.some((key) => one.keys.includes(key)))?.thread ?? null;
}

/** What the thread line offers: following, from a mail of the conversation that is saved, and stopping. */
export function useFollowing(opened: OpenedMail | null): NonNullable<ThreadLineProps['following']> {
  const { follow } = usePane();
  const thread = useFollowedThread(opened);
  return {
    on: thread !== null,
    start: () => void follow.getState().start(),
    stop: () => {
      if (thread !== null) void follow.getState().stop(thread);
    },
  };
}

/** The same where users look for what can be done with a mail: also for one that is alone in its thread. Null = nothing is saved of it. */
export function useFollowButton(opened: OpenedMail | null): ThreadLineProps['following'] {
  const following = useFollowing(opened);
  const thread = opened ? (shown(opened.found)?.answer.thread ?? []) : [];
  const canFollow = opened !== null && opened.saved.length + thread.length > 0;
  return canFollow || following.on ? following : null;
}
