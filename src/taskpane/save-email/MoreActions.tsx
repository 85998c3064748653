import { Button, type JSXElement } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { strings } from '../strings.ts';
import { late } from '../late.ts';

const DeleteMenu = late(() =>
  import('./DeleteMenu.tsx').then(({ DeleteMenu: Menu }) => ({ default: Menu })),
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
  return wanted ? (
    <Suspense fallback={button}>
      <DeleteMenu onDelete={onDelete} />
    </Suspense>
  ) : (
    button
  );
}
