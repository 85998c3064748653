import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { htmlToText } from '../../core/reading/html-to-text.ts';
import { readContent } from '../../core/reading/read-content.ts';
import type { Figure } from './figure.ts';
import { readingSet } from './reading-set.ts';
import type { SetMail } from './reading-set.ts';
import { hostileMail, hostileMails, newsletter } from './reading-mails.ts';
import type { BenchMail } from './reading-mails.ts';
import { leastEach } from './support/least-each.ts';
import { quantile } from './support/quantile.ts';

const megabyte = 1024 * 1024;
const hostileSize = 5 * megabyte;
/** Each trap by itself: thirty of a whole megabyte would take more than a minute. */
const trapSize = megabyte / 2;
const factors = [1, 2, 4, 8] as const;
const warmUps = 3;
const rounds = 2;

/** How long reading takes (S4): ordinary mails, a newsletter, hostile mails, and how the time grows with the size. */
export async function readingFigures(): Promise<readonly Figure[]> {
  const mails = await readingSet();
  for (const mail of mails.slice(0, 200)) timed(mail);
  const figures = [
    ...setFigures(mails),
    ...newsletterFigures(),
    ...growth('newsletter.1MB', newsletter, megabyte),
    ...growth('hostile.5MB', hostileMail, hostileSize),
  ];
  for (const [name, make] of Object.entries(hostileMails))
    figures.push(...growth(`hostile.${name}.512kB`, make, trapSize));
  return figures;
}

function setFigures(mails: readonly SetMail[]): readonly Figure[] {
  const times = leastEach(Array.from({ length: rounds }, () => mails.map(timed)));
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    { name: 'reading.mail.median', value: quantile(times, 0.5), unit: 'ms' },
    { name: 'reading.mail.p95', value: quantile(times, 0.95), unit: 'ms' },
    { name: 'reading.mail.throughput', value: (1000 * mails.length) / total, unit: 'mails/s' },
    { name: 'reading.mail.count', value: mails.length, unit: 'mails' },
  ];
}

function newsletterFigures(): readonly Figure[] {
  const mail = newsletter(megabyte);
  const times = Array.from({ length: 5 }, () => timed(asSent(mail)));
  const texts = Array.from({ length: 5 }, () => clocked(() => htmlToText(mail.html ?? '')));
  return [
    { name: 'reading.newsletter.1MB.median', value: quantile(times, 0.5), unit: 'ms' },
    { name: 'reading.newsletter.1MB.text', value: quantile(texts, 0.5), unit: 'ms' },
  ];
}

/**
 * The time for the whole size, and how many times an eighth of it that is: 1, 2, 4 and 8 would be exactly linear. Processor
 * time, the least of some rounds, garbage collected before each, and after rounds that let the engine compile what is hot:
 * wall time on a busy machine, or a first run in the interpreter, told of ratios between 3 and 24 for the same code.
 */
function growth(
  name: string,
  make: (bytes: number) => BenchMail,
  bytes: number,
): readonly Figure[] {
  const warm = asSent(make(bytes / 4));
  for (let round = 0; round < warmUps; round++) timed(warm);
  const times = factors.map((factor) => leastCpu(asSent(make((bytes * factor) / 8))));
  const [one = 0] = times;
  return [
    { name: `reading.${name}`, value: times[factors.length - 1] ?? 0, unit: 'ms cpu' },
    ...factors.map((factor, index) => ({
      name: `reading.${name}.${String(factor)}x`,
      value: (times[index] ?? 0) / Math.max(one, 0.001),
      unit: 'times 1x',
    })),
  ];
}

/** Small work is repeated until the clock can tell it from nothing. */
function leastCpu(mail: SetMail): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    collectGarbage();
    const start = process.cpuUsage();
    let runs = 0;
    let spent: number;
    do {
      timed(mail);
      runs++;
      const { user, system } = process.cpuUsage(start);
      spent = (user + system) / 1000;
    } while (spent < 20);
    least = Math.min(least, spent / runs);
  }
  return least;
}

const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') (collect as () => void)();
  };
})();

const asSent = (mail: BenchMail): SetMail => ({
  ...mail,
  from: { name: 'Jo Doe', address: 'jo.doe@acme.example' },
  subject: 'Re: Offer',
});

const timed = (mail: SetMail): number => clocked(() => readContent({ ...mail, ownAddresses: [] }));

function clocked(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
