import type { Result } from '../result.ts';

export type StoreFailure =
  /** The store's limit (32 KB in Outlook's roaming settings) would be exceeded; nothing was written. */
  | { readonly kind: 'full'; readonly limitBytes: number; readonly neededBytes: number }
  | { readonly kind: 'not-saved'; readonly message: string };

/**
 * The user's settings, kept by the host with the mailbox (X3). Read once when the pane opens: the host does not read again.
 * The value is untrusted: parse it with `parseSettings`.
 */
export type SettingsStore = {
  load(): unknown;
  /** Writes the whole value; several calls in quick succession become one write. Resolves when it is kept. */
  save(value: unknown): Promise<Result<null, StoreFailure>>;
};
