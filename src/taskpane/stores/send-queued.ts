import type { Catalog } from '../../core/crm/describe.ts';
import type { OutboxEntry } from '../../core/operations/outbox-entry.ts';
import { isDue, sendWaiting, type Occasion } from '../../core/operations/send-waiting.ts';
import type { CrmUser } from '../../core/ports/crm.ts';
import { createDraftStore } from './draft-store.ts';
import { shown } from './loadable.ts';
import { finishDiscarding, refOf } from './outbox-actions.ts';
import { paneOutbox } from './pane-outbox.ts';
import { depsFor } from './save-deps.ts';
import { newRunning, type SaveDesk } from './save-desk.ts';
import { tellTried } from './tell-tried.ts';
import { showWaiting } from './show-waiting.ts';

/** The next one would meet the same. */
const stops = (left: OutboxEntry | null): boolean =>
  left !== null &&
  left.state !== 'refused' &&
  ['offline', 'signed-out', 'limit', 'outcome-unknown'].includes(left.trouble.kind);

async function sendOne(
  desk: SaveDesk,
  user: CrmUser,
  catalog: Catalog,
  entry: OutboxEntry,
): Promise<'goes-on' | 'stop'> {
  const { key } = entry;
  const running = newRunning();
  const stop = { signal: running.abort.signal, skip: running.skip.signal };
  desk.running.set(key, running);
  desk.setSave(key, { kind: 'running', progress: { kind: 'looking-up' } });
  const store = desk.drafts.get(key) ?? createDraftStore({ ...entry.draft, catalog });
  const job = { ref: refOf(desk, entry), key, store, user };
  const outbox = paneOutbox(desk.services, user);
  const tried = await sendWaiting(depsFor(desk, job), outbox, key, catalog, stop);
  desk.running.delete(key);
  if (tried) await tellTried(desk, job, tried);
  else desk.setSave(key, null);
  return stops(tried?.left ?? null) ? 'stop' : 'goes-on';
}

/** Tries what waits in the outbox, one mail after the other (X5); also shows what is there. */
export async function sendQueued(desk: SaveDesk, occasion: Occasion, key?: string): Promise<void> {
  const { services, session } = desk;
  const user = shown(session.getState().user);
  if (!user) return;
  const entries = await paneOutbox(services, user).all();
  showWaiting(desk, entries);
  if (entries.length === 0 || services.network?.isOffline() === true) return;
  const catalog = await services.crm.catalog();
  if (!catalog.ok) return;
  const wanted = entries.filter((one) => (key ?? one.key) === one.key);
  for (const { key: discarded, state, draft } of wanted)
    if (
      state === 'discarded' &&
      !(await finishDiscarding(desk, user, discarded, draft.facts.subject))
    )
      return;
  for (const entry of wanted.filter((one) => isDue(one, catalog.value, occasion))) {
    if (desk.running.has(entry.key)) continue;
    if ((await sendOne(desk, user, catalog.value, entry)) === 'stop') break;
  }
}
