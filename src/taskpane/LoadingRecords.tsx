import { Skeleton, SkeletonItem, type JSXElement } from '@fluentui/react-components';
import { strings } from './strings.ts';
import { useStyles } from './LoadingRecords.styles.ts';

/** Rows of the height of real ones, so that nothing jumps when they come (V5). */
export function LoadingRecords(): JSXElement {
  const styles = useStyles();
  return (
    <Skeleton aria-label={strings.header.reading} className={styles.rows}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem shape="square" size={28} />
          <div className={styles.lines}>
            <SkeletonItem size={16} />
            <SkeletonItem size={12} />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
