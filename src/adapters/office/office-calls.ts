import type { CancelSignal } from '../../core/cancel.ts';
import type { HostFailure } from '../../core/ports/mail-host.ts';
import { fail, type Result } from '../../core/result.ts';
import { askOffice, type Start } from './ask-office.ts';
import { retriesFor } from './host-failure.ts';
import { createLane } from './lane.ts';
import type { OfficeRuntime } from './office-runtime.ts';
import { later, sleep, type Timers } from './timers.ts';

export type CallOptions = {
  /** False as soon as the answer would belong to another mail: then nothing is asked, and what was asked is dropped. */
  readonly still?: () => boolean;
  readonly signal?: CancelSignal | undefined;
  /** Files come one at a time: several at once fail at random on Mac (office-js issue 6333). */
  readonly alone?: boolean;
  /** Milliseconds until the host counts as silent. */
  readonly timeout?: number;
};

/** Every call to Office goes through here: in order, few at a time, each with an end. */
export type OfficeCalls = {
  call<T>(start: Start<T>, options?: CallOptions): Promise<Result<T, HostFailure>>;
  /** Lets go of calls whose mail was left, so that a host that never answers them holds up nothing. */
  dropLeft(): void;
};

const always = (): boolean => true;
const answerTime = 15_000;
const pause = 1_000;
/** Outlook on the web, new Outlook and mobile run at most three calls at a time and fail the fourth. */
const callsAtOnce = 3;

type Running = { readonly still: () => boolean; leave(): void };

export function createOfficeCalls(office: OfficeRuntime, timers: Timers): OfficeCalls {
  const lane = createLane(callsAtOnce);
  const aloneLane = createLane(1);
  const running = new Set<Running>();

  async function once<T>(
    start: Start<T>,
    { still = always, signal, timeout = answerTime }: CallOptions,
  ): Promise<Result<T, HostFailure>> {
    if (signal?.aborted === true) return fail({ kind: 'cancelled' });
    if (!still()) return fail({ kind: 'item-changed' });
    const asking = askOffice(office, start);
    const callOff = later(timers, timeout, () => {
      asking.settle({ kind: 'silent' });
    });
    const entry = {
      still,
      leave: () => {
        asking.settle({ kind: 'item-changed' });
      },
    };
    running.add(entry);
    const result = await asking.answer;
    running.delete(entry);
    callOff();
    return still() ? result : fail({ kind: 'item-changed' });
  }

  /** The pause before a repetition is spent outside the lane: it keeps no other call waiting. */
  async function withRetries<T>(
    start: Start<T>,
    options: CallOptions,
  ): Promise<Result<T, HostFailure>> {
    const { still = always } = options;
    for (let tries = 0; ; tries += 1) {
      const result = await lane(() => once(start, options));
      if (!still()) return fail({ kind: 'item-changed' });
      if (result.ok || tries >= retriesFor(result.failure)) return result;
      await sleep(timers, pause);
    }
  }

  return {
    call(start, options = {}) {
      const job = () => withRetries(start, options);
      const answer = options.alone === true ? aloneLane(job) : job();
      return orCancelled(answer, options.signal);
    },
    dropLeft() {
      for (const entry of running) if (!entry.still()) entry.leave();
    },
  };
}

/** The caller hears of its cancelling at once; the call itself keeps its place until the host has answered. */
function orCancelled<T>(
  answer: Promise<Result<T, HostFailure>>,
  signal: CancelSignal | undefined,
): Promise<Result<T, HostFailure>> {
  if (signal === undefined) return answer;
  return new Promise((resolve) => {
    const cancel = (): void => {
      resolve(fail({ kind: 'cancelled' }));
    };
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    void answer.then((result) => {
      signal.removeEventListener('abort', cancel);
      resolve(result);
    });
  });
}
