import { createContentReader } from '../../../adapters/web/reading/content-reader.ts';
import { startReadingWorker } from '../../../adapters/web/reading/start-reading-worker.ts';
import type { ReadInput } from '../../../core/reading/content.ts';
import { readFacts } from '../../../core/reading/read-facts.ts';
import { readText } from '../../../core/reading/read-text.ts';

/** Milliseconds for each mail: the reading itself, and what the pane waits for when the worker reads. */
export type ReadingTimes = {
  readonly alone: readonly number[];
  readonly inWorker: readonly number[];
};

export type TimeReading = (mails: readonly ReadInput[]) => Promise<ReadingTimes>;

const read = createContentReader({
  start: startReadingWorker,
  load: () => Promise.reject(new Error('The worker did not read')),
  setTimeout: (job, delay) => window.setTimeout(job, delay),
});

const time: TimeReading = async (mails) => {
  const alone = mails.map((mail) => {
    const start = performance.now();
    readFacts(readText(mail));
    return performance.now() - start;
  });
  const inWorker: number[] = [];
  for (const mail of mails) {
    const start = performance.now();
    const content = await read(mail);
    if (!content.ok) throw new Error(content.failure.message);
    readFacts(content.value);
    inWorker.push(performance.now() - start);
  }
  return { alone, inWorker };
};

(window as { timeReading?: TimeReading }).timeReading = time;
