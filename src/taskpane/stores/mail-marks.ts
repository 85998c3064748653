import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { CategoryFailure } from '../../core/ports/mail-host.ts';
import type { Result } from '../../core/result.ts';
import type { Services } from '../services.ts';
import { keepId } from './kept-ids.ts';
import { shown } from './loadable.ts';
import type { CategoryTrouble } from './save-state.ts';
import type { SessionStore } from './session-store.ts';

/** What a mail is marked as: the record that stands for it; null when nothing is left in Salesforce. */
export type Mark = {
  readonly key: string;
  /** No field of a Task holds the key: the mail itself keeps where it was saved (W5). */
  readonly keyless: boolean;
  readonly record: Pick<SavedEmailSummary, 'id' | 'kind'> | null;
};

/** Sets or takes off the category (W6), and what the mail itself keeps (W5). Resolves to what Outlook said of the category. */
export async function setMark(
  { host }: Services,
  session: SessionStore,
  ref: MailRef,
  { key, keyless, record }: Mark,
): Promise<Result<null, CategoryFailure>> {
  const { policy, user } = session.getState();
  const { category } = policy.values;
  const orgId = shown(user)?.orgId;
  const marked = await (record
    ? host.addCategory(ref, category)
    : host.removeCategory(ref, category));
  if (!record) await keepId(host, ref, null);
  else if (record.kind === 'Task' && keyless && orgId)
    await keepId(host, ref, { orgId, recordId: record.id, key });
  return marked;
}

/** What the user should know of a category that was not set; nothing where the mail was only left. */
export function categoryTroubleOf(
  marked: Result<null, CategoryFailure>,
  name: string,
): CategoryTrouble | null {
  if (marked.ok || marked.failure.kind === 'item-changed') return null;
  const unknown = marked.failure.kind === 'not-in-master-list';
  return { name, why: unknown ? 'not-in-master-list' : 'refused' };
}
