import { Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { MailPage } from './MailPage.tsx';
import { usePane } from './pane.ts';
import type { RecordsPage } from './RecordsView.tsx';
import { SmartBar } from './SmartBar.tsx';
import { StartingPage } from './StartingPage.tsx';
import { useSignInPage } from './session/use-sign-in-page.ts';
import { useShared } from './shared/shared.styles.ts';
import { shown } from './stores/loadable.ts';
import { strings } from './strings.ts';
import { useFollowButton } from './use-following.ts';
import { useStyles } from './MainPage.styles.ts';
import { late } from './late.tsx';
import { loadSideDialogs } from './late-code.ts';

const SideDialogs = late(loadSideDialogs, (code) => code.SideDialogs);

const ObservationsView = late(
  () => import('./ObservationsView.tsx'),
  (code) => code.ObservationsView,
);
const SignInPage = late(
  () => import('./session/SignInPage.tsx'),
  (code) => code.SignInPage,
);
const SignOutQuestion = late(
  () => import('./session/SignOutQuestion.tsx'),
  (code) => code.SignOutQuestion,
);
const RecoveryView = late(
  () => import('./RecoveryView.tsx'),
  (code) => code.RecoveryView,
);
const SettingsView = late(
  () => import('./SettingsView.tsx'),
  (code) => code.SettingsView,
);

type Page = 'mail' | 'observations' | 'settings';

function NoMail({ title, detail }: { title: string; detail: string }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <main className={styles.empty}>
      <Text as="h1" className={shared.strong}>
        {title}
      </Text>
      <Text className={shared.fact}>{detail}</Text>
    </main>
  );
}

type SelectedProps = {
  records: RecordsPage;
  onRecords: (page: RecordsPage) => void;
  onObservations: () => void;
};

function Selected({ records, onRecords, onObservations }: SelectedProps): JSXElement {
  const { mails } = usePane();
  const selection = useStore(mails, (state) => state.selection);
  const opened = useStore(mails, (state) => state.opened);
  const { header } = strings;
  if (opened)
    return (
      <MailPage
        opened={opened}
        records={records}
        onRecords={onRecords}
        onObservations={onObservations}
      />
    );
  if (selection.kind === 'unknown') return <StartingPage />;
  if (selection.kind === 'several')
    return <NoMail title={header.several(selection.count)} detail={header.severalDetail} />;
  if (selection.kind === 'unreadable')
    return (
      <NoMail
        title={header.cannot}
        detail={selection.why === 'draft' ? strings.draft : strings.appointment}
      />
    );
  return <NoMail title={header.none} detail={header.noneDetail} />;
}

/** The whole pane: one page at a time, the smart bar below, dialogs above (ui.md 2). */
export function MainPage(): JSXElement {
  const pane = usePane();
  const { services, session, mails, saves, recovery } = pane;
  const shared = useShared();
  const [page, setPage] = useState<Page>('mail');
  const [records, setRecords] = useState<RecordsPage>({ kind: 'list' });
  const opened = useStore(mails, (state) => state.opened);
  const signIn = useSignInPage(services.signIn);
  const unfinished = useStore(recovery, (state) => state.items.length > 0);
  const user = useStore(session, (state) => shown(state.user));
  const signOutAsks = useStore(session, (state) => state.signOutAsks);
  const following = useFollowButton(opened);
  const busy = useStore(saves, (state) => state.dialog !== null || state.toast !== null);
  // Once loaded it stays: a dialog closes by itself, see SideDialogs.
  const [wanted, setWanted] = useState(false);
  if (busy && !wanted) setWanted(true);
  const understood = opened ? shown(opened.understood) : null;
  const back = (): void => {
    setPage('mail');
  };
  const settings = (): void => {
    setPage('settings');
  };
  const observations = (): void => {
    setPage('observations');
  };
  return (
    <div className={shared.pane}>
      {page === 'mail' && !signIn && !unfinished && (
        <Selected records={records} onRecords={setRecords} onObservations={observations} />
      )}

      {page === 'mail' && signIn && <SignInPage flow={signIn} />}
      {page === 'mail' && !signIn && unfinished && <RecoveryView />}
      {page === 'observations' && opened && (
        <ObservationsView opened={opened} onBack={back} onSettings={settings} />
      )}
      {page === 'settings' && <SettingsView onBack={back} />}
      {wanted && <SideDialogs />}
      {signOutAsks !== null && <SignOutQuestion unfinished={signOutAsks} />}

      <SmartBar
        observations={understood?.partition.observations.length ?? 0}
        onNew={
          opened?.related
            ? () => {
                setPage('mail');
                setRecords({ kind: 'new', object: 'Contact', typed: '' });
              }
            : null
        }
        following={page === 'mail' && user ? following : null}
        onObservations={understood ? observations : null}
        onOpenSalesforce={
          user
            ? () => {
                services.host.openPage(user.instanceUrl);
              }
            : null
        }
        onSettings={settings}
        onSignOut={
          user
            ? () => {
                void session.getState().signOut();
              }
            : null
        }
      />
    </div>
  );
}
