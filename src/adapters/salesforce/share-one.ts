/** Runs one job at a time for all who ask while it runs: they get its result instead of a job of their own. */
export function shareOne<T>(): (job: () => Promise<T>) => Promise<T> {
  let running: Promise<T> | null = null;
  return (job) => {
    running ??= job().finally(() => {
      running = null;
    });
    return running;
  };
}
