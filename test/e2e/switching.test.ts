import { expect, jest, test } from '@jest/globals';
import type { WindowWithOutlook } from '../../src/sandbox/outlook/on-window.ts';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { button, dialogOf, FIRST, paneFrame, ready, rowsOf, save } from './support/save-flow.ts';

// Some ten seconds each on an idle machine; a busy one draws every frame later.
jest.setTimeout(180_000);

/** Three mails that are not saved yet, each with somebody who has to do with no other of them. */
const MAILS = [
  { subject: FIRST, person: 'Marta Lindqvist', from: 'marta' },
  { subject: 'Re: SIM cards for 12 trailers', person: "Siobhán O'Brien", from: "s.o'brien" },
  { subject: 'Accepted: Quote review', person: null, from: 'tomas' },
] as const;

const SWITCHES = 200;

type Switching = {
  readonly subjects: readonly string[];
  readonly people: readonly (string | null)[];
  readonly switches: number;
};

/**
 * Selects mails from within the page at random intervals, and on the way comes back to the pane and presses Save, in the header
 * and in the dialog, whatever mail they speak of by then. Gives every state of the pane that showed somebody of another mail
 * than the one that its header names.
 */
function switchAbout(
  { page }: Sandbox,
  { subjects, people, switches }: Switching,
): Promise<{ readonly foreign: readonly string[]; readonly seen: number; readonly saves: number }> {
  return page.evaluate(
    async (ask) => {
      const outlook = (window as WindowWithOutlook).simulatedOutlook;
      const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Sidecar"]');
      const pane = frame?.contentDocument;
      const paneWindow = frame?.contentWindow;
      if (!outlook || !pane || !paneWindow) throw new Error('no pane');
      const ids = ask.subjects.map(
        (subject) => outlook.state().mails.find((mail) => mail.subject === subject)?.id ?? '',
      );
      const foreign = new Set<string>();
      let seed = 4711;
      const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      let seen = 0;
      let saves = 0;
      let over = false;
      let changed = true;
      new MutationObserver(() => (changed = true)).observe(pane.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      // Looks at each frame that is drawn: what nobody could see does not count. Each place names its own mail: the page in its
      // heading, a dialog (also one that is just fading away) in its Subject.
      const look = (): void => {
        if (!over) paneWindow.requestAnimationFrame(look);
        if (!changed) return;
        changed = false;
        seen += 1;
        const dialog = pane.querySelector('[role="dialog"]');
        const inputs = [...(dialog?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [])];
        const dialogText = dialog?.textContent ?? '';
        const places = [
          [
            pane.querySelector('h1')?.textContent ?? '',
            pane.getElementById('root')?.textContent ?? '',
          ],
          [dialogText + inputs.map(({ value }) => value).join('\n'), dialogText],
        ] as const;
        for (const [n, person] of ask.people.entries())
          for (const [named, text] of places)
            if (person !== null && text.includes(person) && !named.includes(ask.subjects[n] ?? ''))
              foreign.add(`${person} at “${named.slice(0, 200)}”`);
      };
      look();
      for (let n = 0; n < ask.switches; n += 1) {
        outlook.select(ids[Math.floor(random() * ids.length)] ?? '');
        await new Promise((resolve) => setTimeout(resolve, random() * 25));
        if (n % 5 === 0) paneWindow.dispatchEvent(new Event('focus'));
        // Now and then somebody stays long enough for a save to begin, or to end.
        if (n % 50 === 49) await new Promise((resolve) => setTimeout(resolve, 400));
        if (n % 7 === 0) {
          const buttons = [...pane.querySelectorAll<HTMLButtonElement>('button')];
          // The dialog's own Save is the last one.
          const save = buttons.findLast(({ textContent }) => textContent === 'Save');
          if (save) saves += 1;
          save?.click();
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      }
      over = true;
      return { foreign: [...foreign], seen, saves };
    },
    { subjects, people, switches },
  );
}

/** The focus goes from the mail list into the pane. */
const comeBack = ({ page }: Sandbox): Promise<void> =>
  page.locator('iframe[title="Sidecar"]').focus();

/** Keeps what writes to Salesforce on its way until the function that it gives is called. */
async function holdWrites({ page }: Sandbox): Promise<() => void> {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/composite', async (route) => {
    if (/"method":"(?!GET)/.test(route.request().postData() ?? '')) await held;
    await route.continue();
  });
  return () => {
    goOn();
  };
}

/** Subjects of the mails that carry Sidecar's category. */
const marked = ({ page }: Sandbox): Promise<readonly string[]> =>
  page.evaluate(() =>
    ((window as WindowWithOutlook).simulatedOutlook?.state().mails ?? [])
      .filter(({ categories }) => categories.includes('Salesforce'))
      .map(({ subject }) => subject),
  );

test.each(['once', 'never'] as const)(
  `[V4] over ${String(SWITCHES)} switches at random moments (ItemChanged: %s) the pane never shows another mail’s people, and nothing is written for the wrong mail`,
  async (itemChanged) => {
    const sandbox = await openSandbox();
    await ready(sandbox);
    const before = new Set(rowsOf(sandbox, 'EmailMessage').map(({ Id }) => Id));
    const markedBefore = new Set(await marked(sandbox));
    await sandbox.outlook.setHabits({ itemChanged, latency: 30, outOfOrder: true });

    const { foreign, seen, saves } = await switchAbout(sandbox, {
      subjects: MAILS.map(({ subject }) => subject),
      people: MAILS.map(({ person }) => person),
      switches: SWITCHES,
    });
    expect(foreign).toEqual([]);
    expect(seen).toBeGreaterThan(20);
    expect(saves).toBeGreaterThan(0);

    const { subject, person } = MAILS[1];
    // A dialog that may be open belongs to the last mail, and goes with it as soon as somebody comes back to the pane: Outlook that
    // never tells leaves no earlier sign, and an open dialog keeps every other button from the mouse.
    await sandbox.outlook.select('Halden: what can we give on price?');
    await comeBack(sandbox);
    await button(sandbox.pane, 'Refresh').click();
    await sandbox.outlook.select(subject);
    await comeBack(sandbox);
    await button(sandbox.pane, 'Refresh').click();
    await ready(sandbox, subject);
    await sandbox.pane.getByText(person).first().waitFor();

    const written = rowsOf(sandbox, 'EmailMessage').filter(({ Id }) => !before.has(Id));
    for (const row of written) {
      const mail = MAILS.find((one) => one.subject === row['Subject']);
      expect(String(row['FromAddress'])).toContain(mail?.from ?? 'nobody');
    }
    const subjects = written.map((row) => String(row['Subject']));
    expect(new Set(subjects).size).toBe(subjects.length);
    const newlyMarked = (await marked(sandbox)).filter((one) => !markedBefore.has(one));
    expect(newlyMarked.filter((one) => !subjects.includes(one))).toEqual([]);
  },
);

test('[D13] the end of another mail’s save is told above an open dialog, where it can be read and clicked', async () => {
  const sandbox = await openSandbox();
  await ready(sandbox);
  const goOn = await holdWrites(sandbox);
  await save(sandbox);
  await sandbox.outlook.select(MAILS[1].subject);
  await ready(sandbox, MAILS[1].subject);
  await button(sandbox.pane, 'Save').click();
  const dialog = dialogOf(sandbox);
  await dialog.waitFor();
  goOn();
  const told = dialog.getByRole('region', { name: 'Messages' }).getByRole('listitem');
  await told.waitFor();
  // Playwright moves the mouse there only if nothing lies over it.
  await told.hover();
  expect(await accessibilityFaults(paneFrame(sandbox))).toEqual([]);
  await sandbox.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await sandbox.pane.getByRole('region', { name: 'Messages' }).getByRole('listitem').hover();
});
