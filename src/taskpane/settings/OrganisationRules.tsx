import { Text, type JSXElement } from '@fluentui/react-components';
import { LockClosed12Regular } from '@fluentui/react-icons';
import { useShared } from '../shared/shared.styles.ts';
import { EntryList } from './EntryList.tsx';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

export type OrganisationRulesProps = {
  label: string;
  rules: readonly string[];
  /** Where the rules come from, if not from the organisation. */
  note?: string;
};

/** Rules that are not the user's to change: shown, and marked as such (P4). */
export function OrganisationRules({ label, rules, note }: OrganisationRulesProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  if (rules.length === 0)
    return (
      <div className={styles.block}>
        <Text className={shared.note}>{strings.blocklist.none}</Text>
      </div>
    );
  return (
    <div className={styles.block}>
      {note !== undefined ? (
        <Text className={shared.note}>{note}</Text>
      ) : (
        <span className={styles.mark}>
          <LockClosed12Regular className={shared.fixed} aria-hidden />
          <Text className={shared.note}>{strings.locked}</Text>
        </span>
      )}
      <EntryList label={label} entries={rules} onRemove={null} />
    </div>
  );
}
