import { Button, type JSXElement } from '@fluentui/react-components';
import { Add16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { strings } from './strings.ts';
import { useStyles } from './SmartBar.styles.ts';
import { late } from './late.ts';

const MoreMenu = late(() =>
  import('./MoreMenu.tsx').then(({ MoreMenu: Menu }) => ({ default: Menu })),
);

export type SmartBarProps = {
  observations: number;
  /** Null where nothing can be created: no mail, nobody signed in. */
  onNew: (() => void) | null;
  onObservations: (() => void) | null;
  onOpenSalesforce: (() => void) | null;
  onSettings: () => void;
  onSignOut: (() => void) | null;
};

/** Smart Actions: always at the bottom, the same four places; the menu's code comes with its first use. */
export function SmartBar(props: SmartBarProps): JSXElement {
  const { observations, onNew, onObservations } = props;
  const styles = useStyles();
  const [wanted, setWanted] = useState(false);
  const more = (
    <Button
      size="small"
      appearance="subtle"
      icon={<MoreHorizontal16Regular />}
      aria-haspopup="menu"
      onClick={() => {
        setWanted(true);
      }}
    >
      {strings.buttons.more}
    </Button>
  );
  return (
    <nav className={styles.bar} aria-label={strings.smartActions}>
      {onNew && (
        <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={onNew}>
          {strings.buttons.new}
        </Button>
      )}
      {onObservations && (
        <Button size="small" appearance="subtle" onClick={onObservations}>
          <span className={styles.counted}>
            {`${strings.buttons.observations} `}
            <span className={styles.count}>{observations > 99 ? '99+' : String(observations)}</span>
          </span>
        </Button>
      )}
      {wanted ? (
        <Suspense fallback={more}>
          <MoreMenu {...props} />
        </Suspense>
      ) : (
        more
      )}
    </nav>
  );
}
