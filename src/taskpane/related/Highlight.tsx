import type { JSXElement } from '@fluentui/react-components';
import { useStyles } from './SearchPanel.styles.ts';

/** A name with the searched text marked where it begins a word, else where it first stands. */
export function Highlight({ name, text }: { name: string; text: string }): JSXElement {
  const styles = useStyles();
  const folded = name.toLowerCase();
  const wanted = text.toLowerCase();
  const atWord = folded.startsWith(wanted) ? 0 : folded.indexOf(` ${wanted}`) + 1;
  const at = folded.startsWith(wanted) || atWord > 0 ? atWord : folded.indexOf(wanted);
  // Lower case can be longer than the name (İ): then the places do not fit and nothing is marked.
  if (wanted === '' || at < 0 || folded.length !== name.length) return <>{name}</>;
  return (
    <>
      {name.slice(0, at)}
      <mark className={styles.hit}>{name.slice(at, at + wanted.length)}</mark>
      {name.slice(at + wanted.length)}
    </>
  );
}
