import type { CancelSignal } from '../../../core/cancel.ts';
import type { SavedEmailSummary } from '../../../core/crm/records.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { ask } from '../search/ask.ts';
import { readFound } from './read-found.ts';
import { emailAsk, taskAsk } from './saved-asks.ts';

/** Email records that carry this key, in one call. A part that failed is a failure: "not saved" must never be a guess (W3). */
export async function findSaved(
  org: Org,
  key: string,
  taskKeyField: string | null,
  keyHash: string | null,
  signal?: CancelSignal,
): Promise<Result<readonly SavedEmailSummary[], CrmFailure>> {
  const wanted = { key, keyHash, threadKeys: null, taskKeyField, ids: [] };
  const asked = await ask([emailAsk(wanted), taskAsk(wanted)], [], { ...org, signal });
  if (!asked.ok) return asked;
  const [failure] = asked.value.failures.values();
  return failure ? fail(failure) : ok(readFound(asked.value, wanted).saved);
}
