import { createContext, useContext } from 'react';
import type { Services } from './services.ts';
import { createMailStore, type MailStore } from './stores/mail-store.ts';
import { createSaveStore, type SaveStore } from './stores/save-store.ts';
import { createSessionStore, type SessionStore } from './stores/session-store.ts';

/** Services and stores of one pane. One per page load; tests make as many as they like. */
export type Pane = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
  readonly saves: SaveStore;
};

export function createPane(services: Services): Pane {
  const session = createSessionStore(services);
  const mails = createMailStore(services, session);
  return { services, session, mails, saves: createSaveStore(services, session, mails) };
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('Rendered outside of a pane');
  return pane;
}
