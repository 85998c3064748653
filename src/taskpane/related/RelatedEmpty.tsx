import { Button, Text, type JSXElement } from '@fluentui/react-components';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './RelatedEmpty.styles.ts';
import { relatedStrings as words } from './strings.ts';

export type RelatedEmptyProps = { onSearch: () => void; onNew: (() => void) | null };

/** Nothing in Salesforce has the addresses of this mail. */
export function RelatedEmpty({ onSearch, onNew }: RelatedEmptyProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.empty}>
      <Text as="h2" className={shared.strong}>
        {words.nothingFound}
      </Text>
      <Text className={shared.fact}>{words.nothingFoundDetail}</Text>
      <div className={styles.buttons}>
        <Button onClick={onSearch}>{words.searchButton}</Button>
        {onNew && <Button onClick={onNew}>{words.newButton}</Button>}
      </div>
    </div>
  );
}
