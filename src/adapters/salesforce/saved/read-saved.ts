import type { CancelSignal } from '../../../core/cancel.ts';
import type { RecordId } from '../../../core/crm/ids.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import type { Fields, Kind, SavedEmail } from '../../../core/crm/records.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { flatFields } from '../records/flat-fields.ts';
import { textOf } from '../records/crm-record.ts';
import { ask, commonFailure, type Ask, type Asked } from '../search/ask.ts';
import { literal } from '../soql/literal.ts';
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
const recordAsk = (id: RecordId, kind: Kind): Ask => ({
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
      where: `Id = ${literal(id)}`,
    }),
});

/** Comments die with the record; they are counted so that the user can be told (E3). */
const commentsAsk = (id: RecordId): Ask => ({
  ref: 'feed',
  object: 'FeedItem',
  soql: () => `SELECT Id, CommentCount FROM FeedItem WHERE ParentId = ${literal(id)} LIMIT 200`,
});

/** A Task that stands behind an EmailMessage is edited through that message. */
const behindAsk = (id: RecordId): Ask => ({
  ref: 'behind',
  object: 'EmailMessage',
  soql: (view) =>
    view.field('EmailMessage', 'ActivityId')
      ? `SELECT Id FROM EmailMessage WHERE ActivityId = ${literal(id)} LIMIT 1`
      : null,
});

const ownNotNull = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== null && !name.includes('.')),
  );

function readEmail(
  asked: Asked,
  row: Json,
  kind: Kind,
  keyField: string | null,
): SavedEmail | null {
  const summary = readSummary(row, kind, keyField);
  if (!summary) return null;
  const fields = flatFields(row);
  return {
    summary,
    fields: ownNotNull(fields),
    relations: allRelations(row, fields),
    relatedTo: relatedToOf(fields),
    files: readFiles(asked.rows('files')),
    legacyAttachments: readAttachments(rowsOf(row['Attachments'])),
    activityId: parseRecordId(textOf(fields, 'ActivityId')),
    rights: readRights(asked, asked.view, kind),
    feedComments: asked.rows('feed').reduce((sum, item) => sum + asNumber(item['CommentCount']), 0),
    changedBy: personAt(fields, 'LastModifiedById', 'LastModifiedBy.Name'),
    behind: parseRecordId(asText(asked.rows('behind')[0]?.['Id'])),
  };
}

/** What an edit may not guess: without these answers something could be lost. */
const NEEDED = ['email', 'files'];

/** One email record as it is now, in one call. */
export async function readSaved(
  org: Org,
  id: RecordId,
  kind: Kind,
  keyField: string | null,
  signal?: CancelSignal,
): Promise<Result<SavedEmail, CrmFailure>> {
  const user = await org.facts.user(signal);
  if (!user.ok) return user;
  const asks = [
    recordAsk(id, kind),
    filesAsk(id),
    ...rightsAsks(kind, id, user.value.id),
    commentsAsk(id),
    ...(kind === 'Task' ? [behindAsk(id)] : []),
  ];
  const asked = await ask(asks, [], { ...org, signal });
  if (!asked.ok) return asked;
  const common = commonFailure(asked.value);
  if (!common.ok) return common;
  for (const ref of NEEDED) {
    const failure = asked.value.failures.get(ref);
    if (failure) return fail(failure);
  }
  const [row] = asked.value.rows('email');
  const email = row ? readEmail(asked.value, row, kind, keyField) : null;
  return email ? ok(email) : fail({ kind: 'gone' });
}
