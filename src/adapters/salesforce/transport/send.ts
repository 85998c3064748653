import type { CancelSignal } from '../../../core/cancel.ts';
import type { Fetch, FetchAnswer, Later } from './fetch.ts';
import { WireError } from './wire-error.ts';

export type Outgoing = {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
};

export type Incoming = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
};

export type SendRules = {
  readonly fetch: Fetch;
  readonly later: Later;
  /** Milliseconds until the answer is given up. */
  readonly timeout: number;
  readonly signal: CancelSignal | undefined;
  readonly read: ReadBody;
};

/** How a body becomes text: bytes that are none would be spoilt by decoding. */
export type ReadBody = (answer: FetchAnswer) => Promise<Omit<Incoming, 'status'>>;

export const readText: ReadBody = async (answer) => ({
  body: await answer.text(),
  contentType: answer.headers.get('content-type') ?? '',
});

/**
 * One HTTP request that always settles: with an answer, or with a WireError when the network fails, the time is over or the
 * caller no longer wants it. An own timer instead of AbortSignal.timeout, which no test can move.
 */
export async function send(outgoing: Outgoing, rules: SendRules): Promise<Incoming> {
  const { signal } = rules;
  if (signal?.aborted) throw new WireError('cancelled');
  const controller = new AbortController();
  let stop: () => void = () => undefined;
  // Not left to fetch alone: one that ignores its signal would hang for ever.
  const givenUp = new Promise<never>((_resolve, reject) => {
    const giveUp = (reason: 'no-answer' | 'cancelled') => () => {
      reject(new WireError(reason));
      controller.abort();
    };
    const cancel = giveUp('cancelled');
    const stopTimer = rules.later(giveUp('no-answer'), rules.timeout);
    signal?.addEventListener('abort', cancel, { once: true });
    stop = () => {
      stopTimer();
      signal?.removeEventListener('abort', cancel);
    };
  });
  try {
    return await Promise.race([exchange(outgoing, rules, controller.signal), givenUp]);
  } finally {
    stop();
  }
}

async function exchange(
  { url, method, headers, body }: Outgoing,
  { fetch, read }: SendRules,
  signal: AbortSignal,
): Promise<Incoming> {
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
    return { status: answer.status, ...(await read(answer)) };
  } catch {
    throw new WireError('no-answer');
  }
}
