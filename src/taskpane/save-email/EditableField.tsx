import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { ArrowUndo16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { strings } from '../strings.ts';
import { useDialogTools } from './dialog-tools.ts';
import { useStyles } from './EditableField.styles.ts';

export type EditableFieldProps = {
  label: string;
  /** The value as text or rows, shown until the pencil is used. */
  value: ReactNode;
  /** What it was, when it is changed. */
  was: string | null;
  /** Opens with the editor: a mail that is not saved yet is edited at once. */
  editing: boolean;
  locked?: boolean;
  onUndo: () => void;
  children: ReactNode;
};

/** One field of the dialog: read-only until its pencil is used on a saved mail; once changed, marked, with its own Undo (D8). */
export function EditableField(props: EditableFieldProps): JSXElement {
  const { label, value, was, editing, locked = false, onUndo, children } = props;
  const styles = useStyles();
  const shared = useShared();
  const { say } = useDialogTools();
  const [opened, setOpen] = useState(false);
  const open = editing || opened;
  const root = useRef<HTMLDivElement>(null);
  const justOpened = useRef(false);
  const changed = was !== null;

  useEffect(() => {
    if (!open || !justOpened.current) return;
    justOpened.current = false;
    const control = root.current?.querySelector<HTMLElement>('input, textarea, select');
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }, [open]);

  /** The button that was pressed goes away with the change: focus moves to what can be done with the field next. */
  const focusSoon = (): void => {
    setTimeout(() =>
      root.current?.querySelector<HTMLElement>('button, input, textarea, select')?.focus(),
    );
  };
  const undo = (): void => {
    onUndo();
    say(strings.dialog.undone(label));
    setOpen(false);
    focusSoon();
  };

  return (
    <div
      ref={root}
      className={mergeClasses(styles.field, changed && styles.changed)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !opened || editing) return;
        // The open editor closes and keeps its value; the next Esc is the dialog's (ui.md 6).
        event.preventDefault();
        setOpen(false);
        focusSoon();
      }}
    >
      <div className={shared.grow}>
        {(!open || changed) && (
          <div className={styles.head}>
            {!open && <Text className={shared.note}>{label}</Text>}
            {changed && <span className={styles.badge}>{strings.dialog.changed}</span>}
          </div>
        )}
        {open ? children : <div className={styles.value}>{value}</div>}
        {changed && (
          <Text className={mergeClasses(shared.fact, shared.twoLines, styles.was)}>
            {strings.dialog.was(was === '' ? strings.dialog.empty : was)}
          </Text>
        )}
      </div>
      <span className={styles.actions}>
        {changed && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo16Regular />}
            aria-label={strings.dialog.undo(label)}
            title={strings.dialog.undo(label)}
            onClick={undo}
          />
        )}
        {!open && !locked && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Edit16Regular />}
            aria-label={strings.dialog.edit(label)}
            title={strings.dialog.edit(label)}
            onClick={() => {
              justOpened.current = true;
              setOpen(true);
            }}
          />
        )}
      </span>
    </div>
  );
}
