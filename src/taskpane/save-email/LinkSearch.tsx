import {
  Button,
  Link as TextLink,
  mergeClasses,
  SearchBox,
  Spinner,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Link } from '../../core/draft/values.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { objectLabel, strings } from '../strings.ts';
import { useDialogTools } from './dialog-tools.ts';
import { useStyles } from './LinkSearch.styles.ts';
import { dialogStrings as words } from './strings.ts';

export type LinkSearchProps = {
  label: string;
  /** Objects that are searched; all where none is named. */
  objects?: readonly string[];
  onPick: (link: Link) => void;
  /** Makes a record of what was typed, where nothing of it is there (R7). */
  onCreate?: ((text: string) => void) | null;
};

const PAUSE_MS = 250;
const ALL: readonly string[] = [];

type Found = { readonly text: string; readonly links: readonly Link[] | null };

/** Asks from two characters on, a moment after the last key; an answer to an earlier text is never shown. */
function useFound(
  text: string,
  objects: readonly string[],
): { found: Found | null; again: () => void } {
  const { search, signIns } = useDialogTools();
  const [found, setFound] = useState<Found | null>(null);
  const [round, setRound] = useState(0);
  const wanted = objects.join();
  useEffect(() => {
    if (text.length < 2) return;
    let current = true;
    const timer = setTimeout(() => {
      void search(text, wanted === '' ? ALL : wanted.split(',')).then((links) => {
        if (current) setFound({ text, links });
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, wanted, search, round, signIns]);
  return {
    found: found?.text === text && text.length >= 2 ? found : null,
    again: () => {
      setFound(null);
      setRound(round + 1);
    },
  };
}

type ResultsProps = { links: readonly Link[]; onPick: (link: Link) => void };

function Results({ links, onPick }: ResultsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={mergeClasses(shared.list, styles.results)}>
      {links.map((link) => (
        <li key={link.id}>
          <Button
            appearance="subtle"
            className={styles.result}
            icon={<RecordIcon object={link.object} size={24} />}
            aria-label={`${objectLabel(link.object)}: ${link.name}, ${link.reason}`}
            onClick={() => {
              onPick(link);
            }}
          >
            <span className={shared.grow}>
              <Text className={shared.oneLine}>{link.name}</Text>
              <Text className={mergeClasses(shared.note, shared.oneLine)}>{link.reason}</Text>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Manual search inside the dialog (R7, D3). A search that failed says so: "nothing found" would be a lie. */
export function LinkSearch(props: LinkSearchProps): JSXElement {
  const { label, objects = ALL, onPick, onCreate = null } = props;
  const styles = useStyles();
  const shared = useShared();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const { found, again } = useFound(wanted, objects);
  const links = found?.links ?? [];
  return (
    <div
      className={styles.search}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return;
        event.stopPropagation();
        setText('');
      }}
    >
      <SearchBox
        size="small"
        className={styles.box}
        value={text}
        placeholder={label}
        aria-label={label}
        onChange={(_event, { value }) => {
          setText(value);
        }}
      />
      <div role="status">
        {wanted.length >= 2 && !found && (
          <Spinner size="extra-tiny" label={strings.dialog.searching} labelPosition="after" />
        )}
        {found?.links && (
          <Text className={shared.note}>
            {links.length === 0 ? strings.dialog.noResults : strings.dialog.results(links.length)}
          </Text>
        )}
        {found?.links === null && (
          <Text className={shared.danger}>
            {words.searchFailed}{' '}
            <TextLink as="button" inline onClick={again}>
              {words.searchAgain}
            </TextLink>
          </Text>
        )}
      </div>
      {links.length > 0 && (
        <Results
          links={links}
          onPick={(link) => {
            onPick(link);
            setText('');
          }}
        />
      )}
      {onCreate && found?.links && (
        <Button
          size="small"
          className={styles.create}
          icon={<Add16Regular />}
          onClick={() => {
            onCreate(wanted);
            setText('');
          }}
        >
          {words.links.create(wanted)}
        </Button>
      )}
    </div>
  );
}
