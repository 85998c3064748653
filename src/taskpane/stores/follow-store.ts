import { createStore, type StoreApi } from 'zustand/vanilla';
import { FOLLOWED_DRAWER, ownerOf } from '../../core/follow/followed-drawer.ts';
import type { Services } from '../services.ts';
import type { LateFollow } from './follow-actions.ts';
import type { FollowState } from './follow-state.ts';
import { shown } from './loadable.ts';
import type { MailStore } from './mail-store.ts';
import type { SaveStore } from './save-store.ts';
import type { SessionStore } from './session-store.ts';

export type FollowStore = StoreApi<FollowState>;

export type FollowParts = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
  readonly saves: SaveStore;
};

/**
 * Following conversations (T2). Most users follow none: the code comes with the first that is followed, here or in an earlier life of
 * the pane. Where it does not come (the network is gone), nothing is saved by itself.
 */
export function createFollowStore(parts: FollowParts): FollowStore {
  const { services, session, saves } = parts;
  return createStore<FollowState>()((set, get) => {
    let late: LateFollow | null = null;
    const load = async (): Promise<LateFollow | null> => {
      try {
        const { createFollowActions } = await import('./follow-actions.ts');
        return (late ??= createFollowActions(parts, get, set));
      } catch {
        return late;
      }
    };
    saves.subscribe(({ receipts }, before) => {
      for (const [key, { draft }] of Object.entries(receipts)) {
        const isNew = before.receipts[key]?.draft !== draft;
        if (isNew && (draft.follow !== undefined || late))
          void load().then((actions) => actions?.noteSaved(draft));
      }
    });
    return {
      followed: [],
      now: null,
      look: async () => {
        const user = shown(session.getState().user);
        const kept = user && (await services.device.get(FOLLOWED_DRAWER, ownerOf(user)));
        if (late ?? (kept?.ok === true && kept.value !== undefined)) await (await load())?.look();
      },
      start: async () => (await load())?.start(),
      stop: async (thread) => (await load())?.stop(thread),
      notThis: () => late?.notThis(),
      saveThis: async () => late?.saveThis(),
    };
  });
}
