import type { Figure } from './figure.ts';
import { openEml, withBenchPane, type BenchPane } from './support/bench-pane.ts';
import { manyFilesMail } from './support/many-files-mail.ts';

const FILES = 30;
/** A file of 1 MB, as base64: what the pane holds of each from Save to the end, so that leaving the mail loses nothing (V4). */
const BYTES = 1024 * 1024;
const ENCODED = (BYTES * 4) / 3 / 1e6;
/** Between two looks at the memory. Milliseconds. */
const PAUSE = 50;

type Memory = { readonly heap: number; readonly buffers: number };

/**
 * A mail with 30 files of 1 MB, all ticked, saved: how much memory that holds over what the pane had before, at its peak and once it
 * is over; what only waits for a garbage collection does not count. The mail itself lies in the simulated Outlook from the start, in
 * `before`, and what that Outlook copies while it answers counts as ours.
 */
export const attachmentFigures = (): Promise<readonly Figure[]> =>
  withBenchPane(async (bench) => {
    const mail = manyFilesMail(FILES, BYTES);
    await openEml(bench, mail.subject, mail.eml);
    const before = await settledMemory(bench);
    const peak = await peakDuring(bench, () => save(bench));
    const after = await settledMemory(bench);
    const files = bench.served.org.org.rows('ContentVersion');
    const whole = files.filter((row) => row['ContentSize'] === BYTES).length;
    const over = peak.heap + peak.buffers - before.heap - before.buffers;
    return [
      { name: 'attachments.30x1MB.arrived-whole', value: whole, unit: 'files' },
      { name: 'attachments.30x1MB.before', value: before.heap + before.buffers, unit: 'MB' },
      { name: 'attachments.30x1MB.peak-over-before', value: over, unit: 'MB' },
      // 1 = the bytes as they are held, and no copy of them.
      {
        name: 'attachments.30x1MB.peak-to-files',
        value: over / (FILES * ENCODED),
        unit: 'ratio',
      },
      {
        name: 'attachments.30x1MB.after-to-before',
        value: (after.heap + after.buffers) / (before.heap + before.buffers),
        unit: 'ratio',
      },
    ];
  });

async function save({ pane }: BenchPane): Promise<void> {
  await pane.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = pane.getByRole('dialog');
  await dialog
    .getByText(`${String(FILES)} files`)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await pane
    .getByRole('button', { name: 'Email is saved', exact: true })
    .waitFor({ timeout: 180_000 });
}

async function memory({ session }: BenchPane): Promise<Memory> {
  await session.send('HeapProfiler.collectGarbage');
  // Newer than the typings: what ArrayBuffers hold outside of the heap.
  const usage: { usedSize: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  return { heap: usage.usedSize / 1e6, buffers: (usage.backingStorageSize ?? 0) / 1e6 };
}

async function settledMemory(bench: BenchPane): Promise<Memory> {
  // Time for what ends by itself, like a toast.
  await bench.page.waitForTimeout(9_000);
  await bench.session.send('HeapProfiler.enable');
  await memory(bench);
  return memory(bench);
}

/** The most that was held at any look while the work went on. */
async function peakDuring(bench: BenchPane, work: () => Promise<void>): Promise<Memory> {
  const state = { done: false };
  let peak: Memory = { heap: 0, buffers: 0 };
  const working = work().finally(() => {
    state.done = true;
  });
  while (!state.done) {
    const now = await memory(bench);
    if (now.heap + now.buffers > peak.heap + peak.buffers) peak = now;
    await new Promise((next) => setTimeout(next, PAUSE));
  }
  await working;
  return peak;
}
