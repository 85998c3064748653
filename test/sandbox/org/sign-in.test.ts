import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createOrg, type Org, type OrgOptions } from '../../../src/sandbox/org/org.ts';

const verifier = 'v'.repeat(50);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const clientId = 'app';
const redirectUri = 'https://pane.example/login.html';
const host = 'https://org.sidecar.invalid';
const username = 'elena.fischer@northwind-telematics.example';

function org(options: OrgOptions = {}): Org {
  const app = {
    id: clientId,
    name: 'App',
    redirectUris: [redirectUri],
    scopes: ['api', 'refresh_token', 'openid'],
  };
  return createOrg({ seed: 7, apps: [app], allowedOrigins: ['https://pane.example'], ...options });
}

const asked = {
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  scope: 'api refresh_token',
  state: 's t&te',
  code_challenge: challenge,
  code_challenge_method: 'S256',
};

function form(fields: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

async function signIn(of: Org, changes: Readonly<Record<string, string>> = {}): Promise<URL> {
  const fields = { ...asked, step: 'consent', username, answer: 'allow', ...changes };
  const response = await of.fetch(`${host}/services/oauth2/authorize`, form(fields));
  expect(response.status).toBe(302);
  return new URL(response.headers.get('location') ?? '');
}

async function token(
  of: Org,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; body: Readonly<Record<string, string>> }> {
  const response = await of.fetch(
    `${host}/services/oauth2/token`,
    form({ client_id: clientId, ...fields }),
  );
  return {
    status: response.status,
    body: (await response.json()) as Readonly<Record<string, string>>,
  };
}

async function tokens(of: Org): Promise<Readonly<Record<string, string>>> {
  const code = (await signIn(of)).searchParams.get('code') ?? '';
  const answer = await token(of, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

test('[L1] login, consent and code bring tokens that open the API', async () => {
  const of = org();
  const page = await of.fetch(
    `${host}/services/oauth2/authorize?${new URLSearchParams(asked).toString()}`,
  );
  expect(await page.text()).toContain('Log In');
  const consent = await of.fetch(
    `${host}/services/oauth2/authorize`,
    form({ ...asked, step: 'login', username, password: 'x' }),
  );
  expect(await consent.text()).toContain('Allow access?');
  expect((await signIn(of)).searchParams.get('state')).toBe('s t&te');
  const { access_token = '', instance_url, id, token_type } = await tokens(of);
  expect({ instance_url, token_type }).toEqual({ instance_url: host, token_type: 'Bearer' });
  expect(id).toBe(`${host}/id/${of.session().orgId}/${of.session().userId}`);
  const headers = { Authorization: `Bearer ${access_token}` };
  expect((await of.fetch(`${host}/services/data/v64.0/limits`, { headers })).status).toBe(200);
  const info = await of.fetch(`${host}/services/oauth2/userinfo`, { headers });
  expect(await info.json()).toMatchObject({
    preferred_username: username,
    organization_id: of.session().orgId,
  });
});

test('[L1] a wrong verifier, a used code, another redirect and a long verifier are refused', async () => {
  const of = org();
  const exchange = async (changes: Readonly<Record<string, string>>): Promise<unknown> => {
    const code = (await signIn(of)).searchParams.get('code') ?? '';
    const fields = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    };
    const answer = await token(of, { ...fields, ...changes });
    return answer.body['error'];
  };
  expect(await exchange({ code_verifier: 'w'.repeat(50) })).toBe('invalid_grant');
  expect(await exchange({ code_verifier: 'v'.repeat(171) })).toBe('invalid_grant');
  expect(await exchange({ code: 'made up' })).toBe('invalid_grant');
  expect(await exchange({ redirect_uri: 'https://evil.example/' })).toBe('redirect_uri_mismatch');
  expect(await exchange({ client_id: 'other' })).toBe('invalid_client_id');
});

test('[L1] the authorize page never sends anyone to an address that is not registered', async () => {
  const of = org();
  const bad = { ...asked, redirect_uri: 'https://evil.example/' };
  const response = await of.fetch(
    `${host}/services/oauth2/authorize?${new URLSearchParams(bad).toString()}`,
  );
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('redirect_uri_mismatch');
  expect((await signIn(of, { code_challenge: 'short' })).searchParams.get('error')).toBe(
    'invalid_request',
  );
  expect((await signIn(of, { answer: 'deny' })).searchParams.get('error')).toBe('access_denied');
  const page = await of.fetch(
    `${host}/services/oauth2/authorize?${new URLSearchParams({ ...asked, state: '"><script>' }).toString()}`,
  );
  expect(await page.text()).not.toContain('<script>');
});

test('[L1] refreshing rotates the token; showing an old one ends the grant', async () => {
  const of = org();
  const first = await tokens(of);
  const refresh = (refresh_token: string): ReturnType<typeof token> =>
    token(of, { grant_type: 'refresh_token', refresh_token });
  const second = await refresh(first['refresh_token'] ?? '');
  expect(second.status).toBe(200);
  expect(second.body['refresh_token']).not.toBe(first['refresh_token']);
  expect((await refresh(first['refresh_token'] ?? '')).body['error']).toBe('invalid_grant');
  expect((await refresh(second.body['refresh_token'] ?? '')).body['error']).toBe('invalid_grant');
  const headers = { Authorization: `Bearer ${second.body['access_token'] ?? ''}` };
  expect((await of.fetch(`${host}/services/data/v64.0/limits`, { headers })).status).toBe(401);
});

test('[L1] a sixth grant of the same app ends the first; revoking ends its own', async () => {
  const of = org();
  const all = [];
  for (let n = 0; n < 6; n++) all.push((await tokens(of))['refresh_token'] ?? '');
  const refresh = async (text: string): Promise<number> =>
    (await token(of, { grant_type: 'refresh_token', refresh_token: text })).status;
  expect(await refresh(all[0] ?? '')).toBe(400);
  const revoked = await of.fetch(`${host}/services/oauth2/revoke`, form({ token: all[2] ?? '' }));
  expect(revoked.status).toBe(200);
  expect(await refresh(all[2] ?? '')).toBe(400);
  expect(await refresh(all[1] ?? '')).toBe(200);
});

async function allowed(
  of: Org,
  path: string,
  origin: string,
  method = 'GET',
): Promise<string | null> {
  const response = await of.fetch(host + path, { method, headers: { Origin: origin } });
  return response.headers.get('access-control-allow-origin');
}

test('[L1] pages of listed origins read REST and, where switched on, tokens; nobody reads the identity URL', async () => {
  const of = org();
  const pane = 'https://pane.example';
  expect(await allowed(of, '/services/data/v64.0/limits', pane)).toBe(pane);
  expect(await allowed(of, '/services/data/v64.0/limits', 'https://evil.example')).toBeNull();
  expect(await allowed(of, '/services/oauth2/token', pane, 'POST')).toBe(pane);
  expect(await allowed(of, '/.well-known/openid-configuration', 'https://evil.example')).toBe(
    'https://evil.example',
  );
  expect(await allowed(of, `/id/${of.session().orgId}/${of.session().userId}`, pane)).toBeNull();
  of.setSwitches({ oauthCors: false });
  expect(await allowed(of, '/services/oauth2/token', pane, 'POST')).toBeNull();
});

test('a preflight echoes what is asked, allows no credentials and does not expose the usage header', async () => {
  const of = org();
  const preflight = (path: string): Promise<Response> =>
    of.fetch(host + path, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://pane.example',
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': 'authorization,sforce-duplicate-rule-header',
      },
    });
  const response = await preflight('/services/data/v64.0/sobjects/Contact');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': 'https://pane.example',
    'access-control-allow-methods': 'HEAD, GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'authorization,sforce-duplicate-rule-header',
    'access-control-allow-credentials': 'false',
  });
  expect(response.headers.get('access-control-expose-headers')).toBeNull();
  expect((await preflight('/id/x/y')).status).toBe(403);
});
