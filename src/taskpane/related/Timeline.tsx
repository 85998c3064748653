import {
  Link,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import {
  CalendarLtr16Regular,
  Call16Regular,
  Mail16Regular,
  TaskListSquareLtr16Regular,
} from '@fluentui/react-icons';
import type { TimelineEntry } from '../../core/ports/crm.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { Formats } from './formats.ts';
import { relatedStrings as words } from './strings.ts';
import { entryNote, groupTimeline, isOverdue } from './timeline-groups.ts';
import { useStyles } from './Timeline.styles.ts';
import type { TimelineState } from './useTimeline.ts';

const ICONS = {
  email: <Mail16Regular aria-hidden />,
  task: <TaskListSquareLtr16Regular aria-hidden />,
  event: <CalendarLtr16Regular aria-hidden />,
  call: <Call16Regular aria-hidden />,
} as const;

type GroupProps = {
  title: string;
  entries: readonly TimelineEntry[];
  formats: Formats;
  userName: string | null;
};

function Group({ title, entries, formats, userName }: GroupProps): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  if (entries.length === 0) return null;
  return (
    <>
      <Text as="h4" className={mergeClasses(shared.groupHead, shared.noMargin, styles.head)}>
        {title}
      </Text>
      <ul className={shared.list} aria-label={title}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.icon}>{ICONS[entry.kind]}</span>
            <div className={shared.grow}>
              <Text
                className={mergeClasses(shared.oneLine, shared.nameLine)}
                dir="auto"
                title={entry.subject}
              >
                {entry.subject === '' ? words.noSubject : entry.subject}
              </Text>
              <Text
                className={mergeClasses(
                  isOverdue(entry, formats) ? shared.danger : shared.note,
                  shared.oneLine,
                )}
              >
                {entryNote(entry, formats, userName)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

export type TimelineProps = {
  timeline: TimelineState;
  onMore: () => void;
  formats: Formats;
  /** Whose entries read "by you". */
  userName: string | null;
};

/** Past and upcoming activities of one record, page by page (R6). */
export function Timeline({ timeline, onMore, formats, userName }: TimelineProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const { entries, more, status } = timeline;
  const { upcoming, past } = groupTimeline(entries, formats);
  return (
    <div aria-busy={status === 'loading'}>
      <Group title={words.upcoming} entries={upcoming} formats={formats} userName={userName} />
      <Group title={words.past} entries={past} formats={formats} userName={userName} />
      {status === 'loading' && (
        <Skeleton aria-label={words.loading}>
          <SkeletonItem size={16} />
        </Skeleton>
      )}
      {status === 'ready' && entries.length === 0 && (
        <Text className={shared.note}>{words.noActivity}</Text>
      )}
      {status === 'failed' && <Text className={shared.danger}>{words.activityFailed} </Text>}
      {((status === 'ready' && more) || status === 'failed') && (
        <Link as="button" className={styles.more} onClick={onMore}>
          {status === 'failed' ? words.tryAgain : words.more}
        </Link>
      )}
    </div>
  );
}
