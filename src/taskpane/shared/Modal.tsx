import { mergeClasses, PortalMountNodeProvider, type JSXElement } from '@fluentui/react-components';
import { useLayoutEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cycleFocus } from './cycle-focus.ts';
import { useStyles } from './Modal.styles.ts';
import { openModal } from './open-modals.ts';

export type ModalProps = {
  open: boolean;
  /** Id of the heading. */
  labelledBy: string;
  describedBy?: string;
  /** A question: a click beside it does not answer it. */
  alert?: boolean;
  className?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Escape, or a click beside it. Whatever takes an Escape for itself prevents its default. */
  onClose: () => void;
  children: ReactNode;
};

function Shown(props: Omit<ModalProps, 'open'>): JSXElement {
  const { labelledBy, describedBy, alert = false, className, onKeyDown, onClose, children } = props;
  const styles = useStyles();
  const [box, setBox] = useState<HTMLDialogElement | null>(null);
  useLayoutEffect(() => (box ? openModal(box) : undefined), [box]);
  return (
    <dialog
      ref={setBox}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={mergeClasses(styles.modal, className)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        cycleFocus(event);
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Neither the page that it lies over nor the browser closes anything more.
        event.preventDefault();
        onClose();
      }}
      onMouseDown={({ target, currentTarget }) => {
        // The dialog's own element, and nothing in it: its backdrop, where it has no padding.
        if (!alert && target === currentTarget) onClose();
      }}
      onCancel={(event) => {
        // Without a key, as by the back gesture; a file chooser that is left says the same.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // A second Escape cannot be prevented.
        if (!currentTarget.open) onClose();
      }}
    >
      {/* Menus belong into the dialog: what lies outside of it can be neither seen nor reached. */}
      <PortalMountNodeProvider value={box ?? undefined}>{children}</PortalMountNodeProvider>
    </dialog>
  );
}

/**
 * The browser's own modal dialog: it keeps the focus, leaves out everything else, and lies above it. What Fluent's does with an
 * engine of 24 kB gzip. What is in it begins anew each time that it opens.
 */
export function Modal({ open, ...props }: ModalProps): JSXElement | null {
  return open ? <Shown {...props} /> : null;
}
