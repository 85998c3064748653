import { createSalesforceCrm } from '../../../src/adapters/salesforce/salesforce-crm.ts';
import type {
  Fetch,
  FetchAnswer,
  FetchInit,
} from '../../../src/adapters/salesforce/transport/fetch.ts';
import { parseRecordId, type RecordId } from '../../../src/core/crm/ids.ts';
import type { Crm } from '../../../src/core/ports/crm.ts';
import type { AccessGrant, Session } from '../../../src/core/ports/session.ts';
import type { DeviceStore } from '../../../src/core/ports/device-store.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

export function recordId(text: string): RecordId {
  const id = parseRecordId(text);
  if (!id) throw new Error(`No record id: ${text}`);
  return id;
}

export const GRANT: AccessGrant = {
  instanceUrl: 'https://acme.my.salesforce.com',
  accessToken: 'first',
  userId: recordId('005000000000001'),
  orgId: recordId('00D000000000001'),
};

export const answer = (
  status: number,
  body: string,
  contentType = 'application/json;charset=UTF-8',
): FetchAnswer => ({
  status,
  headers: { get: () => contentType },
  text: () => Promise.resolve(body),
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(body).buffer),
});

export const expired = answer(
  401,
  '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
);

export type Sent = { readonly url: string; readonly init: FetchInit };

/** A session that gives the tokens in this order, one per renewal, and counts the renewals. */
export function tokenSession(
  tokens: readonly string[],
  grant: AccessGrant = GRANT,
): Session & { readonly renewals: () => number } {
  let at = 0;
  const now = (): AccessGrant => ({ ...grant, accessToken: tokens[at] ?? '' });
  return {
    current: now,
    renew: (stale) => {
      if (tokens[at] !== stale) return Promise.resolve(ok(now()));
      if (at + 1 >= tokens.length) return Promise.resolve(fail({ kind: 'signed-out' }));
      at += 1;
      return Promise.resolve(ok(now()));
    },
    onChange: () => () => undefined,
    renewals: () => at,
  };
}

export type Line = {
  readonly crm: Crm;
  readonly sent: readonly Sent[];
  readonly clock: ManualClock;
};

/** The adapter on a line that answers what the test says. */
export function openLine(
  fetch: (sent: Sent, nth: number) => Promise<FetchAnswer>,
  session: Session = tokenSession(['first']),
  extraHosts: readonly string[] = [],
  store: DeviceStore = memoryDeviceStore(),
): Line {
  const sent: Sent[] = [];
  const clock = createManualClock();
  const spying: Fetch = (url, init) => {
    sent.push({ url, init });
    return fetch({ url, init }, sent.length);
  };
  const crm = createSalesforceCrm({
    fetch: spying,
    later: (job, delay) => {
      const timer = clock.setTimeout(job, delay);
      return () => {
        clock.clearTimeout(timer);
      };
    },
    clock: () => clock.now(),
    session,
    store,
    policy: { extraHosts, addedObjects: [], cardFields: {}, taskKeyField: null },
  });
  return { crm, sent, clock };
}
