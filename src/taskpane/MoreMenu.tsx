import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type JSXElement,
} from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import type { SmartBarProps } from './SmartBar.tsx';
import { strings } from './strings.ts';

/** More…: everything that is not needed for every mail. */
export function MoreMenu(props: SmartBarProps): JSXElement {
  const { observations, onObservations, onOpenSalesforce, onSettings, onSignOut } = props;
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />}>
          {strings.buttons.more}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {onObservations && (
            <MenuItem secondaryContent={String(observations)} onClick={onObservations}>
              {strings.buttons.observations}
            </MenuItem>
          )}
          {onOpenSalesforce && (
            <MenuItem onClick={onOpenSalesforce}>{strings.buttons.openSalesforce}</MenuItem>
          )}
          <MenuItem onClick={onSettings}>{strings.buttons.settings}</MenuItem>
          {onSignOut && <MenuItem onClick={onSignOut}>{strings.buttons.signOut}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
