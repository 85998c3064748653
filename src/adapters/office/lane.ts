/** A waiting line: jobs start in the order they came, at most `width` at a time. A job never rejects. */
export type Lane = <T>(job: () => Promise<T>) => Promise<T>;

export function createLane(width: number): Lane {
  const waiting: (() => void)[] = [];
  let running = 0;

  const next = (): void => {
    const start = running < width ? waiting.shift() : undefined;
    if (start === undefined) return;
    running += 1;
    start();
  };

  return <T>(job: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push(() => {
        job()
          .then(resolve, reject)
          .finally(() => {
            running -= 1;
            next();
          });
      });
      next();
    });
}
