import { type JSXElement } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { OpenedMail } from './stores/mail-store.ts';
import { headerView } from './header/header-view.ts';
import { identityOf } from './header/identity.ts';
import { MailHeader } from './header/MailHeader.tsx';
import type { HeaderAction } from './header/strip.ts';
import { RelatedSkeleton } from './related/RelatedSkeleton.tsx';
import { usePane } from './pane.ts';
import type { RecordsPage } from './RecordsView.tsx';
import { whenText } from './shared/date-text.ts';
import { useShared } from './shared/shared.styles.ts';
import { shown } from './stores/loadable.ts';
import { strings } from './strings.ts';
import { late } from './late.tsx';
import { loadSaveNotes } from './late-code.ts';

const RecordsView = late(
  () => import('./RecordsView.tsx'),
  (code) => code.RecordsView,
);

const SaveNotes = late(loadSaveNotes, (code) => code.SaveNotes);

const FollowNote = late(
  () => import('./FollowNote.tsx'),
  (code) => code.FollowNote,
);

export type MailPageProps = {
  opened: OpenedMail;
  records: RecordsPage;
  onRecords: (page: RecordsPage) => void;
  onObservations: () => void;
};

/** One mail: its header with the state, and the records that belong to it (V1). */
export function MailPage(props: MailPageProps): JSXElement {
  const { opened, records, onRecords, onObservations } = props;
  const { services, session, mails, saves, follow } = usePane();
  const shared = useShared();
  const user = useStore(session, (state) => state.user);
  const savesNow = useStore(saves, (state) => state.saves);
  const keptDrafts = useStore(saves, (state) => state.keptDrafts);
  const following = useStore(follow, (state) => state.now);
  const dialogOpen = useStore(saves, (state) => state.dialog !== null);
  const buttonPlace = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  const understood = shown(opened.understood);
  const key = understood?.key.key ?? '';
  const receipt = useStore(saves, (state) => state.receipts[key]);
  const { language, timeZone } = services.host.profile();
  const now = services.platform.now();

  const hasNotes =
    savesNow[key] !== undefined ||
    receipt !== undefined ||
    Object.values(savesNow).some(({ kind }) => kind === 'waiting');

  // The dialog closes: focus goes back to the header's button, whatever its label is now.
  useEffect(() => {
    if (wasOpen.current && !dialogOpen) buttonPlace.current?.querySelector('button')?.focus();
    wasOpen.current = dialogOpen;
  }, [dialogOpen]);

  const view = headerView({
    opened,
    save: savesNow[key] ?? null,
    draftKept: keptDrafts.includes(key),
    failedFiles: receipt?.gone === false ? receipt.receipt.failedFiles.length : 0,
    userId: shown(user)?.id ?? null,
    signedOut: user.status === 'failed' ? user.failure : null,
    savesIn: following?.kind === 'counting' ? following.left : null,
    when: (iso) => whenText(iso, language, timeZone, now),
  });

  const act = (action: HeaderAction): void => {
    const state = saves.getState();
    switch (action) {
      case 'open':
      case 'fix':
        void state.openDialog();
        return;
      case 'sign-in':
        void services.signIn.signIn();
        return;
      case 'try-again':
        if (user.status === 'failed')
          void session.getState().loadUser().then(mails.getState().refresh);
        else mails.getState().refresh();
        return;
      case 'check-now':
        void state.checkNow(opened);
        return;
      case 'save-again':
        void state.saveAgain();
        return;
      case 'not-this':
        follow.getState().notThis();
        return;
      case 'skip-files':
        state.skipFiles(key);
        return;
      case 'take-back':
        void state.takeBack(key);
        return;
      case 'send-now':
        void state.sendQueued('asked', key);
        return;
    }
  };

  return (
    <>
      <MailHeader
        mail={identityOf(opened, language, timeZone, now)}
        view={view}
        buttonPlace={buttonPlace}
        onRefresh={mails.getState().refresh}
        onAction={act}
      />
      {following?.kind === 'asking' && <FollowNote asking={following} />}
      <main className={shared.scroll} aria-label={strings.main} tabIndex={-1}>
        {hasNotes && <SaveNotes opened={opened} mailKey={key} />}
        <RecordsView
          fallback={<RelatedSkeleton />}
          opened={opened}
          page={records}
          onPage={onRecords}
          onObservations={onObservations}
        />
      </main>
    </>
  );
}
