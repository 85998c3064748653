import { Connection } from 'jsforce';
import type { CancelSignal } from '../../core/cancel.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { Session } from '../../core/ports/session.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { errorsIn } from './api-error.ts';
import { failureOfAll, type Attempt } from './failures.ts';
import type { Fetch, Later } from './transport/fetch.ts';
import { jsforceTransport } from './transport/jsforce-transport.ts';
import { readText, type ReadBody } from './transport/send.ts';
import { WireError } from './transport/wire-error.ts';

export type Wire = {
  readonly fetch: Fetch;
  readonly later: Later;
  readonly session: Session;
  /** Hosts that a token may go to beside Salesforce's own, as `host:port`. */
  readonly extraHosts: readonly string[];
  /** `64.0`. */
  readonly apiVersion: string;
  /** Milliseconds. A write may carry files, and Salesforce gives up itself after ten minutes. */
  readonly timeouts: { readonly read: number; readonly write: number };
};

export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the instance, `/services/…`; or behind the version, `/sobjects/…`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attempt: Omit<Attempt, 'status'>;
  readonly signal?: CancelSignal | undefined;
  readonly read?: ReadBody;
};

/** Sends one request through jsforce. Never rejects. */
export type Caller = (call: Call) => Promise<Result<unknown, CrmFailure>>;

/** A failed call as jsforce throws it: `data` is the error object, or the list of them. */
const bodyOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'data' in error ? error.data : error;

const isRead = ({ attempt }: Call): boolean => attempt.action === 'read';

function unanswered(call: Call): CrmFailure {
  return isRead(call) ? { kind: 'offline' } : { kind: 'outcome-unknown' };
}

function wireFailure({ reason }: WireError, call: Call): CrmFailure {
  switch (reason) {
    case 'no-answer':
      return unanswered(call);
    case 'not-done':
      return { kind: 'offline' };
    case 'cancelled':
      // A write that was on its way may have happened all the same.
      return isRead(call) ? { kind: 'cancelled' } : { kind: 'outcome-unknown' };
    case 'signed-out':
      return { kind: 'signed-out' };
    case 'untrusted-host':
      return { kind: 'unexpected', message: 'This is not an address of Salesforce.' };
  }
}

/** What was thrown on the way to Salesforce and back, as a failure. */
function thrownFailure(error: unknown, call: Call, status: number): CrmFailure {
  if (error instanceof WireError) return wireFailure(error, call);
  const errors = errorsIn(bodyOf(error)).filter(({ code }) => !code.startsWith('ERROR_HTTP_'));
  if (errors.length > 0) return failureOfAll(errors, { ...call.attempt, status });
  // A gateway's page instead of an answer of Salesforce: whether a write got through, nobody knows.
  if (status >= 500 && !isRead(call)) return { kind: 'outcome-unknown' };
  return failureOfAll([{ code: '', message: '', fields: [], body: {} }], {
    ...call.attempt,
    status,
  });
}

function connection(wire: Wire): Connection {
  return new Connection({
    // Only to build addresses: the transport puts in the session's instance and token of the moment.
    instanceUrl: 'https://org.invalid',
    version: wire.apiVersion,
  });
}

export function createCaller(wire: Wire): Caller {
  const jsforce = connection(wire);
  return async (call) => {
    let status = 0;
    const transport = jsforceTransport({
      ...wire,
      timeout: isRead(call) ? wire.timeouts.read : wire.timeouts.write,
      signal: call.signal,
      read: call.read ?? readText,
      onStatus: (code) => {
        status = code;
      },
    });
    try {
      const answer = await jsforce.request(
        {
          method: call.method,
          url: call.path,
          ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
          headers: {
            ...(call.body !== undefined && { 'content-type': 'application/json' }),
            ...call.headers,
          },
        },
        { transport },
      );
      return ok(answer);
    } catch (error) {
      return fail(thrownFailure(error, call, status));
    }
  };
}
