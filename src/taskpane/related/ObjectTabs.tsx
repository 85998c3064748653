import { Button, Tab, TabList, type JSXElement } from '@fluentui/react-components';
import {
  Briefcase16Regular,
  Building16Regular,
  Document16Regular,
  Person16Regular,
  PersonAdd16Regular,
  PersonArrowRight16Regular,
  Search16Regular,
  Trophy16Regular,
} from '@fluentui/react-icons';
import { useStyles } from './ObjectTabs.styles.ts';
import { relatedStrings as words } from './strings.ts';

/** Tab of everything, and of addresses that no record has. */
export const ALL = 'All';
export const SUGGESTED = 'Suggested';

type ObjectTab = { readonly value: string; readonly label: string; readonly count: number };

const ICONS: Readonly<Record<string, JSXElement>> = {
  Contact: <Person16Regular />,
  Lead: <PersonArrowRight16Regular />,
  Account: <Building16Regular />,
  Opportunity: <Trophy16Regular />,
  Case: <Briefcase16Regular />,
  [SUGGESTED]: <PersonAdd16Regular />,
};

export type ObjectTabsProps = {
  tabs: readonly ObjectTab[];
  selected: string;
  onSelect: (value: string) => void;
  onSearch: () => void;
};

/** Objects as icon and count, so that five of them and the magnifier fit in 320 px; their names are in the labels. */
export function ObjectTabs({ tabs, selected, onSelect, onSearch }: ObjectTabsProps): JSXElement {
  const styles = useStyles();
  const all = tabs.reduce((sum, { value, count }) => sum + (value === SUGGESTED ? 0 : count), 0);
  return (
    <div className={styles.row}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.tabs}
        selectedValue={selected}
        onTabSelect={(_event, { value }) => {
          onSelect(String(value));
        }}
      >
        <Tab value={ALL} className={styles.tab} aria-label={words.tab(words.all, all)}>
          {`${words.all} ${String(all)}`}
        </Tab>
        {tabs.map(({ value, label, count }) => (
          <Tab
            key={value}
            value={value}
            className={styles.tab}
            title={label}
            aria-label={words.tab(label, count)}
            icon={ICONS[value] ?? <Document16Regular />}
          >
            {String(count)}
          </Tab>
        ))}
      </TabList>
      <Button
        size="small"
        appearance="subtle"
        icon={<Search16Regular />}
        title={words.search}
        aria-label={words.search}
        onClick={onSearch}
      />
    </div>
  );
}
