import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { untilLoaded } from '../../src/taskpane/until-loaded.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Code that cannot be fetched so many times. */
const missing = (times: number): (() => Promise<string>) => {
  let left = times;
  return () => {
    left -= 1;
    return left < 0 ? Promise.resolve('code') : Promise.reject(new Error('no such file'));
  };
};

test('[V4] code that is asked for without a network comes once there is one, however late', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const loaded = untilLoaded(missing(20));
  await jest.advanceTimersByTimeAsync(60_000);
  await expect(loaded).resolves.toBe('code');
});

test('[V4] code that a new deployment took away is given up, so that the pane can say so', async () => {
  const given = expect(untilLoaded(missing(99))).rejects.toThrow('no such file');
  await jest.advanceTimersByTimeAsync(10_000);
  await given;
});
