import { parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { Kind, Right, SavedEmail } from '../../../core/crm/records.ts';
import type { Ask, Asked } from '../search/ask.ts';
import { literal, literals, reference } from '../soql/literal.ts';
import type { View } from '../soql/view.ts';
import { asText, type Json } from '../wire.ts';

const ACCESS = 'SELECT RecordId, HasEditAccess, HasDeleteAccess FROM UserRecordAccess';

const accessAsk = (ref: string, userId: RecordId, record: string): Ask => ({
  ref,
  object: 'UserRecordAccess',
  // Salesforce answers for Tasks and Cases, not for EmailMessages: those follow the Task or Case behind them.
  soql: () => `${ACCESS} WHERE UserId = ${literal(userId)} AND RecordId ${record}`,
});

/** Who may change the record. The Task and the Case of an EmailMessage are taken from the answer to `email` in the same call. */
export const rightsAsks = (
  kind: Kind,
  ids: readonly RecordId[],
  userId: RecordId,
): readonly Ask[] =>
  kind === 'Task'
    ? [accessAsk('access', userId, `IN (${literals(ids)})`)]
    : [
        accessAsk('accessTask', userId, `= ${reference('email.records[0].ActivityId')}`),
        accessAsk('accessCase', userId, `= ${reference('email.records[0].ParentId')}`),
      ];

/** No in one place is no; silence everywhere is unknown, and then the refusal itself is handled (E6). */
function rightIn(rows: readonly Json[], field: string): Right {
  const answers = rows.map((row) => row[field]).filter((value) => typeof value === 'boolean');
  if (answers.includes(false)) return 'no';
  return answers.length > 0 ? 'yes' : 'unknown';
}

/** The rights to one record: for a Task its own row, for an EmailMessage those of what it follows. */
export function readRights(
  asked: Asked,
  view: View,
  kind: Kind,
  id: RecordId,
): SavedEmail['rights'] {
  const own = asked.rows('access').filter((row) => parseRecordId(asText(row['RecordId'])) === id);
  const rows = [...own, ...['accessTask', 'accessCase'].flatMap((ref) => asked.rows(ref))];
  const object = view.object(kind);
  return {
    edit: object?.updateable === false ? 'no' : rightIn(rows, 'HasEditAccess'),
    remove: object?.deletable === false ? 'no' : rightIn(rows, 'HasDeleteAccess'),
  };
}
