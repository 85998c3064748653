import { Button, Input, Text, type JSXElement } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { renamed, stemOf, extensionOf } from '../../core/draft/files.ts';
import { useShared } from '../shared/shared.styles.ts';
import { strings } from '../strings.ts';
import { useStyles } from './FileRow.styles.ts';
import { dialogStrings as words } from './strings.ts';

export type FileNameProps = { name: string; onChange: (name: string) => void; onDone: () => void };

/** The name of a file without its ending, which stays: a file under another one would not open (A1). */
export function FileName({ name, onChange, onDone }: FileNameProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const row = useRef<HTMLDivElement>(null);
  const extension = extensionOf(name);
  useEffect(() => {
    row.current?.querySelector('input')?.select();
  }, []);
  return (
    <div
      ref={row}
      className={styles.rename}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.ctrlKey || event.metaKey) return;
        // The editor closes and keeps what was typed; the dialog stays.
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <Input
        size="small"
        className={shared.grow}
        aria-label={strings.dialog.fileName}
        value={stemOf(name)}
        maxLength={240}
        contentAfter={
          extension === '' ? null : (
            <Text title={words.files.extension(extension)}>.{extension}</Text>
          )
        }
        onChange={(_event, { value }) => {
          onChange(renamed(name, value));
        }}
      />
      <Button size="small" onClick={onDone}>
        {strings.dialog.done}
      </Button>
    </div>
  );
}
