import {
  Button,
  Link as TextLink,
  mergeClasses,
  SearchBox,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Link } from '../../core/draft/values.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { moveBetween } from '../shared/row-arrows.ts';
import { useShared } from '../shared/shared.styles.ts';
import { objectLabel, strings } from '../strings.ts';
import { useDialogTools } from './dialog-tools.ts';
import { useStyles } from './LinkSearch.styles.ts';
import { dialogStrings as words } from './strings.ts';
import { Busy } from '../shared/Busy.tsx';

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

/**
 * Asks from two characters on, a moment after the last key, and for the recently viewed at once where nothing is typed; an answer to
 * an earlier text is never shown. Null = nothing is wanted.
 */
function useFound(
  text: string | null,
  objects: readonly string[],
): { found: Found | null; again: () => void } {
  const { search, signIns } = useDialogTools();
  const [found, setFound] = useState<Found | null>(null);
  const [round, setRound] = useState(0);
  const wanted = objects.join();
  useEffect(() => {
    if (text === null) return;
    let current = true;
    const ask = (): void => {
      void search(text, wanted === '' ? ALL : wanted.split(',')).then((links) => {
        if (current) setFound({ text, links });
      });
    };
    const timer = setTimeout(ask, text === '' ? 0 : PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, wanted, search, round, signIns]);
  return {
    found: found?.text === text ? found : null,
    again: () => {
      setFound(null);
      setRound(round + 1);
    },
  };
}

/** What to ask for: the words from two characters on, the recently viewed (no words) while the empty field has the focus (R7). */
function wantedText(typed: string, inside: boolean): string | null {
  if (typed.length >= 2) return typed;
  return typed === '' && inside ? '' : null;
}

/** Below the box, ↓ leads into what was found, and ↑ back. */
const moveBetweenFound = moveBetween('input, [data-found]');

type ResultsProps = { links: readonly Link[]; onPick: (link: Link) => void };

function Results({ links, onPick }: ResultsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={mergeClasses(shared.list, styles.results)}>
      {links.map((link, at) => (
        <li key={link.id}>
          <Button
            appearance="subtle"
            className={styles.result}
            data-found
            // One stop of Tab, however many there are.
            tabIndex={at === 0 ? 0 : -1}
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
  const [inside, setInside] = useState(false);
  const wanted = text.trim();
  const { found, again } = useFound(wantedText(wanted, inside), objects);
  const links = found?.links ?? [];
  const isRecent = found?.text === '';
  const searched = isRecent ? null : found;
  return (
    <div
      className={styles.search}
      onFocus={() => {
        setInside(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setInside(false);
      }}
      onKeyDown={(event) => {
        moveBetweenFound(event);
        const isOpen = text !== '' || links.length > 0;
        if (event.key !== 'Escape' || !isOpen) return;
        // The dialog stays.
        event.preventDefault();
        setText('');
        setInside(false);
      }}
    >
      <SearchBox
        size="small"
        className={styles.box}
        value={text}
        placeholder={label}
        aria-label={label}
        onClick={() => {
          setInside(true);
        }}
        onChange={(_event, { value }) => {
          setText(value);
          setInside(true);
        }}
      />
      <div role="status">
        {wanted.length >= 2 && !found && <Busy label={strings.dialog.searching} />}
        {isRecent && links.length > 0 && <Text className={shared.note}>{words.recent}</Text>}
        {searched?.links && (
          <Text className={shared.note}>
            {links.length === 0 ? strings.dialog.noResults : strings.dialog.results(links.length)}
          </Text>
        )}
        {searched?.links === null && (
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
            setInside(false);
          }}
        />
      )}
      {onCreate && searched?.links && (
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
