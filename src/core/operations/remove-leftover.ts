import type { RecordId } from '../crm/ids.ts';
import type { Crm } from '../ports/crm.ts';

/**
 * Takes away the Task that stood behind a deleted EmailMessage, in a call of its own: where it went with the mail, its deletion inside
 * the transaction would roll everything back (sf 1.4). Resolves to the Task that is still there, if any.
 */
export async function removeLeftover(crm: Crm, task: RecordId | null): Promise<RecordId | null> {
  if (!task) return null;
  const removed = await crm.write([{ kind: 'delete', object: 'Task', id: task }]);
  return removed.ok || removed.failure.kind === 'gone' ? null : task;
}
