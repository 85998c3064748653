import { describe, expect, test } from '@jest/globals';
import type { FetchAnswer } from '../../../src/adapters/salesforce/transport/fetch.ts';
import { isTrustedInstance } from '../../../src/adapters/salesforce/transport/trusted-host.ts';
import { fixedSession } from '../../../src/adapters/salesforce/fixed-session.ts';
import { uploadOne } from '../../contracts/crm/acme.ts';
import { answer, expired, GRANT, openLine, recordId, tokenSession } from './line.ts';

const KIM = recordId('003000000000001');
const never = (): Promise<FetchAnswer> => new Promise(() => undefined);
const done = answer(204, '');

describe('the line to Salesforce', () => {
  test('a fetch that never settles, and does not heed its signal, is given up in time', async () => {
    const { crm, clock } = openLine(never);
    expect(await clock.until(crm.catalog())).toEqual({ ok: false, failure: { kind: 'offline' } });
    expect(await clock.until(crm.update('Contact', KIM, { Title: 'CEO' }))).toEqual({
      ok: false,
      failure: { kind: 'outcome-unknown' },
    });
  });

  test('a fetch that fails is an answer, not a rejection', async () => {
    const { crm } = openLine(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await crm.catalog()).toEqual({ ok: false, failure: { kind: 'offline' } });
  });

  test('a body that breaks off is no answer', async () => {
    const broken = {
      ...done,
      status: 200,
      text: () => Promise.reject(new TypeError('terminated')),
    };
    const { crm } = openLine(() => Promise.resolve(broken));
    expect(await crm.update('Contact', KIM, {})).toMatchObject({
      failure: { kind: 'outcome-unknown' },
    });
  });

  test('[L2] a worn-out token is renewed once, and the same request is sent with the new one', async () => {
    const session = tokenSession(['first', 'second']);
    const { crm, sent } = openLine(
      ({ init }) =>
        Promise.resolve(init.headers['Authorization'] === 'Bearer second' ? done : expired),
      session,
    );
    expect(await crm.update('Contact', KIM, { Title: 'CEO' })).toEqual({ ok: true, value: null });
    expect(sent.map(({ init }) => [init.headers['Authorization'], init.body])).toEqual([
      ['Bearer first', '{"Title":"CEO"}'],
      ['Bearer second', '{"Title":"CEO"}'],
    ]);
  });

  test('[L2] requests that are refused together share one renewal', async () => {
    const session = tokenSession(['first', 'second', 'third']);
    const { crm } = openLine(
      ({ init }) =>
        Promise.resolve(init.headers['Authorization'] === 'Bearer first' ? expired : done),
      session,
    );
    const all = await Promise.all([1, 2, 3].map(() => crm.update('Contact', KIM, {})));
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(session.renewals()).toBe(1);
  });

  test('[L2] a server that refuses every token is asked twice, then the user has to sign in', async () => {
    const { crm, sent } = openLine(
      () => Promise.resolve(expired),
      tokenSession(['first', 'second', 'third', 'fourth']),
    );
    expect(await crm.update('Contact', KIM, {})).toEqual({
      ok: false,
      failure: { kind: 'signed-out' },
    });
    expect(sent).toHaveLength(2);
  });

  test('a renewal that nobody answers is offline, also for a write: it was not done', async () => {
    const { crm } = openLine(() => Promise.resolve(expired), {
      ...fixedSession(GRANT),
      renew: () => Promise.resolve({ ok: false, failure: { kind: 'offline' } }),
    });
    expect(await crm.update('Contact', KIM, {})).toEqual({
      ok: false,
      failure: { kind: 'offline' },
    });
  });

  test('a session that cannot be renewed is told as signed out', async () => {
    const { crm } = openLine(() => Promise.resolve(expired), fixedSession(GRANT));
    expect(await crm.update('Contact', KIM, {})).toMatchObject({ failure: { kind: 'signed-out' } });
  });

  test('while nobody is signed in nothing is sent', async () => {
    const { crm, sent } = openLine(never, { ...tokenSession(['x']), current: () => null });
    for (const asked of [crm.user(), crm.catalog(), crm.update('Contact', KIM, {})])
      expect(await asked).toEqual({ ok: false, failure: { kind: 'signed-out' } });
    expect(sent).toEqual([]);
  });

  test('a token goes to the org alone, without cookies, redirects or caches', async () => {
    const { crm, sent } = openLine(() => Promise.resolve(done));
    await crm.update('Contact', KIM, {});
    expect(new URL(sent[0]?.url ?? '').origin).toBe(GRANT.instanceUrl);
    expect(sent[0]?.url).not.toContain('first');
    expect(sent[0]?.init).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
  });

  test('a session of a foreign host gets no token sent', async () => {
    const session = tokenSession(['first'], { ...GRANT, instanceUrl: 'https://evil.example' });
    const { crm, sent } = openLine(never, session);
    expect(await crm.update('Contact', KIM, {})).toMatchObject({ failure: { kind: 'unexpected' } });
    expect(sent).toEqual([]);
  });

  test('a page of somebody on the way is no answer of Salesforce', async () => {
    const html = '<html>Please sign in to the hotel network</html>';
    const { crm } = openLine(() => Promise.resolve(answer(200, html, 'text/html')));
    expect(await crm.catalog()).toMatchObject({ failure: { kind: 'unexpected' } });
    expect(await uploadOne(crm, { name: 'a.txt', base64: 'QQ==' })).toMatchObject({
      failure: { kind: 'outcome-unknown' },
    });
    const gateway = openLine(() => Promise.resolve(answer(504, html, 'text/html')));
    expect(await gateway.crm.catalog()).toMatchObject({ failure: { kind: 'server', status: 504 } });
    expect(await gateway.crm.update('Contact', KIM, {})).toMatchObject({
      failure: { kind: 'outcome-unknown' },
    });
  });

  test('nothing of the mail or the token is in what a failure says', async () => {
    const { crm } = openLine(() => Promise.resolve(answer(500, 'secret body', 'text/plain')));
    const result = await crm.update('Contact', KIM, { Description: 'secret mail' });
    expect(JSON.stringify(result)).not.toMatch(/secret|first/);
  });
});

describe('where a token may go', () => {
  test.each([
    ['https://acme.my.salesforce.com', true],
    ['https://acme--dev.sandbox.my.salesforce.com', true],
    ['https://na1.salesforce.com/', true],
    ['https://acme.my.salesforce.mil', true],
    ['https://extra.example:8443', true],
    ['https://EXTRA.example:8443/x', true],
    ['http://localhost:3000', true],
    ['http://acme.my.salesforce.com', false],
    ['https://salesforce.com.evil.example', false],
    ['https://evilsalesforce.com', false],
    ['https://acme.my.salesforce.com.', false],
    ['https://acme.my.salesforce.com@evil.example', false],
    ['https://user:pw@acme.my.salesforce.com', false],
    ['https://site.force.com', false],
    ['https://extra.example', false],
    ['http://extra.example:8443', false],
    ['http://localhost:4000', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (url, trusted) => {
    expect(isTrustedInstance(url, ['extra.example:8443', 'localhost:3000'])).toBe(trusted);
  });
});
