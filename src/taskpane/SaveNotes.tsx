import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { Outbox } from './outbox/Outbox.tsx';
import { unknownText } from './outbox/unknown-text.ts';
import { UnknownNote } from './outbox/UnknownNote.tsx';
import { usePane } from './pane.ts';
import { Receipt } from './receipt/Receipt.tsx';
import { whenText } from './shared/date-text.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';
import { waitingMails } from './stores/waiting-mails.ts';

type SaveNotesProps = { opened: OpenedMail; mailKey: string };

/** What there is to say of saves under the header, joined to the stores; in a chunk of its own, as most of the time it is nothing. */
export function SaveNotes({ opened, mailKey }: SaveNotesProps): JSXElement {
  const { services, session, saves, moved } = usePane();
  const states = useStore(saves, (state) => state.saves);
  const mails = waitingMails(states);
  const save = states[mailKey];
  const receipt = useStore(saves, (state) => state.receipts[mailKey]);
  const user = useStore(session, (state) => shown(state.user));
  const unknown = unknownText(save);
  const { language, timeZone } = services.host.profile();
  const when = (iso: string): string => whenText(iso, language, timeZone, services.platform.now());
  const { sendQueued, takeBack, discardQueued, forgetDiscarded, checkNow, verify, retryFiles } =
    saves.getState();
  return (
    <>
      {unknown !== null && (
        <UnknownNote
          text={unknown}
          onCheck={save?.kind === 'running' ? () => void checkNow(opened) : null}
        />
      )}
      {mails.length > 0 && (
        <Outbox
          mails={mails}
          isHere={mails.some(({ key }) => key === mailKey)}
          when={when}
          onTry={() => void sendQueued('asked')}
          onOpen={(key) => void takeBack(key)}
          onDiscard={(key) => void discardQueued(key)}
          onOpenFiles={
            user &&
            (() => {
              services.host.openPage(`${user.instanceUrl}/lightning/o/ContentDocument/home`);
            })
          }
          onForget={(key) => void forgetDiscarded(key)}
        />
      )}
      {receipt && save === undefined && (
        <Receipt
          key={receipt.since}
          kept={receipt}
          checked={when(receipt.checkedAt)}
          onVerify={() => void verify(mailKey)}
          onRetry={(fileId) => void retryFiles(mailKey, fileId)}
          onOpen={(id) => {
            if (user) services.host.openPage(`${user.instanceUrl}/${moved.latest(id)}`);
          }}
        />
      )}
    </>
  );
}
