import type { Locator, Page } from 'playwright-core';
import type { Habits, OfficeCall } from '../../../src/sandbox/outlook/habits.ts';
import type { WindowWithOutlook } from '../../../src/sandbox/outlook/on-window.ts';

/** The simulated Outlook by what its user does and sees; subjects name mails. */
export type OutlookWindow = {
  /** Rows of the list that is shown. */
  mails(): Locator;
  /** The row of one mail; of several with this subject the uppermost. */
  mail(subject: string): Locator;
  /** Opens a mail of whatever folder, and waits until the reading pane shows it. */
  select(subject: string): Promise<void>;
  /** Adds a mail of the shown list to the selection, or takes it out. */
  alsoSelect(subject: string): Promise<void>;
  openFolder(name: string): Promise<void>;
  search(words: string): Promise<void>;
  /** A file from disk becomes a mail of the inbox and is opened. */
  openEml(name: string, content: string | Buffer): Promise<void>;
  /** The text of the open mail. */
  text(): Locator;
  /** Loads the pane anew, as Outlook does after an update of itself. */
  reloadPane(): Promise<void>;
  /** What no user can do: change the platform's habits, and let its calls fail. */
  setHabits(habits: Partial<Habits>): Promise<void>;
  failNext(call: OfficeCall, code: number, times?: number): Promise<void>;
};

export function outlookOf(page: Page): OutlookWindow {
  const mails = (): Locator => page.locator('section > ul[role="listbox"] > [role="option"]');
  const mail = (subject: string): Locator =>
    mails()
      .filter({ has: page.getByText(subject, { exact: true }) })
      .first();
  const search = (words: string): Promise<void> =>
    page.getByRole('searchbox', { name: 'Search mail' }).fill(words);
  const shown = (subject: string): Promise<void> =>
    page.getByRole('article', { name: subject, exact: true }).waitFor();

  return {
    mails,
    mail,
    search,
    async select(subject) {
      await search('');
      if (!(await mail(subject).isVisible())) await search(subject);
      await mail(subject).click();
      await shown(subject);
    },
    alsoSelect: (subject) => mail(subject).click({ modifiers: ['Control'] }),
    openFolder: (name) =>
      page
        .getByRole('navigation', { name: 'Folders' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click(),
    async openEml(name, content) {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'message/rfc822', buffer: Buffer.from(content) });
    },
    text: () => page.frameLocator('iframe[title="Text of the email"]').locator('body'),
    reloadPane: () =>
      page
        .locator('iframe[title="Sidecar"]')
        .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload()),
    setHabits: (habits) =>
      page.evaluate((wanted) => {
        (window as WindowWithOutlook).simulatedOutlook?.setHabits(wanted);
      }, habits),
    failNext: (call, code, times = 1) =>
      page.evaluate(
        (fault) => {
          (window as WindowWithOutlook).simulatedOutlook?.failNext(...fault);
        },
        [call, code, times] as const,
      ),
  };
}
