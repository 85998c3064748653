import { Link, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { useShared } from '../shared/shared.styles.ts';
import type { Formats } from './formats.ts';
import { relatedStrings as words } from './strings.ts';

/** Records older than this say so, even where nothing is known to have changed. */
const OLD_MS = 30 * 60 * 1000;

export type AsOfProps = {
  /** When the org was asked; ISO. */
  askedAt: string;
  /** Something was saved since, or asking again failed. */
  stale: boolean;
  failed: boolean;
  now: Date;
  formats: Formats;
  onRefresh: () => void;
};

/** Marks records that may be out of date, with the way to newer ones; nothing where they are fresh. */
export function AsOf(props: AsOfProps): JSXElement | null {
  const { askedAt, stale, failed, now, formats, onRefresh } = props;
  const shared = useShared();
  const at = Date.parse(askedAt);
  // A mail that was not asked about has a day only, and nothing to refresh.
  const isInstant = askedAt.includes('T') && !Number.isNaN(at);
  if (!isInstant || (!stale && !failed && now.getTime() - at < OLD_MS)) return null;
  const time = formats.dayTime(askedAt);
  return (
    <div className={mergeClasses(shared.row, shared.gutter)}>
      <Text className={mergeClasses(shared.note, shared.grow)}>
        {stale ? words.asOfStale(time) : words.asOf(time)}
      </Text>
      <Link as="button" className={mergeClasses(shared.note, shared.fixed)} onClick={onRefresh}>
        {words.refresh}
      </Link>
    </div>
  );
}
