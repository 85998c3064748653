import type { RecordId } from '../../../core/crm/ids.ts';
import type { Ask } from '../search/ask.ts';
import { literals } from '../soql/literal.ts';
import { anyOf, fitting, select } from '../soql/select.ts';
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

/** The mail's own key first, then the thread's first mail, which the others name, then the latest. */
function keysByWorth({ key, threadKeys }: SavedWanted): readonly string[] {
  const [root, ...later] = threadKeys ?? [];
  return [key, root, ...later.reverse()].filter((one) => typeof one === 'string');
}

function emailCondition(
  view: View,
  { threadKeys, ids }: SavedWanted,
  keys: readonly string[],
): string | null {
  // The mail's own key can be the thread key of later mails, so all three fields are asked for all keys.
  const fields = ['MessageIdentifier', 'ClientThreadIdentifier', 'ThreadIdentifier'].filter(
    (field, at) => view.field('EmailMessage', field) !== null && (at === 0 || threadKeys !== null),
  );
  const byKey = keys.length === 0 ? [] : fields.map((field) => keyIn(field, keys));
  return anyOf([...byKey, idIn(ids)]);
}

function emailStatement(view: View, wanted: SavedWanted, keys: readonly string[]): string | null {
  const where = emailCondition(view, wanted, keys);
  return where === null
    ? null
    : select(view, 'EmailMessage', {
        fields: EMAIL_FIELDS,
        children: EMAIL_CHILDREN,
        where,
        orderBy: ['MessageDate DESC'],
        limit: THREAD_ROWS,
      });
}

export const emailAsk = (wanted: SavedWanted): Ask => ({
  ref: 'emails',
  mayShrink: true,
  object: 'EmailMessage',
  soql: (view) => {
    const keys = keysByWorth(wanted);
    return keys.length === 0
      ? emailStatement(view, wanted, [])
      : fitting(keys, (some) => emailStatement(view, wanted, some));
  },
});

export const taskAsk = (wanted: SavedWanted): Ask => ({
  ref: 'tasks',
  mayShrink: true,
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
