import type { DeviceStore } from '../core/ports/device-store.ts';
import { fail, ok } from '../core/result.ts';

const blocked = (): ReturnType<DeviceStore['put']> =>
  Promise.resolve(fail({ kind: 'blocked', message: 'nothing is kept here' } as const));

/** Keeps nothing: an administrator's sign-in for the check is gone with the page. */
export const memoryDevice: DeviceStore = {
  keeping: 'memory',
  get: () => Promise.resolve(ok(undefined)),
  put: blocked,
  remove: () => Promise.resolve(ok(null)),
  all: () => Promise.resolve(ok([])),
  wipe: () => Promise.resolve(ok(null)),
  exclusive: (_name, job) => job(),
};
