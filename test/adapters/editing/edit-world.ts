import { createSalesforceCrm } from '../../../src/adapters/salesforce/salesforce-crm.ts';
import { fixedSession } from '../../../src/adapters/salesforce/fixed-session.ts';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { Catalog } from '../../../src/core/crm/describe.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import { proposeDraft, type Draft } from '../../../src/core/draft/draft.ts';
import type { MailFacts } from '../../../src/core/draft/facts.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { edit } from '../../../src/core/draft/overlay.ts';
import type { SaveRules } from '../../../src/core/draft/rules.ts';
import {
  sameValue,
  type DraftKey,
  type DraftValues,
  type Link,
} from '../../../src/core/draft/values.ts';
import { deleteEmail, type DeleteOutcome } from '../../../src/core/operations/delete-email.ts';
import { createJournal } from '../../../src/core/operations/journal.ts';
import type { RecoverDeps } from '../../../src/core/operations/recover.ts';
import { saveEmail } from '../../../src/core/operations/save-email.ts';
import type { SaveOutcome } from '../../../src/core/operations/save-progress.ts';
import type { Crm } from '../../../src/core/ports/crm.ts';
import type { Keeping } from '../../../src/core/ports/device-store.ts';
import type { MailHost } from '../../../src/core/ports/mail-host.ts';
import { ok } from '../../../src/core/result.ts';
import type { Org, OrgOptions } from '../../../src/sandbox/org/org.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';
import { someFacts, someRules } from '../../core/draft/builders.ts';
import { openSimulated } from '../salesforce/open-simulated.ts';
import { paneDevice, type PaneDevice } from './pane-device.ts';

export const REF = { itemId: 'mail-1', subject: 'Offer' };

export const change = <K extends DraftKey>(draft: Draft, key: K, value: DraftValues[K]): Draft => ({
  ...draft,
  overlay: edit(draft.overlay, key, value, sameValue),
});

/** Where a pane is killed: at its n-th request, before it leaves or after Salesforce has done it. */
export type Crash = { readonly at: number; readonly when: 'before' | 'after' };

export type Pane = {
  readonly crm: Crm;
  readonly deps: RecoverDeps;
  readonly catalog: Catalog;
  /** Requests so far. */
  readonly requests: () => number;
  /** Kills the pane at a request to come. */
  readonly crashAt: (crash: Crash | null) => void;
  /** What a job resolves to, or `crashed` when the pane is killed first. */
  readonly survive: <T>(job: Promise<T>) => Promise<T | 'crashed'>;
  readonly openDraft: (id: RecordId, kind: Kind) => Promise<Draft>;
  readonly newDraft: (more?: Partial<MailFacts>) => Draft;
  readonly save: (draft: Draft, more?: { withoutJournal?: boolean }) => Promise<SaveOutcome>;
  readonly remove: (draft: Draft) => Promise<DeleteOutcome>;
};

/** The mail's files; the rest of a host is not asked by a save. */
function fileHost(): MailHost {
  const file = (name: string) => Promise.resolve(ok({ name, base64: btoa(`bytes of ${name}`) }));
  const nothing = () => Promise.resolve(ok(null));
  return {
    selected: () => ({ kind: 'one', ref: REF }),
    onSelect: () => () => undefined,
    profile: () => ({ address: 'me@own.example', name: 'Me', timeZone: 'UTC', language: 'en' }),
    readAttachment: (_ref: unknown, id: string) => file(`${id}.pdf`),
    readEml: () => file('mail.eml'),
    addCategory: nothing,
    removeCategory: nothing,
    writeProperties: nothing,
    readProperties: () => Promise.resolve(ok({})),
  } as unknown as MailHost;
}

export type EditWorld = {
  readonly org: Org;
  readonly device: PaneDevice;
  readonly insert: ReturnType<typeof openSimulated>['insert'];
  readonly change: ReturnType<typeof openSimulated>['change'];
  readonly remove: ReturnType<typeof openSimulated>['remove'];
  readonly openPane: () => Promise<Pane>;
  readonly passTime: (seconds: number) => void;
};

export type WorldOptions = OrgOptions & {
  readonly rules?: Partial<SaveRules>;
  readonly candidates?: () => readonly Link[];
  /** How long the device keeps things (X5). */
  readonly keeping?: Keeping;
};

const described = new Map<string, Map<string, string>>();

/** Describe is the same in worlds of one kind: it is read once. */
async function describedDevice(options: OrgOptions, keeping: Keeping): Promise<PaneDevice> {
  const name = JSON.stringify([options.world, options.switches]);
  let known = described.get(name);
  if (!known) {
    const store = memoryDeviceStore();
    await openSimulated(options, store).crm.catalog();
    const kept = await store.all('describe');
    known = new Map(
      (kept.ok ? kept.value : []).map(([key, value]) => [
        `describe\n${key}`,
        JSON.stringify(value),
      ]),
    );
    described.set(name, known);
  }
  return paneDevice(known, keeping);
}

/** An org, a device, and panes that can be killed at any request. */
export async function openEditWorld(options: WorldOptions = {}): Promise<EditWorld> {
  const { rules, candidates = () => [], keeping = 'kept', ...orgOptions } = options;
  const device = await describedDevice(orgOptions, keeping);
  const simulated = openSimulated(orgOptions, memoryDeviceStore());
  const { org } = simulated;
  const now = (): Date => org.engine.clock();

  const openPane = async (): Promise<Pane> => {
    const { store, kill } = device.open();
    let crash: Crash | null = null;
    let sent = 0;
    let dead = false;
    const isDead = (): boolean => dead;
    let die = (): void => undefined;
    const death = new Promise<'crashed'>((resolve) => {
      die = () => {
        dead = true;
        kill();
        resolve('crashed');
      };
    });
    const forEver = new Promise<never>(() => undefined);
    const { instanceUrl, accessToken, userId, orgId } = org.session();
    const crm = createSalesforceCrm({
      fetch: async (url, init) => {
        if (dead) return forEver;
        sent += 1;
        const mine = crash?.at === sent ? crash.when : null;
        if (mine === 'before') {
          die();
          return forEver;
        }
        const answer = await org.fetch(url, init);
        if (mine === 'after') die();
        return isDead() ? forEver : answer;
      },
      later: () => () => undefined,
      clock: () => now().getTime(),
      session: fixedSession({
        instanceUrl,
        accessToken,
        userId: userId as RecordId,
        orgId: orgId as RecordId,
      }),
      store,
      policy: {
        extraHosts: ['org.sidecar.invalid'],
        addedObjects: ['Installation__c'],
        cardFields: {},
        taskKeyField: rules?.taskKeyField === null ? null : 'Message_ID__c',
      },
    });
    const catalog = await crm.catalog();
    const user = await crm.user();
    if (!catalog.ok || !user.ok) throw new Error('The org is not described');
    const deps: RecoverDeps = {
      crm,
      host: fileHost(),
      wait: () => Promise.resolve(),
      now: () => new Date(Date.UTC(2026, 10, 22, 9, 0)),
      tell: () => undefined,
      userId: user.value.id,
      exclusive: (name, job) => store.exclusive(name, job),
      journal: createJournal({
        device: store,
        orgId: orgId as RecordId,
        userId: user.value.id,
        now,
      }),
    };
    const rest = () => ({
      rules: someRules(rules),
      catalog: catalog.value,
      candidates: candidates(),
    });
    const signal = new AbortController().signal;
    return {
      crm,
      deps,
      catalog: catalog.value,
      requests: () => sent,
      crashAt: (next) => {
        crash = next && { at: sent + next.at, when: next.when };
      },
      survive: (job) => Promise.race([job, death]),
      openDraft: async (id, kind) => {
        const saved = await crm.readSaved(id, kind);
        if (!saved.ok) throw new Error(`${kind} ${id}: ${saved.failure.kind}`);
        return openSaved({ saved: saved.value, facts: someFacts(), ...rest() });
      },
      newDraft: (more) =>
        proposeDraft({ facts: someFacts(more), people: [], relatedTo: [], ...rest() }),
      save: (draft, more = {}) =>
        saveEmail(deps, {
          draft,
          ref: REF,
          read: new Map(),
          signal,
          lookedUp: false,
          ownCopy: false,
          ...more,
        }),
      remove: async (draft) => {
        if (!draft.saved) throw new Error('not saved');
        return deleteEmail(deps, { draft, saved: draft.saved, ref: REF });
      },
    };
  };
  return { ...simulated, device, openPane };
}
