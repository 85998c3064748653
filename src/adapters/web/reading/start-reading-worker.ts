import type { ReadingWorker } from './content-reader.ts';

/** Null where the browser has no workers or a policy forbids ours. */
export function startReadingWorker(): ReadingWorker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    // Webpack finds the script by this very expression, and places it beside the others, also under a sub-path.
    return new Worker(new URL('./reading-worker.ts', import.meta.url), { name: 'reading' });
  } catch {
    return null;
  }
}
