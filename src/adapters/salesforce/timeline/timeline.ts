import type { CancelSignal } from '../../../core/cancel.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import { MAX_TEXT_PARTS } from '../../../core/draft/split-body.ts';
import type { CrmFailure, TimelineEntry, TimelinePage } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { textOf } from '../records/crm-record.ts';
import { flatFields } from '../records/flat-fields.ts';
import { ask, commonFailure, type Asked } from '../search/ask.ts';
import { splitKey } from '../saved/key.ts';
import { asText, type Json } from '../wire.ts';
import { listAsks, readLists } from './list-asks.ts';
import { timelineAsks, type TimelineOf } from './timeline-asks.ts';

const PAGE = 20;
/** Salesforce's own timelines end somewhere too. */
const MAX_ROWS = 2000;

const orNull = (text: string): string | null => (text === '' ? null : text);

function readEmail(row: Json): readonly TimelineEntry[] {
  const fields = flatFields(row);
  const id = parseRecordId(textOf(fields, 'Id'));
  return id
    ? [
        {
          id,
          kind: 'email',
          subject: textOf(fields, 'Subject'),
          when: orNull(textOf(fields, 'MessageDate') || textOf(fields, 'CreatedDate')),
          done: true,
          owner: textOf(fields, 'CreatedBy.Name') || textOf(fields, 'FromName'),
        },
      ]
    : [];
}

/** Tasks without the later parts of a split body: it is one entry (D10). */
function withoutParts(rows: readonly Json[], keyField: string | null): readonly Json[] {
  if (keyField === null) return rows;
  const shown = new Map<string, number>();
  const partOf = (row: Json) => splitKey(asText(row[keyField]));
  for (const { key, part } of rows.map(partOf))
    if (part) shown.set(key, Math.min(part.n, shown.get(key) ?? part.n));
  return rows.filter((row) => {
    const { key, part } = partOf(row);
    return part === null || shown.get(key) === part.n;
  });
}

const TASK_KINDS: Readonly<Record<string, TimelineEntry['kind']>> = {
  Email: 'email',
  Call: 'call',
};

function readTask(row: Json): readonly TimelineEntry[] {
  const fields = flatFields(row);
  const id = parseRecordId(textOf(fields, 'Id'));
  return id
    ? [
        {
          id,
          kind: TASK_KINDS[textOf(fields, 'TaskSubtype')] ?? 'task',
          subject: textOf(fields, 'Subject'),
          when: orNull(textOf(fields, 'ActivityDate')),
          done: fields['IsClosed'] === true,
          owner: textOf(fields, 'Owner.Name'),
        },
      ]
    : [];
}

/** Events say nothing of being done: they are over when their time is. */
const readEvent =
  (now: number) =>
  (row: Json): readonly TimelineEntry[] => {
    const fields = flatFields(row);
    const id = parseRecordId(textOf(fields, 'Id'));
    const when = textOf(fields, 'StartDateTime') || textOf(fields, 'ActivityDate');
    const end = Date.parse(textOf(fields, 'EndDateTime') || when);
    return id
      ? [
          {
            id,
            kind: 'event',
            subject: textOf(fields, 'Subject'),
            when: orNull(when),
            done: end < now,
            owner: textOf(fields, 'Owner.Name'),
          },
        ]
      : [];
  };

/** Open tasks without a date come first: they are still to be done. */
const timeOf = ({ when, done }: TimelineEntry): number => {
  const at = when === null ? Number.NaN : Date.parse(when);
  return Number.isNaN(at) ? (done ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : at;
};

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function entriesOf(asked: Asked, now: number, keyField: string | null): readonly TimelineEntry[] {
  const emails = asked.rows('emails');
  // The Task that Salesforce keeps behind an EmailMessage is the same activity (R6).
  const own = new Set(emails.map((row) => parseRecordId(asText(row['ActivityId']))));
  const tasks = withoutParts(asked.rows('tasks'), keyField).flatMap(readTask);
  return [
    ...emails.flatMap(readEmail),
    ...tasks.filter(({ id }) => !own.has(id)),
    ...asked.rows('events').flatMap(readEvent(now)),
  ].sort(newestFirst);
}

type TimelineAsk = {
  readonly of: TimelineOf;
  readonly offset: number;
  /** Where a Task has its mail's key. */
  readonly keyField: string | null;
  /** Rows that may stand for one entry. */
  readonly rowsEach?: number;
};

/**
 * Past and upcoming activities of a record, newest first, one page from `offset` on, in one call; in another one, where so many of the
 * rows were parts of split bodies that a page is not full.
 */
export async function timeline(
  org: Org,
  what: TimelineAsk,
  signal?: CancelSignal,
): Promise<Result<TimelinePage, CrmFailure>> {
  const { of, offset, keyField, rowsEach = 1 } = what;
  // The newest n of all are among the newest n of each kind; one more tells whether there is another page.
  const limit = Math.min((offset + PAGE + 1) * rowsEach, MAX_ROWS);
  const asks = timelineAsks(of, limit, keyField);
  const lists = offset === 0 ? listAsks(of, org.cardFields) : [];
  const asked = await ask([...asks, ...lists], [], { ...org, signal });
  if (!asked.ok) return asked;
  const common = commonFailure(asked.value);
  if (!common.ok) return common;
  const failures = asks.flatMap(({ ref }) => asked.value.failures.get(ref) ?? []);
  const [first] = failures;
  if (first && failures.length === asks.length) return fail(first);
  const all = entriesOf(asked.value, org.clock(), keyField);
  const cutShort = asked.value.rows('tasks').length === limit && all.length <= offset + PAGE;
  if (cutShort && rowsEach === 1)
    return timeline(org, { ...what, rowsEach: MAX_TEXT_PARTS }, signal);
  return ok({
    entries: all.slice(offset, offset + PAGE),
    more: all.length > offset + PAGE,
    lists: readLists(lists, asked.value),
  });
}
