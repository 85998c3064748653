import { expect, test } from '@jest/globals';
import { messageOf } from '../src/core/sign-in/sign-in-answer.ts';
import { sendAnswer } from '../src/login/result.ts';
import { authorizeUrl, isStart, type NamedHosts } from '../src/login/start.ts';

const none: NamedHosts = { myDomain: null, allowedHosts: [] };
const asked = {
  host: 'acme.my.salesforce.com',
  client: '3MVG9.example_client',
  challenge: 'c'.repeat(43),
  begin: 's'.repeat(43),
};

function start(changes: Record<string, string> = {}, base = 'https://addin.example/x/login.html') {
  const page = new URL(base);
  for (const [name, value] of Object.entries({ ...asked, ...changes }))
    page.searchParams.set(name, value);
  return page;
}
const target = (page: URL, named = none) => authorizeUrl(page, () => Promise.resolve(named));

test('[L1] the way to Salesforce asks for a code with PKCE, and comes back to this page', async () => {
  const url = new URL((await target(start())) ?? '');
  expect(url.origin + url.pathname).toBe(
    'https://acme.my.salesforce.com/services/oauth2/authorize',
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: asked.client,
    redirect_uri: 'https://addin.example/x/login.html',
    scope: 'api refresh_token',
    state: asked.begin,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
  });
});

test.each([
  ['a foreign host', { host: 'evil.example' }],
  ['an address with a user', { host: 'acme.my.salesforce.com@evil.example' }],
  ['a script', { host: 'javascript:alert(1)' }],
  ['this machine', { host: 'localhost:9999' }],
  ['no host', { host: '' }],
  ['a client id with more in it', { client: 'abcdefghijk&redirect_uri=https://evil.example' }],
  ['a challenge of another kind', { challenge: 'short' }],
  ['no state', { begin: '' }],
])('[L1] nobody is sent on with %s', async (_what, changes) => {
  expect(await target(start(changes))).toBeNull();
});

test("[L1] hosts that the policy names are ways out too; a sandbox's page may go to this machine", async () => {
  const custom = start({ host: 'crm.acme.example' });
  expect(await target(custom)).toBeNull();
  expect(await target(custom, { ...none, allowedHosts: ['crm.acme.example'] })).toContain(
    'https://crm.acme.example/services',
  );
  const local = start({ host: 'localhost:9999' }, 'http://localhost:3000/login.html');
  expect(await target(local)).toContain('http://localhost:9999/services');
});

test('[L1] the way back is told from the way out', () => {
  expect(isStart(start())).toBe(true);
  expect(isStart(new URL('https://addin.example/login.html?code=a&state=b'))).toBe(false);
});

test('[L1] the answer goes to the parent and to an opener of our own origin, and to no wildcard', async () => {
  const sent: string[] = [];
  const answer = { kind: 'code', state: asked.begin, code: 'aPrx' } as const;
  sendAnswer(answer, {
    parent: Promise.resolve((message: string) => {
      sent.push(`parent ${message}`);
    }),
    opener: {
      postMessage: (message, origin) => {
        sent.push(`${origin} ${message}`);
      },
    },
    origin: 'https://addin.example',
  });
  await Promise.resolve();
  expect(sent.sort()).toEqual([
    `https://addin.example ${messageOf(answer)}`,
    `parent ${messageOf(answer)}`,
  ]);
});

test('[L1] a window without Office and with a severed opener throws nothing', () => {
  const answer = { kind: 'code', state: asked.begin, code: 'aPrx' } as const;
  const severed = (): void => {
    throw new Error('severed');
  };
  expect(() => {
    sendAnswer(answer, {
      parent: Promise.reject(new Error('no Office')),
      opener: { postMessage: severed },
      origin: 'https://addin.example',
    });
    sendAnswer(answer, { parent: new Promise(severed), opener: null, origin: '' });
  }).not.toThrow();
});
