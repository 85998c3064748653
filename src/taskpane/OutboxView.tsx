import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { Outbox } from './outbox/Outbox.tsx';
import { usePane } from './pane.ts';
import { whenText } from './shared/date-text.ts';
import { waitingMails } from './stores/waiting-mails.ts';

/** Joins the outbox to the stores; in a chunk of its own, as nothing waits on most days. */
export function OutboxView({ mailKey }: { mailKey: string }): JSXElement | null {
  const { services, saves } = usePane();
  const mails = waitingMails(useStore(saves, (state) => state.saves));
  const { language, timeZone } = services.host.profile();
  if (mails.length === 0) return null;
  return (
    <Outbox
      mails={mails}
      isHere={mails.some(({ key }) => key === mailKey)}
      when={(iso) => whenText(iso, language, timeZone, services.platform.now())}
      onTry={() => {
        void saves.getState().sendQueued('asked');
      }}
      onOpen={(key) => {
        void saves.getState().takeBack(key);
      }}
      onDiscard={(key) => {
        void saves.getState().discardQueued(key);
      }}
    />
  );
}
