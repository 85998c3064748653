import { createContext, useContext } from 'react';
import type { Services } from './services.ts';
import { createFollowStore, type FollowStore } from './stores/follow-store.ts';
import { createMovedIds, type MovedIds } from './stores/moved-ids.ts';
import { createRecoveryStore, type RecoveryStore } from './stores/recovery-store.ts';
import { createMailStore, type MailStore } from './stores/mail-store.ts';
import { createSaveStore, type SaveStore } from './stores/save-store.ts';
import { createSessionStore, type SessionStore } from './stores/session-store.ts';

/** Services and stores of one pane. One per page load; tests make as many as they like. */
export type Pane = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
  readonly saves: SaveStore;
  readonly recovery: RecoveryStore;
  readonly follow: FollowStore;
  readonly moved: MovedIds;
};

export function createPane(services: Services): Pane {
  const session = createSessionStore(services);
  const moved = createMovedIds();
  const mails = createMailStore(services, session);
  const saves = createSaveStore(services, session, mails, moved);
  const recovery = createRecoveryStore({
    services,
    session,
    mails,
    moved,
    tell: (text, intent) => {
      saves.setState({
        toast: {
          id: services.platform.now().getTime(),
          text,
          intent,
          canChange: false,
          retryKey: null,
        },
      });
    },
  });
  const follow = createFollowStore({ services, session, mails, saves });
  return { services, session, mails, saves, recovery, follow, moved };
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('Rendered outside of a pane');
  return pane;
}
