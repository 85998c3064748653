import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { recentRules } from '../core/participants/recent-rules.ts';
import { addTo, takeFrom } from '../core/settings/settings.ts';
import { mailNotes } from './observations/mail-notes.ts';
import { ObservationsPage } from './observations/ObservationsPage.tsx';
import { usePane } from './pane.ts';
import { useMicrosoft } from './session/use-microsoft.ts';
import { copyText } from './shared/browser-files.ts';
import { useFreeMail } from './shared/use-free-mail.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';

export type ObservationsViewProps = {
  opened: OpenedMail;
  onBack: () => void;
  onSettings: () => void;
};

/** The Observations page on the open mail; every change acts at once (P8). */
export function ObservationsView(props: ObservationsViewProps): JSXElement | null {
  const { opened, onBack, onSettings } = props;
  const { services, session, mails, saves } = usePane();
  const microsoft = useMicrosoft();
  const isFreeMail = useFreeMail();
  const { settings, effective, policy, dropped, change } = useStore(session);
  const category = useStore(saves, (state) => state.categoryTrouble);
  const understood = shown(opened.understood);
  if (!understood) return null;
  const { partition } = understood;
  const seconds = (): number => Math.floor(services.platform.now().getTime() / 1000);
  const addresses = [...partition.participants, ...partition.observations].map(
    ({ address }) => address,
  );
  return (
    <ObservationsPage
      partition={partition}
      notes={mailNotes({
        understood,
        found: shown(opened.found),
        related: opened.related,
        catalog: shown(opened.found)?.catalog ?? null,
        policy,
        settings: effective,
        dropped,
        category,
      })}
      recent={recentRules(settings.blocklist, addresses, seconds())}
      isFreeMail={isFreeMail}
      noteActions={{
        onCreate: onBack,
        onConnect: microsoft?.name === null ? microsoft.connect : null,
        onCopy: (text) => {
          void copyText(text);
        },
        onSettings,
      }}
      onAllow={mails.getState().allow}
      onList={(rules, listed) => {
        const apply = listed ? addTo : takeFrom;
        void change((now) => apply(now, 'blocklist', rules, seconds())).then(
          mails.getState().reconsider,
        );
      }}
      onBack={onBack}
    />
  );
}
