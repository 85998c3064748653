import type { TimelineEntry } from '../../core/ports/crm.ts';
import type { Formats } from './formats.ts';
import { relatedStrings as words } from './strings.ts';

export type TimelineGroups = {
  /** Soonest first. */
  readonly upcoming: readonly TimelineEntry[];
  /** Newest first. */
  readonly past: readonly TimelineEntry[];
};

const isLater = (when: string, { today, now }: Pick<Formats, 'today' | 'now'>): boolean =>
  when.length > 10 ? Date.parse(when) > Date.parse(now) : when > today;

/** What comes and what was: an open task is still to come, however late it is. */
export function groupTimeline(
  entries: readonly TimelineEntry[],
  clock: Pick<Formats, 'today' | 'now'>,
): TimelineGroups {
  const comes = ({ kind, done, when }: TimelineEntry): boolean =>
    kind === 'task' ? !done : when !== null && isLater(when, clock);
  const time = ({ when }: TimelineEntry): number => (when === null ? Infinity : Date.parse(when));
  return {
    upcoming: entries.filter(comes).sort((a, b) => time(a) - time(b)),
    past: entries.filter((entry) => !comes(entry)),
  };
}

export const isOverdue = (
  { kind, done, when }: TimelineEntry,
  { today }: Pick<Formats, 'today'>,
): boolean => kind === 'task' && !done && when !== null && when.slice(0, 10) < today;

/** The grey line of an entry: what it is, when, whose. */
export function entryNote(entry: TimelineEntry, formats: Formats, userName: string | null): string {
  const { kind, when, owner, done } = entry;
  const day = when === null ? null : kind === 'event' ? formats.dayTime(when) : formats.day(when);
  const isOpenTask = kind === 'task' && !done;
  const whose = owner === userName && owner !== '' ? words.by(words.you) : owner;
  const parts = [
    words.kinds[kind],
    ...(day === null ? [] : [isOpenTask ? words.due(day) : day]),
    ...(isOverdue(entry, formats) ? [words.overdue] : []),
    ...(whose === '' ? [] : [whose]),
  ];
  return parts.join(' · ');
}
