import { expect, test } from '@jest/globals';
import {
  createOAuthSession,
  type OAuthSession,
  type OAuthSetup,
} from '../../../../src/adapters/web/sign-in/oauth-session.ts';
import { oneTimeCode, type SignInAnswer } from '../../../../src/core/sign-in/sign-in-answer.ts';
import type { SignInWindow, WindowEvent } from '../../../../src/core/sign-in/sign-in-flow.ts';
import { createOrg, type Org } from '../../../../src/sandbox/org/org.ts';
import { memoryDeviceStore } from '../../../support/memory-device-store.ts';

const host = 'org.sidecar.invalid';
const loginPage = 'https://pane.example/login.html';
const clientId = 'sidecar.test.client';
const username = 'elena.fischer@northwind-telematics.example';

function org(rotateRefreshTokens = true): Org {
  const scopes = ['api', 'refresh_token'];
  return createOrg({
    apps: [{ id: clientId, name: 'Sidecar', redirectUris: [loginPage], scopes }],
    allowedOrigins: ['https://pane.example'],
    switches: { rotateRefreshTokens },
  });
}

/** What the login page and the user do: the address that the window began with, through Salesforce, to its answer. */
async function goThrough(of: Org, start: string, answer = 'allow'): Promise<SignInAnswer> {
  const asked = new URL(start).searchParams;
  const response = await of.fetch(`https://${host}/services/oauth2/authorize`, {
    method: 'POST',
    body: new URLSearchParams({
      response_type: 'code',
      client_id: asked.get('client') ?? '',
      redirect_uri: loginPage,
      scope: 'api refresh_token',
      state: asked.get('begin') ?? '',
      code_challenge: asked.get('challenge') ?? '',
      code_challenge_method: 'S256',
      step: 'consent',
      username,
      answer,
    }),
  });
  const back = new URL(response.headers.get('location') ?? '').searchParams;
  const state = back.get('state') ?? '';
  const code = back.get('code');
  return code === null
    ? {
        kind: 'error',
        state,
        error: back.get('error') ?? '',
        description: back.get('error_description') ?? '',
      }
    : { kind: 'code', state, code };
}

type TestWindow = SignInWindow & {
  readonly starts: string[];
  tell: (event: WindowEvent) => void;
  closed: number;
};

const testWindow = (): TestWindow => {
  const window: TestWindow = {
    starts: [],
    closed: 0,
    tell: () => undefined,
    open: (url, tell) => {
      window.starts.push(url);
      window.tell = tell;
      return () => {
        window.closed += 1;
      };
    },
  };
  return window;
};

type World = {
  readonly of: Org;
  readonly window: TestWindow;
  readonly oauth: OAuthSession;
  /** What left the pane, as `path grant_type`. */
  readonly sent: string[];
  readonly pane: (changes?: Partial<OAuthSetup>) => Promise<OAuthSession>;
};

async function world(of = org(), changes: Partial<OAuthSetup> = {}): Promise<World> {
  const device = memoryDeviceStore();
  const window = testWindow();
  const sent: string[] = [];
  const fetch: OAuthSetup['fetch'] = (url, init) => {
    const grant = init.body instanceof URLSearchParams ? init.body.get('grant_type') : null;
    sent.push(`${new URL(url).pathname.split('/').at(-1) ?? ''}${grant ? ` ${grant}` : ''}`);
    return of.fetch(url, init);
  };
  const pane = (more: Partial<OAuthSetup> = {}): Promise<OAuthSession> =>
    createOAuthSession({
      fetch,
      device,
      window,
      loginPage,
      myDomain: host,
      clientId,
      allowedHosts: [],
      ...changes,
      ...more,
    });
  return { of, window, oauth: await pane(), sent, pane };
}

async function signIn({ of, window, oauth }: World): Promise<void> {
  const done = oauth.flow.begin();
  const answer = await goThrough(of, window.starts.at(-1) ?? '');
  window.tell({ kind: 'answer', answer });
  expect(await done).toBe(true);
}

const works = async (of: Org, oauth: OAuthSession): Promise<boolean> => {
  const { instanceUrl = '', accessToken = '' } = oauth.session.current() ?? {};
  const headers = { Authorization: `Bearer ${accessToken}` };
  return (await of.fetch(`${instanceUrl}/services/data/v64.0/limits`, { headers })).ok;
};
const token = (oauth: OAuthSession): string => oauth.session.current()?.accessToken ?? '';

test('[L1] signing in brings a token of the user that opens the API', async () => {
  const one = await world();
  let told = 0;
  one.oauth.onChange(() => (told += 1));
  expect(one.oauth.signedIn()).toBe(false);
  await signIn(one);
  expect(await works(one.of, one.oauth)).toBe(true);
  expect(one.oauth.session.current()).toMatchObject({
    instanceUrl: `https://${host}`,
    userId: one.of.session().userId,
    orgId: one.of.session().orgId,
  });
  expect({ told, closed: one.window.closed }).toEqual({ told: 1, closed: 1 });
});

test('[L1] neither the verifier nor a token stands in the address of the window', async () => {
  const one = await world();
  await signIn(one);
  const start = new URL(one.window.starts[0] ?? '');
  expect(start.origin + start.pathname).toBe(loginPage);
  expect([...start.searchParams.keys()].sort()).toEqual(['begin', 'challenge', 'client', 'host']);
});

test('[L1] an answer to another question is not believed, and the sign-in goes on', async () => {
  const one = await world();
  const done = one.oauth.flow.begin();
  const answer = await goThrough(one.of, one.window.starts[0] ?? '');
  one.window.tell({ kind: 'answer', answer: { ...answer, state: 'X'.repeat(43) } });
  expect(one.oauth.flow.state().step).toBe('waiting');
  expect(one.sent).toEqual([]);
  one.window.tell({ kind: 'answer', answer });
  expect(await done).toBe(true);
});

test("[L1] a stranger's code with the right state opens nothing: the verifier is not theirs", async () => {
  const one = await world();
  const done = one.oauth.flow.begin();
  const other = await world(one.of);
  void other.oauth.flow.begin();
  const mine = await goThrough(one.of, one.window.starts[0] ?? '');
  const theirs = await goThrough(one.of, other.window.starts[0] ?? '');
  one.window.tell({ kind: 'answer', answer: { ...theirs, state: mine.state } });
  expect(await done).toBe(false);
  expect(one.oauth.signedIn()).toBe(false);
  expect(one.oauth.flow.state().failure).toEqual({ kind: 'code-expired' });
});

test('[L1] a window that is gone is no failure, and its code can still be pasted', async () => {
  const one = await world();
  const done = one.oauth.flow.begin();
  one.window.tell({ kind: 'gone' });
  expect(await done).toBe(false);
  expect(one.oauth.flow.state()).toMatchObject({ step: 'idle', failure: null, pasteable: true });
  const answer = await goThrough(one.of, one.window.starts[0] ?? '');
  if (answer.kind !== 'code') throw new Error('no code');
  expect(await one.oauth.flow.paste('not a code')).toBe(false);
  expect(one.oauth.flow.state().failure).toEqual({ kind: 'code-unreadable' });
  expect(await one.oauth.flow.paste(oneTimeCode(answer))).toBe(true);
  expect(await works(one.of, one.oauth)).toBe(true);
  expect(await one.oauth.flow.paste(oneTimeCode(answer))).toBe(false);
});

test('[L1] a refusal by the user or by the window is told as what it is', async () => {
  const one = await world();
  const denied = one.oauth.flow.begin();
  const answer = await goThrough(one.of, one.window.starts[0] ?? '', 'deny');
  one.window.tell({ kind: 'answer', answer });
  expect(await denied).toBe(false);
  expect(one.oauth.flow.state().failure).toEqual({ kind: 'user-denied' });
  const blocked = one.oauth.flow.begin();
  one.window.tell({ kind: 'failed', failure: { kind: 'window-blocked' } });
  expect(await blocked).toBe(false);
  expect(one.oauth.flow.state()).toMatchObject({
    failure: { kind: 'window-blocked' },
    step: 'idle',
  });
});

test('[L1] no window opens for a foreign host or without an app', async () => {
  const one = await world(org(), { clientId: null, myDomain: null });
  expect(await one.oauth.flow.begin({ host: 'evil.example', clientId })).toBe(false);
  expect(one.oauth.flow.state().failure).toEqual({ kind: 'domain-unknown' });
  expect(await one.oauth.flow.begin({ host: 'acme.my.salesforce.com', clientId: '' })).toBe(false);
  expect(one.oauth.flow.state().failure).toEqual({ kind: 'app-missing' });
  expect(one.window.starts).toEqual([]);
});

test('[L1] a token answer that names a foreign instance is not believed', async () => {
  const of = org();
  const one = await world(of, {
    fetch: async (url, init) => {
      const response = await of.fetch(url, init);
      const text = (await response.text()).replaceAll(host, 'evil.example');
      return new Response(text, { status: response.status, headers: response.headers });
    },
  });
  const done = one.oauth.flow.begin();
  const answer = await goThrough(of, one.window.starts[0] ?? '');
  one.window.tell({ kind: 'answer', answer });
  expect(await done).toBe(false);
  expect(one.oauth.flow.state().failure).toEqual({ kind: 'foreign-instance' });
  expect(one.oauth.signedIn()).toBe(false);
});

test('[L2] many stale calls share one renewal, and a late one gets the new token without any', async () => {
  const one = await world();
  await signIn(one);
  const stale = token(one.oauth);
  one.of.endSessions();
  const renewed = await Promise.all([1, 2, 3].map(() => one.oauth.session.renew(stale)));
  expect(new Set(renewed.map((each) => each.ok && each.value.accessToken)).size).toBe(1);
  expect(await one.oauth.session.renew(stale)).toEqual(renewed[0]);
  expect(one.sent.filter((each) => each === 'token refresh_token')).toHaveLength(1);
  expect(await works(one.of, one.oauth)).toBe(true);
});

test.each([true, false])(
  '[L2] two panes of one device renew in turn (rotation: %s)',
  async (rotates) => {
    const one = await world(org(rotates));
    await signIn(one);
    const second = await one.pane();
    await second.restore();
    expect(await works(one.of, second)).toBe(true);
    for (let round = 0; round < 3; round += 1) {
      one.of.endSessions();
      const both = await Promise.all(
        [one.oauth, second].map((each) => each.session.renew(token(each))),
      );
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    }
    expect([await works(one.of, one.oauth), await works(one.of, second)]).toEqual([true, true]);
  },
);

test('[L2] a pane that starts offline is still signed in, and renews when the line is back', async () => {
  const one = await world();
  await signIn(one);
  let online = false;
  const later = await one.pane({
    fetch: (url, init) =>
      online ? one.of.fetch(url, init) : Promise.reject(new TypeError('Failed to fetch')),
  });
  await later.restore();
  expect(later.signedIn()).toBe(true);
  expect(await later.session.renew(token(later))).toEqual({
    ok: false,
    failure: { kind: 'offline' },
  });
  online = true;
  expect((await later.session.renew(token(later))).ok).toBe(true);
  expect(await works(one.of, later)).toBe(true);
});

test('[L2] a renewal that Salesforce is too busy for ends nothing', async () => {
  const one = await world();
  await signIn(one);
  let busy = true;
  const later = await one.pane({
    fetch: (url, init) =>
      busy
        ? Promise.resolve(
            Response.json(
              { error: 'invalid_grant', error_description: 'login rate exceeded' },
              { status: 400 },
            ),
          )
        : one.of.fetch(url, init),
  });
  await later.restore();
  expect(later.signedIn()).toBe(true);
  busy = false;
  expect((await later.session.renew(token(later))).ok).toBe(true);
});

test('[L2] a grant that Salesforce ended is over: told once, marked as ended, nothing kept', async () => {
  const one = await world();
  await signIn(one);
  let told = 0;
  one.oauth.onChange(() => (told += 1));
  const stale = token(one.oauth);
  await one.of.fetch(`https://${host}/services/oauth2/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token: stale }),
  });
  const answers = await Promise.all([1, 2].map(() => one.oauth.session.renew(stale)));
  expect(answers).toEqual([1, 2].map(() => ({ ok: false, failure: { kind: 'signed-out' } })));
  expect({ told, ended: one.oauth.flow.state().ended }).toEqual({ told: 1, ended: true });
  const next = await one.pane();
  await next.restore();
  expect(next.signedIn()).toBe(false);
});

test('[L1] signing out ends the grant at Salesforce and on the device', async () => {
  const one = await world();
  await signIn(one);
  const old = token(one.oauth);
  await one.oauth.signOut();
  expect(one.oauth.signedIn()).toBe(false);
  const headers = { Authorization: `Bearer ${old}` };
  const answer = await one.of.fetch(`https://${host}/services/data/v64.0/limits`, { headers });
  expect(answer.status).toBe(401);
  const next = await one.pane();
  await next.restore();
  expect(next.signedIn()).toBe(false);
  expect(one.oauth.flow.state().ended).toBe(false);
});

test('[L1] an org that keeps its OAuth answers from pages is told from a missing line', async () => {
  const of = org();
  const cors = await world(of, {
    fetch: (url, init) =>
      url.includes('.well-known')
        ? of.fetch(url, init)
        : Promise.reject(new TypeError('Failed to fetch')),
  });
  const off = await world(of, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  for (const [one, kind] of [
    [cors, 'cors-off'],
    [off, 'offline'],
  ] as const) {
    const done = one.oauth.flow.begin();
    const answer = await goThrough(of, one.window.starts[0] ?? '');
    one.window.tell({ kind: 'answer', answer });
    expect(await done).toBe(false);
    expect(one.oauth.flow.state().failure).toEqual({ kind });
  }
});

test('[L1] the place that a user typed is remembered for the next pane', async () => {
  const one = await world(org(), { myDomain: null, clientId: null, allowedHosts: [host] });
  const done = one.oauth.flow.begin({ host: `https://${host}/`, clientId });
  const answer = await goThrough(one.of, one.window.starts[0] ?? '');
  one.window.tell({ kind: 'answer', answer });
  expect(await done).toBe(true);
  expect((await one.pane()).flow.state()).toMatchObject({ host, clientId });
});
