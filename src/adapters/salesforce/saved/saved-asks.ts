import type { RecordId } from '../../../core/crm/ids.ts';
import type { Ask } from '../search/ask.ts';
import { literals } from '../soql/literal.ts';
import { anyOf, select } from '../soql/select.ts';
import type { View } from '../soql/view.ts';
import { keyIn, taskKeyIs } from './key.ts';
import { EMAIL_CHILDREN, EMAIL_FIELDS, TASK_CHILDREN, TASK_FIELDS } from './saved-fields.ts';

/** Which email records are meant. */
export type SavedWanted = {
  /** The mail's key (W0), without brackets. */
  readonly key: string | null;
  readonly keyHash: string | null;
  /** Keys of the other mails of the thread (W8); null = only the mail itself is asked for. */
  readonly threadKeys: readonly string[] | null;
  readonly taskKeyField: string | null;
  readonly ids: readonly RecordId[];
};

/** More of one conversation would not be shown. */
const THREAD_ROWS = 100;

const idIn = (ids: readonly RecordId[]): string | null =>
  ids.length === 0 ? null : `Id IN (${literals(ids)})`;

function emailCondition(view: View, { key, threadKeys, ids }: SavedWanted): string | null {
  const sees = (field: string): boolean => view.field('EmailMessage', field) !== null;
  const keys = [...(key === null ? [] : [key]), ...(threadKeys ?? [])];
  // The mail's own key can be the thread key of later mails, so all three fields are asked for all keys.
  const fields = ['MessageIdentifier', 'ClientThreadIdentifier', 'ThreadIdentifier'].filter(
    (field, at) => sees(field) && (at === 0 || threadKeys !== null),
  );
  return anyOf([
    ...(keys.length === 0 ? [] : fields.map((field) => keyIn(field, keys))),
    idIn(ids),
  ]);
}

export const emailAsk = (wanted: SavedWanted): Ask => ({
  ref: 'emails',
  object: 'EmailMessage',
  soql: (view) => {
    const where = emailCondition(view, wanted);
    return where === null
      ? null
      : select(view, 'EmailMessage', {
          fields: EMAIL_FIELDS,
          children: EMAIL_CHILDREN,
          where,
          orderBy: ['MessageDate DESC'],
          limit: THREAD_ROWS,
        });
  },
});

export const taskAsk = (wanted: SavedWanted): Ask => ({
  ref: 'tasks',
  object: 'Task',
  soql: (view) => {
    const { key, keyHash, taskKeyField, ids } = wanted;
    const field = taskKeyField === null ? null : view.field('Task', taskKeyField);
    const byKey = field?.filterable && key !== null ? taskKeyIs(field.name, key, keyHash) : null;
    const where = anyOf([byKey, idIn(ids)]);
    return where === null
      ? null
      : select(view, 'Task', {
          fields: [...TASK_FIELDS, ...(field ? [field.name] : [])],
          children: TASK_CHILDREN,
          where,
          orderBy: ['CreatedDate DESC'],
          limit: THREAD_ROWS,
        });
  },
});
