import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  type JSXElement,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Under the header it stands in a column that would squeeze it.
  note: { margin: tokens.spacingHorizontalS, flexShrink: 0 },
  // An address has no place to break a line at.
  body: { minWidth: 0, overflowWrap: 'anywhere' },
});

export type NoteProps = {
  title: string;
  text: string;
  intent?: 'info' | 'warning';
  /** Buttons: what the user can do about it. */
  children?: ReactNode;
};

/** A few words under the header about the mail on screen. */
export function Note({ title, text, intent = 'info', children }: NoteProps): JSXElement {
  const styles = useStyles();
  return (
    <MessageBar layout="multiline" intent={intent} className={styles.note}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
