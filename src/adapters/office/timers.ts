/** The browser's timers, handed in so that tests own the time. Milliseconds. */
export type Timers = {
  setTimeout(job: () => void, delay: number): unknown;
  clearTimeout(timer: never): void;
};

/** Runs the job later; returns how to call it off. */
export function later(timers: Timers, delay: number, job: () => void): () => void {
  const timer = timers.setTimeout(job, delay);
  return () => {
    timers.clearTimeout(timer as never);
  };
}

export const sleep = (timers: Timers, delay: number): Promise<void> =>
  new Promise((resolve) => {
    later(timers, delay, resolve);
  });
