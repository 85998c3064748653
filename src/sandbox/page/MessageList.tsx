import { Button, Dropdown, mergeClasses, Option, Text } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { SimulatedMail } from '../outlook/simulated-mail.ts';
import { shownMails } from './mail-list.ts';
import { useListStyles } from './MessageList.styles.ts';
import { MessageRow } from './MessageRow.tsx';
import { useOutlook, usePage, useSandbox } from './sandbox-context.ts';

/** The mails of one folder, or what a search found in all of them. */
export function MessageList(): ReactElement {
  const styles = useListStyles();
  const folderId = usePage((state) => state.folderId);
  const searching = usePage((state) => state.search.trim() !== '');
  const inFront = usePage((state) => state.listInFront);
  const folder = useOutlook((state) => state.folders.find(({ id }) => id === folderId));
  const name = searching ? 'Search results' : (folder?.name ?? '');
  return (
    <section className={mergeClasses(styles.column, !inFront && styles.behind)} aria-label={name}>
      <div className={styles.head}>
        <FolderChoice />
        {folderId === 'inbox' && !searching ? (
          <InboxTabs />
        ) : (
          <Text weight="semibold" className={styles.title}>
            {name}
          </Text>
        )}
      </div>
      <Rows name={name} />
      <EmlInput />
    </section>
  );
}

/** Where the list of folders has no room. */
function FolderChoice(): ReactElement {
  const styles = useListStyles();
  const { actions } = useSandbox();
  const folders = useOutlook((state) => state.folders);
  const folderId = usePage((state) => state.folderId);
  return (
    <Dropdown
      size="small"
      className={styles.narrowOnly}
      aria-label="Folder"
      value={folders.find(({ id }) => id === folderId)?.name ?? ''}
      selectedOptions={[folderId]}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) actions.openFolder(optionValue);
      }}
    >
      {folders.map(({ id, name }) => (
        <Option key={id} value={id}>
          {name}
        </Option>
      ))}
    </Dropdown>
  );
}

const inboxTabs = [
  ['focused', 'Focused'],
  ['other', 'Other'],
] as const;

/** Not Fluent's TabList: there is one list, and its hidden focus catchers are no help beside it. */
function InboxTabs(): ReactElement {
  const styles = useListStyles();
  const { page } = useSandbox();
  const open = usePage((state) => state.tab);
  return (
    <div className={styles.tabs} role="group" aria-label="Inbox">
      {inboxTabs.map(([tab, label]) => (
        <button
          key={tab}
          type="button"
          className={mergeClasses(styles.tab, tab === open && styles.openTab)}
          aria-pressed={tab === open}
          onClick={() => {
            page.setState({ tab });
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Rows({ name }: { name: string }): ReactElement {
  const styles = useListStyles();
  const all = useOutlook((state) => state.mails);
  const selectedIds = useOutlook((state) => state.selectedIds);
  const view = usePage((state) => state);
  const mails = shownMails(all, view);
  const list = useRef<HTMLUListElement>(null);
  const { actions } = useSandbox();
  // One row is in the tab order: the one that is open, else the first.
  const reachable = mails.find(({ id }) => selectedIds.includes(id)) ?? mails[0];
  if (mails.length === 0)
    return <Text className={mergeClasses(styles.list, styles.empty)}>Nothing here.</Text>;
  return (
    <ul
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={name}
      aria-multiselectable
      onKeyDown={(event) => {
        const next = nextRow(event, mails);
        if (next === null) return;
        event.preventDefault();
        const row = list.current?.children.item(next);
        if (row instanceof HTMLElement) row.focus();
        const id = mails[next]?.id;
        if (id !== undefined) actions.select(id);
      }}
    >
      {mails.map((mail) => (
        <MessageRow
          key={mail.id}
          mail={mail}
          selected={selectedIds.includes(mail.id)}
          reachable={mail === reachable}
          onSelect={(several) => {
            actions.select(...nextSelection(selectedIds, mail.id, several));
          }}
        />
      ))}
    </ul>
  );
}

/** Which row an arrow key leads to; the mail there opens at once, as in Outlook. */
function nextRow(event: KeyboardEvent, mails: readonly SimulatedMail[]): number | null {
  const rows = [...event.currentTarget.children];
  const at = rows.findIndex((row) => row === document.activeElement);
  const last = mails.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  return targets[event.key] ?? null;
}

/** With ctrl a mail joins the selection or leaves it. */
function nextSelection(
  selected: readonly string[],
  id: string,
  several: boolean,
): readonly string[] {
  if (!several) return [id];
  return selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
}

function EmlInput(): ReactElement {
  const styles = useListStyles();
  const { actions } = useSandbox();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.drop}>
      <Text size={200}>Drop .eml files here</Text>
      <Button size="small" onClick={() => input.current?.click()}>
        Open .eml files
      </Button>
      <input
        ref={input}
        type="file"
        accept=".eml,message/rfc822"
        multiple
        hidden
        aria-label="Email files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          void actions.importFiles(files);
        }}
      />
    </div>
  );
}
