import type { Draft } from '../../core/draft/draft.ts';
import { addressesOf, followDraft, keysOf } from '../../core/follow/followed-draft.ts';
import { conversationKey, followKeys } from '../../core/follow/follow-keys.ts';
import { decideFollow } from '../../core/follow/follow-decision.ts';
import { dropFollowed, followedOf, keepFollowed } from '../../core/follow/follow-list.ts';
import { ownerOf } from '../../core/follow/followed-drawer.ts';
import { followedBy, withMail, type Followed } from '../../core/follow/followed.ts';
import { createCountdown } from './follow-countdown.ts';
import { followFromSaved } from './follow-from-saved.ts';
import type { FollowActions, FollowState } from './follow-state.ts';
import type { FollowParts } from './follow-store.ts';
import { shown } from './loadable.ts';
import { sameRef, type OpenedMail } from './opened-mail.ts';

export type LateFollow = FollowActions & {
  /** A mail was saved: by hand or by itself, with or without following its conversation. */
  readonly noteSaved: (draft: Draft) => Promise<void>;
};

/** What the mail on screen would be decided by; null while something of it is not known yet, or the user is at it by hand. */
function known({ mails, saves }: FollowParts): OpenedMail | null {
  const { opened } = mails.getState();
  const understood = opened ? shown(opened.understood) : null;
  if (!opened || !understood || opened.understood.status !== 'ready') return null;
  const { dialog, saves: running, keptDrafts } = saves.getState();
  const { key } = understood.key;
  const byHand = dialog !== null || running[key] !== undefined || keptDrafts.includes(key);
  return opened.found.status === 'ready' && opened.related && !byHand ? opened : null;
}

/** What following does, once some conversation is followed; see follow-store.ts. */
export function createFollowActions(
  parts: FollowParts,
  get: () => FollowState,
  set: (change: Partial<FollowState>) => void,
): LateFollow {
  const { services, session, mails, saves } = parts;
  /** Keys of mails that are left alone for as long as the pane lives: *Not this one*, or saved by hand or by itself. */
  const passed = new Set<string>();
  const owner = (): string | null => {
    const user = shown(session.getState().user);
    return user && ownerOf(user);
  };
  const keyOf = ({ understood }: OpenedMail): string => shown(understood)?.key.key ?? '';
  const countdown = createCountdown(parts, get, set, passed);

  const consider = (): void => {
    const { now, followed } = get();
    const opened = known(parts);
    const isSame = opened !== null && now !== null && sameRef(opened.ref, now.ref);
    if (now && (!isSame || opened.saved.length > 0)) {
      // Whoever opens the dialog has taken the mail in hand.
      const { dialog } = saves.getState();
      if (dialog?.kind === 'open') passed.add(dialog.key);
      countdown.stop();
    }
    const understood = opened ? shown(opened.understood) : null;
    if (!opened || !understood || get().now || passed.has(keyOf(opened))) return;
    const { partition, verdict, mail, cannot } = understood;
    const decision = decideFollow({
      followed: followed.filter((one) => one.owner === owner()),
      threadKeys: followKeys(understood),
      partition,
      verdict,
      mail,
      categories: opened.categories,
      cannot,
      saved: opened.saved.length > 0,
    });
    if (decision.kind === 'save') void countdown.start(opened, decision.followed);
    if (decision.kind === 'ask')
      set({
        now: {
          kind: 'asking',
          ref: opened.ref,
          followed: decision.followed,
          why: decision.question,
        },
      });
  };
  const show = (followed: readonly Followed[]): void => {
    set({ followed });
    consider();
  };
  const keep = async (one: Followed): Promise<void> => {
    show(await keepFollowed(services.device, one));
  };
  mails.subscribe(consider);
  saves.subscribe(consider);

  const stop = async (thread: string): Promise<void> => {
    const whose = owner();
    if (get().now?.followed.thread === thread) countdown.stop();
    // At once, whatever the device does: nothing more is saved by itself.
    set({ followed: get().followed.filter((one) => one.thread !== thread) });
    if (whose !== null) set({ followed: await dropFollowed(services.device, whose, thread) });
  };

  return {
    look: async () => {
      const whose = owner();
      show(whose === null ? [] : await followedOf(services.device, whose));
    },
    start: async () => {
      const { opened } = mails.getState();
      const whose = owner();
      const one = opened && whose ? followFromSaved(opened, whose, services.platform.now()) : null;
      if (!opened || !one) return;
      // The next ones, as the button says: this one is saved by its own button.
      passed.add(keyOf(opened));
      await keep(one);
    },
    stop,
    notThis: () => {
      const { opened } = mails.getState();
      if (opened) passed.add(keyOf(opened));
      countdown.stop();
    },
    saveThis: countdown.saveNow,
    noteSaved: async (draft) => {
      const { facts } = draft;
      const whose = owner();
      passed.add(facts.key);
      const all = whose === null ? [] : await followedOf(services.device, whose);
      const one = followedBy(all, [facts.key, facts.threadKey]);
      const { opened } = mails.getState();
      const isThis = opened !== null && keyOf(opened) === facts.key;
      const named = isThis ? shown(opened.understood) : null;
      const keys = [...keysOf(facts), ...(named ? conversationKey(named.mail) : [])];
      const mail = { keys, addresses: addressesOf(facts) };
      const at = services.platform.now().toISOString();
      if (draft.follow === false && one) await stop(one.thread);
      else if (draft.follow === true && whose !== null) {
        const fresh = followDraft(draft, whose, at);
        await keep(withMail(one ? { ...fresh, ...peopleBefore(one) } : fresh, mail, at));
      } else if (one) await keep(withMail(one, mail, at));
    },
  };
}

/** Following again with other links forgets neither the mails nor the people of the conversation. */
const peopleBefore = ({ thread, keys, addresses }: Followed): Partial<Followed> => ({
  thread,
  keys,
  addresses,
});
