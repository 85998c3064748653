import type { OutlookState } from './outlook-state.ts';

/** Time and chance, handed in: tests own both. */
export type Clock = {
  setTimeout(job: () => void, delay: number): unknown;
  /** From 0 to 1. */
  random(): number;
};

/** The one place where the simulated Outlook changes. */
export type World = {
  readonly clock: Clock;
  readonly state: () => OutlookState;
  readonly change: (step: (state: OutlookState) => OutlookState) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createWorld(start: OutlookState, clock: Clock): World {
  const listeners = new Set<() => void>();
  let state = start;
  return {
    clock,
    state: () => state,
    change(step) {
      state = step(state);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
