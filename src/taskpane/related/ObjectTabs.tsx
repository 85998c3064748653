import { Button, mergeClasses, type JSXElement } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode } from 'react';
import { useStyles } from './ObjectTabs.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { ALL, SUGGESTED, tabIcon, type ObjectTab } from './tab-icon.tsx';
import { late } from '../late.tsx';

/** More than these do not fit into 320 px beside *All* and the magnifier. */
const FITTING = 4;

const ManyTabs = late(
  () => import('./ManyTabs.tsx'),
  (code) => code.ManyTabs,
);

export type ObjectTabsProps = {
  tabs: readonly ObjectTab[];
  selected: string;
  onSelect: (value: string) => void;
  onSearch: () => void;
};

/** Arrow keys, Home and End move between tabs; the order of the page is theirs (WAI-ARIA's pattern for tabs). */
function moveBetweenTabs(event: KeyboardEvent<HTMLDivElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === event.target);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    Home: 0,
    End: tabs.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.focus();
}

type TabProps = {
  selected: boolean;
  name: string;
  title?: string;
  icon?: ReactNode;
  onSelect: () => void;
  children: string;
};

function Tab({ selected, name, title, icon, onSelect, children }: TabProps): JSXElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      role="tab"
      className={mergeClasses(styles.plainTab, selected && styles.selected)}
      aria-selected={selected}
      aria-label={name}
      title={title}
      tabIndex={selected ? 0 : -1}
      onClick={onSelect}
    >
      {icon}
      {children}
    </button>
  );
}

/**
 * Objects as icon and count, so that four of them and the magnifier fit in 320 px; their names are in the labels.
 * Not Fluent's TabList: its focus engine weighs as much as all the records' own code, and nothing shows before it is there.
 */
export function ObjectTabs({ tabs, selected, onSelect, onSearch }: ObjectTabsProps): JSXElement {
  const styles = useStyles();
  const all = tabs.reduce((sum, { value, count }) => sum + (value === SUGGESTED ? 0 : count), 0);
  const some = (
    <div
      role="tablist"
      className={styles.plainTabs}
      aria-label={words.tabs}
      onKeyDown={moveBetweenTabs}
    >
      <Tab
        selected={selected === ALL}
        name={words.tab(words.all, all)}
        onSelect={() => {
          onSelect(ALL);
        }}
      >
        {`${words.all} ${String(all)}`}
      </Tab>
      {tabs.map(({ value, label, count }) => (
        <Tab
          key={value}
          selected={selected === value}
          name={words.tab(label, count)}
          title={label}
          icon={tabIcon(value)}
          onSelect={() => {
            onSelect(value);
          }}
        >
          {String(count)}
        </Tab>
      ))}
    </div>
  );
  return (
    <div className={styles.row}>
      {tabs.length <= FITTING ? (
        some
      ) : (
        <ManyTabs fallback={some} tabs={tabs} all={all} selected={selected} onSelect={onSelect} />
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
