import { Button, type JSXElement } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { strings } from '../strings.ts';
import { late } from '../late.tsx';

const DeleteMenu = late(
  () => import('./DeleteMenu.tsx'),
  (code) => code.DeleteMenu,
);

export type MoreActionsProps = { onDelete: () => void };

/** What is rarely wanted; a menu is as heavy as the whole dialog, and comes with its first use. */
export function MoreActions({ onDelete }: MoreActionsProps): JSXElement {
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      icon={<MoreHorizontal20Regular />}
      aria-label={strings.dialog.moreActions}
      aria-haspopup="menu"
      onClick={() => {
        setWanted(true);
      }}
    />
  );
  return wanted ? <DeleteMenu fallback={button} onDelete={onDelete} /> : button;
}
