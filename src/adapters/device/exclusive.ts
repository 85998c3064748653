export type Exclusive = <T>(name: string, job: () => Promise<T>) => Promise<T>;

/** The part of `navigator.locks` that is used. */
export type Locks = {
  request(name: string, job: () => Promise<void>): Promise<unknown>;
};

/** One job at a time per name: in this pane by a queue, across the panes of this browser by a lock where there are locks. */
export function createExclusive(locks: Locks | null, prefix: string): Exclusive {
  const queues = new Map<string, Promise<unknown>>();

  return <T>(name: string, job: () => Promise<T>): Promise<T> => {
    const before = queues.get(name) ?? Promise.resolve();
    const turn = before.then(() => locked(locks, prefix + name, job));
    const settled = turn.catch(() => undefined);
    queues.set(name, settled);
    void settled.then(() => {
      if (queues.get(name) === settled) queues.delete(name);
    });
    return turn;
  };
}

/** A browser that refuses the lock itself (a frame without an origin) leaves us with the queue. */
function locked<T>(locks: Locks | null, name: string, job: () => Promise<T>): Promise<T> {
  if (locks === null) return job();
  return new Promise<T>((resolve, reject) => {
    let begun = false;
    const run = async (): Promise<void> => {
      begun = true;
      // The lock is held until the job has ended, however it ends.
      await job().then(resolve, reject);
    };
    const refused = (): void => {
      if (!begun) void run();
    };
    try {
      locks.request(name, run).catch(refused);
    } catch {
      refused();
    }
  });
}
