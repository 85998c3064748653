import { escapeHtml, htmlPage } from '../html.ts';
import { textOf, type Row } from '../value.ts';
import type { ClientApp, OAuth } from './oauth.ts';

type Ask = {
  readonly app: ClientApp;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | null;
  readonly challenge: string;
  readonly loginHint: string;
};

/**
 * The authorize page: choose who signs in, then allow or deny. Any password will do. What is wrong with the
 * app or its redirect is shown here; everything else goes back to the redirect.
 */
export async function authorize(oauth: OAuth, request: Request, url: URL): Promise<Response> {
  const isPost = request.method === 'POST';
  const form = isPost ? new URLSearchParams(await request.text()) : url.searchParams;
  const ask = readAsk(oauth, form);
  if (ask instanceof Response) return ask;
  if (!isPost) return loginPage(oauth, form, ask, '');
  const user = findUser(oauth, form.get('username') ?? '');
  if (form.get('step') === 'login') {
    const known = user !== null && (form.get('password') ?? '') !== '';
    return known
      ? consentPage(form, ask, user)
      : loginPage(oauth, form, ask, 'Please check your username and password.');
  }
  if (form.get('answer') !== 'allow' || !user) {
    return back(ask, {
      error: 'access_denied',
      error_description: 'end-user denied authorization',
    });
  }
  const { app, redirectUri, scope, challenge } = ask;
  const userId = textOf(user, 'Id');
  return back(ask, {
    code: oauth.grants.addCode({ clientId: app.id, redirectUri, userId, scope, challenge }),
  });
}

function readAsk(oauth: OAuth, form: URLSearchParams): Ask | Response {
  const app = oauth.apps.find((each) => each.id === form.get('client_id'));
  if (!app) return errorPage('invalid_client_id', 'client identifier invalid');
  const redirectUri = form.get('redirect_uri') ?? '';
  if (!app.redirectUris.some((each) => redirectMatches(each, redirectUri))) {
    return errorPage('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  const ask: Ask = {
    app,
    redirectUri,
    scope: form.get('scope') ?? 'api',
    state: form.get('state'),
    challenge: form.get('code_challenge') ?? '',
    loginHint: form.get('login_hint') ?? '',
  };
  if (form.get('response_type') !== 'code') {
    return back(ask, {
      error: 'unsupported_response_type',
      error_description: 'response type not supported',
    });
  }
  if (!/^[A-Za-z0-9_-]{43}$/.test(ask.challenge) || form.get('code_challenge_method') !== 'S256') {
    return back(ask, {
      error: 'invalid_request',
      error_description: 'missing required code challenge',
    });
  }
  const unknown = ask.scope
    .split(/\s+/)
    .filter((each) => each !== '' && !app.scopes.includes(each));
  if (unknown.length > 0) {
    return back(ask, {
      error: 'invalid_scope',
      error_description: `the requested scope is not allowed: ${unknown.join(' ')}`,
    });
  }
  return ask;
}

/** Exact; a local host with `:*` allows all its pages on any port, which only a sandbox may do. */
function redirectMatches(pattern: string, uri: string): boolean {
  if (pattern === uri) return true;
  if (!pattern.endsWith(':*') || !URL.canParse(uri)) return false;
  const { protocol, hostname, username, password } = new URL(uri);
  return username + password === '' && `${protocol}//${hostname}:*` === pattern;
}

function findUser(oauth: OAuth, username: string): Row | null {
  const rows = oauth.engine.store.where('User', 'Username', username);
  return rows.find((row) => row['IsActive'] === true) ?? null;
}

function back(ask: Ask, fields: Readonly<Record<string, string>>): Response {
  const target = new URL(ask.redirectUri);
  for (const [name, value] of Object.entries(fields)) target.searchParams.set(name, value);
  if (ask.state !== null) target.searchParams.set('state', ask.state);
  return new Response(null, { status: 302, headers: { Location: target.href } });
}

function errorPage(error: string, description: string): Response {
  return htmlPage(
    400,
    'Sign-in error',
    `<h1>Sign-in error</h1><p>error=${escapeHtml(error)}&amp;error_description=${escapeHtml(description)}</p>`,
  );
}

const carried = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
];

function hidden(form: URLSearchParams, more: Readonly<Record<string, string>>): string {
  const fields = carried.flatMap((name): [string, string][] => {
    const value = form.get(name);
    return value === null ? [] : [[name, value]];
  });
  return [...fields, ...Object.entries(more)]
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
}

function loginPage(oauth: OAuth, form: URLSearchParams, ask: Ask, problem: string): Response {
  const wanted = form.get('username') ?? ask.loginHint;
  const options = [...oauth.engine.store.live('User')]
    .filter((user) => user['IsActive'] === true)
    .map((user) => {
      const name = textOf(user, 'Username');
      const chosen = name === wanted ? ' selected' : '';
      return `<option value="${escapeHtml(name)}"${chosen}>${escapeHtml(textOf(user, 'Name'))}</option>`;
    });
  return htmlPage(
    problem === '' ? 200 : 401,
    'Log in',
    `<h1>Log in to the simulated org</h1>${problem === '' ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
<form method="post" action="/services/oauth2/authorize">${hidden(form, { step: 'login' })}
<label for="username">User</label><select id="username" name="username">${options.join('')}</select>
<label for="password">Password (any)</label><input id="password" name="password" type="password" value="sandbox">
<button id="login" type="submit">Log In</button></form>`,
  );
}

function consentPage(form: URLSearchParams, ask: Ask, user: Row): Response {
  const username = textOf(user, 'Username');
  const scopes = ask.scope.split(/\s+/).map((scope) => `<li>${escapeHtml(scope)}</li>`);
  return htmlPage(
    200,
    'Allow access?',
    `<h1>Allow access?</h1><p><strong>${escapeHtml(ask.app.name)}</strong> is asking, for ${escapeHtml(username)}, to:</p><ul>${scopes.join('')}</ul>
<form method="post" action="/services/oauth2/authorize">${hidden(form, { step: 'consent', username })}
<button id="allow" name="answer" value="allow" type="submit">Allow</button>
<button id="deny" name="answer" value="deny" type="submit">Deny</button></form>`,
  );
}
