import type { Catalog } from '../../src/core/crm/describe.ts';
import type { RecordId } from '../../src/core/crm/ids.ts';
import { proposeDraft, type Draft, type Proposal } from '../../src/core/draft/draft.ts';
import { rulesOf } from '../../src/core/draft/rules-of.ts';
import type { SaveRules } from '../../src/core/draft/rules.ts';
import type { Link } from '../../src/core/draft/values.ts';
import type { Attachment } from '../../src/core/mail/mail.ts';
import { saveEmail } from '../../src/core/operations/save-email.ts';
import type { FileSource } from '../../src/core/operations/save-job.ts';
import type { FileStates } from '../../src/core/operations/file-state.ts';
import type { SaveOutcome, SaveProgress } from '../../src/core/operations/save-progress.ts';
import type { DeviceStore } from '../../src/core/ports/device-store.ts';
import { ok } from '../../src/core/result.ts';
import { effectiveSettings } from '../../src/core/settings/effective-settings.ts';
import { emptyPolicy } from '../../src/core/settings/policy.ts';
import { noSettings } from '../../src/core/settings/settings.ts';
import { users } from '../../src/sandbox/org/demo/people.ts';
import type { OrgOptions } from '../../src/sandbox/org/org.ts';
import type { Switches } from '../../src/sandbox/org/switches.ts';
import { openSimulated } from '../adapters/salesforce/open-simulated.ts';
import type { OrgRow } from '../contracts/crm/world.ts';
import { memoryDeviceStore } from '../support/memory-device-store.ts';
import { someFacts } from '../core/draft/builders.ts';

/** Elena's id: she saves. */
export const ME = users.elena.id as RecordId;

const described = new Map<string, Promise<DeviceStore>>();

/** A device that knows the org already: describe is read once per kind of org. */
async function knowing(options: OrgOptions): Promise<DeviceStore> {
  const name = JSON.stringify(options);
  const first =
    described.get(name) ??
    (async () => {
      const store = memoryDeviceStore();
      await openSimulated(options, store).crm.catalog();
      return store;
    })();
  described.set(name, first);
  const store = memoryDeviceStore();
  const kept = await (await first).all('describe');
  for (const [key, value] of kept.ok ? kept.value : []) await store.put('describe', key, value);
  return store;
}

type LinkName = 'jo' | 'kim' | 'far' | 'lead' | 'me' | 'acme' | 'deal' | 'issue';

export type SavingOrg = ReturnType<typeof openSimulated> & {
  readonly device: DeviceStore;
  readonly catalog: Catalog;
  readonly links: Readonly<Record<LinkName, Link>>;
  readonly switches: <Name extends keyof Switches>(name: Name) => Switches[Name];
};

const link = (id: RecordId, object: string, emails: readonly string[] = []): Link => ({
  id,
  object,
  name: object,
  emails,
  reason: '',
});

/** An org with people and records to link, and everything that a save needs to run against it. */
export async function openSavingOrg(options: OrgOptions = {}): Promise<SavingOrg> {
  const device = await knowing(options);
  const world = openSimulated(options, device);
  const catalogue = await world.crm.catalog();
  const user = await world.crm.user();
  if (!catalogue.ok || !user.ok) throw new Error('The org has no describe');
  const acme = await world.insert('Account', { Name: 'Acme' });
  const contact = (LastName: string, Email: string, more: OrgRow = {}): Promise<RecordId> =>
    world.insert('Contact', { LastName, Email, AccountId: acme, ...more });
  const links = {
    jo: link(await contact('Jo', 'jo@acme.example'), 'Contact', ['jo@acme.example']),
    kim: link(
      await contact('Kim', 'kim@acme.example', { Work_Email__c: 'kim@work.example' }),
      'Contact',
      ['kim@acme.example', 'kim@work.example'],
    ),
    far: link(await contact('Far', 'far@away.example'), 'Contact', ['far@away.example']),
    lead: link(
      await world.insert('Lead', { LastName: 'Lead', Company: 'New', Email: 'lead@new.example' }),
      'Lead',
      ['lead@new.example'],
    ),
    me: link(ME, 'User', [users.elena.email]),
    acme: link(acme, 'Account'),
    deal: link(
      await world.insert('Opportunity', {
        Name: 'Deal',
        StageName: 'Prospecting',
        CloseDate: '2027-01-31',
        AccountId: acme,
      }),
      'Opportunity',
    ),
    issue: link(await world.insert('Case', { Subject: 'Broken', AccountId: acme }), 'Case'),
  };
  world.org.clearLog();
  world.calls();
  return {
    ...world,
    device,
    catalog: catalogue.value,
    links,
    switches: <Name extends keyof Switches>(name: Name): Switches[Name] =>
      world.org.switches()[name],
  };
}

/** Rules as policy, settings and the org's describe make them; single ones changed. */
export const rulesFor = (catalog: Catalog, more: Partial<SaveRules> = {}): SaveRules => ({
  ...rulesOf(emptyPolicy, effectiveSettings(emptyPolicy, noSettings), catalog, false),
  taskKeyField: 'Message_ID__c',
  ...more,
});

export function draftIn(
  { catalog }: SavingOrg,
  more: Partial<Omit<Proposal, 'rules'>> & { rules?: Partial<SaveRules> } = {},
): Draft {
  const { rules, ...rest } = more;
  const people = more.people ?? [];
  const relatedTo = more.relatedTo ?? [];
  return proposeDraft({
    facts: someFacts(),
    candidates: [...people, ...relatedTo],
    people,
    relatedTo,
    catalog,
    ...rest,
    rules: rulesFor(catalog, rules),
  });
}

export const aFile = (name: string, size = 5): Attachment => ({
  id: name,
  name,
  size,
  kind: 'file',
  inline: false,
  contentType: 'text/plain',
  contentId: null,
  url: null,
});

const bytes: FileSource = {
  readAttachment: (_ref, name) => Promise.resolve(ok({ base64: 'SGVsbG8=', name })),
  readEml: () => Promise.resolve(ok({ base64: 'SGVsbG8=', name: 'mail.eml' })),
};

export type Saved = {
  readonly outcome: SaveOutcome;
  readonly told: readonly SaveProgress[];
  /** What was said of single files, in its order. */
  readonly files: readonly FileStates[];
};

/** Saves a draft as the pane does, without its waiting. */
export async function saveIn(
  { crm, device }: Pick<SavingOrg, 'crm' | 'device'>,
  draft: Draft,
  more: {
    lookedUp?: boolean;
    ownCopy?: boolean;
    host?: FileSource;
    /** When the user presses *Skip files*. */
    skipAt?: (progress: SaveProgress) => boolean;
  } = {},
): Promise<Saved> {
  const told: SaveProgress[] = [];
  const files: FileStates[] = [];
  const skip = new AbortController();
  const outcome = await saveEmail(
    {
      crm,
      host: more.host ?? bytes,
      wait: () => Promise.resolve(),
      now: () => new Date(Date.UTC(2026, 10, 22, 9, 0)),
      userId: ME,
      exclusive: (name, job) => device.exclusive(name, job),
      tell: (progress) => {
        told.push(progress);
        if (more.skipAt?.(progress) === true) skip.abort();
      },
      tellFiles: (now) => files.push(now),
    },
    {
      draft,
      ref: { itemId: 'item', subject: draft.facts.subject },
      read: new Map(),
      signal: new AbortController().signal,
      skip: skip.signal,
      lookedUp: more.lookedUp ?? false,
      ownCopy: more.ownCopy ?? false,
    },
  );
  return { outcome, told, files };
}

/** Email records of one mail in both objects; the Task behind an EmailMessage is none of its own. */
export function recordsOf({ rows }: SavingOrg, key = 'offer@acme.example'): readonly OrgRow[] {
  const mails = rows('EmailMessage').filter((row) => row['MessageIdentifier'] === `<${key}>`);
  const behind = new Set(mails.map((row) => row['ActivityId']));
  const tasks = rows('Task').filter(
    (row) =>
      typeof row['Message_ID__c'] === 'string' &&
      row['Message_ID__c'].startsWith(key) &&
      !behind.has(row['Id']),
  );
  return [...mails, ...tasks];
}

/** Names of Files that hang on nothing but their owner. */
export function looseFiles({ rows }: SavingOrg): readonly unknown[] {
  const links = rows('ContentDocumentLink');
  return rows('ContentDocument')
    .filter(
      ({ Id }) =>
        !links.some(
          (one) =>
            one['ContentDocumentId'] === Id && !String(one['LinkedEntityId']).startsWith('005'),
        ),
    )
    .map((row) => row['Title']);
}

export const filesOn = ({ rows }: SavingOrg, id: unknown): readonly unknown[] => {
  const documents = rows('ContentDocument');
  return rows('ContentDocumentLink')
    .filter((one) => one['LinkedEntityId'] === id)
    .map((one) => documents.find(({ Id }) => Id === one['ContentDocumentId'])?.['Title'])
    .sort();
};

export const peopleOn = ({ rows }: SavingOrg, id: unknown): readonly (readonly unknown[])[] =>
  rows('EmailMessageRelation')
    .filter((one) => one['EmailMessageId'] === id && one['RelationId'])
    .map((one) => [one['RelationType'], one['RelationId'], one['RelationAddress']] as const)
    .sort();
