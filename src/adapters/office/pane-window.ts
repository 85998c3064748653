import type { Timers } from './timers.ts';

/** The part of the pane's own window that the Office adapter uses. */
export type PaneWindow = Timers & {
  readonly document: {
    readonly visibilityState: string;
    addEventListener(type: 'visibilitychange', listener: () => void): void;
  };
  addEventListener(type: 'focus' | 'pagehide', listener: () => void): void;
  matchMedia(query: string): {
    readonly matches: boolean;
    addEventListener(type: 'change', listener: () => void): void;
  };
  open(url: string, target: string, features: string): unknown;
};
