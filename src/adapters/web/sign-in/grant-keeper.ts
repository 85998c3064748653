import type { DeviceStore } from '../../../core/ports/device-store.ts';
import type { AccessGrant, Session } from '../../../core/ports/session.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { readIdentityUrl, type KeptSignIn } from '../../../core/sign-in/kept-sign-in.ts';
import { isInstanceOf } from '../../../core/sign-in/my-domain.ts';
import type { SignInPlace } from '../../../core/sign-in/sign-in-flow.ts';
import type { SignInFailure } from '../../../core/sign-in/sign-in-failure.ts';
import type { SignInDrawer } from './sign-in-drawer.ts';
import { tokenEndpoint, type Fetch, type Tokens } from './token-endpoint.ts';

type Renewal = Awaited<ReturnType<Session['renew']>>;

export type GrantKeeper = {
  readonly session: Session;
  /** Takes up the tokens of a finished sign-in. */
  begin(place: SignInPlace, tokens: Tokens): Promise<Result<null, SignInFailure>>;
  /** Takes up what an earlier pane kept; resolves when its first renewal has ended, whichever way. */
  restore(): Promise<void>;
  end(): Promise<void>;
};

export type GrantSetup = {
  readonly fetch: Fetch;
  readonly device: DeviceStore;
  readonly drawer: SignInDrawer;
  /** Hosts beside Salesforce's own that a token may go to. */
  readonly hosts: () => readonly string[];
  /** A session ended although nobody signed out. */
  readonly onLost: () => void;
};

/** Names the lock between panes: with rotation, two renewals of one refresh token end the whole grant. */
const LOCK = 'salesforce-renewal';
/** Stands for a token while the first one is on its way: Salesforce refuses it, and the refusal brings the renewal. */
const NONE_YET = 'none-yet';

/** Failures that leave the grant what it was: Salesforce said nothing about it. */
const passing = new Set<SignInFailure['kind']>(['offline', 'busy', 'cors-off']);

const identityOf = (kept: Pick<KeptSignIn, 'userId' | 'orgId'>): Partial<AccessGrant> => ({
  ...(kept.userId && { userId: kept.userId }),
  ...(kept.orgId && { orgId: kept.orgId }),
});

/** The one access token of this pane, in memory only, and how another one is got (L2). */
export function createGrantKeeper(setup: GrantSetup): GrantKeeper {
  const { fetch, device, drawer, hosts, onLost } = setup;
  const listeners = new Set<(grant: AccessGrant | null) => void>();
  let grant: AccessGrant | null = null;
  let renewing: Promise<Renewal> | null = null;

  const change = (next: AccessGrant | null): void => {
    grant = next;
    for (const listener of listeners) listener(next);
  };
  const lose = async (): Promise<Renewal> => {
    await drawer.clear();
    if (grant) {
      change(null);
      onLost();
    }
    return fail({ kind: 'signed-out' });
  };

  async function renewKept(): Promise<Renewal> {
    // Read under the lock: another pane may just have exchanged the refresh token that this one knew.
    const kept = await drawer.read();
    if (!kept) return lose();
    const answer = await tokenEndpoint(fetch, kept).refresh(kept.refreshToken);
    if (!answer.ok) return passing.has(answer.failure.kind) ? fail({ kind: 'offline' }) : lose();
    const { accessToken, refreshToken, instanceUrl } = answer.value;
    if (instanceUrl !== kept.instanceUrl) return lose();
    await drawer.write({ ...kept, refreshToken: refreshToken ?? kept.refreshToken });
    // Signed out while the answer was on its way.
    if (!grant) {
      await drawer.clear();
      return fail({ kind: 'signed-out' });
    }
    const next = { instanceUrl, accessToken, ...identityOf(kept) };
    change(next);
    return ok(next);
  }

  const renew: Session['renew'] = (staleToken) => {
    if (!grant) return Promise.resolve(fail({ kind: 'signed-out' }));
    if (grant.accessToken !== staleToken) return Promise.resolve(ok(grant));
    renewing ??= device.exclusive(LOCK, renewKept).finally(() => {
      renewing = null;
    });
    return renewing;
  };

  return {
    session: {
      current: () => grant,
      renew,
      onChange: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    begin: async (place, { accessToken, refreshToken, instanceUrl, identityUrl }) => {
      if (!isInstanceOf(instanceUrl, place.host, hosts()))
        return fail({ kind: 'foreign-instance' });
      const identity = readIdentityUrl(identityUrl);
      await device.exclusive(LOCK, async () => {
        if (refreshToken === null) await drawer.clear();
        else await drawer.write({ ...place, instanceUrl, refreshToken, ...identity });
      });
      change({ instanceUrl, accessToken, ...identityOf(identity) });
      return ok(null);
    },
    restore: async () => {
      const kept = await drawer.read();
      if (!kept || !isInstanceOf(kept.instanceUrl, kept.host, hosts())) return;
      change({ instanceUrl: kept.instanceUrl, accessToken: NONE_YET, ...identityOf(kept) });
      await renew(NONE_YET);
    },
    end: async () => {
      change(null);
      await device.exclusive(LOCK, async () => {
        const kept = await drawer.read();
        await drawer.clear();
        if (kept) await tokenEndpoint(fetch, kept).revoke(kept.refreshToken);
      });
    },
  };
}
