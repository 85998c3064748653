import type { Work } from '../../engine.ts';
import { taskStatuses } from '../../schema/picklists.ts';
import { objectNamed, type Schema } from '../../schema/schema.ts';
import { textOf, type Row, type Value } from '../../value.ts';
import { removeInternal } from '../remove.ts';
import { createInternal, patchInternal } from '../save.ts';
import { accountOf, isLead, noteActivity } from './activity.ts';

/** The Task that Enhanced Email makes for a mail, by which it shows on timelines. */

const subjectLimit = 255;
const commentLimit = 32000;

/** With Email-to-Case an incoming case mail follows its routing address instead, unless a client manages it. */
export function wantsTask(work: Work, mail: Row): boolean {
  const { enhancedEmail, emailToCase } = work.engine.switches;
  if (!enhancedEmail || mail['Status'] === '5') return false;
  const ofCase = mail['Incoming'] === true && textOf(mail, 'ParentId') !== '' && emailToCase;
  return mail['IsClientManaged'] === true || !ofCase;
}

export function makeMailTask(work: Work, mail: Row): void {
  const task = objectNamed(work.engine.schema, 'Task');
  if (!task) return;
  const id = createInternal(work, task, taskFields(work, mail));
  const stored = work.engine.store.get(textOf(mail, 'Id')) ?? mail;
  patchInternal(work, 'EmailMessage', stored, { ActivityId: id });
  alignMailTask(work, textOf(mail, 'Id'));
}

function taskFields(work: Work, mail: Row): Readonly<Record<string, Value>> {
  const closed = taskStatuses.find((status) => status.closed)?.name ?? 'Completed';
  const date = textOf(mail, 'MessageDate') || work.now;
  return {
    Subject: `Email: ${textOf(mail, 'Subject')}`.slice(0, subjectLimit),
    Description: describeMail(mail).slice(0, commentLimit),
    ActivityDate: date.slice(0, 10),
    Status: closed,
    Priority: 'Normal',
    IsClosed: true,
    CompletedDateTime: work.now,
    TaskSubtype: 'Email',
    ...typeOf(work.engine.schema),
  };
}

function typeOf(schema: Schema): Readonly<Record<string, Value>> {
  return objectNamed(schema, 'Task')?.fields.has('type') ? { Type: 'Email' } : {};
}

function describeMail(mail: Row): string {
  const lines = [
    ['To', 'ToAddress'],
    ['CC', 'CcAddress'],
    ['BCC', 'BccAddress'],
    ['Subject', 'Subject'],
  ].map(([label = '', field = '']) => `${label}: ${textOf(mail, field)}`);
  return `${lines.join('\n')}\nBody:\n${textOf(mail, 'TextBody')}`;
}

/** Brings the Task's people and record in line with the mail and its relations. */
export function alignMailTask(work: Work, mailId: string): void {
  const mail = work.engine.store.get(mailId);
  const task = work.engine.store.get(textOf(mail ?? {}, 'ActivityId'));
  if (!mail || !task || task['IsDeleted'] === true) return;
  const people = peopleOf(work, mail);
  const WhoId = people[0] ?? null;
  const related = textOf(mail, 'RelatedToId') || textOf(mail, 'ParentId') || null;
  const WhatId = WhoId !== null && isLead(WhoId) ? null : related;
  const AccountId = accountOf(work, { ...task, WhoId, WhatId });
  noteActivity(work, patchInternal(work, 'Task', task, { WhoId, WhatId, AccountId }));
  if (work.engine.switches.sharedActivities) relate(work, textOf(task, 'Id'), people, WhatId);
}

/** Contacts of the mail (sender first when it came in), or its first lead if there is no contact. */
function peopleOf(work: Work, mail: Row): readonly string[] {
  const order = mail['Incoming'] === true ? incomingOrder : outgoingOrder;
  const rows = work.engine.store.where(
    'EmailMessageRelation',
    'EmailMessageId',
    textOf(mail, 'Id'),
  );
  const ranked = [...rows].sort(
    (a, b) => order.indexOf(textOf(a, 'RelationType')) - order.indexOf(textOf(b, 'RelationType')),
  );
  const ids = [...new Set(ranked.map((row) => textOf(row, 'RelationId')))];
  const contacts = ids.filter((id) => id.startsWith('003'));
  return contacts.length > 0 ? contacts.slice(0, 50) : ids.filter(isLead).slice(0, 1);
}

const outgoingOrder = ['ToAddress', 'CcAddress', 'BccAddress', 'OtherAddress', 'FromAddress'];
const incomingOrder = ['FromAddress', 'ToAddress', 'CcAddress', 'BccAddress', 'OtherAddress'];

function relate(work: Work, TaskId: string, people: readonly string[], what: string | null): void {
  const object = objectNamed(work.engine.schema, 'TaskRelation');
  if (!object) return;
  const wanted = new Map<string, boolean>(people.map((id) => [id, false]));
  if (what !== null) wanted.set(what, true);
  for (const row of work.engine.store.where('TaskRelation', 'TaskId', TaskId)) {
    const id = textOf(row, 'RelationId');
    if (wanted.has(id)) wanted.delete(id);
    else patchInternal(work, 'TaskRelation', row, { IsDeleted: true });
  }
  for (const [RelationId, IsWhat] of wanted) {
    createInternal(work, object, { TaskId, RelationId, IsWhat });
  }
  const task = work.engine.store.get(TaskId);
  const WhatCount = what === null ? 0 : 1;
  if (task) patchInternal(work, 'Task', task, { WhoCount: people.length, WhatCount });
}

/** Some updates of a mail make the platform throw its Task away and make a new one. */
export function replaceMailTask(work: Work, mailId: string): void {
  const mail = work.engine.store.get(mailId);
  const task = objectNamed(work.engine.schema, 'Task');
  const old = work.engine.store.get(textOf(mail ?? {}, 'ActivityId'));
  if (!mail || !task || !old) return;
  patchInternal(work, 'EmailMessage', mail, { ActivityId: null });
  removeInternal(work, task, old);
  makeMailTask(work, work.engine.store.get(mailId) ?? mail);
}
