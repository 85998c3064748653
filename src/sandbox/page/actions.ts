import { createDemoMails, firstMailId } from '../demo-mails/demo-mailbox.ts';
import type { SimulatedOutlook } from '../outlook/simulated-outlook.ts';
import { faultNamed, habitsFor, orgWrongs, spent } from './faults.ts';
import { importEml } from './import-eml.ts';
import type { OrgControl } from './org-control.ts';
import type { PageStore } from './page-store.ts';

/** What a user of the sandbox can do besides reading. */
export type Actions = {
  /** Several with ctrl or shift. */
  select(...ids: readonly string[]): void;
  openFolder(folderId: string): void;
  importFiles(files: readonly File[]): Promise<void>;
  moveTo(id: string, folderId: string): void;
  setFaults(names: readonly string[]): Promise<void>;
  setDark(dark: boolean): void;
  startOver(): Promise<void>;
  /** Looks how many calls the org has counted. */
  countCalls(): Promise<void>;
};

export type Platform = {
  readonly now: () => number;
  readonly stamp: () => string;
  /** Empties what the pane keeps in this browser. */
  readonly wipeStorage: () => Promise<void>;
};

export function createActions(
  outlook: SimulatedOutlook,
  page: PageStore,
  org: OrgControl,
  platform: Platform,
): Actions {
  let before = 0;

  const reloadPane = (): void => {
    page.setState(({ paneLoad }) => ({ paneLoad: paneLoad + 1 }));
  };

  function select(...ids: readonly string[]): void {
    const { pinned, calls } = page.getState();
    before = calls.all;
    page.setState({ listInFront: false, calls: { all: before, forThisEmail: 0 } });
    outlook.select(...ids);
    // A pane that is not pinned closes with the email that it was opened on.
    if (!pinned) page.setState({ paneOpen: false });
  }

  /** A fault that strikes once is over when it has struck. */
  async function forgetSpent(): Promise<void> {
    const { faults } = page.getState();
    if (spent(faults, []).length === 0) return;
    const gone = spent(faults, (await org.armed()) ?? ['dropAnswer']);
    page.setState(({ faults: now }) => ({ faults: now.filter((name) => !gone.includes(name)) }));
  }

  outlook.onReload(reloadPane);

  return {
    select,
    openFolder(folderId) {
      page.setState({ folderId, search: '', tab: 'focused', listInFront: true });
      select();
      page.setState({ listInFront: true });
    },
    async importFiles(files) {
      const { mails, notice } = await importEml(files, platform.now(), platform.stamp);
      page.setState({ notice });
      const [first] = mails;
      if (first === undefined) return;
      outlook.addMails(mails);
      page.setState({ folderId: 'inbox', tab: 'focused', search: '' });
      select(first.id);
    },
    moveTo(id, folderId) {
      outlook.move(id, folderId);
    },
    async setFaults(names) {
      const changed = [...names, ...page.getState().faults].filter(
        (name) => names.includes(name) !== page.getState().faults.includes(name),
      );
      page.setState({ faults: names });
      outlook.setHabits(habitsFor(names));
      if (changed.some((name) => reloads(name))) reloadPane();
      if (!changed.some((name) => faultNamed(name)?.side === 'org')) return;
      if (!(await org.set(orgWrongs(names))))
        page.setState({ notice: 'The simulated org does not answer.' });
    },
    setDark(dark) {
      outlook.setDark(dark);
    },
    async startOver() {
      page.setState({ paneOpen: false, faults: [], search: '', folderId: 'inbox', tab: 'focused' });
      const [, reset] = await Promise.all([platform.wipeStorage(), org.reset()]);
      outlook.startOver(await createDemoMails(platform.now()));
      outlook.select(firstMailId);
      before = 0;
      reloadPane();
      page.setState({
        paneOpen: true,
        calls: { all: 0, forThisEmail: 0 },
        notice: reset ? 'Everything is as at the start.' : 'The simulated org does not answer.',
      });
    },
    async countCalls() {
      const log = await org.log();
      if (log === null) return;
      const all = log.reduce((sum, { calls }) => sum + calls, 0);
      page.setState({ calls: { all, forThisEmail: Math.max(0, all - before) } });
      await forgetSpent();
    },
  };
}

function reloads(name: string): boolean {
  const fault = faultNamed(name);
  return fault?.side === 'outlook' && fault.reload === true;
}
