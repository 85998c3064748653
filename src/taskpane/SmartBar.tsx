import { Button, mergeClasses, type JSXElement } from '@fluentui/react-components';
import {
  Add16Regular,
  MailMultiple16Filled,
  MailMultiple16Regular,
  MoreHorizontal16Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { strings } from './strings.ts';
import { useStyles } from './SmartBar.styles.ts';
import { late } from './late.tsx';

const MoreMenu = late(
  () => import('./MoreMenu.tsx'),
  (code) => code.MoreMenu,
);

export type SmartBarProps = {
  observations: number;
  /** Null where nothing can be created: no mail, nobody signed in. */
  onNew: (() => void) | null;
  /** Following the conversation (T2); null where no saved mail of it says what the next ones are linked to. */
  following: { readonly on: boolean; readonly start: () => void; readonly stop: () => void } | null;
  onObservations: (() => void) | null;
  onOpenSalesforce: (() => void) | null;
  onSettings: () => void;
  onSignOut: (() => void) | null;
};

/** Smart Actions: always at the bottom, the same four places; the menu's code comes with its first use. */
export function SmartBar(props: SmartBarProps): JSXElement {
  const { observations, onNew, following, onObservations } = props;
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
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          className={styles.tight}
          onClick={onNew}
        >
          {strings.buttons.new}
        </Button>
      )}
      {following && (
        <Button
          size="small"
          appearance="subtle"
          icon={following.on ? <MailMultiple16Filled /> : <MailMultiple16Regular />}
          aria-pressed={following.on}
          title={following.on ? strings.followingNow : strings.followNext}
          className={mergeClasses(styles.tight, following.on && styles.on)}
          onClick={following.on ? following.stop : following.start}
        >
          {strings.buttons.follow}
        </Button>
      )}
      {onObservations && (
        <Button size="small" appearance="subtle" className={styles.tight} onClick={onObservations}>
          <span className={styles.counted}>
            {`${strings.buttons.observations} `}
            <span className={styles.count}>{observations > 99 ? '99+' : String(observations)}</span>
          </span>
        </Button>
      )}
      {wanted ? <MoreMenu fallback={more} {...props} /> : more}
    </nav>
  );
}
