import { createSalesforceCrm } from '../../../src/adapters/salesforce/salesforce-crm.ts';
import { parseRecordId, type RecordId } from '../../../src/core/crm/ids.ts';
import type { Crm } from '../../../src/core/ports/crm.ts';
import type { AccessGrant, Session } from '../../../src/core/ports/session.ts';
import type { DeviceStore } from '../../../src/core/ports/device-store.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { users } from '../../../src/sandbox/org/demo/people.ts';
import type { FaultKind } from '../../../src/sandbox/org/faults.ts';
import {
  createOrg,
  type Org,
  type OrgOptions,
  type OrgSession,
} from '../../../src/sandbox/org/org.ts';
import { standardProfileId, type Profile } from '../../../src/sandbox/org/rights/rights.ts';
import type { CrmWorld, OpenCrm, OrgRow, Trouble } from '../../contracts/crm/world.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

const FAULTS: Readonly<Record<Exclude<Trouble, 'session-ended'>, FaultKind>> = {
  offline: 'dropRequest',
  'answer-lost': 'dropAnswer',
  'call-limit': 'apiLimit',
  'server-error': 'serverError',
  'storage-full': 'storageFull',
  'row-lock': 'rowLock',
  maintenance: 'readOnlyMode',
};

const START = Date.UTC(2026, 10, 22, 9, 0);

function idIn(body: unknown): RecordId {
  const id =
    typeof body === 'object' && body !== null && 'id' in body
      ? parseRecordId(String(body.id))
      : null;
  if (!id) throw new Error(`The org refused: ${JSON.stringify(body)}`);
  return id;
}

/** Calls of a colleague with all rights, past the port under test. */
function colleague(org: Org) {
  return async (method: string, path: string, body?: OrgRow): Promise<unknown> => {
    // A session of the moment: a test may have ended all others.
    const { instanceUrl, accessToken } = org.session(users.ada.email);
    const answer = await org.fetch(`${instanceUrl}/services/data/v64.0/sobjects/${path}`, {
      method,
      headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
}

function changeProfile(org: Org, change: (profile: Profile) => Partial<Profile>): void {
  org.rights.profiles = org.rights.profiles.map((profile) =>
    profile.id === standardProfileId ? { ...profile, ...change(profile) } : profile,
  );
}

/** A session whose worn-out token is renewed, until somebody ends it for good. */
function renewable(org: Org, ended: () => boolean): Session {
  const grantOf = ({ instanceUrl, accessToken, userId, orgId }: OrgSession): AccessGrant => ({
    instanceUrl,
    accessToken,
    userId: userId as RecordId,
    orgId: orgId as RecordId,
  });
  let grant = grantOf(org.session());
  return {
    current: () => grant,
    renew: (stale) => {
      if (ended()) return Promise.resolve(fail({ kind: 'signed-out' }));
      if (stale === grant.accessToken) grant = grantOf(org.session());
      return Promise.resolve(ok(grant));
    },
    onChange: () => () => undefined,
  };
}

/** The adapter through real jsforce on a simulated org of its own. */
export function openSimulated(
  options: OrgOptions = {},
  store: DeviceStore = memoryDeviceStore(),
): CrmWorld & { readonly org: Org } {
  let now = START;
  const org = createOrg({ clock: () => new Date(now), seed: 7, ...options });
  let ended = false;
  const session = renewable(org, () => ended);
  const open = (): Crm =>
    createSalesforceCrm({
      fetch: (url, init) => org.fetch(url, init),
      later: (job, delay) => {
        const timer = setTimeout(job, delay);
        return () => {
          clearTimeout(timer);
        };
      },
      clock: () => now,
      session,
      store,
      policy: {
        extraHosts: ['org.sidecar.invalid'],
        addedObjects: ['Installation__c'],
        cardFields: {},
        taskKeyField: 'Message_ID__c',
      },
    });
  const admin = colleague(org);
  let counted = 0;
  return {
    org,
    crm: open(),
    reopened: open,
    insert: async (object, fields) => idIn(await admin('POST', object, fields)),
    change: async (object, id, fields) => {
      await admin('PATCH', `${object}/${id}`, fields);
    },
    remove: async (object, id) => {
      await admin('DELETE', `${object}/${id}`);
    },
    rows: (object) => org.rows(object),
    passTime: (seconds) => {
      now += seconds * 1000;
    },
    calls: () => {
      const sum = total(org);
      const since = sum - counted;
      counted = sum;
      return since;
    },
    strike: (trouble, times) => {
      if (trouble === 'session-ended') {
        ended = true;
        org.endSessions();
      } else org.faults.add({ kind: FAULTS[trouble], ...(times !== undefined && { times }) });
    },
    calm: org.faults.clear,
    hide: (object, field) => {
      changeProfile(org, ({ fields, denied }) =>
        field === null
          ? { denied: { ...denied, [object]: ['read', 'create', 'edit', 'delete'] } }
          : { fields: { ...fields, [`${object}.${field}`]: 'hidden' } },
      );
    },
    deny: (object, right) => {
      changeProfile(org, ({ denied }) => ({
        denied: { ...denied, [object]: [...(denied[object] ?? []), right] },
      }));
    },
    forbid: (object, field, contains, message) => {
      org.rules.validation.push({
        name: 'suite',
        object,
        on: ['create'],
        when: { field, contains },
        message,
        field,
      });
    },
    warnOfDuplicates: (object, field, action) => {
      org.rules.duplicates.push({
        name: 'suite',
        object,
        fields: [field],
        action,
        message: 'Use one of these records?',
      });
    },
    takesPeople: org.switches().idListsOnCreate || org.switches().relationRowsOnSentMail,
  };
}

const total = (org: Org): number => org.log().reduce((sum, line) => sum + line.calls, 0);

/** Opens worlds of one kind. Describe is the same in all of them: it is read once, and put on each device that knows the org. */
export function simulatedWorlds(options: OrgOptions): OpenCrm {
  let described: Promise<DeviceStore> | null = null;
  const describeOnce = async (): Promise<DeviceStore> => {
    const store = memoryDeviceStore();
    await openSimulated(options, store).crm.catalog();
    return store;
  };
  return async (device) => {
    const store = memoryDeviceStore();
    if (device === 'known') {
      described ??= describeOnce();
      const kept = await (await described).all('describe');
      for (const [key, value] of kept.ok ? kept.value : []) await store.put('describe', key, value);
    }
    return openSimulated(options, store);
  };
}
