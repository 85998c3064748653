import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, ErrorCircle20Filled } from '@fluentui/react-icons';
import type { FileState } from '../../core/operations/file-state.ts';
import { failedFileText } from '../receipt/failed-file-text.ts';
import { Busy } from '../shared/Busy.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './FileRow.styles.ts';
import { dialogStrings as words } from './strings.ts';

const BUSY: readonly FileState['kind'][] = ['reading', 'uploading', 'checking'];

/** A picture for what is under way or decided; a file that waits keeps its own. */
export function FileStateIcon({ state, icon }: { state: FileState; icon: JSXElement }): JSXElement {
  const styles = useStyles();
  if (BUSY.includes(state.kind)) return <Busy />;
  if (state.kind === 'up') return <CheckmarkCircle20Filled className={styles.up} />;
  if (state.kind === 'failed') return <ErrorCircle20Filled className={styles.failed} />;
  return icon;
}

/** The same in words, which are part of the row's name: read with the row, and not announced for each file. */
export function FileStateText({ state, size }: { state: FileState; size: string }): JSXElement {
  const shared = useShared();
  if (state.kind === 'failed')
    return (
      <Text block className={mergeClasses(shared.danger, shared.anywhere)}>
        {words.files.failed(failedFileText(state.failure))}
      </Text>
    );
  const said = words.files.states[state.kind];
  return (
    <Text className={mergeClasses(shared.note, shared.oneLine)}>
      {size === '' ? said : `${size} · ${said}`}
    </Text>
  );
}
