import type { RecordId } from '../../../core/crm/ids.ts';
import type { Ask } from '../search/ask.ts';
import { literal } from '../soql/literal.ts';
import { anyOf, select } from '../soql/select.ts';
import type { View } from '../soql/view.ts';

export type TimelineOf = { readonly id: RecordId; readonly object: string };

const isPerson = (object: string): boolean => ['Contact', 'Lead', 'User'].includes(object);

/** Activities of the record: of a person by Who, of an account also those of its people and deals, of all others by What. */
function activityOf(view: View, object: 'Task' | 'Event', { id, object: of }: TimelineOf): string {
  if (of === 'User') return `OwnerId = ${literal(id)}`;
  const relation = `${object}Relation`;
  // Shared Activities: a person can be one of many on an activity. A semi-join must not stand beside OR, so it stands alone.
  if (of === 'Contact' && view.object(relation) && view.field(object, 'WhoCount'))
    return `Id IN (SELECT ${object}Id FROM ${relation} WHERE RelationId = ${literal(id)})`;
  if (isPerson(of)) return `WhoId = ${literal(id)}`;
  const account =
    of === 'Account' && view.field(object, 'AccountId') ? `AccountId = ${literal(id)}` : null;
  return anyOf([`WhatId = ${literal(id)}`, account]) ?? '';
}

function emailsOf(view: View, { id, object }: TimelineOf): string | null {
  if (isPerson(object))
    return view.object('EmailMessageRelation')
      ? `Id IN (SELECT EmailMessageId FROM EmailMessageRelation WHERE RelationId = ${literal(id)})`
      : null;
  const parent = object === 'Case' ? `ParentId = ${literal(id)}` : null;
  return anyOf([
    view.field('EmailMessage', 'RelatedToId') ? `RelatedToId = ${literal(id)}` : null,
    parent,
  ]);
}

const OWNER = ['OwnerId', 'Owner.Name'];

/** Emails, tasks and events of one record, newest first, the first `limit` of each. `keyField` = where a Task has its mail's key. */
export const timelineAsks = (
  of: TimelineOf,
  limit: number,
  keyField: string | null,
): readonly Ask[] => [
  {
    ref: 'emails',
    object: 'EmailMessage',
    soql: (view) => {
      const where = emailsOf(view, of);
      return where === null
        ? null
        : select(view, 'EmailMessage', {
            fields: [
              'Subject',
              'MessageDate',
              'CreatedDate',
              'ActivityId',
              'CreatedBy.Name',
              'FromName',
            ],
            where,
            orderBy: ['MessageDate DESC'],
            limit,
          });
    },
  },
  {
    ref: 'tasks',
    object: 'Task',
    soql: (view) =>
      select(view, 'Task', {
        fields: [
          'Subject',
          'ActivityDate',
          'CreatedDate',
          'IsClosed',
          'Status',
          'TaskSubtype',
          ...OWNER,
          ...(keyField === null ? [] : [keyField]),
        ],
        where: activityOf(view, 'Task', of),
        orderBy: ['ActivityDate DESC NULLS LAST', 'CreatedDate DESC'],
        limit,
      }),
  },
  {
    ref: 'events',
    object: 'Event',
    soql: (view) =>
      select(view, 'Event', {
        fields: [
          'Subject',
          'StartDateTime',
          'EndDateTime',
          'ActivityDate',
          'IsAllDayEvent',
          ...OWNER,
        ],
        where: activityOf(view, 'Event', of),
        orderBy: ['StartDateTime DESC'],
        limit,
      }),
  },
];
