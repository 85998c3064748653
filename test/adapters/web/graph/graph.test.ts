import { expect, test } from '@jest/globals';
import {
  createGraphAccount,
  type GraphAccount,
  type NestedApp,
} from '../../../../src/adapters/web/graph/graph-account.ts';
import { createGraphExtras } from '../../../../src/adapters/web/graph/graph-extras.ts';
import { readAddresses, readMessage } from '../../../../src/adapters/web/graph/read-message.ts';
import type { DeviceStore } from '../../../../src/core/ports/device-store.ts';
import type { ExtrasFailure, MailboxExtras } from '../../../../src/core/ports/mailbox-extras.ts';
import { fail, ok } from '../../../../src/core/result.ts';
import {
  createGraphService,
  type GraphService,
} from '../../../../src/sandbox/graph/graph-service.ts';
import { memoryDeviceStore } from '../../../support/memory-device-store.ts';

const base = 'https://graph.simulated.example/v1.0';
const people = Array.from({ length: 31 }, (_one, n) => ({
  name: `P ${String(n)}`,
  address: `p${String(n)}@x.example`,
}));
const mailbox = {
  user: {
    mail: 'Elena@acme.example',
    displayName: 'Elena',
    proxyAddresses: ['SMTP:elena@acme.example', 'smtp:ef@acme.example', 'x500:/o=x'],
  },
  mails: [
    {
      id: 'AAk-1_2',
      mailbox: null,
      internetMessageId: "<it's@x.example>",
      sentDateTime: '2026-11-19T08:14:00Z',
      receivedDateTime: '2026-11-19T08:15:09Z',
      to: people,
      cc: [],
      bcc: [{ name: '', address: 'boss@acme.example' }],
      mime: btoa('Subject: Offer\r\n\r\nHello'),
    },
    {
      id: 'shared-1',
      mailbox: 'sales@acme.example',
      internetMessageId: '<s@x.example>',
      sentDateTime: '2026-11-19T08:14:00Z',
      receivedDateTime: '2026-11-19T08:15:09Z',
      to: [],
      cc: [],
      bcc: [],
      mime: '',
    },
  ],
};

type World = {
  readonly service: GraphService;
  readonly account: GraphAccount;
  readonly extras: MailboxExtras;
  readonly waits: number[];
  /** Scopes asked for, those with a window marked `!`. */
  readonly asked: string[];
  refuse: ExtrasFailure | null;
};

async function world(device: DeviceStore = memoryDeviceStore()): Promise<World> {
  const service = createGraphService();
  const send = (url: string, init: RequestInit): Promise<Response> =>
    service.handle(new Request(url, init));
  await send(`${base}/__graph/mailbox`.replace('/v1.0', ''), {
    method: 'POST',
    body: JSON.stringify(mailbox),
  });
  const consented = new Set<string>();
  const made: { refuse: ExtrasFailure | null; asked: string[]; waits: number[] } = {
    refuse: null,
    asked: [],
    waits: [],
  };
  const app: NestedApp = {
    token: async (scopes, { ask }) => {
      made.asked.push(`${ask ? '!' : ''}${scopes.join(' ')}`);
      if (made.refuse) return fail(made.refuse);
      if (ask) for (const scope of scopes) consented.add(scope);
      if (!scopes.every((scope) => consented.has(scope))) return fail({ kind: 'not-connected' });
      const given = await send(`${base}/__graph/token`.replace('/v1.0', ''), {
        method: 'POST',
        body: JSON.stringify({ scopes }),
      });
      const { access_token: accessToken } = (await given.json()) as { access_token: string };
      return ok({ accessToken, username: 'elena@acme.example' });
    },
  };
  const account = await createGraphAccount({ device, open: () => Promise.resolve(app) });
  const extras = createGraphExtras({
    account,
    base,
    fetch: send,
    wait: (ms) => {
      made.waits.push(ms);
      return Promise.resolve();
    },
  });
  return Object.assign(made, { service, account, extras });
}

const first = { itemId: 'AAk/1+2', messageId: null, mailbox: null };

test('[L3] without a connection nothing is asked, and every answer says so', async () => {
  const { extras, asked, service } = await world();
  expect(await extras.readMail(first)).toEqual(fail({ kind: 'not-connected' }));
  expect(asked).toEqual([]);
  expect(service.log()).toEqual([]);
});

test('[L3] silently first, then with a window; the least scopes; known again after a restart, without a token', async () => {
  const device = memoryDeviceStore();
  const one = await world(device);
  expect(await one.extras.connect()).toEqual(ok(null));
  const scopes = 'User.Read Mail.Read MailboxSettings.ReadWrite';
  expect(one.asked).toEqual([scopes, `!${scopes}`]);
  expect(one.extras.account()).toBe('elena@acme.example');
  expect(JSON.stringify(await device.all('microsoft'))).not.toContain('simulated-graph-token');
  expect((await world(device)).extras.connected()).toBe(true);
  await one.extras.disconnect();
  expect((await world(device)).extras.connected()).toBe(false);
});

test.each([
  [{ kind: 'denied' }, { kind: 'denied' }],
  [{ kind: 'not-connected' }, { kind: 'denied' }],
  [{ kind: 'admin-only' }, { kind: 'admin-only' }],
  [{ kind: 'offline' }, { kind: 'offline' }],
] as const)('[L3] consent that ends as %j leaves nothing connected', async (refuse, told) => {
  const one = await world();
  one.refuse = refuse;
  expect(await one.extras.connect()).toEqual(fail(told));
  expect(one.extras.connected()).toBe(false);
});

test('[P1] [W2] the whole lists, Bcc, both dates and the identity, by an id that survives a move', async () => {
  const { extras, service } = await world();
  await extras.connect();
  const read = await extras.readMail(first);
  expect(read.ok && { ...read.value, to: read.value.to.length }).toEqual({
    messageId: "<it's@x.example>",
    to: 31,
    cc: [],
    bcc: [{ name: '', address: 'boss@acme.example' }],
    sentAt: '2026-11-19T08:14:00Z',
    receivedAt: '2026-11-19T08:15:09Z',
  });
  expect(service.log()).toEqual([
    {
      method: 'GET',
      path: '/v1.0/me/messages/AAk-1_2',
      status: 200,
      prefer: 'IdType="ImmutableId"',
    },
  ]);
});

test('[W0] a mail that has no id yet is found by its Message-ID, quotes and all', async () => {
  const { extras } = await world();
  await extras.connect();
  const newest = { itemId: 'no-id:7', messageId: "<it's@x.example>", mailbox: null };
  expect(await extras.readMail(newest)).toMatchObject({ ok: true, value: { to: { length: 31 } } });
  expect(await extras.readMail({ ...newest, messageId: null })).toEqual(fail({ kind: 'gone' }));
});

test('[A2] the .eml comes byte by byte', async () => {
  const { extras } = await world();
  await extras.connect();
  expect(await extras.readEml(first)).toEqual(ok(btoa('Subject: Offer\r\n\r\nHello')));
});

test('[V8] a mail of a shared mailbox is asked there, with its own scope; consent for it comes with the next Connect', async () => {
  const one = await world();
  await one.extras.connect();
  const shared = { itemId: 'shared-1', messageId: null, mailbox: 'Sales@acme.example' };
  expect(await one.extras.readMail(shared)).toEqual(fail({ kind: 'not-connected' }));
  expect(one.extras.connected()).toBe(true);
  await one.extras.connect();
  expect(one.asked.at(-1)).toContain('Mail.Read.Shared');
  expect((await one.extras.readMail(shared)).ok).toBe(true);
  expect(one.service.log().at(-1)?.path).toBe('/v1.0/users/Sales%40acme.example/messages/shared-1');
  // The user's own mailbox does not have it, and says so in its own way.
  expect(await one.extras.readMail({ ...shared, mailbox: null })).toEqual(fail({ kind: 'gone' }));
});

test('[L3] Retry-After is honoured; who asks to wait too long is left alone until then', async () => {
  const one = await world();
  await one.extras.connect();
  Object.assign(one.service.faults, { throttled: 2, retryAfter: 2 });
  expect((await one.extras.readMail(first)).ok).toBe(true);
  expect(one.waits).toEqual([2000, 2000]);
  Object.assign(one.service.faults, { throttled: 1, retryAfter: 600 });
  expect(await one.extras.readMail(first)).toEqual(fail({ kind: 'busy' }));
  const calls = one.service.log().length;
  expect(await one.extras.readMail(first)).toEqual(fail({ kind: 'busy' }));
  expect(one.service.log()).toHaveLength(calls);
});

test('[L3] consent taken back at Microsoft ends the connection, and nothing breaks', async () => {
  const one = await world();
  await one.extras.connect();
  let told = 0;
  one.extras.onChange(() => (told += 1));
  one.refuse = { kind: 'not-connected' };
  expect(await one.extras.readMail(first)).toEqual(fail({ kind: 'not-connected' }));
  expect([one.extras.connected(), told]).toEqual([false, 1]);
});

test('[V9] every address of the mailbox, asked once', async () => {
  const { extras, service } = await world();
  await extras.connect();
  const addresses = ['elena@acme.example', 'ef@acme.example'];
  expect(await extras.ownAddresses()).toEqual(ok(addresses));
  expect(await extras.ownAddresses()).toEqual(ok(addresses));
  expect(service.log()).toHaveLength(1);
});

test('[W6] a category is put into the master list; one that is there already is well', async () => {
  const { extras, service } = await world();
  await extras.connect();
  expect(await extras.addCategory('Salesforce', null)).toEqual(ok(null));
  expect(await extras.addCategory('Salesforce', null)).toEqual(ok(null));
  expect(service.categories()).toEqual(['Salesforce']);
});

test('[L3] what Graph answers is not trusted', () => {
  const hostile: unknown = JSON.parse(
    '{"__proto__":{"internetMessageId":"<x>"},"sentDateTime":"yesterday","toRecipients":[{"emailAddress":{"address":7}},null,{"__proto__":{"emailAddress":{"address":"a@b"}}}],"ccRecipients":{}}',
  );
  expect(readMessage(hostile)).toEqual({
    messageId: null,
    to: [],
    cc: [],
    bcc: [],
    sentAt: null,
    receivedAt: null,
  });
  expect(readAddresses({ proxyAddresses: [7, 'sip:a@b', 'SMTP:A@b.example', 'smtp:no'] })).toEqual([
    'a@b.example',
  ]);
});
