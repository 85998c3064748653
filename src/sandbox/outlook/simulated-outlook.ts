import { createDialogs, type Dialogs, type OpenWindow } from './dialogs.ts';
import { ordinary, type Habits, type OfficeCall } from './habits.ts';
import { createHostLine } from './host-line.ts';
import { openMail, type OutlookState, type Profile } from './outlook-state.ts';
import {
  createNestedAuthBridge,
  type Consents,
  type IssueToken,
  type NestedAuthBridge,
} from './nested-auth-bridge.ts';
import type { Folder, SimulatedMail } from './simulated-mail.ts';
import {
  createOfficeSession,
  eventTypes,
  themeColours,
  type OfficeSession,
  type SimulatedOffice,
} from './simulated-office.ts';
import { createWorld, type Clock } from './world.ts';

export type OutlookSetup = {
  readonly profile: Profile;
  readonly folders: readonly Folder[];
  readonly mails: readonly SimulatedMail[];
  readonly habits?: Partial<Habits>;
  readonly masterCategories?: readonly string[];
  readonly dark?: boolean;
  readonly clock: Clock;
  readonly openWindow?: OpenWindow;
  /** Tokens of the simulated Graph; without it Outlook signs in nowhere. */
  readonly issueToken?: IssueToken;
};

/** Outlook with a pinned pane: the mailbox, the window, and the `Office` object that the pane gets. */
export type SimulatedOutlook = {
  readonly state: () => OutlookState;
  readonly subscribe: (listener: () => void) => () => void;
  /** One mail, none, or several. */
  select(...ids: readonly string[]): void;
  addMails(mails: readonly SimulatedMail[]): void;
  /** Into another folder; the mail gets a new id, as in Exchange. Returns it. */
  move(id: string, folderId: string): string;
  setHabits(habits: Partial<Habits>): void;
  failNext(call: OfficeCall, code: number, times?: number): void;
  setDark(dark: boolean): void;
  setLanguage(language: string): void;
  /** Back to how it was made; the habits too. */
  startOver(mails: readonly SimulatedMail[]): void;
  /** Called by the pane once per load. The object of an earlier load gets no answers any more. */
  office(): SimulatedOffice;
  /** Outlook on the web may load the pane anew instead of telling it of another mail. */
  onReload(listener: () => void): () => void;
  readonly dialogs: Dialogs;
  /** What the real Outlook lays on the pane's window; null where it signs in for nobody. Called by the pane once per load. */
  nestedAuthBridge(): NestedAuthBridge | null;
};

export function createSimulatedOutlook(setup: OutlookSetup): SimulatedOutlook {
  const world = createWorld(startState(setup), setup.clock);
  const dialogs = createDialogs(world, setup.openWindow ?? (() => null));
  const reloads = new Set<() => void>();
  const consents: Consents = new Set();
  let session: OfficeSession | null = null;

  function tellSelection(): void {
    const { habits } = world.state();
    session?.takeItem();
    if (habits.itemChanged === 'reload') for (const reload of [...reloads]) reload();
    const quiet = habits.itemChanged === 'never' || hiddenReport(world.state());
    if (quiet || habits.itemChanged === 'reload') return;
    for (let n = 0; n < (habits.itemChanged === 'twice' ? 2 : 1); n += 1)
      setup.clock.setTimeout(() => {
        session?.tell(eventTypes.ItemChanged, { type: eventTypes.ItemChanged });
        if (habits.mailboxSet >= 13) session?.tell(eventTypes.SelectedItemsChanged, {});
      }, n);
  }

  function select(...ids: readonly string[]): void {
    world.change((state) => ({
      ...state,
      selectedIds: ids,
      mails: ids.length === 1 ? state.mails.map((mail) => read(mail, ids[0])) : state.mails,
    }));
    tellSelection();
  }

  return {
    state: world.state,
    subscribe: world.subscribe,
    select,
    addMails(mails) {
      world.change((state) => ({ ...state, mails: [...mails, ...state.mails] }));
    },
    move(id, folderId) {
      const moved = `${id.replace(/-moved-\d+$/, '')}-moved-${String(Math.floor(setup.clock.random() * 1e6))}`;
      world.change((state) => ({
        ...state,
        selectedIds: state.selectedIds.filter((one) => one !== id),
        mails: state.mails.map((mail) =>
          mail.id === id ? { ...mail, id: moved, folderId } : mail,
        ),
      }));
      tellSelection();
      return moved;
    },
    setHabits(habits) {
      world.change((state) => ({ ...state, habits: { ...state.habits, ...habits } }));
    },
    failNext(call, code, times = 1) {
      world.change((state) => ({
        ...state,
        failing: { ...state.failing, [call]: { code, times } },
      }));
    },
    setDark(dark) {
      // Office's own property is late: the event carries the new colours first (office-js issue 6348).
      session?.tell(eventTypes.OfficeThemeChanged, { officeTheme: themeColours(dark) });
      world.change((state) => ({ ...state, dark }));
    },
    setLanguage(language) {
      world.change((state) => ({ ...state, profile: { ...state.profile, language } }));
    },
    startOver(mails) {
      world.change((state) => ({ ...startState({ ...setup, mails }), dark: state.dark }));
      tellSelection();
    },
    office() {
      session?.end();
      session = createOfficeSession(world, createHostLine(world), dialogs);
      return session.office;
    },
    onReload(listener) {
      reloads.add(listener);
      return () => void reloads.delete(listener);
    },
    dialogs,
    nestedAuthBridge: () =>
      setup.issueToken && world.state().habits.nestedAuth
        ? createNestedAuthBridge(world, setup.issueToken, consents)
        : null,
  };
}

function startState(setup: OutlookSetup): OutlookState {
  return {
    profile: setup.profile,
    folders: setup.folders,
    mails: setup.mails,
    selectedIds: [],
    masterCategories: setup.masterCategories ?? ['Salesforce'],
    roamingSettings: {},
    habits: { ...ordinary, ...setup.habits },
    failing: {},
    dark: setup.dark ?? false,
  };
}

const read = (mail: SimulatedMail, id: string | undefined): SimulatedMail =>
  mail.id === id && mail.unread ? { ...mail, unread: false } : mail;

function hiddenReport(state: OutlookState): boolean {
  const report = openMail(state)?.itemClass.startsWith('REPORT.') === true;
  return report && state.habits.reports === 'unannounced';
}
