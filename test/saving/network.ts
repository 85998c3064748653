import type { Network } from '../../src/core/ports/network.ts';

/** The network of a device, which a test takes away and gives back. */
export function aNetwork(): Network & { go(online: boolean): void } {
  let online = true;
  const listeners = new Set<() => void>();
  return {
    isOffline: () => !online,
    onOnline: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go: (next) => {
      online = next;
      if (next) for (const listener of listeners) listener();
    },
  };
}
