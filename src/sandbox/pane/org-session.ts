import type { AccessGrant, Session } from '../../core/ports/session.ts';
import { fail } from '../../core/result.ts';
import type { SignIn } from '../../taskpane/services.ts';

type Fetch = typeof globalThis.fetch;

export type OrgSession = {
  readonly session: Session;
  readonly signIn: SignIn;
  readonly orgUrl: string;
  readonly graphUrl: string;
};

const isGrant = (value: unknown): value is AccessGrant =>
  typeof value === 'object' &&
  value !== null &&
  'instanceUrl' in value &&
  typeof value.instanceUrl === 'string' &&
  'accessToken' in value &&
  typeof value.accessToken === 'string';

async function askGrant(fetch: Fetch, orgUrl: string): Promise<AccessGrant | null> {
  try {
    const response = await fetch(`${orgUrl}/__org/session`);
    const grant: unknown = response.ok ? await response.json() : null;
    return isGrant(grant) ? grant : null;
  } catch {
    return null;
  }
}

type Servers = { readonly orgUrl: string; readonly graphUrl: string };

async function findServers(fetch: Fetch): Promise<Servers> {
  const response = await fetch('sandbox-config.json');
  return { orgUrl: '', graphUrl: '', ...((await response.json()) as Partial<Servers>) };
}

/** A session with the simulated org: signed in from the start, ended by its fault switch, begun again by *Sign in*. */
export async function orgSession(fetch: Fetch): Promise<OrgSession> {
  const { orgUrl, graphUrl } = await findServers(fetch);
  const listeners = new Set<() => void>();
  let grant = await askGrant(fetch, orgUrl);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    orgUrl,
    graphUrl,
    session: {
      current: () => grant,
      // The simulated org's tokens cannot be renewed from here: signing in again is what a fault should lead to.
      renew: () =>
        Promise.resolve(grant ? fail({ kind: 'signed-out' }) : fail({ kind: 'offline' })),
      onChange: (listener) =>
        listen(() => {
          listener(grant);
        }),
    },
    signIn: {
      signedIn: () => grant !== null,
      signIn: async () => {
        grant = await askGrant(fetch, orgUrl);
        tell();
        return grant !== null;
      },
      signOut: () => {
        grant = null;
        tell();
        return Promise.resolve();
      },
      onChange: listen,
    },
  };
}
