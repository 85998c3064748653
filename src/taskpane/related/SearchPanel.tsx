import {
  Button,
  Link,
  mergeClasses,
  SearchBox,
  Tab,
  TabList,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { NewObject } from '../../core/related/new-objects.ts';
import { useShared } from '../shared/shared.styles.ts';
import { Highlight } from './Highlight.tsx';
import { RecordItem, type RecordActions } from './RecordItem.tsx';
import { moveBetweenRows } from '../shared/row-arrows.ts';
import { FILTER_NAMES, FILTERS, inFilter, type Filter } from './search-filters.ts';
import { useStyles } from './SearchPanel.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { useRecordSearch, type SearchRecords, type SearchState } from './useRecordSearch.ts';

export type SearchPanelProps = {
  search: SearchRecords;
  actions: RecordActions;
  willLink: (record: CrmRecord) => boolean;
  isLinked: (record: CrmRecord) => boolean;
  onToggleLink: (record: CrmRecord) => void;
  /** Objects that the user may create. */
  creatable: readonly NewObject[];
  onCreate: (object: NewObject, text: string) => void;
  onClose: () => void;
  failureText: (failure: CrmFailure) => string;
};

function statusText({ status, records, text }: SearchState): string {
  if (status === 'searching') return words.searching;
  if (status !== 'ready') return '';
  if (text === '' && records.length > 0) return words.recent;
  return records.length === 0 ? words.noResults : words.results(records.length);
}

/** Search by hand over every object the user may see; it knows no address filter (R7). */
export function SearchPanel(props: SearchPanelProps): JSXElement {
  const { actions, creatable } = props;
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const found = useRecordSearch(typed, props.search);
  const box = useRef<HTMLInputElement>(null);
  // The user asked for this page by a click: the box is where they go on.
  useEffect(() => box.current?.focus(), []);
  const records = found.status === 'failed' ? [] : found.records;
  const text = typed.trim();
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
        else moveBetweenRows(event);
      }}
    >
      <div className={styles.bar}>
        <SearchBox
          className={styles.box}
          input={{ ref: box }}
          value={typed}
          aria-label={words.search}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
        <Button appearance="transparent" className={styles.done} onClick={props.onClose}>
          {words.done}
        </Button>
      </div>
      <TabList
        size="small"
        className={styles.filters}
        aria-label={words.filters}
        selectedValue={filter}
        onTabSelect={(_event, { value }) => {
          setFilter(FILTERS.find((one) => one === value) ?? 'all');
        }}
      >
        {FILTERS.map((one) => (
          <Tab key={one} value={one} className={styles.filter}>
            {`${FILTER_NAMES[one]} ${String(records.filter((record) => inFilter(record, one)).length)}`}
          </Tab>
        ))}
      </TabList>
      <div role="status">
        <Text className={mergeClasses(shared.note, styles.status)}>{statusText(found)}</Text>
      </div>
      {found.failure && (
        <Text role="alert" className={mergeClasses(shared.danger, styles.status)}>
          {props.failureText(found.failure)}
        </Text>
      )}
      <ul className={shared.list}>
        {records
          .filter((record) => inFilter(record, filter))
          .map((record) => (
            <SearchHit key={record.id} record={record} text={found.text} {...props} />
          ))}
      </ul>
      {text !== '' && creatable.length > 0 && actions.view.catalog && (
        <div className={styles.create}>
          <Add16Regular aria-hidden />
          <Text className={shared.fact}>{words.createAs(text)}</Text>
          {creatable.map((object, at) => (
            <Fragment key={object}>
              {at > 0 && <span aria-hidden>·</span>}
              <Link
                as="button"
                className={styles.small}
                onClick={() => {
                  props.onCreate(object, text);
                }}
              >
                {words.newKinds[object]}
              </Link>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

type SearchHitProps = SearchPanelProps & { record: CrmRecord; text: string };

function SearchHit({ record, text, ...props }: SearchHitProps): JSXElement {
  const styles = useStyles();
  const isLinked = props.isLinked(record);
  const on = props.willLink(record);
  const toggle = (): void => {
    props.onToggleLink(record);
  };
  const action =
    isLinked || on ? undefined : (
      <Button
        size="small"
        className={styles.link}
        aria-label={words.linkName(record.name)}
        onClick={toggle}
      >
        {words.link}
      </Button>
    );
  return (
    <RecordItem
      actions={props.actions}
      record={record}
      reasons={[]}
      mark={isLinked ? 'linked' : on ? 'will' : null}
      link={isLinked ? null : { on, toggle }}
      shownName={<Highlight name={record.name} text={text} />}
      action={action}
    />
  );
}
