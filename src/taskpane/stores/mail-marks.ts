import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { CategoryFailure } from '../../core/ports/mail-host.ts';
import type { Result } from '../../core/result.ts';
import type { Services } from '../services.ts';
import { keepId } from './kept-ids.ts';
import { shown } from './loadable.ts';
import type { CategoryTrouble } from './save-state.ts';
import type { SessionStore } from './session-store.ts';

/**
 * What Outlook shows and keeps of a save: the category on the mail (W6), and, for a Task without a key field, where it was saved
 * (W5). `record` is null when nothing is left in Salesforce. Resolves to what the user should know.
 */
export async function markMail(
  { host }: Services,
  session: SessionStore,
  ref: MailRef,
  draft: Draft,
  record: SavedEmailSummary | null,
): Promise<CategoryTrouble | null> {
  const { policy, user } = session.getState();
  const { category } = policy.values;
  const orgId = shown(user)?.orgId;
  const marked = await (record
    ? host.addCategory(ref, category)
    : host.removeCategory(ref, category));
  if (!record) await keepId(host, ref, null);
  else if (record.kind === 'Task' && draft.rules.taskKeyField === null && orgId)
    await keepId(host, ref, { orgId, recordId: record.id, key: draft.facts.key });
  return record ? categoryTroubleOf(marked, category) : null;
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
