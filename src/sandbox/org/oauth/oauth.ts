import { base64Url } from '../base64.ts';
import type { Engine } from '../engine.ts';
import { textOf } from '../value.ts';
import { authorize } from './authorize.ts';
import type { Grant, Grants } from './grants.ts';

/** An external client app: public, PKCE required. A redirect is exact, or a local host with `:*`. */
export type ClientApp = {
  readonly id: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
};

export type OAuth = {
  readonly engine: Engine;
  readonly grants: Grants;
  readonly apps: readonly ClientApp[];
};

/** Everything below `/services/oauth2`, the identity URL and the discovery document; null for other paths. */
export async function oauthAnswer(
  oauth: OAuth,
  request: Request,
  url: URL,
): Promise<Response | null> {
  switch (url.pathname) {
    case '/services/oauth2/authorize':
      return authorize(oauth, request, url);
    case '/services/oauth2/token':
      return posted(request, (form) => token(oauth, form, url.origin));
    case '/services/oauth2/revoke':
      return posted(request, (form) => Promise.resolve(revoke(oauth, form)));
    case '/services/oauth2/userinfo':
      return userinfo(oauth, request, url.origin);
    case '/.well-known/openid-configuration':
      return json(200, discovery(url.origin));
    default:
      return url.pathname.startsWith('/id/') ? identity(oauth, request, url) : null;
  }
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', 'Cache-Control': 'no-store' },
  });
}

function failure(error: string, error_description: string, status = 400): Response {
  return json(status, { error, error_description });
}

async function posted(
  request: Request,
  reply: (form: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  if (request.method !== 'POST') return failure('invalid_request', 'must use HTTP POST', 405);
  return reply(new URLSearchParams(await request.text()));
}

async function token(oauth: OAuth, form: URLSearchParams, origin: string): Promise<Response> {
  const app = oauth.apps.find((each) => each.id === form.get('client_id'));
  if (!app) return failure('invalid_client_id', 'client identifier invalid');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(oauth, app, form, origin);
    case 'refresh_token':
      return byRefresh(oauth, app, form, origin);
    case null:
    default:
      return failure('unsupported_grant_type', 'grant type not supported');
  }
}

async function byCode(
  oauth: OAuth,
  app: ClientApp,
  form: URLSearchParams,
  origin: string,
): Promise<Response> {
  const code = oauth.grants.takeCode(form.get('code') ?? '');
  if (code?.clientId !== app.id) return failure('invalid_grant', 'invalid authorization code');
  if (code.redirectUri !== form.get('redirect_uri')) {
    return failure('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  const verifier = form.get('code_verifier') ?? '';
  if (
    !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier) ||
    (await challengeOf(verifier)) !== code.challenge
  ) {
    return failure('invalid_grant', 'invalid code verifier');
  }
  const grant = oauth.grants.open(code.userId, app.id, code.scope);
  return tokens(oauth, grant, origin, grant.refresh !== '');
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}

/** With rotation the old token dies here; showing it again ends the whole grant. */
async function byRefresh(
  oauth: OAuth,
  app: ClientApp,
  form: URLSearchParams,
  origin: string,
): Promise<Response> {
  const grant = oauth.grants.byRefresh(form.get('refresh_token') ?? '');
  if (grant?.clientId !== app.id) return failure('invalid_grant', 'expired access/refresh token');
  if (oauth.engine.store.get(grant.userId)?.['IsActive'] !== true) {
    return failure('inactive_user', 'user is inactive');
  }
  const rotates = oauth.engine.switches.rotateRefreshTokens;
  if (rotates) oauth.grants.rotate(grant);
  return tokens(oauth, grant, origin, rotates);
}

async function tokens(
  oauth: OAuth,
  grant: Grant,
  origin: string,
  withRefresh: boolean,
): Promise<Response> {
  const { orgId, clock } = oauth.engine;
  const id = `${origin}/id/${orgId}/${grant.userId}`;
  const issued = String(clock().getTime());
  return json(200, {
    access_token: oauth.grants.openSession(grant.userId, grant),
    ...(withRefresh ? { refresh_token: grant.refresh } : {}),
    signature: await challengeOf(id + issued),
    scope: grant.scope,
    instance_url: origin,
    id,
    token_type: 'Bearer',
    issued_at: issued,
  });
}

function revoke(oauth: OAuth, form: URLSearchParams): Response {
  const revoked = oauth.grants.revoke(form.get('token') ?? '');
  return revoked
    ? new Response(null, { status: 200 })
    : failure('unsupported_token_type', 'this token type is not supported');
}

/** The user of a bearer token in a request, null when there is none. */
export function bearer(oauth: OAuth, request: Request): string | null {
  const [, accessToken] =
    /^(?:Bearer|OAuth) (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return accessToken === undefined ? null : oauth.grants.userOf(accessToken);
}

function userinfo(oauth: OAuth, request: Request, origin: string): Response {
  const userId = bearer(oauth, request);
  const user = userId === null ? null : oauth.engine.store.get(userId);
  if (!user) return new Response('Bad_OAuth_Token', { status: 403 });
  const { orgId } = oauth.engine;
  return json(200, {
    sub: `${origin}/id/${orgId}/${textOf(user, 'Id')}`,
    user_id: textOf(user, 'Id'),
    organization_id: orgId,
    preferred_username: textOf(user, 'Username'),
    nickname: textOf(user, 'CommunityNickname'),
    name: textOf(user, 'Name'),
    email: textOf(user, 'Email'),
    email_verified: true,
    given_name: textOf(user, 'FirstName'),
    family_name: textOf(user, 'LastName'),
    zoneinfo: textOf(user, 'TimeZoneSidKey'),
    locale: textOf(user, 'LocaleSidKey'),
    language: textOf(user, 'LanguageLocaleKey'),
    active: user['IsActive'] === true,
    user_type: 'STANDARD',
  });
}

/** For programs only: pages fail its preflight. */
function identity(oauth: OAuth, request: Request, url: URL): Response {
  const userId = bearer(oauth, request);
  if (userId === null) return new Response('Missing_OAuth_Token', { status: 403 });
  const user = oauth.engine.store.get(userId);
  return json(200, {
    id: url.origin + url.pathname,
    user_id: userId,
    organization_id: oauth.engine.orgId,
    username: textOf(user ?? {}, 'Username'),
    display_name: textOf(user ?? {}, 'Name'),
    email: textOf(user ?? {}, 'Email'),
    active: true,
    user_type: 'STANDARD',
    urls: { rest: `${url.origin}/services/data/v{version}/` },
  });
}

function discovery(origin: string): unknown {
  const base = `${origin}/services/oauth2`;
  return {
    issuer: origin,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    revocation_endpoint: `${base}/revoke`,
    userinfo_endpoint: `${base}/userinfo`,
    jwks_uri: `${origin}/id/keys`,
    scopes_supported: ['api', 'openid', 'refresh_token', 'full'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
  };
}
