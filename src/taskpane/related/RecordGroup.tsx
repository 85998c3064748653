import { Link, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { useStyles } from './RecordGroup.styles.ts';
import { relatedStrings as words } from './strings.ts';

export type RecordGroupProps = {
  title: string;
  count: number;
  /** Loads what a window hides (R4); null where nothing is. */
  older: { readonly loading: boolean; readonly show: () => void } | null;
  children: ReactNode;
};

/** Records of one object under a small heading. */
export function RecordGroup({ title, count, older, children }: RecordGroupProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <div className={styles.head}>
        <Text id={heading} as="h2" className={mergeClasses(shared.groupHead, shared.noMargin)}>
          {title}
        </Text>
        <Text className={mergeClasses(shared.note, styles.count)}>{count}</Text>
        {older && (
          <Link
            as="button"
            className={mergeClasses(styles.older, shared.end)}
            aria-label={words.olderOf(title)}
            disabledFocusable={older.loading}
            onClick={older.show}
          >
            {older.loading ? words.olderLoading : words.older}
          </Link>
        )}
      </div>
      <ul className={shared.list}>{children}</ul>
    </section>
  );
}
