import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Link } from '../../core/draft/values.ts';
import { useShared } from '../shared/shared.styles.ts';
import { groupTies, type ControlProps } from './control.ts';
import { useStyles } from './FieldControl.styles.ts';
import { LinkSearch } from './LinkSearch.tsx';
import { dialogStrings as words } from './strings.ts';

export type ReferenceControlProps = ControlProps & {
  /** The name of what is chosen; null where it is not known here. */
  name: string | null;
  onName: (link: Link) => void;
};

/** A field that names another record: found by search, never typed (D7). */
export function ReferenceControl(props: ReferenceControlProps): JSXElement {
  const { field, value, tied, name, onName, onChange } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <div {...groupTies(tied)} role="group" aria-label={field.label}>
      {value !== null && value !== '' ? (
        <div className={styles.chosen}>
          <Text className={mergeClasses(shared.oneLine, shared.nameLine)} dir="auto">
            {name ?? words.unknownRecord}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={words.clear(field.label)}
            title={words.clear(field.label)}
            onClick={() => {
              onChange(null);
            }}
          />
        </div>
      ) : (
        <LinkSearch
          label={words.searchFor(field.label)}
          objects={field.referenceTo}
          onPick={(link) => {
            onName(link);
            onChange(link.id);
          }}
        />
      )}
    </div>
  );
}
