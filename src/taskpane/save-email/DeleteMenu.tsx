import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type JSXElement,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { strings } from '../strings.ts';
import type { MoreActionsProps } from './MoreActions.tsx';

/** Opens at once: the click that it was loaded for wanted it open. */
export function DeleteMenu({ onDelete }: MoreActionsProps): JSXElement {
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={strings.dialog.moreActions}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onDelete}>{strings.buttons.delete}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
