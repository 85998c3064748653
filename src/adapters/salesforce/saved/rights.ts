import type { RecordId } from '../../../core/crm/ids.ts';
import type { Kind, Right, SavedEmail } from '../../../core/crm/records.ts';
import type { Ask, Asked } from '../search/ask.ts';
import { literal, reference } from '../soql/literal.ts';
import type { View } from '../soql/view.ts';
import type { Json } from '../wire.ts';

const ACCESS = 'SELECT RecordId, HasEditAccess, HasDeleteAccess FROM UserRecordAccess';

const accessAsk = (ref: string, userId: RecordId, record: string): Ask => ({
  ref,
  object: 'UserRecordAccess',
  // Salesforce answers for Tasks and Cases, not for EmailMessages: those follow the Task or Case behind them.
  soql: () => `${ACCESS} WHERE UserId = ${literal(userId)} AND RecordId = ${record}`,
});

/** Who may change the record. The Task and the Case of an EmailMessage are taken from the answer to `email` in the same call. */
export const rightsAsks = (kind: Kind, id: RecordId, userId: RecordId): readonly Ask[] =>
  kind === 'Task'
    ? [accessAsk('access', userId, literal(id))]
    : [
        accessAsk('accessTask', userId, reference('email.records[0].ActivityId')),
        accessAsk('accessCase', userId, reference('email.records[0].ParentId')),
      ];

/** No in one place is no; silence everywhere is unknown, and then the refusal itself is handled (E6). */
function rightIn(rows: readonly Json[], field: string): Right {
  const answers = rows.map((row) => row[field]).filter((value) => typeof value === 'boolean');
  if (answers.includes(false)) return 'no';
  return answers.length > 0 ? 'yes' : 'unknown';
}

export function readRights(asked: Asked, view: View, kind: Kind): SavedEmail['rights'] {
  const rows = ['access', 'accessTask', 'accessCase'].flatMap((ref) => asked.rows(ref));
  const object = view.object(kind);
  return {
    edit: object?.updateable === false ? 'no' : rightIn(rows, 'HasEditAccess'),
    remove: object?.deletable === false ? 'no' : rightIn(rows, 'HasDeleteAccess'),
  };
}
