import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
  type JSXElement,
} from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { useStyles } from './ObjectTabs.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { ALL, tabIcon, type ObjectTab } from './tab-icon.tsx';

type Choose = (value: string) => void;

/** A tab that did not fit. */
function Hidden({ tab, onSelect }: { tab: ObjectTab; onSelect: Choose }): JSXElement | null {
  const { value, label, count } = tab;
  const isVisible = useIsOverflowItemVisible(value);
  return isVisible ? null : (
    <MenuItem
      icon={tabIcon(value)}
      onClick={() => {
        onSelect(value);
      }}
    >
      {words.tab(label, count)}
    </MenuItem>
  );
}

function More({
  tabs,
  onSelect,
}: {
  tabs: readonly ObjectTab[];
  onSelect: Choose;
}): JSXElement | null {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLSpanElement>();
  if (!isOverflowing) return null;
  return (
    <span ref={ref} className={styles.more}>
      <Menu hasIcons>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.tab}
            icon={<MoreHorizontal16Regular />}
            aria-label={words.moreTabs(overflowCount)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {tabs.map((tab) => (
              <Hidden key={tab.value} tab={tab} onSelect={onSelect} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}

export type ManyTabsProps = {
  tabs: readonly ObjectTab[];
  /** Records in all of them. */
  all: number;
  selected: string;
  onSelect: Choose;
};

/** Tabs of more objects than fit: what has no room is in a menu; the selected one always has. */
export function ManyTabs({ tabs, all, selected, onSelect }: ManyTabsProps): JSXElement {
  const styles = useStyles();
  const priority = (value: string): number => (value === selected ? 2 : 1);
  return (
    <Overflow minimumVisible={2} padding={8}>
      <div className={styles.many}>
        <TabList
          size="small"
          className={styles.fixed}
          aria-label={words.tabs}
          selectedValue={selected}
          onTabSelect={(_event, { value }) => {
            onSelect(String(value));
          }}
        >
          <OverflowItem id={ALL} priority={3}>
            <Tab value={ALL} className={styles.tab} aria-label={words.tab(words.all, all)}>
              {`${words.all} ${String(all)}`}
            </Tab>
          </OverflowItem>
          {tabs.map(({ value, label, count }) => (
            <OverflowItem key={value} id={value} priority={priority(value)}>
              <Tab
                value={value}
                className={styles.tab}
                title={label}
                aria-label={words.tab(label, count)}
                icon={tabIcon(value)}
              >
                {String(count)}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <More tabs={tabs} onSelect={onSelect} />
      </div>
    </Overflow>
  );
}
