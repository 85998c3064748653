import { expect, test } from '@jest/globals';
import type { RecordId } from '../src/core/crm/ids.ts';
import { parsePolicy } from '../src/core/settings/parse-policy.ts';
import { createOrg, type Org } from '../src/sandbox/org/org.ts';
import { standardProfileId } from '../src/sandbox/org/rights/rights.ts';
import type { Check } from '../src/setup/check.ts';
import { checkAddress, checkFiles, checkPolicy } from '../src/setup/check-deployment.ts';
import { checkOrg } from '../src/setup/check-org.ts';
import { checkRights } from '../src/setup/check-rights.ts';
import { reportText } from '../src/setup/report.ts';
import { strings } from '../src/setup/strings.ts';

const host = 'org.sidecar.invalid';
const page = new URL('https://pane.example/sidecar/setup.html');
const clientId = 'sidecar.test.client';
const policyOf = (more: object = {}) =>
  parsePolicy({
    version: 1,
    myDomain: host,
    salesforceClientId: clientId,
    graphClientId: '11111111-2222-4333-8444-555555555555',
    ...more,
  });

const anOrg = (origins: readonly string[] = ['https://pane.example']): Org =>
  createOrg({
    apps: [
      {
        id: clientId,
        name: 'Sidecar',
        redirectUris: ['https://pane.example/sidecar/login.html'],
        scopes: ['api', 'refresh_token'],
      },
    ],
    allowedOrigins: origins,
  });

/** As a browser on the page asks: an answer that CORS does not give to this origin is a TypeError. */
const asBrowser =
  (org: Org) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string>), Origin: page.origin };
    const response = await org.handle(new Request(url, { ...init, headers }));
    if (!response.headers.has('access-control-allow-origin'))
      throw new TypeError('Failed to fetch');
    return response;
  };

const todo = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ state }) => state === 'wrong').map(({ title }) => title);
const typed = { host: '', clientId: '' };

test('an org that is set up has nothing to do, and can be signed in to', async () => {
  const { checks, place } = await checkOrg(asBrowser(anOrg()), page, policyOf(), typed);
  expect(todo(checks)).toEqual([]);
  expect(place).toEqual({ host, clientId });
});

test.each([
  [
    'CORS for OAuth off',
    (org: Org) => {
      org.setSwitches({ oauthCors: false });
    },
    {},
    [strings.oauth],
  ],
  [
    'an unknown app',
    () => undefined,
    { salesforceClientId: 'sidecar.other.client' },
    [strings.app],
  ],
  ['no app', () => undefined, { salesforceClientId: null }, [strings.app]],
  ['no My Domain', () => undefined, { myDomain: null }, [strings.domain]],
] as const)('%s is told, with what to do about it', async (_what, set, policy, wrongs) => {
  const org = anOrg();
  set(org);
  const { checks, place } = await checkOrg(asBrowser(org), page, policyOf(policy), typed);
  expect(place).toBeNull();
  expect(todo(checks)).toEqual(wrongs);
  for (const check of checks.filter(({ state }) => state === 'wrong'))
    expect(check.fix).toMatch(/\w{4}/);
});

test('an origin that the org does not list is told with the very line to enter', async () => {
  const { checks } = await checkOrg(
    asBrowser(anOrg(['https://else.example'])),
    page,
    policyOf(),
    typed,
  );
  expect(todo(checks)).toContain(strings.rest);
  expect(checks.map(({ fix }) => fix)).toContain(strings.restFix('https://pane.example'));
});

test('what is typed goes before the policy, and no host but Salesforce’s and the policy’s is ever asked', async () => {
  const asked: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    asked.push(url);
    return Promise.reject(new TypeError('x'));
  };
  const { checks } = await checkOrg(fetch, page, policyOf(), {
    host: 'evil.example',
    clientId: '',
  });
  expect([todo(checks), asked]).toEqual([[strings.domain], []]);
});

test('rights come from describe: what is missing is named, and deletion alone only takes editing away', async () => {
  const org = anOrg();
  const { instanceUrl, accessToken, userId } = org.session();
  const grant = { instanceUrl, accessToken, userId: userId as RecordId };
  org.rights.profiles = org.rights.profiles.map((profile) =>
    profile.id === standardProfileId
      ? { ...profile, denied: { Lead: ['read'], Task: ['delete'] } }
      : profile,
  );
  const policy = policyOf({ messageIdField: 'Nowhere__c' });
  const fetch = (url: string, init: RequestInit) => org.fetch(url, init);
  const checks = await checkRights(fetch, grant, policy);
  expect(todo(checks)).toEqual([strings.rightsOf('Lead'), strings.field]);
  const task = checks.find(({ title }) => title === strings.rightsOf('Task'));
  expect(task).toMatchObject({ state: 'hint' });
  expect(task?.found).toContain(strings.deleteHint);
});

test('the web server: missing files, frames forbidden, a severed sign-in window, no frame-ancestors', async () => {
  const served =
    (headers: Record<string, string>, missing = '') =>
    (url: string): Promise<Response> =>
      Promise.resolve(
        new Response('', { status: missing && url.endsWith(missing) ? 404 : 200, headers }),
      );
  const csp = { 'content-security-policy': "frame-ancestors 'self'" };
  const found = async (headers: Record<string, string>, missing?: string) =>
    (await checkFiles(served(headers, missing), page.href)).flatMap(({ state, found: what }) =>
      state === 'ok' ? [] : [what],
    );
  expect(await found(csp)).toEqual([]);
  expect(await found(csp, 'login.html')).toEqual([strings.fileMissing('login.html')]);
  expect(await found({ ...csp, 'x-frame-options': 'DENY' })).toEqual([
    strings.frameOptions('taskpane.html'),
  ]);
  expect(await found({ ...csp, 'cross-origin-opener-policy': 'same-origin' })).toEqual([
    strings.opener,
  ]);
  expect(await found({})).toEqual([strings.noFrames]);
  expect(checkAddress(new URL('http://pane.example/')).state).toBe('wrong');
});

test('a broken policy is named part by part; the report holds every fix as text', () => {
  const checks = checkPolicy(policyOf({ colour: 'red', maxFileMb: 'big', graphClientId: null }));
  expect(checks.filter(({ state }) => state === 'wrong')).toHaveLength(2);
  const text = reportText('https://pane.example/setup.html', checks);
  for (const { fix } of checks) expect(text).toContain(fix ?? '');
  expect(text).toContain(strings.summary(2));
});
