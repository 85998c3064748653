import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { listen } from '../serve/listen.ts';
import { serveSandbox } from '../serve/serve-sandbox.ts';
import type { Figure } from './figure.ts';
import { newPage, paneFrame } from './support/bench-pane.ts';
import { timelineOf, type Timeline } from './support/timeline.ts';
import { builtOnce } from './support/built-once.ts';

/** A slow laptop: this many times slower than the machine that measures. */
const SLOW_DOWN = 4;
const RUNS = 3;

/**
 * The pane's start in Chromium with a slow processor and nothing in the HTTP cache, beside a page with React and Fluent alone,
 * measured in the same run. Times count from the navigation of the pane's own frame; the simulated Outlook around it is idle.
 * _Usable_: the first record with its reason is on screen, and Save can be pressed.
 */
export async function startUpFigures(): Promise<readonly Figure[]> {
  await builtOnce('--env', 'sandbox=bench', '--env', 'mode=production');
  await builtOnce('--env', 'script=src/cli/bench/pages/bare.tsx');
  const browser = await launchChromium();
  try {
    const bare = await medianOf(() => barePaint(browser));
    const starts: Start[] = [];
    for (let run = 0; run < RUNS; run += 1) starts.push(await paneStart(browser));
    const median = (name: Measured): number => middle(starts.map((start) => start[name]));
    const [last] = starts.slice(-1);
    if (last) tellWhat(last);
    return [
      { name: 'start-up.bare.first-paint', value: bare, unit: 'ms' },
      { name: 'start-up.pane.first-paint', value: median('paint'), unit: 'ms' },
      { name: 'start-up.pane.first-paint.to-bare', value: median('paint') / bare, unit: 'ratio' },
      { name: 'start-up.pane.first-content', value: median('content'), unit: 'ms' },
      { name: 'start-up.pane.usable', value: median('usable'), unit: 'ms' },
      { name: 'start-up.pane.usable.to-bare', value: median('usable') / bare, unit: 'ratio' },
      { name: 'start-up.pane.long-tasks', value: median('long'), unit: 'tasks' },
      { name: 'start-up.pane.longest-task', value: median('longest'), unit: 'ms' },
      { name: 'start-up.pane.layout-shift', value: median('shift'), unit: 'score' },
    ];
  } finally {
    await browser.close();
  }
}

type Start = Timeline & { readonly usable: number };
type Measured = Exclude<keyof Start, 'moved' | 'scripts'>;

/** What took long and what moved in one start, for whoever wants to mend it; beside the figures, as names change with the code. */
function tellWhat({ moved, scripts }: Start): void {
  const tasks = scripts.slice(0, 6).map(({ name, ms }) => `  ${ms.toFixed(0)} ms  ${name}`);
  const shifts = moved.slice(0, 12).map((one) => `  ${one}`);
  process.stderr.write(
    [
      '',
      'In long frames:',
      ...tasks,
      'Moved:',
      ...(shifts.length > 0 ? shifts : ['  nothing']),
      '',
    ].join('\n'),
  );
}

async function barePaint(browser: Browser): Promise<number> {
  const script = readFileSync('node_modules/.cache/sidecar/scripts/bare.js');
  const host = await listen(
    (request, response) =>
      request.url === '/bare.js'
        ? response.end(script)
        : response.end(
            '<!doctype html><meta charset="utf-8"><body><script src="bare.js"></script>',
          ),
    0,
    'PORT',
  );
  const page = await newPage(browser);
  try {
    await slowDown(page);
    await page.goto(host.url);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]);
    return (await timelineOf(page.mainFrame())).paint;
  } finally {
    await page.context().close();
    await host.close();
  }
}

async function paneStart(browser: Browser): Promise<Start> {
  const served = await serveSandbox({ port: 0, orgPort: 0, build: 'bench' });
  const page = await newPage(browser);
  try {
    await page.goto(`${served.url}/sandbox.html`);
    await usable(await paneFrame(page));
    await slowDown(page);
    const reloaded = page.waitForEvent('framenavigated');
    await page.evaluate(() => {
      document
        .querySelector<HTMLIFrameElement>('iframe[title="Sidecar"]')
        ?.contentWindow?.location.reload();
    });
    await reloaded;
    const frame = await paneFrame(page);
    const when = await usable(frame);
    return { ...(await timelineOf(frame)), usable: when };
  } finally {
    await page.context().close();
    await served.close();
  }
}

async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  return session;
}

/** Resolves to the pane's own clock when the pane is usable. */
async function usable(frame: Frame): Promise<number> {
  const when = await frame.waitForFunction(() => {
    const save = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Save');
    const ready = save !== undefined && save.ariaDisabled !== 'true' && !save.disabled;
    return ready && document.body.innerText.includes('Why it is here') && performance.now();
  });
  return (await when.jsonValue()) as number;
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await measure());
  return middle(values);
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
