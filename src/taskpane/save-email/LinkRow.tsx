import { Button, Checkbox, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { Warning12Filled } from '@fluentui/react-icons';
import { memo, useId } from 'react';
import type { LinkConflict } from '../../core/draft/link-rules.ts';
import type { Link } from '../../core/draft/values.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { conflictText, objectLabel, wayOut } from '../strings.ts';
import { useStyles } from './LinkRow.styles.ts';

export type LinkRowProps = {
  link: Link;
  checked: boolean;
  conflict: LinkConflict | null;
  onToggle: (link: Link) => void;
  onResolve: (conflict: LinkConflict) => void;
};

function Row({ link, checked, conflict, onToggle, onResolve }: LinkRowProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const problem = useId();
  return (
    <li className={mergeClasses(styles.row, conflict !== null && styles.conflict)}>
      <Checkbox
        className={styles.choice}
        checked={checked}
        onChange={() => {
          onToggle(link);
        }}
        aria-describedby={conflict ? problem : undefined}
        aria-invalid={conflict ? true : undefined}
        label={{
          className: styles.label,
          children: (
            <span className={styles.content}>
              <RecordIcon object={link.object} size={24} />
              <span className={shared.grow}>
                <span className={shared.hidden}>{`${objectLabel(link.object)}: `}</span>
                <Text
                  className={mergeClasses(shared.oneLine, shared.nameLine)}
                  dir="auto"
                  title={link.name}
                >
                  {link.name}
                </Text>
                {link.reason !== '' && (
                  <Text className={mergeClasses(shared.note, shared.oneLine)} title={link.reason}>
                    {link.reason}
                  </Text>
                )}
              </span>
            </span>
          ),
        }}
      />
      {conflict && (
        <div className={styles.problem}>
          <Text id={problem} className={shared.danger}>
            <Warning12Filled aria-hidden /> {conflictText(conflict, link.object)}
          </Text>
          <Button
            size="small"
            onClick={() => {
              onResolve(conflict);
            }}
          >
            {wayOut(conflict, link.object)}
          </Button>
        </div>
      )}
    </li>
  );
}

/**
 * One record that can be linked; a broken rule is told here, with the way out (D4). Drawn anew only where it changes: a list can
 * have hundreds, and every key that is typed anywhere in the dialog makes a new state.
 */
export const LinkRow = memo(Row);
