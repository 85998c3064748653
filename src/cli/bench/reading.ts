import { htmlToText } from '../../core/reading/html-to-text.ts';
import { readContent } from '../../core/reading/read-content.ts';
import type { Figure } from './figure.ts';
import { hostileMails, newsletter, ordinaryMail } from './reading-mails.ts';
import type { BenchMail } from './reading-mails.ts';

const megabyte = 1024 * 1024;
const hostileSize = 5 * megabyte;
const ordinary = 600;

/** How long reading takes (S4): ordinary mails, a newsletter, hostile mails, and how the time grows with the size. */
export function readingFigures(): Promise<readonly Figure[]> {
  for (let index = 0; index < 200; index++) timed(ordinaryMail(index));
  const figures = [...ordinaryFigures(), ...newsletterFigures()];
  for (const [name, make] of Object.entries(hostileMails)) figures.push(...growth(name, make));
  return Promise.resolve(figures);
}

function ordinaryFigures(): readonly Figure[] {
  const times = Array.from({ length: ordinary }, (_, index) => timed(ordinaryMail(index)));
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    { name: 'reading.mail.median', value: quantile(times, 0.5), unit: 'ms' },
    { name: 'reading.mail.p95', value: quantile(times, 0.95), unit: 'ms' },
    { name: 'reading.mail.throughput', value: (1000 * ordinary) / total, unit: 'mails/s' },
  ];
}

function newsletterFigures(): readonly Figure[] {
  const mail = newsletter(megabyte);
  const times = Array.from({ length: 5 }, () => timed(mail));
  const texts = Array.from({ length: 5 }, () => clocked(() => htmlToText(mail.html ?? '')));
  return [
    { name: 'reading.newsletter-1MB.median', value: quantile(times, 0.5), unit: 'ms' },
    { name: 'reading.newsletter-1MB.text', value: quantile(texts, 0.5), unit: 'ms' },
  ];
}

/** The time for the whole size, and how many times an eighth of it that is: 2, 4 and 8 would be exactly linear. */
function growth(name: string, make: (bytes: number) => BenchMail): readonly Figure[] {
  const times = [1, 2, 4, 8].map((factor) => {
    const mail = make((hostileSize * factor) / 8);
    return Math.min(timed(mail), timed(mail));
  });
  const [one = 0] = times;
  return [
    { name: `reading.hostile.${name}.5MB`, value: times[3] ?? 0, unit: 'ms' },
    ...[2, 4, 8].map((factor, index) => ({
      name: `reading.hostile.${name}.${String(factor)}x`,
      value: (times[index + 1] ?? 0) / Math.max(one, 0.001),
      unit: 'times 1x',
    })),
  ];
}

const timed = (mail: BenchMail): number =>
  clocked(() =>
    readContent({
      ...mail,
      from: { name: 'Jo Doe', address: 'jo.doe@acme.example' },
      subject: 'Re: Offer',
      ownAddresses: [],
    }),
  );

function clocked(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
