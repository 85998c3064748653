import type { DeviceStore } from '../../../core/ports/device-store.ts';
import type { ExtrasFailure } from '../../../core/ports/mailbox-extras.ts';
import { fail, ok, type Result } from '../../../core/result.ts';

export type NestedToken = { readonly accessToken: string; readonly username: string };

/** Outlook's own sign-in, as msal-browser gives it. */
export type NestedApp = {
  /** `ask` may show a window; `claims` are what Microsoft demanded with its last refusal. */
  token(
    scopes: readonly string[],
    how: { readonly ask: boolean; readonly claims: string | null },
  ): Promise<Result<NestedToken, ExtrasFailure>>;
};

export type GraphAccount = {
  connected(): boolean;
  username(): string | null;
  connect(): Promise<Result<null, ExtrasFailure>>;
  disconnect(): Promise<void>;
  onChange(listener: () => void): () => void;
  /** A token for these scopes, without a question. */
  token(scopes: readonly string[], claims?: string): Promise<Result<string, ExtrasFailure>>;
};

export type GraphAccountSetup = {
  /** Loads msal-browser and opens the app; asked for only once somebody is connected or wants to be. */
  readonly open: () => Promise<NestedApp>;
  readonly device: DeviceStore;
};

/** What *Connect* asks for: the least that each use needs (README, Permissions in Microsoft 365). */
export const SCOPES = {
  /** Recipients, dates and `.eml` of the mail on screen. */
  mail: ['Mail.Read'],
  sharedMail: ['Mail.Read.Shared'],
  /** The user's own addresses. */
  profile: ['User.Read'],
  /** A category in the master list. */
  categories: ['MailboxSettings.ReadWrite'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const DRAWER = 'microsoft';
const KEY = 'connected';

/** Said no by the user or the organisation; a passing trouble says nothing about the connection. */
const isEnd = ({ kind }: ExtrasFailure): boolean => kind === 'not-connected' || kind === 'denied';

/** Whether Microsoft 365 is connected on this device, and tokens for it. No token is ever kept. */
export async function createGraphAccount({
  open,
  device,
}: GraphAccountSetup): Promise<GraphAccount> {
  const listeners = new Set<() => void>();
  const kept = await device.get(DRAWER, KEY);
  let username: string | null = kept.ok && typeof kept.value === 'string' ? kept.value : null;
  let opening: Promise<NestedApp | null> | null = null;
  /** Scopes that were missed since: asked for with the next *Connect*. */
  const missed = new Set<string>();

  const app = async (): Promise<NestedApp | null> => {
    // Not remembered when it fails: the network may be back at the next try.
    opening ??= open().catch(() => {
      opening = null;
      return null;
    });
    return opening;
  };
  const set = async (next: string | null): Promise<void> => {
    username = next;
    if (next === null) await device.remove(DRAWER, KEY);
    else await device.put(DRAWER, KEY, next);
    for (const listener of listeners) listener();
  };

  return {
    connected: () => username !== null,
    username: () => username,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    connect: async () => {
      const nested = await app();
      if (!nested) return fail({ kind: 'offline' });
      const scopes = [...SCOPES.profile, ...SCOPES.mail, ...SCOPES.categories, ...missed];
      // Where consent was given before, no window is needed.
      const silent = await nested.token(scopes, { ask: false, claims: null });
      const got = silent.ok ? silent : await nested.token(scopes, { ask: true, claims: null });
      if (!got.ok)
        return fail(got.failure.kind === 'not-connected' ? { kind: 'denied' } : got.failure);
      missed.clear();
      await set(got.value.username || 'Microsoft 365');
      return ok(null);
    },
    disconnect: () => set(null),
    token: async (scopes, claims) => {
      if (username === null) return fail({ kind: 'not-connected' });
      const nested = await app();
      if (!nested) return fail({ kind: 'offline' });
      const got = await nested.token(scopes, { ask: false, claims: claims ?? null });
      if (got.ok) return ok(got.value.accessToken);
      if (isEnd(got.failure)) {
        for (const scope of scopes) missed.add(scope);
        // Without the scope that everything needs, nothing is connected any more; one for a shared mailbox is only missed.
        if (scopes.some((scope) => scope === SCOPES.mail[0])) await set(null);
      }
      return fail(got.failure);
    },
  };
}
