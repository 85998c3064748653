import { Link as TextLink, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../core/draft/check.ts';
import { listedLinks } from '../../core/draft/draft.ts';
import { isPersonObject, type Link } from '../../core/draft/values.ts';
import { MoreRows } from '../related/MoreRows.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, problemsOf, valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { strings } from '../strings.ts';
import { EditableField } from './EditableField.tsx';
import { LinkRow } from './LinkRow.tsx';
import { LinkSearch } from './LinkSearch.tsx';
import { useStyles } from './LinkedRecords.styles.ts';
import { ReadOnlyLinks } from './ReadOnlyLinks.tsx';
import { Section } from './Section.tsx';

export type LinkedRecordsProps = {
  store: DraftStore;
  /** On a saved mail the lists open by their pencil. */
  editing: boolean;
  locked: boolean;
  /** Makes a record from what was searched for; null where the user may make none. */
  onCreate: ((text: string) => void) | null;
};

const conflictOf = (problems: readonly Problem[], { id }: Link) =>
  problems.find((problem) => problem.kind === 'link' && problem.id === id);

/** Likeliest first, so what is further down is asked for: hundreds of rows would make the dialog open a second later on a slow machine. */
const FIRST_ROWS = 30;

type GroupProps = { store: DraftStore; field: 'people' | 'relatedTo'; title: string };

function LinkGroup({ store, field, title }: GroupProps): JSXElement {
  const shared = useShared();
  const [all, setAll] = useState(false);
  const state = useStore(store);
  const values = valuesOf(state);
  const problems = problemsOf(state);
  const links = listedLinks(state.draft).filter(
    ({ object }) => isPersonObject(object) === (field === 'people'),
  );
  const isTicked = (link: Link): boolean => values[field].some(({ id }) => id === link.id);
  const [atFirst] = useState(() => new Set(links.map(({ id }) => id)));
  // What breaks a rule, or was added here, is always in sight.
  const isShown = (link: Link, at: number): boolean =>
    all || at < FIRST_ROWS || !atFirst.has(link.id) || conflictOf(problems, link) !== undefined;
  const hidden = links.filter((link, at) => !isShown(link, at));
  return (
    <ul className={shared.list}>
      {links.filter(isShown).map((link) => {
        const problem = conflictOf(problems, link);
        return (
          <LinkRow
            key={link.id}
            link={link}
            checked={isTicked(link)}
            conflict={problem?.kind === 'link' ? problem.conflict : null}
            onToggle={state.toggle}
            onResolve={state.resolve}
          />
        );
      })}
      {hidden.length > 0 && (
        <MoreRows
          title={title}
          count={hidden.length}
          ticked={hidden.filter(isTicked).length}
          onShow={() => {
            setAll(true);
          }}
        />
      )}
    </ul>
  );
}

const names = (links: readonly Link[]): string =>
  links.length === 0 ? strings.dialog.none : links.map(({ name }) => name).join(', ');

/** Section *Linked records*: people and business records with their rules, search and select all (D3, D4). */
export function LinkedRecords({
  store,
  editing,
  locked,
  onCreate,
}: LinkedRecordsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const state = useStore(store);
  const values = valuesOf(state);
  const { base } = state.draft.overlay;
  const chosen = values.people.length + values.relatedTo.length;
  const listed = listedLinks(state.draft);
  const group = (field: 'people' | 'relatedTo', title: string, name: string): JSXElement => (
    <EditableField
      label={name}
      editing={editing}
      locked={locked}
      value={<ReadOnlyLinks links={values[field]} />}
      was={isEdited(state, field) ? names(base[field]) : null}
      onUndo={() => {
        state.undo(field);
      }}
    >
      <div role="group" aria-label={name} className={styles.group}>
        {editing && <Text className={mergeClasses(shared.note, styles.title)}>{title}</Text>}
        <LinkGroup store={store} field={field} title={name} />
      </div>
    </EditableField>
  );
  return (
    <Section
      title={strings.dialog.linked}
      detail={strings.dialog.of(chosen, listed.length)}
      action={
        editing && listed.length > 0 ? (
          <TextLink
            as="button"
            onClick={() => {
              state.selectAll(chosen === 0);
            }}
          >
            {chosen === 0 ? strings.dialog.selectAll : strings.dialog.deselectAll}
          </TextLink>
        ) : undefined
      }
    >
      {!locked && (
        <LinkSearch
          label={strings.dialog.search}
          onPick={(link) => {
            state.add({ ...link, reason: strings.dialog.addedByYou });
          }}
          onCreate={onCreate}
        />
      )}
      {group('people', strings.dialog.people, strings.dialog.people)}
      {group('relatedTo', strings.dialog.relatedTo, strings.dialog.relatedToShort)}
      {chosen === 0 && (
        <Text className={mergeClasses(shared.note, styles.empty)}>
          {strings.dialog.nothingLinked}
        </Text>
      )}
    </Section>
  );
}
