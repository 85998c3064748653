import { mergeClasses, type JSXElement } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Modal } from './Modal.tsx';
import { useStyles } from './Modal.styles.ts';

export type BoxProps = {
  open?: boolean;
  title: string;
  children: ReactNode;
  actions: ReactNode;
  /** Buttons over the whole width, one below the other. */
  fluid?: boolean;
  /** Escape. */
  onClose: () => void;
};

/** A small dialog that has to be answered: a title, a sentence or two, buttons. */
export function Box({
  open = true,
  title,
  children,
  actions,
  fluid,
  onClose,
}: BoxProps): JSXElement {
  const styles = useStyles();
  const heading = useId();
  return (
    <Modal open={open} alert labelledBy={heading} className={styles.box} onClose={onClose}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      <div className={mergeClasses(styles.actions, fluid && styles.fluid)}>{actions}</div>
    </Modal>
  );
}
