import type { SavedEmailSummary } from '../../../core/crm/records.ts';
import type { CrmFailure, TaskWords } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { ask, type Ask } from '../search/ask.ts';
import { instant, literal } from '../soql/literal.ts';
import { select } from '../soql/select.ts';
import { asText } from '../wire.ts';
import { restored } from '../write/defused.ts';
import { TASK_CHILDREN, TASK_FIELDS } from './saved-fields.ts';
import { readSummary } from './summary.ts';

const plain = (text: string): string => restored(text).replace(/\r\n?/g, '\n').trim();

const wordsAsk = ({ subject, since }: TaskWords, userId: string): Ask => ({
  ref: 'words',
  object: 'Task',
  soql: (view) =>
    select(view, 'Task', {
      fields: [...TASK_FIELDS, 'Description'],
      children: TASK_CHILDREN,
      where:
        `CreatedById = ${literal(userId)} AND CreatedDate >= ${instant(since)} ` +
        `AND TaskSubtype = 'Email' AND Subject = ${literal(subject)}`,
      orderBy: ['CreatedDate DESC'],
      limit: 20,
    }),
});

/** Long text cannot be filtered by Salesforce, so it is compared here. */
export async function findTaskByWords(
  org: Org,
  words: TaskWords,
): Promise<Result<readonly SavedEmailSummary[], CrmFailure>> {
  const user = await org.facts.user();
  if (!user.ok) return user;
  const asked = await ask([wordsAsk(words, user.value.id)], [], org);
  if (!asked.ok) return asked;
  const [failure] = asked.value.failures.values();
  if (failure) return fail(failure);
  const alike = asked.value
    .rows('words')
    .filter((row) => plain(asText(row['Description'])) === plain(words.description));
  return ok(alike.flatMap((row) => readSummary(row, 'Task', null) ?? []));
}
