import type {
  OfficeDone,
  OfficeItem,
  OfficeMailbox,
  OfficeRoamingSettings,
  OfficeRuntime,
  OfficeThemeColours,
} from '../../adapters/office/office-runtime.ts';
import type { Dialogs } from './dialogs.ts';
import { refused, status, value, type HostLine } from './host-line.ts';
import { openMail } from './outlook-state.ts';
import { simulatedItem } from './simulated-item.ts';
import type { World } from './world.ts';

export const eventTypes = {
  ItemChanged: 'olkItemSelectedChanged',
  OfficeThemeChanged: 'officeThemeChanged',
  SelectedItemsChanged: 'olkSelectedItemsChanged',
  DialogMessageReceived: 'dialogMessageReceived',
  DialogEventReceived: 'dialogEventReceived',
} as const;

/** The `Office` object of one load of the pane. A pane that is loaded again gets a new one; this one then falls silent. */
export type SimulatedOffice = OfficeRuntime & {
  readonly EventType: typeof eventTypes;
  onReady(): Promise<{ readonly host: string; readonly platform: string }>;
  readonly context: { readonly ui: Pick<Dialogs, 'displayDialogAsync'> };
};

export type OfficeSession = {
  readonly office: SimulatedOffice;
  /** Makes the item of the mail that is open now, and tells nobody. */
  takeItem(): void;
  tell(type: string, event: unknown): void;
  end(): void;
};

export function createOfficeSession(world: World, line: HostLine, dialogs: Dialogs): OfficeSession {
  const handlers = new Map<string, Set<(event?: unknown) => void>>();
  let item: OfficeItem | null = null;

  const takeItem = (): void => {
    const mail = openMail(world.state());
    const report = mail?.itemClass.startsWith('REPORT.') === true && reports() !== 'shown';
    const hidden = report || world.state().habits.noItem;
    item = mail === null || hidden ? null : simulatedItem(world, line, mail);
  };
  const reports = (): string => world.state().habits.reports;

  const mailbox: OfficeMailbox & { readonly diagnostics: object } = {
    get item() {
      return item;
    },
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '15.20.0.0' },
    get userProfile() {
      const { name, address, timeZone } = world.state().profile;
      return { displayName: name, emailAddress: address, timeZone, accountType: 'office365' };
    },
    masterCategories: masterCategories(world, line),
    addHandlerAsync(type, handler, done) {
      line.ask('addHandlerAsync', 'ReadItem', () => value(undefined), done);
      const name = String(type);
      handlers.set(name, (handlers.get(name) ?? new Set()).add(handler));
    },
    getSelectedItemsAsync(done) {
      const selected = () => value(selectedItems(world));
      line.ask('getSelectedItemsAsync', 'ReadWriteMailbox', selected, done);
    },
  };

  takeItem();
  return {
    office: {
      AsyncResultStatus: { Succeeded: status.succeeded },
      CoercionType: { Html: 'html' },
      EventType: eventTypes,
      MailboxEnums: {
        CategoryColor: { Preset7: 'Preset7' },
        ItemType: { Appointment: 'appointment' },
      },
      onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
      context: {
        get displayLanguage() {
          return world.state().profile.language;
        },
        mailbox,
        get officeTheme() {
          const { habits, dark } = world.state();
          return habits.mailboxSet >= 14 ? themeColours(dark) : undefined;
        },
        partitionKey: 'simulated-outlook',
        requirements: { isSetSupported: (name, min) => isSetSupported(world, name, min) },
        roamingSettings: roamingSettings(world, line),
        ui: { displayDialogAsync: dialogs.displayDialogAsync },
      },
    } as SimulatedOffice,
    takeItem,
    tell(type, event) {
      for (const handler of handlers.get(type) ?? []) handler(event);
    },
    end() {
      handlers.clear();
      line.cut();
    },
  };
}

export const themeColours = (dark: boolean): OfficeThemeColours & Record<string, string> => ({
  bodyBackgroundColor: dark ? '#292929' : '#ffffff',
  bodyForegroundColor: dark ? '#ffffff' : '#242424',
  controlBackgroundColor: dark ? '#1f1f1f' : '#f5f5f5',
  controlForegroundColor: dark ? '#ffffff' : '#242424',
});

function isSetSupported(world: World, name: string, min = '1.1'): boolean {
  const minor = Number(/^1\.(\d+)$/.exec(min)?.[1] ?? NaN);
  if (name === 'Mailbox') return minor <= world.state().habits.mailboxSet;
  if (name === 'NestedAppAuth') return world.state().habits.nestedAuth && minor <= 1;
  return name === 'DialogApi' && minor <= 2;
}

function selectedItems({ state }: World): readonly object[] {
  const { mails, selectedIds } = state();
  return mails
    .filter(({ id }) => selectedIds.includes(id))
    .map(({ id, subject, conversationId, messageId, files }) => ({
      itemId: id,
      itemMode: 'Read',
      itemType: 'message',
      subject,
      conversationId,
      hasAttachment: files.length > 0,
      internetMessageId: messageId ?? undefined,
    }));
}

function masterCategories(
  world: World,
  line: HostLine,
): NonNullable<OfficeMailbox['masterCategories']> {
  return {
    addAsync(categories, done) {
      line.ask(
        'masterCategories.addAsync',
        'ReadWriteMailbox',
        () => {
          const names = categories.map(({ displayName }) => displayName);
          if (names.some((name) => world.state().masterCategories.includes(name)))
            return refused(9045);
          world.change((state) => ({
            ...state,
            masterCategories: [...state.masterCategories, ...names],
          }));
          return value(undefined);
        },
        done,
      );
    },
  };
}

const settingsLimit = 32 * 1024;

/** Loaded with the page, written as a whole. Another pane's writes are not seen before the page is loaded again. */
function roamingSettings(world: World, line: HostLine): OfficeRoamingSettings {
  const loaded = new Map(Object.entries(world.state().roamingSettings));
  const save = (done?: OfficeDone<unknown>): void => {
    const written = structuredClone(Object.fromEntries(loaded));
    const size = new TextEncoder().encode(JSON.stringify(written)).length;
    line.ask(
      'roamingSettings.saveAsync',
      'ReadItem',
      () => {
        if (size > settingsLimit) return refused(9057);
        world.change((state) => ({ ...state, roamingSettings: written }));
        return value(undefined);
      },
      done,
    );
  };
  return {
    get: (name) => loaded.get(name),
    set: (name, setting) => void loaded.set(name, setting),
    saveAsync: save,
  };
}
