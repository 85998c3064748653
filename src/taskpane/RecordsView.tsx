import type { JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { CrmRecord } from '../core/crm/records.ts';
import { willLink } from '../core/draft/links-of.ts';
import { coverage } from '../core/related/coverage.ts';
import { NEW_OBJECTS, type NewObject } from '../core/related/new-objects.ts';
import { allRecords, type OlderPlan } from '../core/related/related.ts';
import { failureText } from './failures/failure-text.ts';
import { usePane } from './pane.ts';
import type { RecordActions } from './related/RecordItem.tsx';
import { AsOf } from './related/AsOf.tsx';
import { ALL } from './related/tab-icon.tsx';
import { NoRecords } from './NoRecords.tsx';
import { RelatedPanel } from './related/RelatedPanel.tsx';
import { useColleague } from './use-colleague.ts';
import { ThreadLine } from './related/ThreadLine.tsx';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';
import { SuggestedView } from './SuggestedView.tsx';
import { useFollowing } from './use-following.ts';
import { useSuggestedCount } from './use-suggested.ts';
import { useRecordActions, useRecordCalls } from './use-records.ts';
import { late } from './late.tsx';

const ColleagueNote = late(
  () => import('./ColleagueNote.tsx'),
  (code) => code.ColleagueNote,
);
const SearchPanel = late(
  () => import('./related/SearchPanel.tsx'),
  (code) => code.SearchPanel,
);
const NewRecordPage = late(
  () => import('./related/NewRecordPage.tsx'),
  (code) => code.NewRecordPage,
);

/** What the records' place shows: the list, the search by hand, or the form of a new record. */
export type RecordsPage =
  | { readonly kind: 'list' }
  | { readonly kind: 'search' }
  | { readonly kind: 'new'; readonly object: NewObject; readonly typed: string };

export type RecordsViewProps = {
  opened: OpenedMail;
  page: RecordsPage;
  onPage: (page: RecordsPage) => void;
  onObservations: () => void;
};

const why = (failure: Parameters<typeof failureText>[0]): string => {
  const { title, text } = failureText(failure);
  return `${title}. ${text}`;
};

type ListProps = RecordsViewProps & { actions: RecordActions };

function RecordsList({ opened, actions, onPage, onObservations, page }: ListProps): JSXElement {
  const { mails, saves, services } = usePane();
  const [olderLoading, setOlderLoading] = useState<OlderPlan['object'] | null>(null);
  const following = useFollowing(opened);
  const suggested = useSuggestedCount(opened);
  const colleague = useColleague(opened);
  const understood = shown(opened.understood);
  const found = shown(opened.found);
  const { related } = opened;
  const emptyByFilter =
    understood?.verdict === 'filtered' && opened.saved.length + opened.added.length === 0;
  if (!understood || !found || !related || understood.cannot || emptyByFilter)
    return (
      <NoRecords opened={opened} page={page} onPage={onPage} onObservations={onObservations} />
    );
  const { toggleLink, showOlder, showTab, refresh } = mails.getState();
  return (
    <>
      {colleague !== null && <ColleagueNote name={colleague} />}
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
        following={following}
      />
      <AsOf
        askedAt={found.answer.askedAt}
        stale={opened.stale}
        failed={opened.found.status === 'failed'}
        now={services.platform.now()}
        formats={actions.view.formats}
        onRefresh={refresh}
      />
      <RelatedPanel
        related={related}
        incomplete={[found.answer, ...found.followUps].flatMap((one) => one.incomplete ?? [])}
        actions={actions}
        willLink={(one) => willLink(one, opened.linkChoices)}
        onToggleLink={(one) => {
          toggleLink(one.record.id, !willLink(one, opened.linkChoices));
        }}
        onQuickSave={({ record }) => {
          void saves.getState().quickSave(record);
        }}
        isSaved={opened.saved.length > 0}
        tab={opened.tab ?? ALL}
        onTab={showTab}
        onSearch={() => {
          onPage({ kind: 'search' });
        }}
        onNew={() => {
          onPage({ kind: 'new', object: 'Contact', typed: '' });
        }}
        olderLoading={olderLoading}
        onOlder={(plan) => {
          setOlderLoading(plan.object);
          void showOlder(plan).then(() => {
            setOlderLoading(null);
          });
        }}
        suggested={{
          count: suggested,
          list: <SuggestedView opened={opened} view={actions.view} failureText={why} />,
        }}
      />
    </>
  );
}

/** The records of one mail, each with its reason; the search by hand and new records stand in the same place. */
export function RecordsView(props: RecordsViewProps): JSXElement {
  const { opened, page, onPage } = props;
  const { mails } = usePane();
  const actions = useRecordActions(opened);
  const calls = useRecordCalls();
  const { catalog } = actions.view;
  const back = (): void => {
    onPage({ kind: 'list' });
  };
  const known = opened.related ? allRecords(opened.related) : [];
  const use = (record: CrmRecord): void => {
    mails.getState().addRecord(record);
    back();
  };
  if (page.kind === 'search')
    return (
      <SearchPanel
        search={calls.search}
        actions={actions}
        willLink={({ id }) =>
          opened.linkChoices[id] ??
          known.some(({ record, tick }) => record.id === id && tick !== null)
        }
        isLinked={({ id }) => known.some(({ record, linked }) => record.id === id && linked)}
        onToggleLink={(record) => {
          if (opened.linkChoices[record.id] === true) mails.getState().toggleLink(record.id, false);
          else mails.getState().addRecord(record);
        }}
        creatable={NEW_OBJECTS.filter((object) => catalog?.objects[object]?.createable === true)}
        onCreate={(object, typed) => {
          onPage({ kind: 'new', object, typed });
        }}
        onClose={back}
        failureText={why}
      />
    );
  if (page.kind === 'new')
    return (
      <NewRecordPage
        object={page.object}
        typed={page.typed}
        view={actions.view}
        searchAccounts={calls.searchAccounts}
        create={calls.create}
        onCreated={use}
        onUse={use}
        failureText={why}
        onClose={back}
      />
    );
  return <RecordsList {...props} actions={actions} />;
}
