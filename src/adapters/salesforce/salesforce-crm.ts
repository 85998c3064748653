import type { Crm } from '../../core/ports/crm.ts';
import type { DeviceStore } from '../../core/ports/device-store.ts';
import type { Session } from '../../core/ports/session.ts';
import { createCaller } from './call.ts';
import { DESCRIBED_OBJECTS } from './describe/described-objects.ts';
import { createFacts } from './describe/facts.ts';
import type { Org } from './org.ts';
import { readAttachmentBody } from './records/attachment-body.ts';
import { createRecordMaker, updateRecord } from './records/create-record.ts';
import { uploadAll } from './records/upload.ts';
import { findSaved } from './saved/find-saved.ts';
import { findTaskByWords } from './saved/find-task-by-words.ts';
import { readBack } from './saved/read-back.ts';
import { readSaved } from './saved/read-saved.ts';
import { followUp } from './search/follow-up.ts';
import { createJustMade } from './search/just-made.ts';
import { manualSearch } from './search/manual-search.ts';
import { searchForMail } from './search/search-for-mail.ts';
import type { CardFields } from './soql/fields.ts';
import { timeline } from './timeline/timeline.ts';
import type { Fetch, Later } from './transport/fetch.ts';
import { createOrgHabits } from './write/org-habits.ts';
import { write } from './write/write.ts';

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

/** Salesforce over its REST API, through jsforce and the given `fetch`. */
export function createSalesforceCrm(platform: SalesforcePlatform): Crm {
  const org = openOrg(platform);
  const habits = createOrgHabits(platform.store);
  const justMade = createJustMade();
  const create = createRecordMaker(org);
  return {
    user: (signal) => org.facts.user(signal),
    catalog: (signal) => org.facts.catalog(signal),
    searchForMail: (plan, signal) => searchForMail(org, plan, signal),
    followUp: (plan, signal) => followUp(org, plan, signal),
    findSaved: (key, taskKeyField, signal, keyHash) =>
      findSaved(org, key, taskKeyField, keyHash ?? null, signal),
    findTaskByWords: (words) => findTaskByWords(org, words),
    readSaved: (id, kind, signal) => readSaved(org, id, kind, platform.policy.taskKeyField, signal),
    write: (steps) => write(org, habits, steps),
    uploadAll: (files, signal) => uploadAll(org, files, signal),
    readBack: (ask, signal) => readBack(org, ask, signal),
    readAttachmentBody: (id, signal) => readAttachmentBody(org, id, signal),
    search: (text, objects, signal) => manualSearch(org, justMade, text, objects, signal),
    create: async (object, fields, allowDuplicates) => {
      const made = await create(object, fields, allowDuplicates);
      if (made.ok) justMade.add(made.value);
      return made;
    },
    update: (object, id, fields) => updateRecord(org, object, id, fields),
    timeline: (record, offset, signal) => timeline(org, record, offset, signal),
  };
}
