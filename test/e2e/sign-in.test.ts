import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../src/cli/chromium/launch-chromium.ts';
import { readHeaders } from '../../src/cli/serve/headers-file.ts';
import { listen, type Listening } from '../../src/cli/serve/listen.ts';
import { site } from '../../src/cli/serve/site.ts';
import { strings as login } from '../../src/login/strings.ts';
import { createOrg, type Org } from '../../src/sandbox/org/org.ts';
import { strings as setup } from '../../src/setup/strings.ts';
import { signInFailureText } from '../../src/taskpane/session/sign-in-failure-text.ts';
import { signInStrings } from '../../src/taskpane/session/sign-in-strings.ts';
import { strings } from '../../src/taskpane/strings.ts';

/*
 * Signing in with the files of `npm run build` under their strict headers, through the simulated org's login and consent pages
 * with real windows and redirects. The org answers at an address of Salesforce, as the policy and the built pages' rules demand.
 */
jest.setTimeout(90_000);

const path = '/addins/sidecar';
const orgHost = 'acme.my.salesforce.com';
const policy = { version: 1, myDomain: orgHost, salesforceClientId: 'sidecar.sandbox.client' };

/** A mail as Office's oldest set of calls gives it. */
const MAIL = `{
  itemId: 'AAk1', itemType: 'message', itemClass: 'IPM.Note', subject: 'Renewal in June',
  internetMessageId: '<renewal-1@halden.example>', conversationId: 'c1', dateTimeCreated: new Date(),
  from: { displayName: 'Marta Lindqvist', emailAddress: 'marta@halden.example' },
  sender: { displayName: 'Marta Lindqvist', emailAddress: 'marta@halden.example' },
  to: [{ displayName: 'Elena', emailAddress: 'elena@acme.example' }], cc: [], attachments: [],
  body: { getAsync: (type, callback) => done(callback, '<p>Can we talk about June?</p><img src=x onerror="window.hacked=1">') },
}`;

type OfficeSetup = { readonly dialogs?: boolean; readonly mail?: boolean };

/** As much of Office.js as an Outlook without a selected mail needs; with `dialogs`, its windows too. */
const office = ({ dialogs = false, mail = false }: OfficeSetup): string => `
  const handlers = {};
  const done = (callback, value) => callback?.({ status: 'succeeded', value });
  const ui = ${
    dialogs
      ? `{
    displayDialogAsync(url, options, callback) {
      const opened = window.open(url, 'office-dialog', 'popup');
      addEventListener('message', ({ data, origin }) => {
        if (data?.office) handlers.message?.({ message: data.office, origin });
      });
      done(callback, {
        close: () => opened.close(),
        addEventHandler: (type, handler) => { handlers[type] = handler; },
      });
    },
    messageParent: (message) => window.opener.postMessage({ office: message }, location.origin),
  }`
      : '{}'
  };
  window.Office = {
    onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
    HostType: { Outlook: 'Outlook' },
    AsyncResultStatus: { Succeeded: 'succeeded' },
    CoercionType: { Html: 'html' },
    EventType: { ItemChanged: 'item', DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    MailboxEnums: { CategoryColor: { Preset7: 'Preset7' }, ItemType: { Appointment: 'appointment' } },
    context: {
      displayLanguage: 'en-US',
      mailbox: {
        item: ${mail ? MAIL : 'null'},
        userProfile: { displayName: 'Elena', emailAddress: 'elena@acme.example', timeZone: 'UTC' },
        addHandlerAsync: (type, handler, callback) => done(callback),
      },
      requirements: { isSetSupported: () => false },
      roamingSettings: { get: () => undefined, set: () => undefined, saveAsync: (callback) => done(callback) },
      ui,
    },
  };
  // What the real one does to every page.
  history.replaceState = null;
  history.pushState = null;
`;

let browser: Browser;
let host: Listening;
let context: BrowserContext;
let org: Org;
/** Headers that the org's pages send beside their own. */
let pageHeaders: Record<string, string> = {};

beforeAll(async () => {
  if (!existsSync('dist/login.html')) throw new Error('There is no build yet: npm run build');
  const headers = readHeaders(readFileSync('dist/_headers', 'utf8'));
  const files = site({ root: 'dist', headers, made: { '/policy.json': () => policy } });
  host = await listen(
    (request, response) => {
      request.url = request.url?.startsWith(path) ? request.url.slice(path.length) : '/nowhere';
      files(request, response);
    },
    0,
    'PORT',
  );
  browser = await launchChromium();
});

beforeEach(() => {
  org = createOrg({ records: 'demo' });
  pageHeaders = {};
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await host.close();
});

async function openPane(setup: OfficeSetup = {}): Promise<Page> {
  context = await browser.newContext({ locale: 'en-US' });
  await context.route(/^https:/, (route) => route.abort('internetdisconnected'));
  await context.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: office(setup) }),
  );
  await context.route(`https://${orgHost}/**`, async (route) => {
    const asked = route.request();
    const body = asked.postDataBuffer();
    const answer = await org.handle(
      new Request(asked.url(), {
        method: asked.method(),
        headers: await asked.allHeaders(),
        ...(body && { body: new Uint8Array(body) }),
      }),
    );
    // Playwright would add what the org left out; a browser keeps such an answer from the page.
    if (asked.resourceType() === 'fetch' && !answer.headers.has('access-control-allow-origin')) {
      await route.abort('failed');
      return;
    }
    await route.fulfill({
      status: answer.status,
      headers: { ...Object.fromEntries(answer.headers), ...pageHeaders },
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  const page = await context.newPage();
  await page.goto(`${host.url}${path}/taskpane.html`);
  return page;
}

const signInButton = (page: Page) => page.getByRole('button', { name: signInStrings.signIn });

/** Clicks *Sign in* and goes through Salesforce's pages; returns the window, which may be closed by then. */
async function goThrough(page: Page): Promise<Page> {
  const [window] = await Promise.all([context.waitForEvent('page'), signInButton(page).click()]);
  await window.getByRole('button', { name: 'Log In' }).click();
  await window.getByRole('button', { name: 'Allow' }).click();
  return window;
}

/** Where what was being done waits for it. */
async function signInAgain(dialog: Locator): Promise<void> {
  const again = dialog.getByRole('button', { name: strings.buttons.signIn });
  await again.waitFor();
  org.faults.clear();
  const [window] = await Promise.all([context.waitForEvent('page'), again.click()]);
  await window.getByRole('button', { name: 'Log In' }).click();
  await window.getByRole('button', { name: 'Allow' }).click();
}

const signedIn = (page: Page) => page.getByRole('heading', { name: strings.header.none }).waitFor();

test.each([
  ["Office's dialog", true],
  ['a window of the browser', false],
])('[L1] in %s: signed in, still so after a restart, and out again', async (_way, dialogs) => {
  const page = await openPane({ dialogs });
  const window = await goThrough(page);
  await signedIn(page);
  if (!window.isClosed()) await window.waitForEvent('close');
  await page.reload();
  await signedIn(page);
  await page.getByRole('button', { name: strings.buttons.more }).click();
  await page.getByRole('menuitem', { name: strings.buttons.signOut }).click();
  await signInButton(page).waitFor();
  await page.reload();
  await signInButton(page).waitFor();
});

test('[L1] an identity page that cuts the opener leaves a code to paste', async () => {
  pageHeaders = { 'cross-origin-opener-policy': 'same-origin' };
  const page = await openPane();
  const window = await goThrough(page);
  const code = await window.getByRole('textbox', { name: login.codeLabel }).inputValue();
  expect(window.url()).toBe(`${host.url}${path}/login.html`);
  await page.getByRole('textbox', { name: signInStrings.pasteLabel }).fill(code);
  await page.getByRole('button', { name: signInStrings.continue }).click();
  await signedIn(page);
});

test('[L1] an org without CORS for OAuth says what its admin has to switch on', async () => {
  org.setSwitches({ oauthCors: false });
  const page = await openPane();
  await goThrough(page);
  const { text, admin } = signInFailureText({ kind: 'cors-off' });
  const alert = page.getByRole('alert');
  await alert.getByText(text).waitFor();
  await alert.getByText(admin ?? '').waitFor();
  await signInButton(page).waitFor();
});

test('[L1] Deny brings the user back, and a link to the login page leads nowhere else', async () => {
  const page = await openPane();
  const [window] = await Promise.all([context.waitForEvent('page'), signInButton(page).click()]);
  await window.getByRole('button', { name: 'Log In' }).click();
  await window.getByRole('button', { name: 'Deny' }).click();
  await page.getByText(signInFailureText({ kind: 'user-denied' }).text).waitFor();
  const forged = new URLSearchParams({
    host: 'evil.example',
    client: policy.salesforceClientId,
    challenge: 'c'.repeat(43),
    begin: 's'.repeat(43),
  });
  await page.goto(`${host.url}${path}/login.html?${forged.toString()}`);
  await page.getByRole('heading', { name: login.lost }).waitFor();
});

test('[L1] a window that the user closes is no failure, and the next one signs in', async () => {
  const page = await openPane();
  const [window] = await Promise.all([context.waitForEvent('page'), signInButton(page).click()]);
  await window.getByRole('button', { name: 'Log In' }).waitFor();
  await window.close();
  await signInButton(page).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await goThrough(page);
  await signedIn(page);
});

test('[X5] a browser that blocks storage signs in for as long as the pane is open', async () => {
  const page = await openPane();
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
  await page.reload();
  await goThrough(page);
  await signedIn(page);
  await page.reload();
  await signInButton(page).waitFor();
});

test('[L2] a session that ends for good in the middle of a save and of an edit: sign in again, and each is done, once', async () => {
  const page = await openPane({ mail: true });
  await goThrough(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: strings.buttons.save, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Typed before the end');
  org.faults.set({ kind: 'sessionExpired', path: '/composite' });
  await dialog.getByRole('button', { name: strings.buttons.save, exact: true }).click();
  await signInAgain(dialog);
  await page.getByRole('button', { name: strings.buttons.saved }).waitFor();
  const named = (subject: string) =>
    org.rows('EmailMessage').filter(({ Subject }) => Subject === subject);
  expect(named('Typed before the end')).toHaveLength(1);

  await page.getByRole('button', { name: strings.buttons.saved }).click();
  await dialog.getByRole('button', { name: 'Edit Subject' }).click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Changed at the end');
  org.faults.set({ kind: 'sessionExpired', path: '/composite' });
  await dialog.getByRole('button', { name: 'Save 1 change' }).click();
  await signInAgain(dialog);
  await dialog.waitFor({ state: 'detached' });
  expect(named('Changed at the end')).toHaveLength(1);
  expect(named('Typed before the end')).toHaveLength(0);
  // What a mail says is never run, and no token stands in an address or in what a script of the page could list.
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(urls.filter((url) => /token=|code=|00D\w+!/i.test(url))).toEqual([]);
});

test('[L1] two panes that start at once share one grant, though each renewal brings a new one', async () => {
  org.setSwitches({ rotateRefreshTokens: true });
  const one = await openPane();
  await goThrough(one);
  await signedIn(one);
  const other = await context.newPage();
  await other.goto(one.url());
  await signedIn(other);
  // Access tokens are in memory only: each start needs a renewal.
  await Promise.all([one.reload(), other.reload()]);
  await Promise.all([signedIn(one), signedIn(other)]);
  await one.reload();
  await signedIn(one);
});

test('[L1] the first run shows what is in the mail; what a record is called is shown and never run', async () => {
  const hostile = `<img src=x onerror="window.hacked=1">{{7*7}}`;
  const marta = org.rows('Contact').find(({ Email }) => Email === 'marta@halden.example');
  const { accessToken } = org.session();
  await org.fetch(
    `https://${orgHost}/services/data/v60.0/sobjects/Contact/${marta?.['Id'] as string}`,
    {
      method: 'PATCH',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ LastName: hostile, Title: hostile }),
    },
  );
  const page = await openPane({ mail: true });
  // Before anybody signs in the pane tells what it read in the mail.
  const read = page.getByRole('region', { name: signInStrings.inEmail });
  await read.getByText('Marta Lindqvist · marta@halden.example').waitFor();
  await goThrough(page);
  await page
    .getByRole('button', { name: `Marta ${hostile}` })
    .first()
    .click();
  await page.getByRole('button', { name: strings.buttons.save, exact: true }).click();
  await page.getByRole('dialog').getByText(hostile).first().waitFor();
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

test('the set-up check finds an org that is set up, reads the rights, and says what to switch on where it is not', async () => {
  const page = await openPane();
  await page.goto(`${host.url}${path}/setup.html`);
  const checks = page.getByRole('region', { name: setup.title });
  await checks.getByText(setup.summary(0), { exact: true }).waitFor();
  const [window] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: setup.signIn }).click(),
  ]);
  await window.getByRole('button', { name: 'Log In' }).click();
  await window.getByRole('button', { name: 'Allow' }).click();
  await checks.getByText(`${setup.state.ok}: ${setup.rightsOf('EmailMessage')}`).waitFor();
  org.setSwitches({ oauthCors: false });
  await page.getByRole('button', { name: setup.check }).click();
  await checks.getByText(setup.summary(1), { exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: setup.report }).inputValue()).toContain(
    setup.oauthFix,
  );
});
