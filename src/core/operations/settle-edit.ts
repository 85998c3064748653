import type { SavedEmail, SavedEmailSummary } from '../crm/records.ts';
import type { Crm } from '../ports/crm.ts';
import { readAgain } from './read-again.ts';
import { countDown, PAUSES, type Waiting } from './settle-write.ts';

/** What is true of the old record after a write that had no answer. */
export type SettledEdit =
  /** It is gone: it was replaced, or somebody else deleted it. */
  | { readonly kind: 'gone' }
  /** It is there, as often as it was asked for. */
  | { readonly kind: 'there'; readonly now: SavedEmail }
  | { readonly kind: 'unknown' };

type Deps = Waiting & { readonly crm: Crm };

/** Times that a record has to be found unchanged before the write is said not to have happened: it may still run in the org. */
const ENOUGH = 3;

/**
 * Looks for the old record of an edit or a deletion without an answer (W4). All or nothing was done, so the old record alone tells:
 * `happened` says of a record that is still there whether it is as the write would have left it. Never writes.
 */
export async function settleEdit(
  deps: Deps,
  old: SavedEmailSummary,
  happened: (now: SavedEmail) => boolean,
): Promise<SettledEdit> {
  let there = 0;
  for (const [at, seconds] of PAUSES.entries()) {
    await countDown(deps, seconds, at + 1, PAUSES.length);
    const now = await readAgain(deps.crm, old);
    if (!now.ok && now.failure.kind === 'gone') return { kind: 'gone' };
    if (!now.ok) continue;
    there += 1;
    if (happened(now.value) || there === ENOUGH) return { kind: 'there', now: now.value };
  }
  return { kind: 'unknown' };
}
