import type { SavedEmailSummary } from '../../../core/crm/records.ts';
import { idsOf, joinParts } from '../../../core/crm/saved-parts.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import type { Asked } from '../search/ask.ts';
import { asText, type Json } from '../wire.ts';
import { bare, matchKey } from './key.ts';
import type { SavedWanted } from './saved-asks.ts';
import { readSummary } from './summary.ts';

export type FoundEmails = {
  /** Records that carry the mail's own key. */
  readonly saved: readonly SavedEmailSummary[];
  /** Records of other mails of the thread. */
  readonly thread: readonly SavedEmailSummary[];
  /** Records that were asked for by id. */
  readonly byId: readonly SavedEmailSummary[];
};

/** Tasks with the parts of one split body as one (D10). */
function tasksIn(rows: readonly Json[], wanted: SavedWanted): readonly SavedEmailSummary[] {
  const tasks = rows.flatMap((row): SavedEmailSummary[] => {
    const summary = readSummary(row, 'Task', wanted.taskKeyField);
    if (!summary) return [];
    const raw = wanted.taskKeyField === null ? '' : asText(row[wanted.taskKeyField]);
    const match = wanted.key === null ? null : matchKey(raw, wanted.key, wanted.keyHash);
    return [match ? { ...summary, key: wanted.key ?? '', part: match.part } : summary];
  });
  return joinParts(tasks);
}

const carriesOneOf = (row: Json, keys: ReadonlySet<string>): boolean =>
  ['MessageIdentifier', 'ClientThreadIdentifier', 'ThreadIdentifier'].some((field) =>
    keys.has(bare(asText(row[field]))),
  );

/** The email records among the answers, sorted by why they were asked for. Keys are compared as they are written. */
export function readFound(asked: Asked, wanted: SavedWanted): FoundEmails {
  const { key, threadKeys, ids } = wanted;
  const rows = asked.rows('emails');
  const emails = rows.flatMap((row) => readSummary(row, 'EmailMessage', null) ?? []);
  const keys = new Set([...(threadKeys ?? []), ...(key === null ? [] : [key])]);
  const ofThread = new Set(
    rows.filter((row) => carriesOneOf(row, keys)).map((row) => asText(row['Id'])),
  );
  // The Task that Salesforce keeps behind an EmailMessage is not a second save (W0).
  const own = new Set(rows.map((row) => parseRecordId(asText(row['ActivityId']))));
  const tasks = tasksIn(asked.rows('tasks'), wanted).filter(({ id }) => !own.has(id));
  const isMine = (email: SavedEmailSummary): boolean => key !== null && email.key === key;
  return {
    saved: [...emails, ...tasks].filter(isMine),
    thread: emails.filter((email) => !isMine(email) && ofThread.has(email.id)),
    byId: [...emails, ...tasks].filter((one) => idsOf(one).some((id) => ids.includes(id))),
  };
}
