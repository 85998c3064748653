import type { DeviceStore } from '../../core/ports/device-store.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { parsePolicy } from '../../core/settings/parse-policy.ts';
import { emptyPolicy, type Policy } from '../../core/settings/policy.ts';
import type { PolicySource } from '../../core/settings/policy-source.ts';

const DRAWER = 'policy';
const TIMEOUT_MS = 5_000;
/** A policy of 10 000 rules is about a quarter of this. Characters. */
const MAX_TEXT = 1_000_000;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

async function fetchJson(fetch: Fetch, url: string): Promise<Result<unknown, string>> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => {
    giveUp.abort();
  }, TIMEOUT_MS);
  try {
    // `no-cache` asks the host whether the file changed: an old copy of a blocklist would let mail through.
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'same-origin',
      redirect: 'error',
      signal: giveUp.signal,
    });
    if (!response.ok) return fail(`HTTP ${String(response.status)}`);
    const text = await response.text();
    if (text.length > MAX_TEXT) return fail('the file is too large');
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (giveUp.signal.aborted) return fail('no answer in time');
    return fail(error instanceof SyntaxError ? 'the file is not JSON' : 'no connection');
  } finally {
    clearTimeout(timer);
  }
}

const withProblem = (policy: Policy, why: string, cached: boolean): Policy => ({
  ...policy,
  problems: [{ kind: 'not-reachable', why, cached }, ...policy.problems],
});

/**
 * Reads `policy.json` beside the pane. Whatever is wrong with the answer, the copy of an earlier start goes on holding: a broken
 * deployment must not switch a blocklist off.
 *
 * @param url address of the file, same origin as the pane
 */
export function createPolicySource(fetch: Fetch, url: string, device: DeviceStore): PolicySource {
  return {
    load: async () => {
      const answer = await fetchJson(fetch, url);
      if (answer.ok) {
        const policy = parsePolicy(answer.value);
        const readable = policy.problems.every(({ kind }) => kind !== 'not-an-object');
        if (readable) {
          await device.put(DRAWER, url, answer.value);
          return { policy, origin: 'deployment' };
        }
      }
      const why = answer.ok ? 'the file is not an object' : answer.failure;
      const kept = await device.get(DRAWER, url);
      if (kept.ok && kept.value !== undefined && kept.value !== null)
        return { policy: withProblem(parsePolicy(kept.value), why, true), origin: 'cached' };
      return { policy: withProblem(emptyPolicy, why, false), origin: 'none' };
    },
  };
}
