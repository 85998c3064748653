import type { CancelSignal } from '../../core/cancel.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { fail, type Result } from '../../core/result.ts';

/** One caller's wait for work that others share: it can stop waiting without stopping the work. */
export function untilCancelled<T>(
  work: Promise<Result<T, CrmFailure>>,
  signal: CancelSignal | undefined,
): Promise<Result<T, CrmFailure>> {
  if (!signal) return work;
  const cancelled = fail<CrmFailure>({ kind: 'cancelled' });
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve(cancelled);
    };
    signal.addEventListener('abort', stop, { once: true });
    void work.then((result) => {
      signal.removeEventListener('abort', stop);
      resolve(result);
    });
  });
}
