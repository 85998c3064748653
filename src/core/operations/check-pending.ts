import { afterSilence } from './save-after-silence.ts';
import type { SaveAsk, SaveDeps } from './save-job.ts';
import type { Pending, SaveOutcome } from './save-progress.ts';
import { readBack } from './save-read-back.ts';
import { AT_ONCE } from './settle-write.ts';

/** Looks once more what became of a save (W4): asked for by the user. Writes only to tidy up. */
export async function checkPending(
  deps: SaveDeps,
  ask: SaveAsk,
  { plan, uploaded, id }: Pending,
): Promise<SaveOutcome> {
  return id === null
    ? afterSilence(deps, ask, plan, uploaded, AT_ONCE)
    : readBack(deps, ask, plan, id, uploaded);
}
