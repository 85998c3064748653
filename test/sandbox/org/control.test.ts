import { expect, test } from '@jest/globals';
import { codes, openOrg } from './open-org.ts';

const host = 'https://org.sidecar.invalid/__org';

function strings(client: ReturnType<typeof openOrg>) {
  return async (name: string, body?: unknown): Promise<{ status: number; body: unknown }> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await client.org.fetch(`${host}/${name}`, {
      headers: { Origin: 'https://any.example' },
      ...init,
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    return { status: response.status, body: await response.json() };
  };
}

test('[O3] faults, rules, switches and rights are set over HTTP and act at once', async () => {
  const client = openOrg();
  const pull = strings(client);
  await pull('faults', [{ kind: 'sessionExpired', times: 1 }]);
  expect((await client.send('GET', 'limits')).status).toBe(401);
  const rule = {
    name: 'V',
    object: 'Account',
    on: ['create'],
    when: { field: 'Name', contains: 'bad' },
    message: 'Not so.',
  };
  await pull('validation-rules', [rule]);
  expect(codes(await client.send('POST', 'sobjects/Account', { Name: 'A bad one' }))).toEqual([
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  ]);
  await pull('switches', { enhancedEmail: false });
  expect(codes(await client.send('POST', 'sobjects/EmailMessage', {}))).toEqual([
    'REQUIRED_FIELD_MISSING',
  ]);
  const [profile] = client.org.rights.profiles;
  await pull('rights', { profiles: [{ id: profile?.id, denied: { Account: ['create'] } }] });
  expect((await client.send('POST', 'sobjects/Account', { Name: 'A' })).status).toBe(400);
  expect((await pull('state')).body).toMatchObject({ validationRules: [rule], faults: [] });
});

test('[O3] the log tells every call with its cost', async () => {
  const client = openOrg();
  await client.composite([
    ['a', 'POST', 'sobjects/Account', { Name: 'A' }],
    ['b', 'GET', 'sobjects/Account/@{a.id}'],
  ]);
  const { body } = await strings(client)('log');
  expect(body).toMatchObject([{ method: 'POST', status: 200, calls: 1, fate: 'answered' }]);
  const [line] = body as {
    subrequests: string[];
    bytesIn: number;
    bytesOut: number;
    path: string;
  }[];
  expect(line?.subrequests).toHaveLength(2);
  expect(line?.path).toBe('/services/data/v64.0/composite');
  expect(Math.min(line?.bytesIn ?? 0, line?.bytesOut ?? 0)).toBeGreaterThan(100);
});

test('what is no valid setting is refused and changes nothing', async () => {
  const client = openOrg();
  const pull = strings(client);
  for (const [name, body] of [
    ['faults', [{ kind: 'earthquake' }]],
    ['faults', {}],
    ['switches', { nonsense: true }],
    ['switches', { enhancedEmail: 'yes' }],
    ['validation-rules', [{ name: 'V' }]],
    ['rights', { profiles: [{}] }],
    ['nothing', {}],
  ] as const) {
    expect((await pull(name, body)).status).toBe(400);
  }
  expect(client.org.faults.list()).toEqual([]);
  expect((await client.send('GET', 'limits')).status).toBe(200);
});

test('a session for the page names the address that the page uses', async () => {
  const client = openOrg();
  const { body } = await strings(client)(
    'session?username=jonas.weber@northwind-telematics.example',
  );
  expect(body).toMatchObject({
    instanceUrl: 'https://org.sidecar.invalid',
    userId: '005Sd0000000002IAA',
  });
  expect((await strings(client)('session?username=nobody')).status).toBe(404);
});
