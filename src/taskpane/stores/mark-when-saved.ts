import type { Services } from '../services.ts';
import { shown } from './loadable.ts';
import { categoryTroubleOf } from './mail-marks.ts';
import type { OpenedMail } from './opened-mail.ts';
import type { MailStore } from './mail-store.ts';
import type { SaveStore } from './save-store.ts';
import type { SessionStore } from './session-store.ts';

type Stores = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
  readonly saves: SaveStore;
};

/** Salesforce knows the mail, and Outlook shows no sign of it; where the user may only read, it stays so. */
function lacksCategory(opened: OpenedMail, category: string): boolean {
  const understood = shown(opened.understood);
  if (!understood || opened.found.status !== 'ready') return false;
  const found = opened.found.value.answer.saved.length > 0 && opened.saved.length > 0;
  const mayWrite = understood.mail.shared?.canWrite !== false;
  return found && mayWrite && !opened.categories.includes(category);
}

/**
 * Gives the category to mails that open as saved and lack it (W6): saved elsewhere, by a colleague, or left before the save ended.
 * Once per mail, so that a user who takes it off is not fought over. Returns how to stop.
 */
export function markWhenSaved({ services, session, mails, saves }: Stores): () => void {
  const tried = new Set<string>();
  return mails.subscribe(({ opened }) => {
    const { category } = session.getState().policy.values;
    if (!opened || tried.has(opened.ref.itemId) || !lacksCategory(opened, category)) return;
    tried.add(opened.ref.itemId);
    void services.host.addCategory(opened.ref, category).then((marked) => {
      const categoryTrouble = categoryTroubleOf(marked, category);
      if (categoryTrouble) saves.setState({ categoryTrouble });
    });
  });
}
