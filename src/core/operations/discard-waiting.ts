import { current } from '../draft/overlay.ts';
import type { CrmFailure } from '../ports/crm.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { SaveDeps } from './save-job.ts';
import { uploadsOf } from './upload-files.ts';

type Deps = Pick<SaveDeps, 'crm' | 'exclusive'>;

/** Files that a try of this save may have put into Salesforce, by the names that they have there. */
const perhapsUp = ({ attemptedAt, read, draft }: OutboxEntry) =>
  attemptedAt === null
    ? []
    : uploadsOf(current(draft.overlay).files, new Map(read)).map(({ upload }) => upload);

export const namesOfLoose = (entry: OutboxEntry): readonly string[] =>
  entry.state === 'discarded' ? perhapsUp(entry).map(({ name }) => name) : [];

/** Takes away files that a try may have left in Salesforce, hanging on nothing (A4); the number of them. */
async function removeLoose(
  { crm }: Pick<Deps, 'crm'>,
  entry: OutboxEntry,
): Promise<Result<number, CrmFailure>> {
  const files = perhapsUp(entry);
  if (entry.attemptedAt === null || files.length === 0) return ok(0);
  const loose = await crm.findLooseFiles({ since: entry.attemptedAt, files });
  if (!loose.ok) return loose;
  let trouble: CrmFailure | null = null;
  let removed = 0;
  for (const file of loose.value) {
    if (!file) continue;
    const gone = await crm.write([
      { kind: 'delete', object: 'ContentDocument', id: file.documentId },
    ]);
    if (gone.ok || gone.failure.kind === 'gone') removed += 1;
    else trouble = gone.failure;
  }
  return trouble ? fail(trouble) : ok(removed);
}

/** What became of a discarded save: nothing of it is left, or the entry that waits until its files can be taken away. */
export type Discarded =
  | { readonly kind: 'gone'; readonly files: number }
  | { readonly kind: 'left'; readonly entry: OutboxEntry };

/**
 * Drops a save that waits; it is not sent any more. A try or a save of this mail that runs in another pane ends first. Where files of it
 * may lie in Salesforce and cannot be taken away now, the entry stays for them alone.
 */
export function discardWaiting(deps: Deps, outbox: Outbox, key: string): Promise<Discarded> {
  return deps.exclusive(`outbox ${key}`, () =>
    deps.exclusive(`save ${key}`, async () => {
      const kept = await outbox.get(key);
      if (!kept) return { kind: 'gone', files: 0 };
      const entry: OutboxEntry = { ...kept, state: 'discarded' };
      // Before anything is asked: a pane that dies on the way neither sends it nor forgets the files.
      if (perhapsUp(entry).length > 0) await outbox.put(entry);
      const removed = await removeLoose(deps, entry);
      if (removed.ok) {
        await outbox.remove(key);
        return { kind: 'gone', files: removed.value };
      }
      const left: OutboxEntry = { ...entry, trouble: removed.failure };
      await outbox.put(left);
      return { kind: 'left', entry: left };
    }),
  );
}
