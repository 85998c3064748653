import { Link, mergeClasses, type JSXElement } from '@fluentui/react-components';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './RecordGroup.styles.ts';
import { relatedStrings as words } from './strings.ts';

export type MoreRowsProps = {
  title: string;
  count: number;
  /** How many of them are ticked, where rows can be. */
  ticked?: number;
  onShow: () => void;
};

/** Shows the rest of a long list. */
export function MoreRows({ title, count, ticked = 0, onShow }: MoreRowsProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const text = words.moreRows(count, ticked);
  return (
    <li className={mergeClasses(styles.more, shared.gutter)}>
      <Link as="button" className={styles.older} aria-label={`${text}: ${title}`} onClick={onShow}>
        {text}
      </Link>
    </li>
  );
}
