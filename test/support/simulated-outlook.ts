import { createOfficeMailHost } from '../../src/adapters/office/office-mail-host.ts';
import type { PaneWindow } from '../../src/adapters/office/pane-window.ts';
import {
  filePart,
  htmlPart,
  mailbox,
  mimeBytes,
  mixed,
  type MimePart,
} from '../../src/sandbox/demo-mails/mime.ts';
import type { Habits } from '../../src/sandbox/outlook/habits.ts';
import { openEml } from '../../src/sandbox/outlook/open-eml.ts';
import type { Folder, SimulatedMail } from '../../src/sandbox/outlook/simulated-mail.ts';
import {
  createSimulatedOutlook,
  type SimulatedOutlook,
} from '../../src/sandbox/outlook/simulated-outlook.ts';
import type { MailHost } from '../../src/core/ports/mail-host.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

export const folders: readonly Folder[] = [
  { id: 'inbox', name: 'Inbox', kind: 'inbox', sharedBy: null },
  { id: 'sent', name: 'Sent Items', kind: 'sent', sharedBy: null },
  {
    id: 'shared',
    name: 'Sales (shared)',
    kind: 'shared',
    sharedBy: { address: 'sales@northwind-telematics.example', permissions: 1 },
  },
];

export const elena = {
  name: 'Elena Fischer',
  address: 'elena.fischer@northwind-telematics.example',
  timeZone: 'W. Europe Standard Time',
  language: 'en-GB',
} as const;

export type MailFacts = {
  readonly subject: string;
  readonly html?: string;
  readonly folderId?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly headers?: readonly (readonly [string, string])[];
  readonly files?: readonly MimePart[];
  readonly kind?: SimulatedMail['kind'];
  readonly cloudFiles?: readonly { readonly name: string; readonly url: string }[];
};

const createdAt = Date.UTC(2026, 10, 19, 8, 14);

/** A mail in the simulated mailbox, built as bytes and read as such. */
export function aSimulatedMail(facts: MailFacts): Promise<SimulatedMail> {
  const id = `mail:${facts.subject}`;
  const { to = [elena.address], cc = [], html = `<p>${facts.subject}</p>`, files = [] } = facts;
  const raw = mimeBytes(
    [
      ['From', mailbox('Marta Lindqvist', 'marta@halden.example')],
      ['To', to.join(', ')],
      ...(cc.length > 0 ? [['Cc', cc.join(', ')] as const] : []),
      ['Subject', facts.subject],
      ['Message-ID', `<${encodeURIComponent(facts.subject)}@halden.example>`],
      ['Date', 'Thu, 19 Nov 2026 09:14:00 +0100'],
      ...(facts.headers ?? []),
    ],
    files.length > 0 ? mixed(htmlPart(html), ...files) : htmlPart(html),
  );
  const { folderId = 'inbox', kind = 'mail', cloudFiles = [] } = facts;
  return openEml(raw, { id, folderId, createdAt, kind, cloudFiles });
}

/** The pane's window: timers on the manual clock, and a way to come back to the pane. */
export type FakeWindow = PaneWindow & {
  focus(): void;
  hide(): void;
  readonly opened: readonly string[];
  preferDark(dark: boolean): void;
};

export function fakeWindow(clock: ManualClock): FakeWindow {
  const listeners = new Map<string, (() => void)[]>();
  const on = (type: string, listener: () => void): void => {
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  };
  const fire = (type: string): void => {
    for (const listener of listeners.get(type) ?? []) listener();
  };
  const opened: string[] = [];
  const preference = { matches: false, addEventListener: on };
  return {
    setTimeout: (job, delay) => clock.setTimeout(job, delay),
    clearTimeout: (id: number) => {
      clock.clearTimeout(id);
    },
    addEventListener: on,
    document: { visibilityState: 'visible', addEventListener: on },
    matchMedia: () => preference,
    open: (url) => opened.push(url),
    opened,
    focus: () => {
      fire('focus');
    },
    hide: () => {
      fire('pagehide');
    },
    preferDark(dark) {
      preference.matches = dark;
      fire('change');
    },
  };
}

export type OutlookWorld = {
  readonly clock: ManualClock;
  readonly outlook: SimulatedOutlook;
  readonly window: FakeWindow;
  readonly host: MailHost;
  readonly select: (...subjects: readonly string[]) => void;
  readonly mail: (subject: string) => SimulatedMail;
};

/** The real Office adapter on a simulated Outlook with these mails and habits. */
export async function openOutlook(
  mails: readonly MailFacts[],
  habits: Partial<Habits> = {},
  masterCategories: readonly string[] = ['Salesforce'],
  clock: ManualClock = createManualClock(),
): Promise<OutlookWorld> {
  const outlook = createSimulatedOutlook({
    profile: elena,
    folders,
    mails: await Promise.all(mails.map(aSimulatedMail)),
    habits,
    masterCategories,
    clock,
  });
  const window = fakeWindow(clock);
  const host = createOfficeMailHost(outlook.office(), window);
  const mail = (subject: string): SimulatedMail => {
    const found = outlook.state().mails.find((one) => one.subject === subject);
    if (found === undefined) throw new Error(`No mail “${subject}”`);
    return found;
  };
  return {
    clock,
    outlook,
    window,
    host,
    mail,
    select: (...subjects) => {
      outlook.select(...subjects.map((subject) => mail(subject).id));
    },
  };
}

export const aPdf = (name: string): MimePart =>
  filePart('application/pdf', name, new TextEncoder().encode('%PDF-1.4\n%%EOF\n'));
