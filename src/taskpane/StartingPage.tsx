import { Skeleton, SkeletonItem, mergeClasses, type JSXElement } from '@fluentui/react-components';
import { useStyles as useHeader } from './header/MailHeader.styles.ts';
import { RelatedSkeleton } from './related/RelatedSkeleton.tsx';
import { useShared } from './shared/shared.styles.ts';
import { useStyles } from './StartingPage.styles.ts';
import { firstStrings } from './first-strings.ts';

/** Stands until the pane knows which mail is selected, in the heights of a mail's page: nothing moves when that comes (V5). */
export function StartingPage(): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const header = useHeader();
  return (
    <>
      <header>
        <Skeleton aria-label={firstStrings.reading}>
          <div className={header.identity}>
            <div className={shared.grow}>
              <SkeletonItem className={mergeClasses(styles.line, styles.subject)} />
              <SkeletonItem className={mergeClasses(styles.line, styles.sender)} size={12} />
            </div>
          </div>
          <div className={header.strip}>
            <SkeletonItem className={styles.state} />
          </div>
        </Skeleton>
      </header>
      <main className={shared.scroll}>
        <RelatedSkeleton />
      </main>
    </>
  );
}
