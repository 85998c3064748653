import { afterAll, afterEach, expect, jest } from '@jest/globals';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { serveSandbox, type ServedSandbox } from '../../../src/cli/serve/serve-sandbox.ts';
import { launchChromium } from '../../../src/cli/chromium/launch-chromium.ts';
import { collectComplaints, type Complaints } from './complaints.ts';
import { outlookOf, type OutlookWindow } from './outlook-window.ts';

export type Sandbox = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The task pane in its frame. */
  readonly pane: FrameLocator;
  /** The simulated Outlook around the pane, by what a user does in it. */
  readonly outlook: OutlookWindow;
  /** The running org: its address, and from inside its rows, log, faults and switches. */
  readonly org: ServedSandbox['org'];
  /** The simulated Microsoft Graph: its faults, and what it was asked. */
  readonly graph: ServedSandbox['graph'];
  readonly url: string;
  /** Names console errors that this test brings about on purpose; all others fail it. */
  readonly complaints: Complaints;
};

export type SandboxOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  readonly locale?: string;
  readonly timezoneId?: string;
  /** React's own development mode warns on the console, which fails the test; it takes twice as long. */
  readonly react?: 'production' | 'development';
};

type Opened = Sandbox & { readonly end: () => Promise<void> };

const opened: Opened[] = [];
let browser: Browser | null = null;

jest.setTimeout(60_000);

afterEach(async () => {
  const all = opened.splice(0);
  const complaints = all.flatMap((one) => one.complaints.all());
  await Promise.all(all.map((one) => one.end()));
  expect(complaints).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = null;
});

/**
 * Opens the sandbox as `npm start` serves it, with a fresh org and a fresh browser profile, and waits until the mails are
 * listed. It is closed after the test, which fails if anything complained meanwhile.
 */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { width = 1280, height = 800, react = 'production', ...media } = options;
  browser ??= await launchChromium();
  const served = await serveSandbox({ port: 0, orgPort: 0, build: 'e2e' });
  const context = await browser.newContext({
    viewport: { width, height },
    // Not the machine's own: dates on screen are the same everywhere.
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    ...media,
  });
  await context.addInitScript(`globalThis.reactMode = '${react}'`);
  const complaints = collectComplaints(context, [served.url, served.org.url, served.graph.url]);
  const page = await context.newPage();
  opened.push({
    page,
    context,
    pane: page.frameLocator('iframe[title="Sidecar"]'),
    outlook: outlookOf(page),
    org: served.org,
    graph: served.graph,
    url: served.url,
    complaints,
    end: async () => {
      await context.close();
      await served.close();
    },
  });
  const sandbox = opened.at(-1);
  if (sandbox === undefined) throw new Error('unreachable');
  await page.goto(`${served.url}/sandbox.html`);
  await sandbox.outlook.mails().first().waitFor();
  return sandbox;
}
