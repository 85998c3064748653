import { Button, type JSXElement, mergeClasses, Text } from '@fluentui/react-components';
import type { CrmRecord } from '../../core/crm/records.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { factLine, type RecordView } from './facts.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';

export type SignatureHitsProps = {
  people: readonly CrmRecord[];
  view: RecordView;
  onUse: (record: CrmRecord) => void;
};

/** Known people with the same phone or the same name and company: probably whose address this is (R3). */
export function SignatureHits({ people, view, onUse }: SignatureHitsProps): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  if (people.length === 0) return null;
  return (
    <ul className={shared.list} aria-label={words.useThisOne}>
      {people.map((record) => (
        <li key={record.id} className={styles.body}>
          <div className={styles.person}>
            <RecordIcon object={record.object} size={24} />
            <div className={shared.grow}>
              <Text className={mergeClasses(shared.oneLine, shared.nameLine)} dir="auto">
                {record.name}
              </Text>
              <Text className={shared.note}>{factLine(record, view)}</Text>
            </div>
          </div>
          <div className={styles.buttons}>
            <Button
              size="small"
              className={styles.button}
              aria-label={`${words.useThisOne}: ${record.name}`}
              onClick={() => {
                onUse(record);
              }}
            >
              {words.useThisOne}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
