import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { LockClosed12Regular } from '@fluentui/react-icons';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Item.styles.ts';
import { strings } from './strings.ts';

export type ItemAction = {
  /** What the button says; its name adds what it is about. */
  label: string;
  about: string;
  /** Marks an Undo, so that the focus can be brought to it. */
  undoOf?: string;
  onClick: () => void;
};

export type ItemProps = {
  icon: JSXElement;
  title: string;
  /** An address stands on one line, cut if need be; a sentence is never cut. */
  oneLine?: boolean;
  note: string;
  locked?: boolean;
  actions: readonly ItemAction[];
};

/** One line of Observations: what, why, and what can be done about it. */
export function Item({
  icon,
  title,
  oneLine = false,
  note,
  locked = false,
  actions,
}: ItemProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={shared.grow}>
        <Text
          dir="auto"
          block
          title={oneLine ? title : undefined}
          className={mergeClasses(oneLine ? shared.oneLine : shared.anywhere, shared.nameLine)}
        >
          {title}
        </Text>
        {note !== '' && (
          <span className={styles.note}>
            {locked && <LockClosed12Regular className={styles.lock} aria-label={strings.locked} />}
            <Text className={mergeClasses(shared.note, shared.anywhere)}>{note}</Text>
          </span>
        )}
        {actions.length > 0 && (
          <div className={styles.actions}>
            {actions.map(({ label, about, undoOf, onClick }) => (
              <Button
                key={label}
                size="small"
                data-undo={undoOf}
                aria-label={strings.about(label, about)}
                onClick={onClick}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
