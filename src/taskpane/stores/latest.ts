/** Runs one job at a time: starting a new one cancels the last, whose late answer is dropped (V4). */
export type Latest = {
  run<T>(job: (signal: AbortSignal) => Promise<T>, settle: (value: T) => void): Promise<void>;
  stop(): void;
};

export function latest(): Latest {
  let running: AbortController | undefined;
  return {
    async run(job, settle) {
      running?.abort();
      const mine = (running = new AbortController());
      const value = await job(mine.signal);
      if (!mine.signal.aborted) settle(value);
    },
    stop: () => running?.abort(),
  };
}
