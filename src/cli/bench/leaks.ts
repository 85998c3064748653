import type { Frame } from 'playwright-core';
import type { Figure } from './figure.ts';
import { select, withBenchPane, type BenchPane } from './support/bench-pane.ts';

/** Mails of the demo that are known; each is shown again and again. */
const SUBJECTS = [
  'Re: SIM cards for 12 trailers',
  'Cold chain monitoring: agenda for Thursday',
  'Alarmes de hayon : merci pour votre retour',
  'Re: Fleet renewal 2027 – revised quote [00012044]',
] as const;
const EARLY = 20;
const LATE = 200;

type Counted = {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
};

type WindowWithTimers = Window & { liveTimers?: Set<number> };

/**
 * What is left behind by switching from mail to mail: memory, DOM nodes, listeners and timers after 20 switches and after 200, each
 * after a garbage collection. The simulated Outlook around the pane lives in the same process, so its growth counts as ours.
 */
export const leakFigures = (): Promise<readonly Figure[]> =>
  withBenchPane(
    async (bench) => {
      await switchMails(bench, 0, EARLY);
      const early = await count(bench);
      await switchMails(bench, EARLY, LATE);
      const late = await count(bench);
      return [
        { name: `leaks.heap.${String(EARLY)}-switches`, value: early.heap, unit: 'MB' },
        { name: `leaks.heap.${String(LATE)}-switches`, value: late.heap, unit: 'MB' },
        // At most 1.1.
        { name: 'leaks.heap.growth', value: late.heap / early.heap, unit: 'ratio' },
        { name: 'leaks.nodes.growth', value: late.nodes / early.nodes, unit: 'ratio' },
        { name: 'leaks.listeners.early', value: early.listeners, unit: 'listeners' },
        { name: 'leaks.listeners.late', value: late.listeners, unit: 'listeners' },
        { name: 'leaks.timers.early', value: early.timers, unit: 'timers' },
        { name: 'leaks.timers.late', value: late.timers, unit: 'timers' },
      ];
    },
    async (page) => {
      await page.addInitScript(countTimers);
    },
  );

/** Runs in every frame before its scripts. */
function countTimers(): void {
  const live = new Set<number>();
  (window as WindowWithTimers).liveTimers = live;
  const start = window.setInterval.bind(window);
  const stop = window.clearInterval.bind(window);
  window.setInterval = ((...ask: Parameters<typeof start>) => {
    const timer = start(...ask);
    live.add(timer);
    return timer;
  }) as typeof window.setInterval;
  window.clearInterval = (timer) => {
    live.delete(Number(timer));
    stop(timer);
  };
}

async function switchMails(bench: BenchPane, from: number, to: number): Promise<void> {
  for (let turn = from; turn < to; turn += 1)
    await select(bench, SUBJECTS[turn % SUBJECTS.length] ?? SUBJECTS[0]);
}

async function count({ page, pane, session }: BenchPane): Promise<Counted> {
  // Time for what ends by itself: a toast, a pause before a write.
  await page.waitForTimeout(1_500);
  // Twice: what the first one frees may hold on to more.
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    heap: usedSize / 1e6,
    nodes,
    listeners: jsEventListeners,
    timers: await liveTimers(pane),
  };
}

const liveTimers = (pane: Frame): Promise<number> =>
  pane.evaluate(() => (window as WindowWithTimers).liveTimers?.size ?? Number.NaN);
