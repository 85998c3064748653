import type { RecordId } from '../crm/ids.ts';
import type { SavedEmailSummary } from '../crm/records.ts';
import type { CrmFailure } from '../ports/crm.ts';
import type { Result } from '../result.ts';
import type { SaveDeps } from './save-job.ts';

/** What is true after a write that had no answer. */
export type Settled =
  | { readonly kind: 'happened'; readonly record: SavedEmailSummary }
  /** The last look-up answered, long after the write, and did not find it. */
  | { readonly kind: 'did-not-happen' }
  | { readonly kind: 'unknown' };

export type Sought = {
  readonly find: () => Promise<Result<readonly SavedEmailSummary[], CrmFailure>>;
  /** Records that were there before: the one that was written is another. */
  readonly before: readonly RecordId[];
  /** A colleague's record of the same mail is not the one that this pane wrote. */
  readonly userId: RecordId;
};

export type Waiting = Pick<SaveDeps, 'tell' | 'wait' | 'hurried'>;

/** Pauses between look-ups, seconds: a request that still runs in the org gets time to end before "not saved" is said. */
export const PAUSES: readonly number[] = [1, 2, 3, 5, 8];
/** For a look that the user asked for, or that comes long after the write. */
export const AT_ONCE: readonly number[] = [0];

/** Waits for the next look-up, saying so every second; at once when the user asks for it. */
export async function countDown(
  { tell, wait, hurried }: Waiting,
  seconds: number,
  at: number,
  of: number,
): Promise<void> {
  for (let left = seconds; left > 0 && hurried?.() !== true; left -= 1) {
    tell({ kind: 'checking', at, of, nextIn: left });
    await wait(1_000);
  }
  tell({ kind: 'checking', at, of, nextIn: 0 });
}

/** Looks for the record of a write without an answer (W4). Never writes. */
export async function settleWrite(
  deps: Waiting,
  { find, before, userId }: Sought,
  pauses: readonly number[],
): Promise<Settled> {
  let answered = false;
  for (const [at, seconds] of pauses.entries()) {
    await countDown(deps, seconds, at + 1, pauses.length);
    const found = await find();
    answered = found.ok;
    if (!found.ok) continue;
    const record = found.value.find(
      ({ id, owner, createdBy }) =>
        !before.includes(id) && (owner.id === userId || createdBy.id === userId),
    );
    if (record) return { kind: 'happened', record };
  }
  return answered ? { kind: 'did-not-happen' } : { kind: 'unknown' };
}
