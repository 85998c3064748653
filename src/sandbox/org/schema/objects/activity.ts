import * as f from '../build.ts';
import type { Field } from '../field.ts';
import { objectType, type JunctionList, type ObjectType } from '../object.ts';
import { activitySubjects, taskStatuses } from '../picklists.ts';
import type { Switches } from '../../switches.ts';

/** Objects that allow activities: what Task.WhatId and Event.WhatId may name. */
export const activityTargets = ['Account', 'Campaign', 'Case', 'Installation__c', 'Opportunity'];
const people = ['Contact', 'Lead'];

function common(down: 'Tasks' | 'Events'): readonly Field[] {
  return [
    f.id,
    f.poly('WhoId', people, { up: 'Who', down, onDelete: 'cascade' }),
    f.poly('WhatId', activityTargets, { up: 'What', down, onDelete: 'cascade' }),
    f.combo('Subject', 255, activitySubjects, 'nameField'),
  ];
}

const end: readonly Field[] = [
  f.area('Description', 32000),
  f.isDeleted,
  f.lookup('AccountId', 'Account', { up: 'Account' }, 'readOnly'),
  ...f.created,
  ...f.modified,
  f.stamp,
  f.bool('IsArchived', 'readOnly'),
  f.datetime('ReminderDateTime'),
  f.bool('IsReminderSet'),
];

const counts = [f.int('WhoCount', 8, 'readOnly'), f.int('WhatCount', 8, 'readOnly')];

/** Custom activity fields show on Task and on Event alike. */
function customFields(switches: Switches): readonly Field[] {
  return [
    ...(switches.taskMessageIdField ? [f.text('Message_ID__c', 255, 'externalId')] : []),
    ...(switches.sidecarKey
      ? [f.text('Sidecar_Key__c', 255, 'externalId', 'unique', 'caseSensitive')]
      : []),
  ];
}

const labels = {
  WhoId: 'Name ID',
  WhatId: 'Related To ID',
  OwnerId: 'Assigned To ID',
  ActivityDate: 'Due Date Only',
  IsClosed: 'Closed',
  IsArchived: 'Archived',
  IsReminderSet: 'Reminder Set',
  ReminderDateTime: 'Reminder Date/Time',
  CallDurationInSeconds: 'Call Duration',
  CallDisposition: 'Call Result',
  CompletedDateTime: 'Completed Date/Time',
  IsHighPriority: 'High Priority',
  WhoCount: 'Relation Count',
  WhatCount: 'Related To Count',
  Message_ID__c: 'Message-ID',
};

function whoList(child: string, childField: string, name: string): JunctionList {
  return { name, child, childField, referenceTo: people };
}

export function task(switches: Switches): ObjectType {
  return objectType({
    name: 'Task',
    prefix: '00T',
    feedEnabled: true,
    labels: {
      ...labels,
      CallObject: 'Call Object Identifier',
      IsRecurrence: 'Create Recurring Series of Tasks',
    },
    junctionLists: switches.sharedActivities
      ? [whoList('TaskRelation', 'TaskId', 'TaskWhoIds')]
      : [],
    fields: [
      ...common('Tasks'),
      f.date('ActivityDate'),
      f.pick(
        'Status',
        40,
        taskStatuses.map((status, at) => (at === 0 ? `${status.name}*` : status.name)),
        'required',
      ),
      f.pick('Priority', 40, ['High', 'Normal*', 'Low'], 'required'),
      f.bool('IsHighPriority', 'readOnly'),
      f.ownerOrQueue,
      ...end,
      ...(switches.taskHasType ? [f.pick('Type', 40, ['Call', 'Email', 'Meeting', 'Other'])] : []),
      f.bool('IsClosed', 'readOnly'),
      f.int('CallDurationInSeconds', 8),
      f.pick('CallType', 40, ['Internal', 'Inbound', 'Outbound'], 'restricted'),
      f.text('CallDisposition', 255),
      f.text('CallObject', 255),
      f.lookup('RecurrenceActivityId', 'Task', { up: null, down: 'RecurringTasks' }, 'readOnly'),
      f.bool('IsRecurrence', 'createOnly'),
      f.pick(
        'TaskSubtype',
        40,
        ['Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn'],
        'createOnly',
        'restricted',
      ),
      f.datetime('CompletedDateTime', 'readOnly'),
      ...(switches.sharedActivities ? counts : []),
      ...customFields(switches),
    ],
  });
}

export function event(switches: Switches): ObjectType {
  return objectType({
    name: 'Event',
    prefix: '00U',
    labels: {
      ...labels,
      IsAllDayEvent: 'All-Day Event',
      IsPrivate: 'Private',
      ActivityDateTime: 'Due Date Time',
      DurationInMinutes: 'Duration',
      ShowAs: 'Show Time As',
      IsRecurrence: 'Create Recurring Series of Events',
    },
    junctionLists: switches.sharedActivities
      ? [whoList('EventRelation', 'EventId', 'EventWhoIds')]
      : [],
    fields: [
      ...common('Events'),
      f.text('Location', 255),
      f.bool('IsAllDayEvent'),
      f.datetime('ActivityDateTime'),
      f.date('ActivityDate'),
      f.int('DurationInMinutes', 8),
      f.datetime('StartDateTime'),
      f.datetime('EndDateTime'),
      f.date('EndDate', 'readOnly'),
      { ...f.owner },
      f.bool('IsPrivate'),
      f.pick('ShowAs', 40, ['Busy*', 'OutOfOffice', 'Free'], 'restricted'),
      f.bool('IsChild', 'readOnly'),
      f.bool('IsGroupEvent', 'readOnly'),
      ...end,
      f.bool('IsRecurrence', 'createOnly'),
      f.pick('EventSubtype', 40, ['Event*'], 'createOnly', 'restricted'),
      ...(switches.sharedActivities ? counts : []),
      ...customFields(switches),
    ],
  });
}

function relation(parent: 'Task' | 'Event', prefix: string): ObjectType {
  const key = `${parent}Id`;
  return objectType({
    name: `${parent}Relation`,
    label: `${parent} Relation`,
    prefix,
    searchable: false,
    mruEnabled: false,
    undeletable: false,
    triggerable: false,
    updateable: parent === 'Event',
    recordTypes: [],
    fields: [
      f.id,
      f.poly(
        'RelationId',
        [...people, ...activityTargets],
        { up: 'Relation', down: `${parent}Relations`, onDelete: 'cascade' },
        'createOnly',
        'required',
      ),
      f.lookup(
        key,
        parent,
        { up: parent, down: `${parent}Relations`, onDelete: 'cascade' },
        'createOnly',
        'required',
      ),
      f.bool('IsWhat', 'createOnly'),
      f.lookup('AccountId', 'Account', { up: 'Account' }, 'readOnly'),
      ...f.created,
      ...f.modified,
      f.stamp,
      f.isDeleted,
    ],
  });
}

export const taskRelation: ObjectType = relation('Task', '0RT');
export const eventRelation: ObjectType = relation('Event', '0RE');

export const taskStatus: ObjectType = objectType({
  name: 'TaskStatus',
  label: 'Task Status Value',
  prefix: '01U',
  createable: false,
  updateable: false,
  deletable: false,
  searchable: false,
  layoutable: false,
  mruEnabled: false,
  undeletable: false,
  triggerable: false,
  recordTypes: [],
  fields: [
    f.id,
    f.text('MasterLabel', 255, 'readOnly'),
    f.text('ApiName', 255, 'readOnly', 'required'),
    f.int('SortOrder', 8, 'readOnly'),
    f.bool('IsDefault', 'readOnly'),
    f.bool('IsClosed', 'readOnly'),
    ...f.created,
    ...f.modified,
    f.stamp,
  ],
});
