import { filesToUpload, planSave } from '../draft/plan.ts';
import type { Draft } from '../draft/draft.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { SaveDeps } from './save-job.ts';

/** Takes away files that a try may have left in Salesforce, hanging on nothing (A4); where nothing answers, they stay. */
async function removeLoose(
  { crm }: Pick<SaveDeps, 'crm'>,
  { attemptedAt, read }: OutboxEntry,
  draft: Draft,
): Promise<void> {
  if (attemptedAt === null) return;
  const bytes = new Map(read);
  const files = filesToUpload(planSave(draft)).flatMap(({ id, name }) => {
    const content = bytes.get(id);
    return content ? [{ name, base64: content.base64 }] : [];
  });
  if (files.length === 0) return;
  const loose = await crm.findLooseFiles({ since: attemptedAt, files });
  for (const file of loose.ok ? loose.value : [])
    if (file) await crm.write([{ kind: 'delete', object: 'ContentDocument', id: file.documentId }]);
}

/** Drops a save that waits; it is not sent any more. A try that runs in another pane ends first. */
export function discardWaiting(
  deps: Pick<SaveDeps, 'crm' | 'exclusive'>,
  outbox: Outbox,
  key: string,
): Promise<void> {
  return deps.exclusive(`outbox ${key}`, async () => {
    const entry = await outbox.get(key);
    await outbox.remove(key);
    if (entry?.attemptedAt == null || entry.read.length === 0) return;
    const catalog = await deps.crm.catalog();
    if (catalog.ok) await removeLoose(deps, entry, { ...entry.draft, catalog: catalog.value });
  });
}
