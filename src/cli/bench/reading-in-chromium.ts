import type { ReadInput } from '../../core/reading/content.ts';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { listen } from '../serve/listen.ts';
import { site } from '../serve/site.ts';
import type { Figure } from './figure.ts';
import type { ReadingTimes, TimeReading } from './pages/timed-reading.ts';
import { readingSet } from './reading-set.ts';
import { builtOnce } from './support/built-once.ts';
import { leastEach } from './support/least-each.ts';
import { quantile } from './support/quantile.ts';

/** What warms the engine up: it compiles each pattern once per kind of text, and code that is often run. */
const WARM_UP = 2;
const ROUNDS = 2;

/**
 * The same mails as in Node, read in Chromium by the code as production builds it: the reading itself, and the whole way from the
 * pane through the worker and back. Warm: the pane's worker warms up by itself after its first mail.
 */
export async function readingInChromiumFigures(): Promise<readonly Figure[]> {
  const mails = (await readingSet()).map((mail): ReadInput => ({ ...mail, ownAddresses: [] }));
  await builtOnce('--env', 'script=src/cli/bench/pages/timed-reading.ts');
  const { alone, inWorker } = await timesInChromium(mails);
  return [
    { name: 'reading.chromium.mail.median', value: quantile(alone, 0.5), unit: 'ms' },
    { name: 'reading.chromium.mail.p95', value: quantile(alone, 0.95), unit: 'ms' },
    { name: 'reading.chromium.worker.median', value: quantile(inWorker, 0.5), unit: 'ms' },
    { name: 'reading.chromium.worker.p95', value: quantile(inWorker, 0.95), unit: 'ms' },
  ];
}

async function timesInChromium(mails: readonly ReadInput[]): Promise<ReadingTimes> {
  const scripts = site({ root: 'node_modules/.cache/sidecar/scripts' });
  const host = await listen(
    (request, response) => {
      // A page that shares its process with no other origin has a clock of 5 µs instead of 100.
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
      if (request.url === '/')
        response.end(
          '<!doctype html><meta charset="utf-8"><body><script src="timed-reading.js"></script>',
        );
      else scripts(request, response);
    },
    0,
    'PORT',
  );
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(host.url);
    const timed = (): Promise<ReadingTimes> =>
      page.evaluate((set) => {
        const { timeReading } = window as { timeReading?: TimeReading };
        if (timeReading === undefined) throw new Error('The page cannot read');
        return timeReading(set);
      }, mails);
    for (let round = 0; round < WARM_UP; round += 1) await timed();
    const rounds: ReadingTimes[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timed());
    return {
      alone: leastEach(rounds.map(({ alone }) => alone)),
      inWorker: leastEach(rounds.map(({ inWorker }) => inWorker)),
    };
  } finally {
    await browser.close();
    await host.close();
  }
}
