import type { Result } from '../result.ts';

/** How long this device keeps things (X5): across restarts, while the browser session lasts, or while the pane is open. */
export type Keeping = 'kept' | 'session' | 'memory';

export type DeviceFailure =
  { readonly kind: 'full' } | { readonly kind: 'blocked'; readonly message: string };

/**
 * Small named values on this device, in named drawers ("drafts", "choices", "describe" …). Values are JSON-safe and untrusted
 * on the way back. Works at every level of keeping: a browser that blocks storage is a normal case.
 */
export type DeviceStore = {
  readonly keeping: Keeping;
  get(drawer: string, key: string): Promise<Result<unknown, DeviceFailure>>;
  put(drawer: string, key: string, value: unknown): Promise<Result<null, DeviceFailure>>;
  remove(drawer: string, key: string): Promise<Result<null, DeviceFailure>>;
  /** Every key and value of one drawer, in no promised order. */
  all(
    drawer: string,
  ): Promise<Result<readonly (readonly [key: string, value: unknown])[], DeviceFailure>>;
  /** Empties all drawers (sign-out). */
  wipe(): Promise<Result<null, DeviceFailure>>;
  /** Runs one job at a time per name, across all panes of this browser where it can; else within this pane. */
  exclusive<T>(name: string, job: () => Promise<T>): Promise<T>;
};
