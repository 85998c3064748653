import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './Setting.styles.ts';
import { strings } from './strings.ts';

/** So many rows are drawn at once; a list of a thousand rules must not make the page slow. */
const PAGE = 50;

export type EntryListProps = {
  label: string;
  entries: readonly string[];
  /** Null = the list is not the user's to change. */
  onRemove: ((entry: string) => void) | null;
  nameRemove?: (entry: string) => string;
};

export function EntryList({ label, entries, onRemove, nameRemove }: EntryListProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const shown = entries.slice(0, pages * PAGE);
  const remove = (entry: string): void => {
    const next = entries[entries.indexOf(entry) + 1] ?? entries[entries.indexOf(entry) - 1];
    onRemove?.(entry);
    const buttons = Array.from(list.current?.querySelectorAll<HTMLElement>('button') ?? []);
    buttons.find((button) => button.dataset['entry'] === next)?.focus();
  };
  return (
    <>
      <ul ref={list} aria-label={label} className={shared.list}>
        {shown.map((entry) => (
          <li key={entry} className={styles.entry}>
            <Text
              dir="auto"
              title={entry}
              className={mergeClasses(shared.oneLine, shared.nameLine, shared.grow)}
            >
              {entry}
            </Text>
            {onRemove && (
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                data-entry={entry}
                aria-label={(nameRemove ?? strings.blocklist.remove)(entry)}
                onClick={() => {
                  remove(entry);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setPages(pages + 1);
          }}
        >
          {strings.blocklist.more(entries.length - shown.length)}
        </Button>
      )}
    </>
  );
}
