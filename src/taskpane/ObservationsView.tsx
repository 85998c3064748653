import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { notesOf } from '../core/operations/notes-of.ts';
import { isFreeMail } from '../core/participants/free-mail.ts';
import { recentRules } from '../core/participants/recent-rules.ts';
import { addTo, takeFrom } from '../core/settings/settings.ts';
import { ObservationsPage } from './observations/ObservationsPage.tsx';
import { usePane } from './pane.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';

export type ObservationsViewProps = {
  opened: OpenedMail;
  onBack: () => void;
  onSettings: () => void;
};

/** The Observations page on the open mail; every change acts at once (P8). */
export function ObservationsView({
  opened,
  onBack,
  onSettings,
}: ObservationsViewProps): JSXElement | null {
  const { services, session, mails, saves } = usePane();
  const policy = useStore(session, (state) => state.policy);
  const settings = useStore(session, (state) => state.settings);
  const dropped = useStore(session, (state) => state.dropped);
  const category = useStore(saves, (state) => state.categoryTrouble);
  const understood = shown(opened.understood);
  if (!understood) return null;
  const { partition } = understood;
  const seconds = Math.floor(services.platform.now().getTime() / 1000);
  const addresses = [...partition.participants, ...partition.observations].map(
    ({ address }) => address,
  );
  const { allow, reconsider } = mails.getState();
  const change = (rules: readonly string[], listed: boolean): void => {
    const apply = listed ? addTo : takeFrom;
    void session
      .getState()
      .change((now) => apply(now, 'blocklist', rules, seconds))
      .then(reconsider);
  };
  return (
    <ObservationsPage
      partition={partition}
      notes={notesOf(understood, shown(opened.found), opened.related, policy, {
        category,
        brokenSettings: dropped,
        peopleRefused: false,
      })}
      recent={recentRules(settings.blocklist, addresses, seconds)}
      isFreeMail={(domain) => isFreeMail(domain)}
      noteActions={{
        onCreate: onBack,
        onConnect: null,
        onCopy: (text) => {
          void navigator.clipboard.writeText(text);
        },
        onSettings,
      }}
      onAllow={allow}
      onList={change}
      onBack={onBack}
    />
  );
}
