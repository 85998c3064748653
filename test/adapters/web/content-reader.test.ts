import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createContentReader,
  type ReadingWorker,
} from '../../../src/adapters/web/reading/content-reader.ts';
import { packContent, unpackContent } from '../../../src/adapters/web/reading/pack-content.ts';
import type { ReadingJob } from '../../../src/adapters/web/reading/reading-messages.ts';
import type { ContentReader } from '../../../src/core/ports/content-reader.ts';
import type { ReadInput } from '../../../src/core/reading/content.ts';
import { readText } from '../../../src/core/reading/read-text.ts';
import { oddMail } from '../../core/reading/odd-mail.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';

const mailOf = (words: string): ReadInput => ({
  html: `<p>${words}</p><p>Best regards,<br>Jo Doe<br>Phone: +49 30 12345678</p>`,
  text: null,
  from: { name: 'Jo Doe', address: 'jo@acme.example' },
  subject: 'Re: Offer',
  ownAddresses: [],
});

type Habits = {
  /** Milliseconds until it begins; never, if null. */
  readonly begins?: number | null;
  readonly answers?: boolean;
  readonly breaks?: boolean;
  readonly error?: number;
};

/** A browser's worker: what is sent is copied, what it answers comes later. */
function fakeWorker(clock: ManualClock, habits: Habits): ReadingWorker & { ended: boolean } {
  const listeners = new Map<string, ((event: { data: unknown }) => void)[]>();
  const tell = (type: string, data: unknown): void => {
    for (const listener of listeners.get(type) ?? []) listener({ data });
  };
  const { begins = 100, answers = true, breaks = false, error } = habits;
  const starts = clock.now() + (begins ?? 0);
  if (begins !== null)
    clock.setTimeout(() => {
      tell('message', { kind: 'ready' });
    }, begins);
  if (error !== undefined)
    clock.setTimeout(() => {
      tell('error', null);
    }, error);
  const worker = {
    ended: false,
    postMessage(job: ReadingJob) {
      const { id, input } = structuredClone(job);
      const content = breaks ? null : structuredClone(packContent(readText(input), input));
      if (begins !== null && answers)
        clock.setTimeout(
          () => {
            if (!worker.ended) tell('message', { kind: 'read', id, content });
          },
          Math.max(0, starts - clock.now()) + 200,
        );
    },
    addEventListener(type: string, listener: (event: { data: unknown }) => void) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    terminate() {
      worker.ended = true;
    },
  };
  return worker;
}

type World = {
  readonly clock: ManualClock;
  readonly read: ContentReader;
  readonly here: () => number;
};

/** `here` counts the mails that this thread had to read itself. */
function open(habits: Habits | null): World {
  const clock = createManualClock();
  let here = 0;
  const read = createContentReader({
    start: () => (habits === null ? null : fakeWorker(clock, habits)),
    load: () =>
      Promise.resolve((input: ReadInput) => {
        here += 1;
        return readText(input);
      }),
    setTimeout: (job, delay) => clock.setTimeout(job, delay),
  });
  return { clock, read, here: () => here };
}

const days: Readonly<Record<string, readonly [Habits | null, readHere: number]>> = {
  'a worker': [{}, 0],
  'no workers': [null, 3],
  'a worker that a policy forbids without a word': [{ begins: null }, 3],
  'a worker whose script does not load': [{ begins: null, error: 50 }, 3],
  'a worker that never answers': [{ answers: false }, 3],
  'a worker that dies while it reads': [{ error: 150 }, 3],
  'a reading that breaks in the worker': [{ breaks: true }, 3],
};

test.each(Object.entries(days))(
  '[S4] with %s three mails at once are each answered with their own content',
  async (_, [habits, readHere]) => {
    const { clock, read, here } = open(habits);
    const mails = ['first', 'second', 'third'].map(mailOf);
    const answers = await clock.until(Promise.all(mails.map(read)));
    expect(answers).toEqual(mails.map((mail) => ({ ok: true, value: readText(mail) })));
    expect(here()).toBe(readHere);
  },
);

test('[V5] a busy machine that begins late costs a short mail three seconds, and the worker reads the next one', async () => {
  const { clock, read, here } = open({ begins: 10_000 });
  const begun = clock.now();
  await clock.until(read(mailOf('first')));
  expect(clock.now() - begun).toBe(3_000);
  expect(here()).toBe(1);
  await clock.advance(10_000);
  await clock.until(read(mailOf('second')));
  expect(here()).toBe(1);
});

test('[V5] a long mail waits for a worker that begins late: reading it here would hold up the pane', async () => {
  const { clock, read, here } = open({ begins: 10_000 });
  const answer = await clock.until(read(mailOf('word '.repeat(50_000))));
  expect(answer.ok).toBe(true);
  expect(here()).toBe(0);
});

test('[V5] a worker that fell silent costs its patience once: later mails are read here at once', async () => {
  const { clock, read } = open({ answers: false });
  await clock.until(read(mailOf('first')));
  const begun = clock.now();
  await clock.until(read(mailOf('second')));
  expect(clock.now() - begun).toBe(0);
});

test('where neither a worker nor the code is to be had, the mail says so and the next attempt may succeed', async () => {
  let online = false;
  const read = createContentReader({
    start: () => null,
    load: () =>
      online ? Promise.resolve(readText) : Promise.reject(new Error('Loading chunk 7 failed')),
    setTimeout: () => undefined,
  });
  expect(await read(mailOf('a'))).toEqual({
    ok: false,
    failure: { kind: 'reader-failed', message: 'Loading chunk 7 failed' },
  });
  online = true;
  expect((await read(mailOf('a'))).ok).toBe(true);
});

test('[S4] whatever a mail says, packing its content for the way between threads loses nothing', () => {
  fc.assert(
    fc.property(oddMail, fc.boolean(), (body, isHtml) => {
      const input = { ...mailOf(''), html: isHtml ? body : null, text: isHtml ? null : body };
      const content = readText(input);
      expect(unpackContent(structuredClone(packContent(content, input)), input)).toEqual(content);
    }),
  );
});

test('[V5] a text that a content holds several times crosses between threads once', () => {
  const input = mailOf('words '.repeat(1_000));
  const packed = JSON.stringify(packContent(readText(input), input));
  expect(packed.split('words').length - 1).toBeLessThan(1_100);
});
