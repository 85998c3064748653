import type { Engine } from '../engine.ts';
import { textOf, type Row } from '../value.ts';

/** One line of a record's activity timeline. */
export type TimelineEntry = {
  readonly kind: 'Email' | 'Task' | 'Event';
  readonly row: Row;
  /** The day or instant that it is filed under; empty when it has none. */
  readonly at: string;
  /** Still to come or to be done. */
  readonly open: boolean;
};

/**
 * The activities of a record as a rep sees them: tasks and events that name it (an account's through their
 * AccountId too), mails that relate to it. A mail and the task that came with it are one entry.
 */
export function timelineOf(engine: Engine, id: string, today: string): TimelineEntry[] {
  const tasks = activitiesOf(engine, id, 'Task');
  const mails = mailsOf(engine, id, tasks);
  const shownByMail = new Set([...mails.values()].map((mail) => textOf(mail, 'ActivityId')));
  const entries: TimelineEntry[] = [...mails.values()].map((row) => ({
    kind: 'Email',
    row,
    at: textOf(row, 'MessageDate') || textOf(row, 'CreatedDate'),
    open: false,
  }));
  for (const [taskId, row] of tasks) {
    if (shownByMail.has(taskId)) continue;
    const open = row['IsClosed'] !== true;
    const at = textOf(row, 'ActivityDate') || (open ? '' : textOf(row, 'CreatedDate'));
    entries.push({ kind: 'Task', row, at, open });
  }
  for (const row of activitiesOf(engine, id, 'Event').values()) {
    const at = textOf(row, 'StartDateTime') || textOf(row, 'ActivityDate');
    entries.push({ kind: 'Event', row, at, open: at.slice(0, 10) >= today });
  }
  return entries.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
}

type Rows = Map<string, Row>;

function activitiesOf(engine: Engine, id: string, object: 'Task' | 'Event'): Rows {
  const rows: Rows = new Map();
  for (const field of ['WhoId', 'WhatId', 'AccountId']) {
    for (const row of engine.store.where(object, field, id)) rows.set(textOf(row, 'Id'), row);
  }
  for (const relation of engine.store.where(`${object}Relation`, 'RelationId', id)) {
    addLive(engine, rows, textOf(relation, `${object}Id`));
  }
  return rows;
}

function mailsOf(engine: Engine, id: string, tasks: Rows): Rows {
  const mails: Rows = new Map();
  const { store } = engine;
  for (const field of ['RelatedToId', 'ParentId', 'FromId']) {
    for (const row of store.where('EmailMessage', field, id)) mails.set(textOf(row, 'Id'), row);
  }
  for (const relation of store.where('EmailMessageRelation', 'RelationId', id)) {
    const hidden =
      relation['RelationType'] === 'OtherAddress' && !engine.switches.otherAddressOnTimeline;
    if (!hidden) addLive(engine, mails, textOf(relation, 'EmailMessageId'));
  }
  for (const taskId of tasks.keys()) {
    for (const row of store.where('EmailMessage', 'ActivityId', taskId))
      mails.set(textOf(row, 'Id'), row);
  }
  return mails;
}

function addLive(engine: Engine, rows: Rows, id: string): void {
  const row = engine.store.get(id);
  if (row && row['IsDeleted'] !== true) rows.set(id, row);
}
