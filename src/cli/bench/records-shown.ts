import type { Browser, Page } from 'playwright-core';
import { ordinary } from '../../sandbox/outlook/habits.ts';
import type { WindowWithOutlook } from '../../sandbox/outlook/on-window.ts';
import { makeId } from '../../sandbox/org/ids.ts';
import type { Org } from '../../sandbox/org/org.ts';
import { plant } from '../../sandbox/org/seed.ts';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { serveSandbox } from '../serve/serve-sandbox.ts';
import type { Figure } from './figure.ts';
import { builtOnce } from './support/built-once.ts';
import { quantile } from './support/quantile.ts';

/** Every answer of the org takes this much longer, milliseconds. */
const LATENCY = 150;
/** What may come on top, from a mail being selected to its cards on screen: reading, asking, ranking, drawing. */
const ALLOWED = 60;
/** The simulated Outlook takes so long for each answer of its own, and the mail's text is one. */
const HOST = ordinary.latency;
const CONTACTS = 100_000;
const ROUNDS = 3;

/** A mail that is not measured. */
const RESTING = 'trackers on the new flatbeds';

/** Mails of the demo whose people are known: one call each. */
const SUBJECTS = [
  'Re: SIM cards for 12 trailers',
  'Cold chain monitoring: agenda for Thursday',
  '【ご確認】試験導入のお見積りについて',
  'رد: عرض تتبع الأسطول',
  'Alarmes de hayon : merci pour votre retour',
  'Re: Fleet renewal 2027 – revised quote [00012044]',
] as const;

/**
 * From the moment at which Outlook says that another mail is selected to its records with their reasons on screen, in Chromium,
 * against an org whose answers take 150 ms: the demo's, and the same with 100 000 contacts more. The mailbox itself is not drawn:
 * in Outlook that is the work of another process, here it would keep the pane's own thread. _Bare_ is the very request of the pane
 * sent again by itself: what the org, the wire and this machine take without us.
 */
export async function recordsShownFigures(): Promise<readonly Figure[]> {
  await builtOnce('--env', 'sandbox=bench', '--env', 'mode=production');
  const browser = await launchChromium();
  try {
    const demo = await measured(browser, () => undefined);
    const full = await measured(browser, fill);
    return [
      ...figuresOf('demo', demo),
      ...figuresOf(String(CONTACTS), full),
      {
        name: `related.shown.${String(CONTACTS)}.to-demo`,
        value: full.shown / demo.shown,
        unit: 'ratio',
      },
    ];
  } finally {
    await browser.close();
  }
}

type Shown = {
  /** From the selection to the question to Salesforce, and to the frame with the records. */
  readonly asked: number;
  readonly shown: number;
  /** From the answer to that frame. */
  readonly drawn: number;
};

type Measured = Shown & { readonly slowest: number; readonly bare: number };

const figuresOf = (org: string, measured: Measured): readonly Figure[] => {
  const { asked, drawn, shown, slowest, bare } = measured;
  const own = shown - bare - HOST;
  const ms = (name: string, value: number): Figure => ({
    name: `related.shown.${org}.${name}`,
    value,
    unit: 'ms',
  });
  return [
    ms('selected-to-asked', asked),
    ms('answer-to-frame', drawn),
    ms('median', shown),
    ms('slowest', slowest),
    ms('over-latency', shown - LATENCY),
    ms('bare', bare),
    // What neither the org nor Outlook takes, but reading, asking, ranking and drawing; and that to what is allowed.
    ms('own', own),
    { name: `related.shown.${org}.own-to-allowed`, value: own / ALLOWED, unit: 'ratio' },
  ];
};

async function measured(browser: Browser, prepare: (org: Org) => void): Promise<Measured> {
  const served = await serveSandbox({ port: 0, orgPort: 0, build: 'bench' });
  const { org } = served.org;
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  try {
    prepare(org);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${served.url}/sandbox.html`);
    await page
      .frameLocator('iframe[title="Sidecar"]')
      .getByText('Why it is here')
      .first()
      .waitFor();
    await page.addStyleTag({ content: 'main { display: none }' });
    org.faults.set({ kind: 'latency', ms: LATENCY });
    const times: Shown[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await rest(page);
      for (const subject of SUBJECTS) times.push(await untilShown(page, subject));
    }
    const bare = await bareRequests(page);
    return {
      asked: median(times.map(({ asked }) => asked)),
      drawn: median(times.map(({ drawn }) => drawn)),
      shown: median(times.map(({ shown }) => shown)),
      slowest: Math.max(...times.map(({ shown }) => shown)),
      bare,
    };
  } finally {
    await context.close();
    await served.close();
  }
}

const median = (times: readonly number[]): number => quantile(times, 0.5);

/** What a page script finds there: the simulated Outlook, and the pane's own `fetch` with what it was last given. */
type BenchWindow = Window &
  WindowWithOutlook & { plainFetch?: typeof fetch; asked?: readonly [string, RequestInit] };

/** The pane anew, on a mail that is not measured: nothing of the session is left, what the device keeps is. */
async function rest(page: Page): Promise<void> {
  await page.evaluate((subject) => {
    const outlook = (window as BenchWindow).simulatedOutlook;
    outlook?.select(outlook.state().mails.find((mail) => mail.subject === subject)?.id ?? '');
  }, RESTING);
  const pane = page.frameLocator('iframe[title="Sidecar"]');
  await page.locator('iframe[title="Sidecar"]').evaluate((frame: HTMLIFrameElement) => {
    frame.contentWindow?.location.reload();
  });
  await pane.getByRole('heading', { level: 1, name: RESTING }).waitFor();
  await pane.getByText('Why it is here').first().waitFor();
  await page.locator('iframe[title="Sidecar"]').evaluate((frame: HTMLIFrameElement) => {
    const inner = frame.contentWindow as BenchWindow;
    const plain = inner.fetch.bind(inner);
    inner.plainFetch = plain;
    inner.fetch = (url, init) => {
      if (typeof url === 'string' && url.endsWith('/composite')) inner.asked = [url, init ?? {}];
      return plain(url, init);
    };
  });
}

/** Until the frame in which the pane speaks of this mail and shows a record with its reason. Milliseconds. */
function untilShown(page: Page, subject: string): Promise<Shown> {
  return page.evaluate(
    (wanted) =>
      new Promise<Shown>((resolve, reject) => {
        const outlook = (window as BenchWindow).simulatedOutlook;
        const pane = document.querySelector<HTMLIFrameElement>('iframe[title="Sidecar"]');
        const inner = pane?.contentWindow as BenchWindow;
        inner.performance.clearResourceTimings();
        let start = Number.NaN;
        // No named function in here: tsx would wrap it in a helper that the page does not have.
        const timer = setInterval(() => {
          const inside = inner.document;
          const title = inside.querySelector('h1')?.textContent ?? '';
          const strip = inside.querySelector('header [role="status"]')?.textContent ?? '';
          const isReady = title.includes(wanted) && !strip.includes('Looking in Salesforce');
          if (
            isReady &&
            inside.querySelector('main [data-record-row][aria-label*="Why it is here"]')
          ) {
            clearInterval(timer);
            // The frame that shows it.
            inner.requestAnimationFrame(() => {
              const end = performance.now();
              const call = inner.performance
                .getEntriesByType('resource')
                .find((entry) => entry.name.endsWith('/composite')) as
                PerformanceResourceTiming | undefined;
              // Each window counts from its own beginning.
              const apart = inner.performance.timeOrigin - performance.timeOrigin;
              resolve({
                asked: (call?.startTime ?? Number.NaN) + apart - start,
                shown: end - start,
                drawn: end - (call?.responseEnd ?? Number.NaN) - apart,
              });
            });
          } else if (performance.now() - start > 10_000) {
            clearInterval(timer);
            reject(new Error(`No records for ${wanted}`));
          }
        }, 4);
        // Outlook tells the pane in its next turn; this one comes right before.
        setTimeout(() => {
          start = performance.now();
        });
        outlook?.select(outlook.state().mails.find((mail) => mail.subject === wanted)?.id ?? '');
      }),
    subject,
  );
}

/** The pane's last request again, by itself and from where it came: the median of several. */
function bareRequests(page: Page): Promise<number> {
  return page.locator('iframe[title="Sidecar"]').evaluate(async (frame: HTMLIFrameElement) => {
    const { plainFetch, asked } = frame.contentWindow as BenchWindow;
    const times: number[] = [];
    for (let turn = 0; turn < 9 && plainFetch && asked; turn += 1) {
      const start = performance.now();
      const answer = await plainFetch(asked[0], { ...asked[1], signal: null });
      await answer.text();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return times[4] ?? Number.NaN;
  });
}

/** So many more contacts, a tenth as many accounts. */
function fill({ engine }: Org): void {
  const work = { engine, now: '2026-03-01T00:00:00.000Z' };
  const by = [...engine.store.live('User')][0]?.['Id'];
  const owner = typeof by === 'string' ? by : '';
  for (let n = 0; n < CONTACTS; n += 1) {
    const AccountId = makeId('001', 200_000 + Math.floor(n / 10));
    if (n % 10 === 0)
      plant(work, 'Account', { Id: AccountId, Name: `Company ${String(n)}` }, owner);
    const name = `Person ${String(n)}`;
    const Email = `person${String(n)}@company${String(n % 997)}.example`;
    const fields = { Id: makeId('003', 200_000 + n), Name: name, LastName: name, Email, AccountId };
    plant(work, 'Contact', fields, owner);
  }
  engine.store.settle();
}
