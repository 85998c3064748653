import { loadedOnce } from '../../core/loaded-once.ts';
import type { Crm } from '../../core/ports/crm.ts';
import type { DeviceStore } from '../../core/ports/device-store.ts';
import type { Session } from '../../core/ports/session.ts';
import { createCaller } from './call.ts';
import { DESCRIBED_OBJECTS } from './describe/described-objects.ts';
import { createFacts } from './describe/facts.ts';
import type { LateCalls } from './late-calls.ts';
import type { Org } from './org.ts';
import { findSaved } from './saved/find-saved.ts';
import { findTaskByWords } from './saved/find-task-by-words.ts';
import { followUp } from './search/follow-up.ts';
import { searchForMail } from './search/search-for-mail.ts';
import type { CardFields } from './soql/fields.ts';
import type { Fetch, Later } from './transport/fetch.ts';

/** What the deployment decides about the org. */
type SalesforcePolicy = {
  /** Hosts that may get a token beside Salesforce's own, as `host` or `host:port`; `localhost` works only when named here. */
  readonly extraHosts: readonly string[];
  /** Objects that are searched beside the standard ones, by API name. */
  readonly addedObjects: readonly string[];
  /** Further fields of records, by object. */
  readonly cardFields: CardFields;
  /** The Message-ID field on Task, if any: summaries of Tasks read their key from it. */
  readonly taskKeyField: string | null;
};

export type SalesforcePlatform = {
  /** `fetch`, called without a `this`. */
  readonly fetch: Fetch;
  readonly later: Later;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly session: Session;
  readonly store: DeviceStore;
  readonly policy: SalesforcePolicy;
  /** Milliseconds until an answer is given up; a write may carry files. */
  readonly timeouts?: { readonly read: number; readonly write: number };
};

/** The version that the fact sheet describes; older orgs answer it too, as all orgs are upgraded together. */
const API_VERSION = '64.0';

const TIMEOUTS = { read: 30_000, write: 300_000 };

function openOrg(platform: SalesforcePlatform): Org {
  const { session, store, clock, policy } = platform;
  const call = createCaller({
    ...platform,
    extraHosts: policy.extraHosts,
    apiVersion: API_VERSION,
    timeouts: platform.timeouts ?? TIMEOUTS,
  });
  const objects = [...new Set([...DESCRIBED_OBJECTS, ...policy.addedObjects])];
  return {
    call,
    facts: createFacts({ call, session, store, clock, apiVersion: API_VERSION, objects }),
    apiVersion: API_VERSION,
    clock,
    cardFields: policy.cardFields,
    addedObjects: policy.addedObjects,
  };
}

const OFFLINE = { ok: false, failure: { kind: 'offline' } } as const;

/** What the first records do not need, loaded with its first use; null = its code cannot be had now, and nothing was sent. */
const lateCalls = (org: Org, platform: SalesforcePlatform): (() => Promise<LateCalls | null>) =>
  loadedOnce(async () => {
    const { createLateCalls } = await import('./late-calls.ts');
    return createLateCalls(org, platform.store, platform.policy.taskKeyField);
  });

/** Salesforce over its REST API, through jsforce and the given `fetch`. */
export function createSalesforceCrm(platform: SalesforcePlatform): Crm {
  const org = openOrg(platform);
  const late = lateCalls(org, platform);
  const later = async <T>(use: (calls: LateCalls) => Promise<T>): Promise<T | typeof OFFLINE> => {
    const calls = await late();
    return calls ? use(calls) : OFFLINE;
  };
  return {
    user: (signal) => org.facts.user(signal),
    catalog: (signal) => org.facts.catalog(signal),
    searchForMail: (plan, signal) => searchForMail(org, plan, signal),
    followUp: (plan, signal) => followUp(org, plan, signal),
    findSaved: (key, taskKeyField, signal, keyHash) =>
      findSaved(org, key, taskKeyField, keyHash ?? null, signal),
    findTaskByWords: (words) => findTaskByWords(org, words),
    describeRecordType: (...ask) => later((calls) => calls.describeRecordType(...ask)),
    readSaved: (...ask) => later((calls) => calls.readSaved(...ask)),
    write: (steps) => later((calls) => calls.write(steps)),
    uploadAll: async (files, ...rest) => {
      const calls = await late();
      return calls ? calls.uploadAll(files, ...rest) : files.map(() => OFFLINE);
    },
    findLooseFiles: (...ask) => later((calls) => calls.findLooseFiles(...ask)),
    readBack: (...ask) => later((calls) => calls.readBack(...ask)),
    readAttachmentBody: (...ask) => later((calls) => calls.readAttachmentBody(...ask)),
    search: (...ask) => later((calls) => calls.search(...ask)),
    create: (...ask) => later((calls) => calls.create(...ask)),
    update: (...ask) => later((calls) => calls.update(...ask)),
    timeline: (...ask) => later((calls) => calls.timeline(...ask)),
  };
}
