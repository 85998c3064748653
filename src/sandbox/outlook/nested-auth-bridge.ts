import type { World } from './world.ts';

/** What msal-browser expects on the pane's window where Outlook signs in for it: JSON texts in, JSON texts out. */
export type NestedAuthBridge = {
  addEventListener(name: string, listener: (response: string) => void): void;
  removeEventListener(name: string, listener: (response: string) => void): void;
  postMessage(message: string): void;
};

/** Gives an access token of the simulated Graph for these scopes. */
export type IssueToken = (scopes: readonly string[]) => Promise<string>;

type Asked = {
  readonly requestId: string;
  readonly method: string;
  readonly tokenParams?: { readonly scope?: string };
};

const TENANT = '3f0d6c1a-0000-4000-8000-00000000c0de';
const USER = '7b1e5c22-0000-4000-8000-0000000e1e4a';
const HOUR = 3600;

const base64url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** What only says who it is; nobody checks its signature but a server, and there is none. */
const idToken = (username: string, name: string): string =>
  `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url({
    oid: USER,
    tid: TENANT,
    sub: USER,
    preferred_username: username,
    name,
    ver: '2.0',
  })}.`;

/** Scopes that the user has consented to; they outlive a load of the pane, as at Microsoft. */
export type Consents = Set<string>;

/** Outlook's side of nested app authentication, for one load of the pane: consent as the habits say, tokens from the simulated Graph. */
export function createNestedAuthBridge(
  world: World,
  issue: IssueToken,
  consented: Consents,
): NestedAuthBridge {
  const listeners = new Set<(response: string) => void>();
  const say = (response: object): void => {
    const text = JSON.stringify({ messageType: 'NestedAppAuthResponse', ...response });
    world.clock.setTimeout(() => {
      for (const listener of [...listeners]) listener(text);
    }, world.state().habits.latency);
  };

  const refusal = (asks: boolean, scopes: readonly string[]): object | null => {
    const { consent } = world.state().habits;
    if (consent === 'no-network') return { status: 'NO_NETWORK' };
    if (consent === 'disabled') return { status: 'DISABLED' };
    if (scopes.every((scope) => consented.has(scope)) && consent !== 'withdrawn') return null;
    if (!asks) return { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' };
    if (consent === 'declined') return { status: 'USER_CANCEL' };
    if (consent === 'admin')
      return {
        status: 'PERSISTENT_ERROR',
        code: 'invalid_grant',
        description: 'AADSTS90094: An administrator must consent to this application.',
      };
    for (const scope of scopes) consented.add(scope);
    return null;
  };

  async function giveToken({ requestId, method, tokenParams }: Asked): Promise<void> {
    const scope = tokenParams?.scope ?? '';
    const scopes = scope.split(' ').filter((one) => one !== '');
    const error = refusal(method === 'GetTokenPopup', scopes);
    if (error) {
      say({ requestId, success: false, error });
      return;
    }
    const { name, address } = world.state().profile;
    say({
      requestId,
      success: true,
      token: {
        access_token: await issue(scopes),
        id_token: idToken(address, name),
        expires_in: HOUR,
        scope,
        properties: null,
      },
      account: {
        homeAccountId: `${USER}.${TENANT}`,
        environment: 'login.windows.net',
        tenantId: TENANT,
        username: address,
        localAccountId: USER,
        name,
      },
    });
  }

  return {
    addEventListener: (_name, listener) => void listeners.add(listener),
    removeEventListener: (_name, listener) => void listeners.delete(listener),
    postMessage: (message) => {
      const asked = JSON.parse(message) as Asked;
      if (asked.method === 'GetInitContext')
        say({
          requestId: asked.requestId,
          success: true,
          initContext: { sdkName: 'simulated-outlook', sdkVersion: '1.0', capabilities: {} },
        });
      else void giveToken(asked);
    },
  };
}
