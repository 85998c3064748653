import { Link, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { RelatedList } from '../../core/ports/crm.ts';
import { useShared } from '../shared/shared.styles.ts';
import { factLine, pluralOf, type RecordView } from './facts.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './Timeline.styles.ts';

export type RelatedRowsProps = {
  list: RelatedList;
  view: RecordView;
  onShow: (record: CrmRecord) => void;
};

/** Records that belong to an open one: contact roles, contacts, opportunities, cases. Each opens in Salesforce. */
export function RelatedRows({ list, view, onShow }: RelatedRowsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <ul className={shared.list} aria-label={pluralOf(list.object, view)}>
        {list.records.map((record) => {
          const facts = [list.roles[record.id] ?? '', factLine(record, view)]
            .filter((one) => one !== '')
            .join(' · ');
          return (
            <li key={record.id} className={styles.entry}>
              <div className={shared.grow}>
                <Link
                  as="button"
                  className={mergeClasses(shared.oneLine, styles.record)}
                  aria-label={words.openName(record.name)}
                  title={record.name}
                  dir="auto"
                  onClick={() => {
                    onShow(record);
                  }}
                >
                  {record.name}
                </Link>
                <Text
                  className={mergeClasses(shared.note, shared.oneLine)}
                  dir="auto"
                  title={facts}
                >
                  {facts}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
      {list.more && <Text className={shared.note}>{words.listMore}</Text>}
    </>
  );
}
