import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
  Link,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { RecordId } from '../core/crm/ids.ts';
import { willLink } from '../core/draft/links-of.ts';
import { coverage } from '../core/related/coverage.ts';
import type { OlderPlan } from '../core/related/related.ts';
import { failureText } from './failures/failure-text.ts';
import { filteredText } from './header/header-view.ts';
import { LoadingRecords } from './LoadingRecords.tsx';
import { usePane } from './pane.ts';
import type { RecordView } from './related/facts.ts';
import { createFormats } from './related/formats.ts';
import type { RecordActions } from './related/RecordItem.tsx';
import { RelatedPanel } from './related/RelatedPanel.tsx';
import { ThreadLine } from './related/ThreadLine.tsx';
import { useStyles } from './RecordsView.styles.ts';
import { useShared } from './shared/shared.styles.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';
import { strings } from './strings.ts';
import { ianaZone } from '../core/mail/mail-date.ts';

export type RecordsViewProps = { opened: OpenedMail; onObservations: () => void };

function useRecordActions(opened: OpenedMail): RecordActions {
  const { services, session } = usePane();
  const user = useStore(session, (state) => shown(state.user));
  const [openIds, setOpenIds] = useState<ReadonlySet<RecordId>>(new Set());
  const { language, timeZone } = services.host.profile();
  const catalog = shown(opened.found)?.catalog ?? null;
  const view: RecordView = useMemo(
    () => ({
      catalog,
      formats: createFormats(language, services.platform.now(), ianaZone(timeZone)),
      userId: user?.id ?? null,
      cardFields: {},
    }),
    [catalog, language, timeZone, user, services],
  );
  return {
    view,
    userName: user?.name ?? null,
    isOpen: ({ id }) => openIds.has(id),
    onOpen: ({ id }, open) => {
      setOpenIds((ids) => new Set(open ? [...ids, id] : [...ids].filter((one) => one !== id)));
    },
    onShow: ({ id }) => {
      if (user) services.host.openPage(`${user.instanceUrl}/${id}`);
    },
    loadTimeline: (record, offset, signal) => services.crm.timeline(record, offset, signal),
  };
}

/** What stands where records would: why there are none, and the way on. */
function Nothing({ opened, onObservations }: RecordsViewProps): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  const understood = shown(opened.understood);
  if (understood?.cannot) return null;
  if (understood?.verdict === 'filtered')
    return (
      <div className={styles.note}>
        <Text className={shared.fact}>
          {strings.header.filteredReason(filteredText(understood))}
        </Text>
        <Link as="button" onClick={onObservations}>
          {strings.buttons.observations}
        </Link>
      </div>
    );
  if (opened.found.status === 'failed') {
    const { title, text } = failureText(opened.found.failure);
    return (
      <MessageBar layout="multiline" className={styles.message}>
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {text}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return opened.understood.status === 'failed' ? null : <LoadingRecords />;
}

/** A colleague's record does not carry the user's links: says so, with the way to an own copy (W3). */
function ColleagueNote({ opened }: { opened: OpenedMail }): JSXElement | null {
  const { session, saves } = usePane();
  const styles = useStyles();
  const userId = useStore(session, (state) => shown(state.user)?.id);
  const copies = useStore(session, (state) => state.policy.values.copies);
  const isMine = opened.saved.some(
    ({ owner, createdBy }) => owner.id === userId || createdBy.id === userId,
  );
  const [first] = opened.saved;
  if (!first || isMine || copies === 'never') return null;
  return (
    <MessageBar layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{strings.already.title(first.createdBy.name)}</MessageBarTitle>{' '}
        {strings.already.colleague}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            void saves.getState().openDialog(true);
          }}
        >
          {strings.buttons.saveOwnCopy}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The records of one mail, each with its reason, and how much of its conversation is saved. */
export function RecordsView({ opened, onObservations }: RecordsViewProps): JSXElement {
  const { mails } = usePane();
  const actions = useRecordActions(opened);
  const [tab, setTab] = useState('all');
  const [olderLoading, setOlderLoading] = useState<OlderPlan['object'] | null>(null);
  const understood = shown(opened.understood);
  const found = shown(opened.found);
  const { related } = opened;
  if (
    !understood ||
    !found ||
    !related ||
    understood.cannot ||
    (understood.verdict === 'filtered' && opened.saved.length + opened.added.length === 0)
  )
    return <Nothing opened={opened} onObservations={onObservations} />;
  const { toggleLink, showOlder } = mails.getState();
  return (
    <>
      <ColleagueNote opened={opened} />
      <ThreadLine
        coverage={coverage({
          key: understood.key.key,
          threadKeys: understood.thread.keys.filter((key) => key !== understood.key.key),
          saved: opened.saved,
          thread: found.answer.thread,
          known: [],
          userId: actions.view.userId,
        })}
        userId={actions.view.userId}
        formats={actions.view.formats}
        following={null}
      />
      <RelatedPanel
        related={related}
        actions={actions}
        willLink={(one) => willLink(one, opened.linkChoices)}
        onToggleLink={(one) => {
          toggleLink(one.record.id, !willLink(one, opened.linkChoices));
        }}
        isSaved={opened.saved.length > 0}
        tab={tab}
        onTab={setTab}
        onSearch={() => undefined}
        onNew={null}
        olderLoading={olderLoading}
        onOlder={(plan) => {
          setOlderLoading(plan.object);
          void showOlder(plan).then(() => {
            setOlderLoading(null);
          });
        }}
        suggested={{ count: 0, list: null }}
      />
    </>
  );
}
