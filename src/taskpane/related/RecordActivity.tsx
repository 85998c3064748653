import { mergeClasses, Tab, TabList, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import { useShared } from '../shared/shared.styles.ts';
import { pluralOf, type RecordView } from './facts.ts';
import { RelatedRows } from './RelatedRows.tsx';
import { relatedStrings as words } from './strings.ts';
import { Timeline } from './Timeline.tsx';
import { useTimeline, type LoadTimeline } from './useTimeline.ts';

export type RecordActivityProps = {
  name: string;
  load: LoadTimeline;
  view: RecordView;
  userName: string | null;
  onShow: (record: CrmRecord) => void;
};

const ACTIVITY = 'Activity';

/** Below an open record: what happened and what comes, and the records that belong to it (R6). */
export function RecordActivity(props: RecordActivityProps): JSXElement {
  const { name, load, view, userName, onShow } = props;
  const shared = useShared();
  const [timeline, loadMore] = useTimeline(load);
  const [chosen, setChosen] = useState(ACTIVITY);
  const list = timeline.lists.find(({ object }) => object === chosen);
  return (
    <>
      {timeline.lists.length === 0 ? (
        <Text as="h3" className={mergeClasses(shared.groupHead, shared.noMargin)}>
          {words.activity}
        </Text>
      ) : (
        <TabList
          size="small"
          aria-label={words.inside(name)}
          selectedValue={list ? chosen : ACTIVITY}
          onTabSelect={(_event, { value }) => {
            setChosen(String(value));
          }}
        >
          <Tab value={ACTIVITY}>{words.activity}</Tab>
          {timeline.lists.map(({ object, records, more }) => (
            <Tab key={object} value={object}>
              {`${pluralOf(object, view)} ${String(records.length)}${more ? '+' : ''}`}
            </Tab>
          ))}
        </TabList>
      )}
      {list ? (
        <RelatedRows list={list} view={view} onShow={onShow} />
      ) : (
        <Timeline
          timeline={timeline}
          onMore={loadMore}
          formats={view.formats}
          userName={userName}
        />
      )}
    </>
  );
}
