import type { Catalog } from '../../src/core/crm/describe.ts';
import type { Kind } from '../../src/core/crm/records.ts';
import { proposeDraft } from '../../src/core/draft/draft.ts';
import { factsOf } from '../../src/core/draft/facts-of.ts';
import { safeFacts } from '../../src/core/draft/safe-facts.ts';
import type { Link } from '../../src/core/draft/values.ts';
import type { Crm } from '../../src/core/ports/crm.ts';
import type { DeviceStore } from '../../src/core/ports/device-store.ts';
import type { Network } from '../../src/core/ports/network.ts';
import { createSettingsKeeper } from '../../src/core/settings/settings-keeper.ts';
import { emptyPolicy, type Policy } from '../../src/core/settings/policy.ts';
import { readText } from '../../src/core/reading/read-text.ts';
import { ok } from '../../src/core/result.ts';
import { headerView } from '../../src/taskpane/header/header-view.ts';
import type { HeaderView } from '../../src/taskpane/header/strip.ts';
import { createPane, type Pane } from '../../src/taskpane/pane.ts';
import { createDraftStore } from '../../src/taskpane/stores/draft-store.ts';
import { shown } from '../../src/taskpane/stores/loadable.ts';
import { filePart } from '../../src/sandbox/demo-mails/mime.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { openOutlook, type MailFacts, type OutlookWorld } from '../support/simulated-outlook.ts';
import { ME, rulesFor } from './world.ts';

/** Time that flies: what waits, waits no longer than the next turn. */
function quickClock(): ManualClock {
  const timers = new Map<number, NodeJS.Immediate>();
  let last = 0;
  let now = Date.UTC(2026, 10, 22, 9, 0);
  return {
    setTimeout: (job, delay) => {
      last += 1;
      // What gives up after seconds never does: nothing here is slow.
      if (delay < 1_000) timers.set(last, setImmediate(job));
      return last;
    },
    clearTimeout: (id) => {
      const timer = timers.get(id);
      if (timer) clearImmediate(timer);
    },
    now: () => now,
    random: () => 0.5,
    until: (promise) => promise,
    advance: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
}

export const someMail = (subject: string, ...names: readonly string[]): MailFacts => ({
  subject,
  files: names.map((name) => filePart('text/plain', name, new TextEncoder().encode(name))),
});

/** Waits until something holds that follows from promises alone. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  for (let turn = 0; turn < 5_000; turn += 1) {
    if (holds()) return;
    await new Promise((next) => setImmediate(next));
  }
  throw new Error(`In vain: ${what}`);
}

type Setup = {
  readonly crm: Crm;
  readonly device: DeviceStore;
  readonly mails: readonly MailFacts[];
  readonly policy?: Policy;
  readonly network?: Network;
  /** Time that passes when the test says so; else none is waited for. */
  readonly wait?: (ms: number) => Promise<void>;
};

export type OpenedPane = OutlookWorld & {
  readonly pane: Pane;
  readonly stop: () => void;
};

/** The pane's own stores over the real adapters, without its components. */
export async function openPane({
  crm,
  device,
  mails,
  policy = emptyPolicy,
  network,
  wait = () => new Promise((next) => setImmediate(next)),
}: Setup): Promise<OpenedPane> {
  const outlook = await openOutlook(mails, {}, ['Salesforce'], quickClock());
  const [first] = mails;
  outlook.select(first?.subject ?? '');
  const settings = new Map<string, unknown>();
  const pane = createPane({
    host: outlook.host,
    crm,
    device,
    settings: createSettingsKeeper(
      {
        load: () => settings.get('all'),
        save: (value) => {
          settings.set('all', value);
          return Promise.resolve(ok(null));
        },
      },
      device,
      'elena',
    ),
    policy: { load: () => Promise.resolve({ policy, origin: 'deployment' }) },
    signIn: {
      signedIn: () => true,
      signIn: () => Promise.resolve(true),
      signOut: () => Promise.resolve(),
      onChange: () => () => undefined,
    },
    ...(network && { network }),
    readContent: (input) => Promise.resolve(ok(readText(input))),
    platform: {
      now: () => new Date(outlook.clock.now()),
      wait,
      sha256: (text) => Promise.resolve(text.length.toString(16).padStart(64, '0')),
    },
  });
  await pane.session.getState().load();
  const stop = pane.mails.getState().start();
  await until(() => pane.mails.getState().opened?.found.status === 'ready', 'the records');
  return {
    ...outlook,
    pane,
    stop,
  };
}

export type Wanted = {
  readonly kind: Kind;
  readonly people?: readonly Link[];
  readonly relatedTo?: readonly Link[];
  readonly taskKeyField?: string | null;
  readonly subject?: string;
};

/** Opens the dialog on the mail on screen, with these values, and a subject typed into it. */
export async function openDialogOn(pane: Pane, catalog: Catalog, wanted: Wanted): Promise<string> {
  const { opened } = pane.mails.getState();
  const understood = opened ? shown(opened.understood) : null;
  if (!opened || !understood) throw new Error('No mail on screen');
  const { people = [], relatedTo = [], taskKeyField = 'Message_ID__c' } = wanted;
  const opening = factsOf(understood, { dateTime: (iso) => iso, timeZone: 'Europe/Berlin' });
  // The sanitiser needs a document.
  const facts = safeFacts(opening, (html) => html);
  const draft = createDraftStore(
    proposeDraft({
      facts,
      candidates: [...people, ...relatedTo],
      people,
      relatedTo,
      catalog,
      rules: rulesFor(catalog, { kind: wanted.kind, taskKeyField }),
    }),
  );
  if (wanted.subject !== undefined) draft.getState().edit('subject', wanted.subject);
  await pane.saves.getState().showDraft(opened.ref, draft);
  return facts.key;
}

/** What the strip under the mail's name says. */
export function headerOf({ mails, saves, session, follow }: Pane): HeaderView {
  const { opened } = mails.getState();
  if (!opened) throw new Error('No mail on screen');
  const key = shown(opened.understood)?.key.key ?? '';
  const { user } = session.getState();
  const { now } = follow.getState();
  return headerView({
    opened,
    save: saves.getState().saves[key] ?? null,
    draftKept: saves.getState().keptDrafts.includes(key),
    failedFiles: saves.getState().receipts[key]?.receipt.failedFiles.length ?? 0,
    userId: ME,
    signedOut: user.status === 'failed' ? user.failure : null,
    savesIn: now?.kind === 'counting' && now.ref === opened.ref ? now.left : null,
    when: (iso) => iso,
  });
}
