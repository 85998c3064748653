import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmFailure, CrmUser } from '../../core/ports/crm.ts';
import type { StoreFailure } from '../../core/ports/settings-store.ts';
import {
  effectiveSettings,
  type EffectiveSettings,
} from '../../core/settings/effective-settings.ts';
import { emptyPolicy, type Policy } from '../../core/settings/policy.ts';
import { noSettings, type Settings } from '../../core/settings/settings.ts';
import type { Services } from '../services.ts';
import type { Loadable } from './loadable.ts';

export type SessionState = {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly effective: EffectiveSettings;
  /** Parts of the user's settings that could not be read, by path. */
  readonly dropped: readonly string[];
  readonly user: Loadable<CrmUser, CrmFailure>;
  /** Whoever was signed in last, also after the session has ended: nothing of theirs goes on under another name (L2). */
  readonly lastUserId: RecordId | null;
  /** Further addresses of the mailbox, from Microsoft Graph (V9). */
  readonly proxyAddresses: readonly string[];
  /** Why the host did not keep the last change of a setting; it is in force on this device all the same. */
  readonly notKept: StoreFailure | null;
  /** Policy, settings and (where signed in) the user: once per start, and again after signing in. */
  readonly load: () => Promise<void>;
  readonly loadUser: () => Promise<void>;
  /** Asks Microsoft Graph, where it is connected; nothing waits for it. */
  readonly loadAddresses: () => Promise<void>;
  /** So many unfinished saves stand in the way of signing out, and the user is asked about them; null = not asked. */
  readonly signOutAsks: number | null;
  /** Signs out, after a question where something would be lost (X5). */
  readonly signOut: () => Promise<void>;
  readonly answerSignOut: (answer: 'keep' | 'delete' | 'stay') => Promise<void>;
  readonly change: (apply: (settings: Settings) => Settings) => Promise<void>;
};

export type SessionStore = StoreApi<SessionState>;

export function createSessionStore(services: Services): SessionStore {
  return createStore<SessionState>()((set, get) => ({
    policy: emptyPolicy,
    settings: noSettings,
    effective: effectiveSettings(emptyPolicy, noSettings),
    dropped: [],
    user: { status: 'none' },
    lastUserId: null,
    proxyAddresses: [],
    notKept: null,
    load: async () => {
      const [{ policy }, { settings, dropped }] = await Promise.all([
        services.policy.load(),
        services.settings.load(),
      ]);
      set({ policy, settings, dropped, effective: effectiveSettings(policy, settings) });
      await get().loadUser();
    },
    loadUser: async () => {
      if (!services.signIn.signedIn()) {
        set({ user: { status: 'failed', failure: { kind: 'signed-out' }, last: null } });
        return;
      }
      set({ user: { status: 'loading', last: null } });
      const user = await services.crm.user();
      set({
        user: user.ok
          ? { status: 'ready', value: user.value }
          : { status: 'failed', failure: user.failure, last: null },
        ...(user.ok && { lastUserId: user.value.id }),
      });
    },
    loadAddresses: async () => {
      const asked = await services.extras?.ownAddresses();
      set({ proxyAddresses: asked?.ok ? asked.value : [] });
    },
    signOutAsks: null,
    signOut: async () => {
      const unfinished = (await services.signIn.unfinished?.()) ?? 0;
      if (unfinished > 0) set({ signOutAsks: unfinished });
      else await services.signIn.signOut();
    },
    answerSignOut: async (answer) => {
      set({ signOutAsks: null });
      if (answer !== 'stay') await services.signIn.signOut({ keepUnfinished: answer === 'keep' });
    },
    change: async (apply) => {
      const { settings, kept } = await services.settings.change(apply);
      set({
        settings,
        effective: effectiveSettings(get().policy, settings),
        notKept: kept.ok ? null : kept.failure,
      });
    },
  }));
}
