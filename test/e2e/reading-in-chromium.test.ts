import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { hostileMails, newsletter, ordinaryMail } from '../../src/cli/bench/reading-mails.ts';
import { launchChromium } from '../../src/cli/chromium/launch-chromium.ts';
import type { ReadInput } from '../../src/core/reading/content.ts';
import { htmlToText } from '../../src/core/reading/html-to-text.ts';
import { readContent } from '../../src/core/reading/read-content.ts';
import { corpusMail, corpusNames } from '../core/reading/corpus-mails.ts';
import { oddMail } from '../core/reading/odd-mail.ts';
import type { Reading, ReadInBrowser } from './pages/reading.ts';

/*
 * Other suites read in Node, users in their browser: another release of V8, with other Unicode tables, and the minifier
 * between. The page's language and time zone are ones that careless code would answer differently in.
 */
jest.setTimeout(180_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--env', 'script=test/e2e/pages/reading.ts'],
    { stdio: ['ignore', 2, 2] },
  );
  expect(status).toBe(0);
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'tr-TR', timezoneId: 'Pacific/Apia' });
  await page.addScriptTag({ path: 'node_modules/.cache/sidecar/scripts/reading.js' });
});

afterAll(async () => {
  await browser.close();
});

async function inChromium(mail: ReadInput): Promise<Reading> {
  const answer = await page.evaluate((text) => {
    const { readInBrowser } = window as { readInBrowser?: ReadInBrowser };
    if (readInBrowser === undefined) throw new Error('The page cannot read');
    return readInBrowser(text);
  }, ascii(mail));
  return JSON.parse(answer) as Reading;
}

/** Through JSON as well, so that both sides come by the same road. */
function inNode(mail: ReadInput): Reading {
  const reading: Reading = {
    content: readContent(mail),
    readable: htmlToText(mail.html ?? mail.text ?? ''),
  };
  return JSON.parse(JSON.stringify(reading)) as Reading;
}

const ascii = (mail: ReadInput): string =>
  JSON.stringify(mail).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const asSent = (body: Pick<ReadInput, 'html' | 'text'>, subject = ''): ReadInput => ({
  ...body,
  from: { name: 'Jo Doe', address: 'jo@acme.example' },
  subject,
  ownAddresses: [],
});

/** A letter younger than Node's Unicode tables is a letter to a newer browser only; nothing else may differ. */
const unassigned = /\p{Cn}/u;

test.each(corpusNames)('[S4] %s reads alike in Chromium and in Node', async (name) => {
  const input = await corpusMail(name);
  const both = await inChromium(input);
  expect(both).toStrictEqual(inNode(input));
  expect(both.content.whole.text).not.toBe('');
});

test.each(Object.entries(hostileMails))(
  '[S4] a hostile mail of %s reads alike in Chromium and in Node',
  async (_, make) => {
    const input = asSent(make(40_000));
    expect(await inChromium(input)).toStrictEqual(inNode(input));
  },
);

test('[S4] ordinary mails and newsletters read alike in Chromium and in Node', async () => {
  const mails = [...Array.from({ length: 24 }, (_, at) => ordinaryMail(at)), newsletter(200_000)];
  for (const mail of mails) {
    const input = asSent(mail);
    expect(await inChromium(input)).toStrictEqual(inNode(input));
  }
});

test('[S4] mails that no client would write read alike in Chromium and in Node', async () => {
  const known = oddMail.filter((body) => !unassigned.test(body));
  const odd = fc.tuple(known, fc.boolean(), fc.string({ unit: 'binary' }));
  await fc.assert(
    fc.asyncProperty(odd, async ([body, isHtml, subject]) => {
      const input = asSent(
        isHtml ? { html: body, text: null } : { html: null, text: body },
        subject,
      );
      expect(await inChromium(input)).toStrictEqual(inNode(input));
    }),
    { numRuns: 300 },
  );
});
