import {
  Button,
  mergeClasses,
  SearchBox,
  Spinner,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Link } from '../../core/draft/values.ts';
import { useSignIns } from '../session/use-sign-ins.ts';
import { RecordIcon } from '../shared/RecordIcon.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { objectLabel, strings } from '../strings.ts';
import { useStyles } from './LinkSearch.styles.ts';

export type LinkSearchProps = {
  /** Null when the search could not be made. */
  search: (text: string) => Promise<readonly Link[] | null>;
  onPick: (link: Link) => void;
};

const PAUSE_MS = 250;

/** Manual search inside the dialog: from two characters, debounced; a pick is linked at once (R7, D3). */
export function LinkSearch({ search, onPick }: LinkSearchProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ text: string; links: readonly Link[] | null } | null>(null);
  const signIns = useSignIns();
  const wanted = text.trim();
  const searching = wanted.length >= 2 && found?.text !== wanted;

  useEffect(() => {
    if (wanted.length < 2) return;
    let current = true;
    const timer = setTimeout(() => {
      void search(wanted).then((links) => {
        if (current) setFound({ text: wanted, links });
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, search, signIns]);

  const pick = (link: Link): void => {
    onPick({ ...link, reason: strings.dialog.addedByYou });
    setText('');
  };
  const links = wanted.length >= 2 && found?.text === wanted ? (found.links ?? []) : [];
  return (
    <div className={styles.search}>
      <SearchBox
        size="small"
        className={styles.box}
        value={text}
        placeholder={strings.dialog.search}
        aria-label={strings.dialog.search}
        onChange={(_event, { value }) => {
          setText(value);
        }}
      />
      <div role="status">
        {searching && (
          <Spinner size="extra-tiny" label={strings.dialog.searching} labelPosition="after" />
        )}
        {!searching && wanted.length >= 2 && (
          <Text className={shared.note}>
            {links.length === 0 ? strings.dialog.noResults : strings.dialog.results(links.length)}
          </Text>
        )}
      </div>
      {links.length > 0 && (
        <ul className={mergeClasses(shared.list, styles.results)}>
          {links.map((link) => (
            <li key={link.id}>
              <Button
                appearance="subtle"
                className={styles.result}
                icon={<RecordIcon object={link.object} size={24} />}
                aria-label={`${objectLabel(link.object)}: ${link.name}, ${link.reason}`}
                onClick={() => {
                  pick(link);
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
      )}
    </div>
  );
}
