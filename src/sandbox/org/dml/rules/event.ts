import { refuse } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import { textOf } from '../../value.ts';
import { type Draft, type ObjectRules } from '../draft.ts';
import { checkReference } from '../references.ts';
import * as activity from './activity.ts';

const peopleOf = new WeakMap<Draft, readonly string[]>();
const minute = 60_000;

/** Start, end and duration: two of them make the third. */
function settleTimes({ row, given }: Draft): void {
  const start =
    textOf(row, 'StartDateTime') ||
    textOf(row, 'ActivityDateTime') ||
    midnight(textOf(row, 'ActivityDate'));
  const end = textOf(row, 'EndDateTime');
  let length = row['DurationInMinutes'];
  if (start === '') throw missing('ActivityDateTime');
  if (end !== '' && (given.has('EndDateTime') || typeof length !== 'number')) {
    length = (Date.parse(end) - Date.parse(start)) / minute;
  }
  if (row['IsAllDayEvent'] === true && typeof length !== 'number') length = 1440;
  if (typeof length !== 'number') throw missing('DurationInMinutes');
  if (length < 0) {
    throw refuse('FIELD_INTEGRITY_EXCEPTION', 'Event duration cannot be negative', [
      'DurationInMinutes',
    ]);
  }
  row['StartDateTime'] = start;
  row['ActivityDateTime'] = start;
  row['DurationInMinutes'] = length;
  row['EndDateTime'] = new Date(Date.parse(start) + length * minute).toISOString();
  row['ActivityDate'] = start.slice(0, 10);
  row['EndDate'] = textOf(row, 'EndDateTime').slice(0, 10);
}

function midnight(day: string): string {
  return day === '' ? '' : `${day}T00:00:00.000Z`;
}

function missing(field: string): Error {
  return refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${field}]`, [field]);
}

export const eventRules: ObjectRules = {
  prepare: (work: Work, draft: Draft) => {
    const people = activity.settlePeople(draft, 'EventWhoIds');
    const who = draft.object.fields.get('whoid');
    if (people && who) {
      for (const id of people) checkReference(work, who, id);
      peopleOf.set(draft, people);
    }
    activity.checkWhoAndWhat(work, draft.row);
    settleTimes(draft);
    draft.row['AccountId'] = activity.accountOf(work, draft.row);
  },
  after: (work, draft) => {
    activity.noteActivity(work, draft.row);
    if (!work.engine.switches.sharedActivities) return;
    activity.keepRelations(work, 'Event', draft, peopleOf.get(draft) ?? null);
    activity.countRelations(work, 'Event', draft.id);
  },
};

export const eventRelationRules: ObjectRules = {
  prepare: (work, draft) => {
    const rows = activity.relationsOf(work, 'Event', textOf(draft.row, 'EventId'));
    if (
      draft.before === null &&
      rows.some((row) => row['RelationId'] === draft.row['RelationId'])
    ) {
      throw refuse('DUPLICATE_VALUE', 'This person or record is already related to the event.', []);
    }
  },
};
