import { Button, Tab, TabList, type JSXElement } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { useStyles } from './ObjectTabs.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { ALL, SUGGESTED, tabIcon, type ObjectTab } from './tab-icon.tsx';

/** More than these do not fit into 320 px beside *All* and the magnifier. */
const FITTING = 4;

const ManyTabs = lazy(() => import('./ManyTabs.tsx'));

export type ObjectTabsProps = {
  tabs: readonly ObjectTab[];
  selected: string;
  onSelect: (value: string) => void;
  onSearch: () => void;
};

/** Objects as icon and count, so that four of them and the magnifier fit in 320 px; their names are in the labels. */
export function ObjectTabs({ tabs, selected, onSelect, onSearch }: ObjectTabsProps): JSXElement {
  const styles = useStyles();
  const all = tabs.reduce((sum, { value, count }) => sum + (value === SUGGESTED ? 0 : count), 0);
  const some = (
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
          icon={tabIcon(value)}
        >
          {String(count)}
        </Tab>
      ))}
    </TabList>
  );
  return (
    <div className={styles.row}>
      {tabs.length <= FITTING ? (
        some
      ) : (
        <Suspense fallback={some}>
          <ManyTabs tabs={tabs} all={all} selected={selected} onSelect={onSelect} />
        </Suspense>
      )}
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
