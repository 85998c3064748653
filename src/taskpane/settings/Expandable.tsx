import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Setting.styles.ts';

export type ExpandableProps = { label: string; note: string; children: ReactNode };

/** A setting that is a list: closed it says how much is in it, open it shows its parts below. */
export function Expandable({ label, note, children }: ExpandableProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        className={mergeClasses(styles.setting, styles.opener)}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span className={shared.grow}>
          <Text block>{label}</Text>
          <Text block className={mergeClasses(shared.note, shared.oneLine)}>
            {note}
          </Text>
        </span>
        <ChevronRight16Regular
          className={mergeClasses(shared.fixed, open ? styles.open : styles.closed)}
        />
      </button>
      <div id={panel} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
