import type { ContentReader } from '../../../core/ports/content-reader.ts';
import type { ReadInput, TextContent } from '../../../core/reading/content.ts';
import { fail, ok } from '../../../core/result.ts';
import { unpackContent, type PackedContent } from './pack-content.ts';
import type { ReadingAnswer, ReadingJob } from './reading-messages.ts';

/** The part of a Worker that is used. */
export type ReadingWorker = {
  postMessage(job: ReadingJob): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
};

export type ReaderSetup = {
  /** Null where there are no workers. */
  readonly start: () => ReadingWorker | null;
  /** The same reading for this thread; loaded only where no worker does it. */
  readonly load: () => Promise<(input: ReadInput) => TextContent>;
  readonly setTimeout: (job: () => void, delay: number) => unknown;
};

/**
 * How long a mail waits for a worker that has not begun: a policy may forbid it without a word, a busy machine only delays it.
 * Short mails cost this thread next to nothing, long ones are worth the wait. Milliseconds; characters.
 */
const BEGIN = { short: 3_000, long: 30_000 } as const;
const LONG = 200_000;
/** Far longer than five megabytes take on a slow machine: only for a worker that died without a word. Milliseconds. */
const ANSWER = 60_000;

type Waiting = Map<number, (content: PackedContent | null) => void>;

/** A worker that reads; `null` from `read` means that it cannot, now or any more. */
type Aside = { read(input: ReadInput): Promise<TextContent | null> };

function aside({ start, setTimeout }: ReaderSetup): Aside {
  const waiting: Waiting = new Map();
  let worker = start();
  let begun = false;
  let last = 0;

  const giveUp = (): void => {
    worker?.terminate();
    worker = null;
    for (const settle of [...waiting.values()]) settle(null);
  };
  worker?.addEventListener('message', ({ data }) => {
    const answer = data as ReadingAnswer;
    begun = true;
    if (answer.kind === 'read') waiting.get(answer.id)?.(answer.content);
  });
  worker?.addEventListener('error', giveUp);
  worker?.addEventListener('messageerror', giveUp);
  return {
    read: (input) =>
      new Promise((resolve) => {
        if (worker === null) {
          resolve(null);
          return;
        }
        const id = (last += 1);
        waiting.set(id, (content) => {
          waiting.delete(id);
          resolve(content && unpackContent(content, input));
        });
        worker.postMessage({ id, input });
        setTimeout(
          () => {
            // The worker may still come: only this mail goes without it.
            if (!begun) waiting.get(id)?.(null);
          },
          (input.html ?? '').length > LONG ? BEGIN.long : BEGIN.short,
        );
        setTimeout(() => {
          if (waiting.has(id)) giveUp();
        }, ANSWER);
      }),
  };
}

/**
 * Reads mails in a worker, so that a mail of megabytes costs the pane no frame. Where workers are forbidden, fail or fall silent
 * the same code reads on this thread: slower to look at, and the same answer.
 */
export function createContentReader(setup: ReaderSetup): ContentReader {
  const worker = aside(setup);
  return async (input) => {
    const read = await worker.read(input);
    if (read !== null) return ok(read);
    try {
      return ok((await setup.load())(input));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return fail({ kind: 'reader-failed', message });
    }
  };
}
