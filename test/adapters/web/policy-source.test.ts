import { expect, test } from '@jest/globals';
import { createPolicySource } from '../../../src/adapters/web/policy-source.ts';
import type { Policy } from '../../../src/core/settings/policy.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

const URL_ = 'https://pane.example/policy.json';

type Host = { answer: () => Promise<Response> };

const says =
  (body: string, status = 200) =>
  (): Promise<Response> =>
    Promise.resolve(new Response(body, { status }));

function open(): { host: Host; start: () => Promise<{ policy: Policy; origin: string }> } {
  const host: Host = { answer: says('{}') };
  const device = memoryDeviceStore();
  return { host, start: () => createPolicySource(() => host.answer(), URL_, device).load() };
}

test('[X2] the policy beside the pane is in force', async () => {
  const { host, start } = open();
  host.answer = says('\uFEFF{"copies": "never"}');
  expect(await start()).toMatchObject({
    origin: 'deployment',
    policy: { values: { copies: 'never' }, problems: [] },
  });
});

test.each<[string, Host['answer'], string]>([
  ['no connection', () => Promise.reject(new TypeError('failed')), 'no connection'],
  ['a missing file', says('', 404), 'HTTP 404'],
  ['a page instead of the file', says('<html>'), 'the file is not JSON'],
  ['a list instead of an object', says('[]'), 'the file is not an object'],
  ['an endless file', says(' '.repeat(1_000_001)), 'the file is too large'],
])(
  '[X2] with %s the copy of the last start holds, and Observations can say so',
  async (_what, answer, why) => {
    const { host, start } = open();
    host.answer = says('{"blocklist": ["a.example"]}');
    await start();
    host.answer = answer;
    expect(await start()).toMatchObject({
      origin: 'cached',
      policy: {
        values: { blocklist: ['a.example'] },
        problems: [{ kind: 'not-reachable', why, cached: true }],
      },
    });
  },
);

test('[X2] without file and copy the defaults are in force', async () => {
  const { host, start } = open();
  host.answer = says('', 404);
  expect(await start()).toMatchObject({
    origin: 'none',
    policy: {
      values: { copies: 'ask' },
      problems: [{ kind: 'not-reachable', why: 'HTTP 404', cached: false }],
    },
  });
});

test('[X2] a policy with a broken part is still the one in force', async () => {
  const { host, start } = open();
  host.answer = says('{"copies": "never", "wings": 1}');
  expect(await start()).toMatchObject({
    origin: 'deployment',
    policy: { values: { copies: 'never' }, problems: [{ kind: 'unknown-setting', path: 'wings' }] },
  });
});
