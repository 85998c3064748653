import type { CancelSignal } from '../../core/cancel.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { HostFailure } from '../../core/ports/mail-host.ts';
import { fail, type Result } from '../../core/result.ts';
import { failureOf, type Start } from './ask-office.ts';
import type { OfficeItem, OfficeRuntime } from './office-runtime.ts';
import type { CallOptions, OfficeCalls } from './office-calls.ts';
import type { SelectionWatch } from './selection-watch.ts';

/** Work on one mail: every call belongs to it, and ends as `item-changed` once it was left. */
export type MailSession = {
  readonly office: OfficeRuntime;
  readonly item: OfficeItem;
  readonly ref: MailRef;
  readonly supports: (set: string) => boolean;
  readonly call: <T>(start: Start<T>, options?: CallOptions) => Promise<Result<T, HostFailure>>;
};

export type WithMail = <T, F>(
  ref: MailRef,
  signal: CancelSignal | undefined,
  job: (session: MailSession) => Promise<Result<T, F | HostFailure>>,
) => Promise<Result<T, F | HostFailure>>;

/** Left and come back while an answer was under way: whose answer it is nobody knows, so it is asked again. */
const asksAgain = 2;

/** Where a right is missing, even looking at a property of the item may throw; the port never rejects. */
async function settled<T, F>(
  job: () => Promise<Result<T, F | HostFailure>>,
): Promise<Result<T, F | HostFailure>> {
  try {
    return await job();
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** Runs jobs on a mail while it is selected. An answer that may stem from another mail never comes out of here. */
export function createWithMail(
  office: OfficeRuntime,
  calls: OfficeCalls,
  watch: SelectionWatch,
): WithMail {
  const supports = (set: string): boolean =>
    office.context.requirements.isSetSupported('Mailbox', set);

  return async (ref, signal, job) => {
    for (let tries = 0; ; tries += 1) {
      const hold = watch.hold(ref);
      if (hold === null) return fail({ kind: 'item-changed' });
      const { item, still } = hold;
      const session: MailSession = {
        office,
        item,
        ref,
        supports,
        call: (start, options) => calls.call(start, { ...options, still, signal }),
      };
      const result = await settled(() => job(session));
      if (signal?.aborted === true) return fail({ kind: 'cancelled' });
      if (still()) return result;
      if (tries >= asksAgain || watch.hold(ref) === null) return fail({ kind: 'item-changed' });
    }
  };
}
