import type { RecordId } from '../crm/ids.ts';
import type { SavedEmailSummary } from '../crm/records.ts';
import type { Crm, TaskWords } from '../ports/crm.ts';
import type { SaveProgress } from './save-progress.ts';

/** What is true after a write that had no answer. */
export type Settled =
  | { readonly kind: 'happened'; readonly record: SavedEmailSummary }
  /** Every look-up answered, and none found it. */
  | { readonly kind: 'did-not-happen' }
  | { readonly kind: 'unknown' };

type Sought = {
  readonly key: string;
  readonly keyHash: string;
  readonly taskKeyField: string | null;
  readonly before: readonly RecordId[];
  /** A colleague's record of the same mail is not the one that this pane wrote. */
  readonly userId: RecordId;
  /** For a Task that no field tells apart: its own words. */
  readonly words?: TaskWords | null;
};

type Deps = {
  readonly crm: Crm;
  readonly tell: (progress: SaveProgress) => void;
  readonly wait: (ms: number) => Promise<void>;
};

/** Pauses between look-ups: a request that still runs in the org gets time to end before "not saved" is said. */
export const PAUSES_MS = [500, 1_500, 3_000, 5_000, 8_000];

/**
 * Looks for the record of a write without an answer (W4). `before` = ids that carried the key already: the record is a new one.
 * Never writes.
 */
export async function settleWrite(
  { crm, tell, wait }: Deps,
  { key, keyHash, taskKeyField, before, userId, words = null }: Sought,
): Promise<Settled> {
  let answered = 0;
  for (const [at, pause] of PAUSES_MS.entries()) {
    tell({ kind: 'checking', at: at + 1, of: PAUSES_MS.length });
    await wait(pause);
    const found = await (words
      ? crm.findTaskByWords(words)
      : crm.findSaved(key, taskKeyField, undefined, keyHash));
    if (!found.ok) continue;
    const record = found.value.find(
      ({ id, owner, createdBy }) =>
        !before.includes(id) && (owner.id === userId || createdBy.id === userId),
    );
    if (record) return { kind: 'happened', record };
    answered += 1;
    // For a record written anew, the old one being gone would show as a new one; both absent means deleted elsewhere.
    if (answered === 3) return { kind: 'did-not-happen' };
  }
  return answered > 1 ? { kind: 'did-not-happen' } : { kind: 'unknown' };
}
