type Timer = { readonly at: number; readonly id: number; readonly job: () => void };

/** Time that passes only when a test says so. */
export type ManualClock = {
  setTimeout(job: () => void, delay: number): number;
  clearTimeout(id: number): void;
  now(): number;
  random(): number;
  /** Lets time pass, timer by timer, until the promise is settled; fails after ten minutes without an end. */
  until<T>(promise: Promise<T>): Promise<T>;
  advance(milliseconds: number): Promise<void>;
};

const microtasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createManualClock(start = Date.UTC(2026, 10, 19, 9, 30)): ManualClock {
  let now = start;
  let lastId = 0;
  let seed = 42;
  let timers: Timer[] = [];

  function next(limit: number): boolean {
    const due = timers
      .filter(({ at }) => at <= limit)
      .sort((a, b) => a.at - b.at || a.id - b.id)[0];
    if (due === undefined) return false;
    timers = timers.filter(({ id }) => id !== due.id);
    now = Math.max(now, due.at);
    due.job();
    return true;
  }

  async function advance(milliseconds: number): Promise<void> {
    const limit = now + milliseconds;
    do await microtasks();
    while (next(limit));
    now = limit;
  }

  return {
    setTimeout(job, delay) {
      lastId += 1;
      timers.push({ at: now + Math.max(0, delay), id: lastId, job });
      return lastId;
    },
    clearTimeout(id) {
      timers = timers.filter((timer) => timer.id !== id);
    },
    now: () => now,
    random() {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    },
    async until(promise) {
      const ended = new Set<string>();
      const mark = (): void => void ended.add('settled');
      promise.then(mark, mark);
      const limit = now + 600_000;
      for (;;) {
        await microtasks();
        if (ended.size > 0) return promise;
        if (!next(limit)) throw new Error('Nothing is under way that could settle the promise');
      }
    },
    advance,
  };
}
