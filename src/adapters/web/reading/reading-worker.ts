import { readText } from '../../../core/reading/read-text.ts';
import { packContent } from './pack-content.ts';
import type { ReadingAnswer, ReadingJob } from './reading-messages.ts';
import { createWarmUp } from './warm-up.ts';

/** The worker's own script: reads one mail after another, beside the thread that the pane is drawn on. */
const answer = (message: ReadingAnswer): void => {
  self.postMessage(message);
};

const warmUp = createWarmUp(readText, (job, delay) => setTimeout(job, delay));

self.addEventListener('message', ({ data }: MessageEvent<ReadingJob>) => {
  const { id, input } = data;
  try {
    answer({ kind: 'read', id, content: packContent(readText(input), input) });
  } catch {
    answer({ kind: 'read', id, content: null });
  }
  warmUp.begin();
});

answer({ kind: 'ready' });
