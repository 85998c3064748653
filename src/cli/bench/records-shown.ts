import type { Browser, Page } from 'playwright-core';
import { ordinary } from '../../sandbox/outlook/habits.ts';
import { makeId } from '../../sandbox/org/ids.ts';
import type { Org } from '../../sandbox/org/org.ts';
import { plant } from '../../sandbox/org/seed.ts';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { serveSandbox } from '../serve/serve-sandbox.ts';
import type { Figure } from './figure.ts';
import { builtOnce } from './support/built-once.ts';

/** Every answer of the org takes this much longer, milliseconds. */
const LATENCY = 150;
/** What may come on top from the click on a mail to its cards on screen: reading, asking, ranking, drawing. */
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
 * From a click on a mail to its records with their reasons on screen, in Chromium, against an org whose answers take 150 ms: the
 * demo's, and the same with 100 000 contacts more. _Bare_ is one request of the same size sent by the same page: what the wire and
 * this machine take without us.
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
  /** From the click to the question to Salesforce, and to the frame with the records. */
  readonly asked: number;
  readonly shown: number;
  /** From the answer to that frame. */
  readonly drawn: number;
};

type Measured = {
  readonly asked: number;
  readonly drawn: number;
  readonly shown: number;
  readonly slowest: number;
  readonly bare: number;
};

const figuresOf = (org: string, measured: Measured): readonly Figure[] => {
  const { asked, drawn, shown, slowest, bare } = measured;
  return [
    { name: `related.shown.${org}.click-to-asked`, value: asked, unit: 'ms' },
    { name: `related.shown.${org}.answer-to-frame`, value: drawn, unit: 'ms' },
    { name: `related.shown.${org}.median`, value: shown, unit: 'ms' },
    { name: `related.shown.${org}.slowest`, value: slowest, unit: 'ms' },
    { name: `related.shown.${org}.over-latency`, value: shown - LATENCY, unit: 'ms' },
    // 1 = the whole of what is allowed: the org's latency and 60 ms, without and with the one answer of Outlook that must be awaited.
    { name: `related.shown.${org}.to-allowed`, value: shown / (LATENCY + ALLOWED), unit: 'ratio' },
    {
      name: `related.shown.${org}.to-allowed-with-host`,
      value: shown / (LATENCY + HOST + ALLOWED),
      unit: 'ratio',
    },
    { name: `related.shown.${org}.bare`, value: bare, unit: 'ms' },
    { name: `related.shown.${org}.to-bare`, value: shown / bare, unit: 'ratio' },
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
    org.faults.set({ kind: 'latency', ms: LATENCY });
    const times: Shown[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await rest(page);
      for (const subject of SUBJECTS) times.push(await untilShown(page, subject));
    }
    const bare = await bareRequests(page, served.org.url, org.session().accessToken);
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

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The pane anew, on a mail that is not measured: nothing of the session is left, what the device keeps is. */
async function rest(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search mail' }).fill(RESTING);
  await page.getByRole('option').filter({ hasText: RESTING }).first().click();
  const pane = page.frameLocator('iframe[title="Sidecar"]');
  await page.locator('iframe[title="Sidecar"]').evaluate((frame: HTMLIFrameElement) => {
    frame.contentWindow?.location.reload();
  });
  await pane.getByRole('heading', { level: 1, name: RESTING }).waitFor();
  await pane.getByText('Why it is here').first().waitFor();
}

/** Until the frame in which the pane speaks of this mail and shows a record with its reason. Milliseconds. */
async function untilShown(page: Page, subject: string): Promise<Shown> {
  await page.getByRole('searchbox', { name: 'Search mail' }).fill(subject);
  const row = page.getByRole('option').filter({ hasText: subject }).first();
  await row.waitFor();
  const handle = await row.elementHandle();
  return handle.evaluate(
    (element, wanted) =>
      new Promise<Shown>((resolve, reject) => {
        const pane = document.querySelector<HTMLIFrameElement>('iframe[title="Sidecar"]');
        pane?.contentWindow?.performance.clearResourceTimings();
        const start = performance.now();
        // No named function in here: tsx would wrap it in a helper that the page does not have.
        const timer = setInterval(() => {
          const inside = pane?.contentDocument ?? null;
          const title = inside?.querySelector('h1')?.textContent ?? '';
          const strip = inside?.querySelector('header [role="status"]')?.textContent ?? '';
          const isReady = title.includes(wanted) && !strip.includes('Looking in Salesforce');
          if (
            isReady &&
            inside?.querySelector('main [data-record-row][aria-label*="Why it is here"]')
          ) {
            clearInterval(timer);
            // The frame that shows it.
            pane?.contentWindow?.requestAnimationFrame(() => {
              const end = performance.now();
              const inner = pane.contentWindow?.performance;
              const call = inner
                ?.getEntriesByType('resource')
                .find((entry) => entry.name.endsWith('/composite')) as
                PerformanceResourceTiming | undefined;
              // Each window counts from its own beginning.
              const apart = (inner?.timeOrigin ?? 0) - performance.timeOrigin;
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
        }, 2);
        (element as HTMLElement).click();
      }),
    subject,
  );
}

/** One request of the same kind by itself: the median of several, in the page, over the same wire. */
function bareRequests(page: Page, orgUrl: string, token: string): Promise<number> {
  return page.evaluate(
    async ([url, bearer]) => {
      const times: number[] = [];
      for (let turn = 0; turn < 9; turn += 1) {
        const start = performance.now();
        const answer = await fetch(`${url}/services/data/v64.0/composite`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            compositeRequest: [
              {
                method: 'GET',
                url: '/services/data/v64.0/query?q=SELECT+Id,Name+FROM+Account+LIMIT+5',
                referenceId: 'a',
              },
            ],
          }),
        });
        await answer.text();
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      return times[4] ?? Number.NaN;
    },
    [orgUrl, token] as const,
  );
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
