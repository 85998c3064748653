import { Link, mergeClasses, type JSXElement } from '@fluentui/react-components';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './RecordGroup.styles.ts';
import { relatedStrings as words } from './strings.ts';

export type MoreRowsProps = { title: string; count: number; onShow: () => void };

/** Shows the rest of a long list. */
export function MoreRows({ title, count, onShow }: MoreRowsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <li className={mergeClasses(styles.more, shared.gutter)}>
      <Link
        as="button"
        className={styles.older}
        aria-label={words.moreRowsOf(title, count)}
        onClick={onShow}
      >
        {words.moreRows(count)}
      </Link>
    </li>
  );
}
