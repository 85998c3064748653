import {
  Button,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Bug20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { faultNamed, faults, type Fault } from './faults.ts';
import { useToolbarStyles } from './SandboxToolbar.styles.ts';
import { usePage, useSandbox } from './sandbox-context.ts';

const sides = [
  ['org', 'Salesforce'],
  ['outlook', 'Outlook'],
] as const satisfies readonly (readonly [Fault['side'], string])[];

/** What can go wrong, on either platform. */
export function FaultsMenu(): ReactElement {
  const styles = useToolbarStyles();
  const { actions } = useSandbox();
  const active = usePage((state) => state.faults);
  return (
    <Menu
      checkedValues={{ fault: [...active] }}
      onCheckedValueChange={(_event, { checkedItems }) => void actions.setFaults(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" className={styles.fixed} icon={<Bug20Regular />}>
          Faults
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sides.map(([side, title]) => (
            <MenuGroup key={side}>
              <MenuGroupHeader>{title}</MenuGroupHeader>
              {faults
                .filter((fault) => fault.side === side)
                .map(({ name, label }) => (
                  <MenuItemCheckbox key={name} name="fault" value={name}>
                    {label}
                  </MenuItemCheckbox>
                ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Each fault that is on, to be taken away with one click. */
export function FaultTags(): ReactElement | null {
  const styles = useToolbarStyles();
  const { actions } = useSandbox();
  const active = usePage((state) => state.faults);
  if (active.length === 0) return null;
  return (
    <div className={styles.tags} role="group" aria-label="Active faults">
      {active.map((name) => (
        <Button
          key={name}
          size="small"
          appearance="subtle"
          className={styles.tag}
          icon={<Dismiss16Regular />}
          iconPosition="after"
          title="Turn off"
          onClick={() => void actions.setFaults(active.filter((one) => one !== name))}
        >
          {faultNamed(name)?.label ?? name}
        </Button>
      ))}
    </div>
  );
}
