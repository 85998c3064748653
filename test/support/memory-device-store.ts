import type { DeviceStore } from '../../src/core/ports/device-store.ts';
import { ok } from '../../src/core/result.ts';

/** A device that keeps values as JSON for as long as the test runs; panes of one device share it. */
export function memoryDeviceStore(): DeviceStore {
  const drawers = new Map<string, Map<string, string>>();
  const queues = new Map<string, Promise<unknown>>();
  const drawer = (name: string): Map<string, string> => {
    const known = drawers.get(name) ?? new Map<string, string>();
    drawers.set(name, known);
    return known;
  };
  const parsed = (text: string | undefined): unknown =>
    text === undefined ? undefined : JSON.parse(text);
  return {
    keeping: 'kept',
    get: (name, key) => Promise.resolve(ok(parsed(drawer(name).get(key)))),
    put: (name, key, value) => {
      drawer(name).set(key, JSON.stringify(value));
      return Promise.resolve(ok(null));
    },
    remove: (name, key) => {
      drawer(name).delete(key);
      return Promise.resolve(ok(null));
    },
    all: (name) =>
      Promise.resolve(ok([...drawer(name)].map(([key, text]) => [key, parsed(text)] as const))),
    wipe: () => {
      drawers.clear();
      return Promise.resolve(ok(null));
    },
    exclusive: (name, job) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(job, job);
      queues.set(name, turn);
      return turn;
    },
  };
}
