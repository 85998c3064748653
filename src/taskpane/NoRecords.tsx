import { Link, Text, type JSXElement } from '@fluentui/react-components';
import { filteredText } from './header/header-view.ts';
import type { RecordsViewProps } from './RecordsView.tsx';
import { useStyles } from './RecordsView.styles.ts';
import { RelatedSkeleton } from './related/RelatedSkeleton.tsx';
import { useShared } from './shared/shared.styles.ts';
import { shown } from './stores/loadable.ts';
import { strings } from './strings.ts';
import { late } from './late.tsx';

const SearchFailed = late(
  () => import('./SearchFailed.tsx'),
  (code) => code.SearchFailed,
);

/** What stands where records would: why there are none, and the way on. */
export function NoRecords({ opened, onPage, onObservations }: RecordsViewProps): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  const understood = shown(opened.understood);
  if (understood?.cannot) return null;
  if (understood?.verdict === 'filtered')
    return (
      <div className={styles.note}>
        <Text className={shared.fact}>
          {strings.header.filteredReason(filteredText(understood))}
        </Text>
        <Link as="button" onClick={onObservations}>
          {strings.buttons.observations}
        </Link>
        <Link
          as="button"
          onClick={() => {
            onPage({ kind: 'search' });
          }}
        >
          {strings.searchRecords}
        </Link>
      </div>
    );
  if (opened.found.status === 'failed') return <SearchFailed failure={opened.found.failure} />;
  return opened.understood.status === 'failed' ? null : <RelatedSkeleton />;
}
