import { Button, mergeClasses, SearchBox, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { factLine, labelOfObject, type RecordView } from './facts.ts';
import { useStyles } from './RecordLookup.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { useRecordSearch, type SearchRecords } from './useRecordSearch.ts';

export type RecordLookupProps = {
  label: string;
  search: SearchRecords;
  view: RecordView;
  onPick: (record: CrmRecord) => void;
};

/** Finds one record by name, to put it into a field. */
export function RecordLookup({ label, search, view, onPick }: RecordLookupProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [typed, setTyped] = useState('');
  const { status, records } = useRecordSearch(typed, search);
  return (
    <div className={styles.lookup}>
      <SearchBox
        size="small"
        className={styles.box}
        value={typed}
        placeholder={label}
        aria-label={label}
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
      />
      <div role="status">
        <Text className={shared.note}>
          {status === 'searching' ? words.searching : records.length === 0 ? words.noResults : ''}
        </Text>
      </div>
      <ul className={mergeClasses(shared.list, styles.hits)} aria-label={label}>
        {records.map((record) => {
          const facts = factLine(record, view);
          return (
            <li key={record.id}>
              <Button
                appearance="subtle"
                size="small"
                className={styles.hit}
                icon={<RecordIcon object={record.object} size={24} />}
                aria-label={[`${labelOfObject(record.object, view)}: ${record.name}`, facts]
                  .filter((part) => part !== '')
                  .join(', ')}
                onClick={() => {
                  onPick(record);
                }}
              >
                <span className={shared.grow}>
                  <Text className={mergeClasses(shared.oneLine, shared.nameLine)} dir="auto">
                    {record.name}
                  </Text>
                  <Text className={mergeClasses(shared.note, shared.oneLine)}>{facts}</Text>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
