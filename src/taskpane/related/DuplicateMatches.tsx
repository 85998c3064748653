import { Button, type JSXElement, mergeClasses, Text } from '@fluentui/react-components';
import type { CrmRecord } from '../../core/crm/records.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { factLine, type RecordView } from './facts.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';

export type DuplicateMatchesProps = {
  /** The duplicate rule's own words. */
  message: string;
  matches: readonly CrmRecord[];
  view: RecordView;
  onUse: (record: CrmRecord) => void;
  /** Null where the rule forbids it. */
  onCreateAnyway: (() => void) | null;
};

/** What Salesforce knows already, with the two ways on (R8). */
export function DuplicateMatches(props: DuplicateMatchesProps): JSXElement {
  const { message, matches, view } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <div role="alert" className={shared.column}>
      <Text className={shared.strong}>{words.duplicatesTitle}</Text>
      {message !== '' && <Text className={shared.note}>{words.quoted(message)}</Text>}
      <ul className={shared.list}>
        {matches.map((record) => (
          <li key={record.id} className={styles.person}>
            <RecordIcon object={record.object} size={24} />
            <div className={shared.grow}>
              <Text className={mergeClasses(shared.oneLine, shared.nameLine)} dir="auto">
                {record.name}
              </Text>
              <Text className={shared.note}>{factLine(record, view)}</Text>
            </div>
            <Button
              size="small"
              className={styles.button}
              aria-label={words.useThisName(record.name)}
              onClick={() => {
                props.onUse(record);
              }}
            >
              {words.useThis}
            </Button>
          </li>
        ))}
      </ul>
      {props.onCreateAnyway && (
        <div className={styles.buttons}>
          <Button size="small" className={styles.button} onClick={props.onCreateAnyway}>
            {words.createAnyway}
          </Button>
        </div>
      )}
    </div>
  );
}
