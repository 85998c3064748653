import type { CancelSignal } from '../../../core/cancel.ts';
import type { RecordId } from '../../../core/crm/ids.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import type { Fields, Kind, SavedEmail } from '../../../core/crm/records.ts';
import { joinSaved } from '../../../core/crm/joined-saved.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { flatFields } from '../records/flat-fields.ts';
import { textOf } from '../records/crm-record.ts';
import { ask, commonFailure, type Ask, type Asked } from '../search/ask.ts';
import { literals } from '../soql/literal.ts';
import { select } from '../soql/select.ts';
import type { View } from '../soql/view.ts';
import { asNumber, asText, rowsOf, type Json } from '../wire.ts';
import { filesAsk, readAttachments, readFiles } from './files.ts';
import { allRelations, relatedToOf } from './links.ts';
import { readRights, rightsAsks } from './rights.ts';
import { EMAIL_CHILDREN, EMAIL_FIELDS, TASK_CHILDREN, TASK_FIELDS } from './saved-fields.ts';
import { personAt, readSummary } from './summary.ts';

/** Types whose values are no plain values. */
const NOT_READ = ['base64', 'address', 'location', 'complexvalue', 'anyType', 'json'];

const ownFields = (view: View, kind: Kind): readonly string[] =>
  Object.values(view.object(kind)?.fields ?? {})
    .filter(({ type }) => !NOT_READ.includes(type))
    .map(({ name }) => name);

const attachments = { relationship: 'Attachments', fields: ['Name', 'BodyLength'] };

/** The whole record: every field, its people, its old-style attachments. */
const recordAsk = (ids: readonly RecordId[], kind: Kind): Ask => ({
  ref: 'email',
  object: kind,
  soql: (view) =>
    select(view, kind, {
      fields: [
        ...(kind === 'Task' ? TASK_FIELDS : EMAIL_FIELDS),
        'LastModifiedBy.Name',
        ...ownFields(view, kind),
      ],
      children: [...(kind === 'Task' ? TASK_CHILDREN : EMAIL_CHILDREN), attachments],
      where: `Id IN (${literals(ids)})`,
    }),
});

/** Comments die with the record; they are counted so that the user can be told (E3). */
const commentsAsk = (ids: readonly RecordId[]): Ask => ({
  ref: 'feed',
  object: 'FeedItem',
  soql: () =>
    `SELECT Id, ParentId, CommentCount FROM FeedItem WHERE ParentId IN (${literals(ids)}) LIMIT 200`,
});

/** A Task that stands behind an EmailMessage is edited through that message. */
const behindAsk = (ids: readonly RecordId[]): Ask => ({
  ref: 'behind',
  object: 'EmailMessage',
  soql: (view) =>
    view.field('EmailMessage', 'ActivityId')
      ? `SELECT Id, ActivityId FROM EmailMessage WHERE ActivityId IN (${literals(ids)}) LIMIT 200`
      : null,
});

const ownNotNull = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== null && !name.includes('.')),
  );

/** Rows of an answer that belong to this record. */
const rowsOn = (asked: Asked, ref: string, field: string, id: RecordId): readonly Json[] =>
  asked.rows(ref).filter((row) => parseRecordId(asText(row[field])) === id);

function readEmail(asked: Asked, row: Json, { kind, keyField }: SavedAsk): SavedEmail | null {
  const summary = readSummary(row, kind, keyField);
  if (!summary) return null;
  const { id } = summary;
  const fields = flatFields(row);
  const comments = rowsOn(asked, 'feed', 'ParentId', id);
  return {
    summary,
    fields: ownNotNull(fields),
    relations: allRelations(row, fields),
    relatedTo: relatedToOf(fields),
    files: readFiles(rowsOn(asked, 'files', 'LinkedEntityId', id)),
    legacyAttachments: readAttachments(rowsOf(row['Attachments'])),
    activityId: parseRecordId(textOf(fields, 'ActivityId')),
    rights: readRights(asked, asked.view, kind, id),
    feedComments: comments.reduce((sum, item) => sum + asNumber(item['CommentCount']), 0),
    changedBy: personAt(fields, 'LastModifiedById', 'LastModifiedBy.Name'),
    behind: parseRecordId(asText(rowsOn(asked, 'behind', 'ActivityId', id)[0]?.['Id'])),
  };
}

/** What an edit may not guess: without these answers something could be lost. */
const NEEDED = ['email', 'files'];

/** Which record is read: one, or the parts of a split body; `keyField` = the Task's own field for the key. */
export type SavedAsk = {
  readonly ids: readonly RecordId[];
  readonly kind: Kind;
  readonly keyField: string | null;
};

/** One saved email as it is now, in one call: its record, or the parts that are still there (D10). */
export async function readSaved(
  org: Org,
  what: SavedAsk,
  signal?: CancelSignal,
): Promise<Result<SavedEmail, CrmFailure>> {
  const user = await org.facts.user(signal);
  if (!user.ok) return user;
  const { ids, kind } = what;
  const asks = [
    recordAsk(ids, kind),
    filesAsk(ids),
    ...rightsAsks(kind, ids, user.value.id),
    commentsAsk(ids),
    ...(kind === 'Task' ? [behindAsk(ids)] : []),
  ];
  const asked = await ask(asks, [], { ...org, signal });
  if (!asked.ok) return asked;
  const common = commonFailure(asked.value);
  if (!common.ok) return common;
  for (const ref of NEEDED) {
    const failure = asked.value.failures.get(ref);
    if (failure) return fail(failure);
  }
  const found = asked.value.rows('email').flatMap((row) => readEmail(asked.value, row, what) ?? []);
  const email = joinSaved(found);
  return email ? ok(email) : fail({ kind: 'gone' });
}
