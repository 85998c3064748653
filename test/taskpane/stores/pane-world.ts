import type { Mail, MailRef } from '../../../src/core/mail/mail.ts';
import type { MailHost, Selection } from '../../../src/core/ports/mail-host.ts';
import { readText } from '../../../src/core/reading/read-text.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import { createSettingsKeeper } from '../../../src/core/settings/settings-keeper.ts';
import type { OrgOptions } from '../../../src/sandbox/org/org.ts';
import type { Services } from '../../../src/taskpane/services.ts';
import { createMailStore, type MailStore } from '../../../src/taskpane/stores/mail-store.ts';
import {
  createSessionStore,
  type SessionStore,
} from '../../../src/taskpane/stores/session-store.ts';
import { openSimulated } from '../../adapters/salesforce/open-simulated.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

const who = (address: string): { name: string; address: string } => ({ name: '', address });

/** A mail of an inbox; `itemId` is its place. */
export const aMail = (itemId: string, from: string, more: Partial<Mail> = {}): Mail => ({
  ref: { itemId, subject: itemId },
  messageId: `<${itemId}@letters.example>`,
  conversationId: null,
  itemClass: 'IPM.Note',
  subject: itemId,
  from: who(from),
  sender: null,
  to: [who('me@northwind.example')],
  cc: [],
  bcc: [],
  recipientsMayBeCut: false,
  createdAt: '2026-11-19T08:00:00Z',
  body: { kind: 'html', html: '<p>Hello</p>' },
  headers: null,
  attachments: [],
  shared: null,
  emlAvailable: false,
  ...more,
});

/** The mail store over a mailbox of these mails and a simulated org; `select` is what a user does in Outlook. */
export type PaneWorld = ReturnType<typeof openSimulated> & {
  readonly mails: MailStore;
  readonly session: SessionStore;
  readonly select: (itemId: string) => void;
  /** Custom properties of a mail, as this user's mailbox keeps them. */
  readonly properties: Map<string, Readonly<Record<string, string>>>;
  /** Waits until nothing is under way. */
  readonly settled: () => Promise<void>;
};

export async function openPaneWorld(
  inbox: readonly Mail[],
  options: OrgOptions = {},
): Promise<PaneWorld> {
  const world = openSimulated(options);
  const properties = new Map<string, Readonly<Record<string, string>>>();
  let selection: Selection = { kind: 'none' };
  let tell: (selection: Selection) => void = () => undefined;
  const notHere = () => Promise.resolve(fail({ kind: 'unsupported', needs: 'nothing' } as const));
  const isSelected = ({ itemId }: MailRef): boolean =>
    selection.kind === 'one' && selection.ref.itemId === itemId;
  const host: MailHost = {
    selected: () => selection,
    onSelect: (listener) => {
      tell = listener;
      return () => undefined;
    },
    profile: () => ({
      name: 'Me',
      address: 'me@northwind.example',
      timeZone: 'UTC',
      language: 'en',
    }),
    theme: () => ({ dark: false }),
    onTheme: () => () => undefined,
    read: (ref) => {
      const mail = inbox.find((one) => one.ref.itemId === ref.itemId);
      return Promise.resolve(mail && isSelected(ref) ? ok(mail) : fail({ kind: 'item-changed' }));
    },
    readAttachment: notHere,
    readEml: notHere,
    readCategories: () => Promise.resolve(ok([])),
    addCategory: notHere,
    removeCategory: notHere,
    readProperties: ({ itemId }) => Promise.resolve(ok(properties.get(itemId) ?? {})),
    writeProperties: notHere,
    openPage: () => undefined,
  };
  const device = memoryDeviceStore();
  let kept: unknown = null;
  const services: Services = {
    host,
    crm: world.crm,
    device,
    settings: createSettingsKeeper(
      {
        load: () => kept,
        save: (value) => {
          kept = value;
          return Promise.resolve(ok(null));
        },
      },
      device,
      'me',
    ),
    policy: { load: () => Promise.resolve({ policy: parsePolicy({}), origin: 'none' }) },
    signIn: {
      signedIn: () => true,
      signIn: () => Promise.resolve(true),
      signOut: () => Promise.resolve(),
      onChange: () => () => undefined,
    },
    readContent: (input) => Promise.resolve(ok(readText(input))),
    platform: {
      now: () => new Date('2026-11-22T09:00:00Z'),
      wait: () => Promise.resolve(),
      sha256: (text) => Promise.resolve(text),
    },
  };
  const session = createSessionStore(services);
  await session.getState().load();
  const mails = createMailStore(services, session);
  mails.getState().start();
  world.calls();
  return {
    ...world,
    mails,
    session,
    properties,
    select: (itemId) => {
      selection = { kind: 'one', ref: { itemId, subject: itemId } };
      tell(selection);
    },
    settled: async () => {
      let before: unknown = null;
      for (let quiet = 0; quiet < 5;) {
        await new Promise((resolve) => setTimeout(resolve, 4));
        const { opened } = mails.getState();
        quiet = opened === before && opened?.found.status !== 'loading' ? quiet + 1 : 0;
        before = opened;
      }
    },
  };
}
