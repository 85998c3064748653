import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  customFetch,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  ResponseBodyError,
  revocationRequest,
  validateAuthResponse,
  type AuthorizationServer,
  type Client,
  type TokenEndpointResponse,
} from 'oauth4webapi';
import { fail, ok, type Result } from '../../../core/result.ts';
import { originOfHost } from '../../../core/sign-in/my-domain.ts';
import type { SignInPlace } from '../../../core/sign-in/sign-in-flow.ts';
import { failureOfError, type SignInFailure } from '../../../core/sign-in/sign-in-failure.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Tokens = {
  readonly accessToken: string;
  /** With rotation each renewal brings another one; null where Salesforce keeps the old one, or gives none. */
  readonly refreshToken: string | null;
  readonly instanceUrl: string;
  /** Salesforce's identity URL, which names org and user. */
  readonly identityUrl: string;
};

export type TokenEndpoint = {
  exchange(
    answer: { readonly code: string; readonly state: string },
    secrets: { readonly verifier: string; readonly redirectUri: string },
  ): Promise<Result<Tokens, SignInFailure>>;
  refresh(refreshToken: string): Promise<Result<Tokens, SignInFailure>>;
  /** Best effort: a token that could not be revoked dies of its age. */
  revoke(refreshToken: string): Promise<void>;
};

const TIMEOUT_MS = 20_000;

const serverOf = (origin: string): AuthorizationServer => ({
  issuer: origin,
  authorization_endpoint: `${origin}/services/oauth2/authorize`,
  token_endpoint: `${origin}/services/oauth2/token`,
  revocation_endpoint: `${origin}/services/oauth2/revoke`,
});

/** Salesforce's OAuth endpoints of one org, for a public client: nothing but the client id says who asks. */
export function tokenEndpoint(fetch: Fetch, { host, clientId }: SignInPlace): TokenEndpoint {
  const origin = originOfHost(host);
  const server = serverOf(origin);
  const client: Client = { client_id: clientId };
  const options = (): object => ({
    [customFetch]: fetch,
    // Only for a simulated org on this machine: originOfHost makes https of everything else.
    [allowInsecureRequests]: origin.startsWith('http:'),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const settle = async (
    asking: () => Promise<TokenEndpointResponse>,
  ): Promise<Result<Tokens, SignInFailure>> => {
    try {
      return tokensIn(await asking());
    } catch (error) {
      return fail(await failureOf(error, fetch, origin));
    }
  };
  return {
    exchange: ({ code, state }, { verifier, redirectUri }) =>
      settle(async () => {
        const parameters = validateAuthResponse(
          server,
          client,
          new URLSearchParams({ code, state }),
          state,
        );
        const response = await authorizationCodeGrantRequest(
          server,
          client,
          None(),
          parameters,
          redirectUri,
          verifier,
          options(),
        );
        return processAuthorizationCodeResponse(server, client, response);
      }),
    refresh: (refreshToken) =>
      settle(async () => {
        const response = await refreshTokenGrantRequest(
          server,
          client,
          None(),
          refreshToken,
          options(),
        );
        return processRefreshTokenResponse(server, client, response);
      }),
    revoke: async (refreshToken) => {
      try {
        await revocationRequest(server, client, None(), refreshToken, options());
      } catch {
        // Signing out must work without a line to Salesforce.
      }
    },
  };
}

function tokensIn(answer: TokenEndpointResponse): Result<Tokens, SignInFailure> {
  const text = (name: string): string => {
    const part = answer[name];
    return typeof part === 'string' ? part : '';
  };
  const instanceUrl = text('instance_url');
  if (instanceUrl === '') return fail({ kind: 'refused', code: 'no_instance' });
  return ok({
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    instanceUrl,
    identityUrl: text('id'),
  });
}

async function failureOf(error: unknown, fetch: Fetch, origin: string): Promise<SignInFailure> {
  if (error instanceof ResponseBodyError)
    return failureOfError(error.error, error.error_description ?? '');
  // fetch says TypeError for no line and for an answer that CORS keeps from us, and a timeout has its own name.
  if (error instanceof TypeError || isTimeout(error))
    return (await answersPages(fetch, origin)) ? { kind: 'cors-off' } : { kind: 'offline' };
  // A gateway's page, an answer in another form: Salesforce is busy or down.
  return { kind: 'offline' };
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name);

/** The one document that every page may read, whatever the org's CORS settings are. */
async function answersPages(fetch: Fetch, origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/.well-known/openid-configuration`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}
