import { Skeleton, SkeletonItem, type JSXElement } from '@fluentui/react-components';
import { firstStrings } from '../first-strings.ts';
import { useStyles } from './RelatedSkeleton.styles.ts';

/** Rows per group: the usual mail has two people, a company, an opportunity or two. */
const GROUPS = [2, 1, 2] as const;

function Row(): JSXElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <SkeletonItem className={styles.icon} shape="square" />
      <div className={styles.lines}>
        <SkeletonItem className={styles.name} />
        <SkeletonItem className={styles.facts} />
        <SkeletonItem className={styles.why} />
      </div>
    </div>
  );
}

/** What the records will look like, in the heights of the real rows: nothing jumps when they come (V5). */
export function RelatedSkeleton(): JSXElement {
  const styles = useStyles();
  return (
    <Skeleton aria-label={firstStrings.reading}>
      <div className={styles.tabs}>
        {[0, 1, 2, 3].map((at) => (
          <SkeletonItem key={at} className={styles.tab} size={12} />
        ))}
      </div>
      {GROUPS.map((rows, group) => (
        <div key={group}>
          <SkeletonItem className={styles.head} size={12} />
          {Array.from({ length: rows }, (_, at) => (
            <Row key={at} />
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
