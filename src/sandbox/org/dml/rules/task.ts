import { refuse } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import { taskStatuses } from '../../schema/picklists.ts';
import { objectNamed, objectOfId } from '../../schema/schema.ts';
import { textOf } from '../../value.ts';
import { changes, type Draft, type ObjectRules } from '../draft.ts';
import { checkReference } from '../references.ts';
import { removeInternal } from '../remove.ts';
import { patchInternal } from '../save.ts';
import * as activity from './activity.ts';

const peopleOf = new WeakMap<Draft, readonly string[]>();

function prepareTask(work: Work, draft: Draft): void {
  const { row } = draft;
  if (draft.row['TaskSubtype'] === 'Cadence') {
    throw refuse(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Task Subtype: bad value for restricted picklist field: Cadence',
      ['TaskSubtype'],
    );
  }
  const people = activity.settlePeople(draft, 'TaskWhoIds');
  if (people) {
    const who = draft.object.fields.get('whoid');
    for (const id of people) if (who) checkReference(work, who, id);
    peopleOf.set(draft, people);
  }
  activity.checkWhoAndWhat(work, row);
  row['TaskSubtype'] ??= 'Task';
  row['IsClosed'] = isClosed(textOf(row, 'Status'));
  row['IsHighPriority'] = row['Priority'] === 'High';
  row['AccountId'] = activity.accountOf(work, row);
  if (changes(draft, 'IsClosed')) row['CompletedDateTime'] = row['IsClosed'] ? work.now : null;
}

function isClosed(status: string): boolean {
  return taskStatuses.some((each) => each.name === status && each.closed);
}

function afterTask(work: Work, draft: Draft): void {
  activity.noteActivity(work, draft.row);
  if (!work.engine.switches.sharedActivities) return;
  activity.keepRelations(work, 'Task', draft, peopleOf.get(draft) ?? null);
  activity.countRelations(work, 'Task', draft.id);
}

export const taskRules: ObjectRules = {
  prepare: prepareTask,
  after: afterTask,
  afterDelete: (work, row) => {
    const mail = objectNamed(work.engine.schema, 'EmailMessage');
    if (!mail || !work.engine.switches.deleteTaskDeletesMail) return;
    for (const each of work.engine.store.where('EmailMessage', 'ActivityId', textOf(row, 'Id'))) {
      removeInternal(work, mail, each);
    }
  },
};

/** A further person (or the record) of a Task; the first person becomes WhoId. */
export const taskRelationRules: ObjectRules = {
  prepare: (work, draft) => {
    const task = work.engine.store.get(textOf(draft.row, 'TaskId'));
    const id = textOf(draft.row, 'RelationId');
    const kind = objectOfId(work.engine.schema, id)?.name;
    draft.row['IsWhat'] = kind !== 'Contact' && kind !== 'Lead';
    const rows = activity.relationsOf(work, 'Task', textOf(draft.row, 'TaskId'));
    if (rows.some((row) => row['RelationId'] === id)) {
      throw refuse('DUPLICATE_VALUE', 'This person or record is already related to the task.', []);
    }
    if (draft.row['IsWhat'] && textOf(task ?? {}, 'WhatId') !== '') {
      throw refuse('FIELD_INTEGRITY_EXCEPTION', 'A task is related to one record only.', [
        'RelationId',
      ]);
    }
    const people = rows
      .filter((row) => row['IsWhat'] !== true)
      .map((row) => textOf(row, 'RelationId'));
    if (!draft.row['IsWhat']) activity.checkPeople([...people, id]);
    draft.row['AccountId'] = textOf(work.engine.store.get(id) ?? {}, 'AccountId') || null;
  },
  after: (work, draft) => {
    const taskId = textOf(draft.row, 'TaskId');
    const task = work.engine.store.get(taskId);
    const field = draft.row['IsWhat'] === true ? 'WhatId' : 'WhoId';
    if (task && textOf(task, field) === '') {
      patchInternal(work, 'Task', task, { [field]: textOf(draft.row, 'RelationId') });
    }
    activity.countRelations(work, 'Task', taskId);
  },
  afterDelete: (work, row) => {
    const task = work.engine.store.get(textOf(row, 'TaskId'));
    if (!task || task['IsDeleted'] === true) return;
    const field = row['IsWhat'] === true ? 'WhatId' : 'WhoId';
    if (task[field] === row['RelationId']) {
      const next = activity
        .relationsOf(work, 'Task', textOf(task, 'Id'))
        .find((each) => each['IsWhat'] === row['IsWhat']);
      patchInternal(work, 'Task', task, { [field]: next?.['RelationId'] ?? null });
    }
    activity.countRelations(work, 'Task', textOf(task, 'Id'));
  },
};
