import { mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Note } from '../../core/participants/note.ts';
import type { RecentRule } from '../../core/participants/recent-rules.ts';
import type { Partition } from '../../core/participants/sort-addresses.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { FilteredAddress } from './FilteredAddress.tsx';
import { JustChanged } from './JustChanged.tsx';
import { NoteItem, type NoteActions } from './NoteItem.tsx';
import { useStyles } from './ObservationsPage.styles.ts';
import { strings } from './strings.ts';
import { useUndoFocus } from './use-undo-focus.ts';

export type ObservationsPageProps = {
  partition: Partition;
  notes: readonly Note[];
  recent: readonly RecentRule[];
  isFreeMail: (domain: string) => boolean;
  noteActions: NoteActions;
  onAllow: (address: string, allowed: boolean) => void;
  /** Puts rules on the user's blocklist, or takes them off. */
  onList: (rules: readonly string[], listed: boolean) => void;
  onBack: () => void;
};

/** Every address that was left out, why, and what can be done; then what else is good to know about the mail (P7, P9). */
export function ObservationsPage(props: ObservationsPageProps): JSXElement {
  const { partition, notes, recent, isFreeMail, noteActions, onAllow, onList, onBack } = props;
  const styles = useStyles();
  const shared = useShared();
  const ids = { filtered: useId(), notes: useId() };
  const [said, setSaid] = useState('');
  const { root, expect } = useUndoFocus<HTMLDivElement>();
  const allowed = partition.participants.filter(({ overruled }) => overruled.length > 0);

  const allow = (address: string): void => {
    onAllow(address, true);
    expect(address);
    setSaid(strings.saidAllowed(address));
  };
  const list = (rules: readonly string[], listed: boolean): void => {
    onList(rules, listed);
    expect(rules[0] ?? '');
    const what = rules.join(', ');
    setSaid(listed ? strings.saidListed(what) : strings.saidUnlisted(what));
  };
  /** The row of an Undo goes away with it: the focus goes to the title. */
  const undone = (): void => {
    setSaid(strings.saidUndone);
    root.current?.querySelector<HTMLElement>('h2')?.focus();
  };

  return (
    <div
      ref={root}
      className={styles.page}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <PageHead alone title={strings.title} onBack={onBack} />
      <main className={mergeClasses(shared.scroll, styles.end)}>
        <JustChanged
          allowed={allowed}
          recent={recent}
          onForbid={(address) => {
            onAllow(address, false);
            undone();
          }}
          onList={(rules, listed) => {
            onList(rules, listed);
            undone();
          }}
        />
        <section aria-labelledby={ids.filtered}>
          <Text
            as="h3"
            id={ids.filtered}
            className={mergeClasses(styles.heading, shared.groupHead)}
          >
            {partition.observations.length > 0 ? strings.filtered : strings.nothingFiltered}
          </Text>
          <ul className={shared.list}>
            {partition.observations.map((observation) => (
              <FilteredAddress
                key={observation.address}
                observation={observation}
                isFreeMail={isFreeMail}
                onAllow={allow}
                onList={list}
              />
            ))}
          </ul>
        </section>
        {notes.length > 0 && (
          <section aria-labelledby={ids.notes} className={shared.ruleTop}>
            <Text as="h3" id={ids.notes} className={mergeClasses(styles.heading, shared.groupHead)}>
              {strings.goodToKnow}
            </Text>
            <ul className={shared.list}>
              {notes.map((note) => (
                <NoteItem
                  key={note.kind}
                  note={note}
                  actions={noteActions}
                  onBlock={(rule) => {
                    list([rule], true);
                  }}
                />
              ))}
            </ul>
          </section>
        )}
        <div role="status" className={shared.hidden}>
          {said}
        </div>
      </main>
    </div>
  );
}
