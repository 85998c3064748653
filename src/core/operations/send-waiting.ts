import type { Catalog } from '../crm/describe.ts';
import type { Draft } from '../draft/draft.ts';
import { keyFieldOf } from '../draft/key-field.ts';
import { current } from '../draft/overlay.ts';
import { fail } from '../result.ts';
import { afterTry, type OutboxEntry } from './outbox-entry.ts';
import type { Outbox } from './outbox.ts';
import { saveEmail } from './save-email.ts';
import type { FileSource, SaveAsk, SaveDeps } from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';

/** How a try ended; `left` = what waits on, null when it is settled. */
export type Tried = {
  readonly entry: OutboxEntry;
  readonly draft: Draft;
  readonly outcome: SaveOutcome;
  readonly left: OutboxEntry | null;
};

/** Files that were not read before the connection went: from the mail, if it is the selected one; else the mail goes without them. */
const whatIsLeft = (host: FileSource): FileSource => {
  const unread = async (reading: ReturnType<FileSource['readEml']>) => {
    const content = await reading;
    return content.ok || content.failure.kind !== 'item-changed'
      ? content
      : fail({ kind: 'not-read' } as const);
  };
  return {
    readAttachment: (...ask) => unread(host.readAttachment(...ask)),
    readEml: (...ask) => unread(host.readEml(...ask)),
  };
};

/** Why entries are tried: the user asks, the pane starts or somebody signs in, or an answer shows that there is a connection. */
export type Occasion = 'asked' | 'start' | 'connection';

/**
 * Whether an entry is to be tried now. A Task without a key that may have been written already cannot be looked for with certainty:
 * that is the user's to decide (W4). A limit or a server's trouble is not tried again at every mail.
 */
export function isDue(
  { state, draft, trouble }: OutboxEntry,
  catalog: Catalog,
  occasion: Occasion,
): boolean {
  if (state === 'refused' || state === 'discarded') return false;
  if (occasion === 'asked') return true;
  const isTask = current(draft.overlay).kind === 'Task';
  const keyless = isTask && keyFieldOf({ ...draft, catalog }) === null;
  if (state === 'unknown' && keyless) return false;
  return occasion === 'start' || ['offline', 'outcome-unknown'].includes(trouble.kind);
}

/**
 * Makes one save that waits: looked up by its key, written, read back, one pane at a time (W3). From before the first request it is
 * marked as perhaps written, so that a pane that dies half-way is followed by a look-up. Null = another pane has settled it.
 */
export function sendWaiting(
  deps: SaveDeps,
  outbox: Outbox,
  key: string,
  catalog: Catalog,
  stop: Pick<SaveAsk, 'signal' | 'skip'>,
): Promise<Tried | null> {
  return deps.exclusive(`outbox ${key}`, async () => {
    const kept = await outbox.get(key);
    if (!kept) return null;
    const attemptedAt = kept.attemptedAt ?? deps.now().toISOString();
    const entry: OutboxEntry = { ...kept, attemptedAt };
    await outbox.put({ ...entry, state: 'unknown' });
    const draft = { ...entry.draft, catalog };
    const { journal: _itself, ...rest } = deps;
    const outcome = await saveEmail(
      { ...rest, host: whatIsLeft(deps.host) },
      {
        draft,
        ref: entry.ref,
        read: new Map(entry.read),
        ...stop,
        lookedUp: false,
        attemptedAt,
        ownCopy: entry.ownCopy,
      },
    );
    const left = afterTry(entry, outcome);
    if (left) await outbox.put(left);
    else await outbox.remove(key);
    return { entry, draft, outcome, left };
  });
}
