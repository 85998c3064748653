import { expect, test } from '@jest/globals';
import type { MailRef } from '../../../src/core/mail/mail.ts';
import { createOfficeMailHost } from '../../../src/adapters/office/office-mail-host.ts';
import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import { aPdf, openOutlook, type OutlookWorld } from '../../support/simulated-outlook.ts';

const mails = [
  { subject: 'First', html: '<p>words of the first</p>', files: [aPdf('a.pdf')] },
  { subject: 'Second', html: '<p>words of the second</p>' },
];

async function openOn(
  subject: string,
  habits: Partial<Habits> = {},
): Promise<OutlookWorld & { readonly ref: MailRef }> {
  const world = await openOutlook(mails, habits);
  world.select(subject);
  const now = world.host.selected();
  if (now.kind !== 'one') throw new Error('nothing selected');
  return { ...world, ref: now.ref };
}

test.each([9020, 9042, 9041, 9021])('error %i passes: the call is repeated', async (code) => {
  const { host, clock, outlook, ref } = await openOn('First');
  outlook.failNext('body.getAsync', code, 3);
  const read = await clock.until(host.read(ref));
  expect(read.ok && read.value.body.kind).toBe('html');
});

test('error 9020 that does not pass ends as a missing body', async () => {
  const { host, clock, outlook, ref } = await openOn('First');
  outlook.failNext('body.getAsync', 9020, 99);
  const read = await clock.until(host.read(ref));
  expect(read.ok && read.value.body).toEqual({ kind: 'missing', why: 'unreadable' });
});

test('an inner error is repeated once only', async () => {
  const { host, clock, outlook, ref } = await openOn('First');
  outlook.failNext('getAsFileAsync', 5001, 1);
  expect((await clock.until(host.readEml(ref))).ok).toBe(true);
  outlook.failNext('getAsFileAsync', 5001, 2);
  const failed = await clock.until(host.readEml(ref));
  expect(failed.ok || failed.failure).toMatchObject({ kind: 'host-error', code: 5001 });
});

test('a host that believes the selection changed is asked again', async () => {
  const { host, clock, outlook, ref } = await openOn('First');
  outlook.failNext('body.getAsync', 9030, 1);
  const read = await clock.until(host.read(ref));
  expect(read.ok && read.value.body.kind).toBe('html');
});

test.each([
  [9049, 'gone'],
  [9003, 'gone'],
  [9017, 'not-permitted'],
  [7000, 'not-permitted'],
  [9055, 'not-permitted'],
  [9043, 'host-error'],
] as const)('error %i is told as %s', async (code, kind) => {
  const { host, clock, outlook, ref } = await openOn('First');
  outlook.failNext('getAttachmentContentAsync', code, 9);
  const read = await clock.until(host.readAttachment(ref, 'x'));
  expect(read.ok || read.failure.kind).toBe(kind);
});

test('[V5] a host that never answers costs fifteen seconds once, and the mail is still shown', async () => {
  const { host, clock, ref } = await openOn('First', { silent: 'all' });
  const begun = clock.now();
  const read = await clock.until(host.read(ref));
  expect(read.ok && read.value).toMatchObject({
    subject: 'First',
    body: { kind: 'missing', why: 'timeout' },
    headers: null,
  });
  expect(clock.now() - begun).toBeLessThanOrEqual(15_100);
});

test('a file that never comes is told as silence', async () => {
  const { host, clock, ref } = await openOn('First', { silent: ['getAttachmentContentAsync'] });
  expect(await clock.until(host.readAttachment(ref, 'x'))).toEqual({
    ok: false,
    failure: { kind: 'silent' },
  });
});

test('[V4] calls that a left mail waits for do not hold up the next mail', async () => {
  const { host, clock, outlook, select, ref } = await openOn('First', { silent: 'all' });
  void host.read(ref);
  void host.readAttachment(ref, 'x');
  await clock.advance(1_000);
  outlook.setHabits({ silent: [] });
  select('Second');
  const now = host.selected();
  const begun = clock.now();
  const read = now.kind === 'one' ? await clock.until(host.read(now.ref)) : null;
  expect(read?.ok).toBe(true);
  expect(clock.now() - begun).toBeLessThan(200);
});

test('calls that throw at once are failures like others', async () => {
  const { host, clock, ref } = await openOn('First', { throwing: 'all' });
  const read = await clock.until(host.read(ref));
  expect(read.ok && read.value.body).toEqual({ kind: 'missing', why: 'unreadable' });
  const added = await clock.until(host.addCategory(ref, 'Salesforce'));
  expect(added.ok || added.failure.kind).toBe('not-permitted');
  const written = await clock.until(host.writeProperties(ref, { a: '1' }));
  expect(written.ok || written.failure.kind).toBe('not-permitted');
});

test('an item whose every property throws still ends every question', async () => {
  const { outlook, window, clock, ref } = await openOn('First');
  const office = outlook.office();
  const { mailbox } = office.context;
  let torn = false;
  const context = { ...office.context, mailbox: Object.create(mailbox) as typeof mailbox };
  Object.defineProperty(context.mailbox, 'item', {
    get: () =>
      mailbox.item &&
      new Proxy(mailbox.item, {
        get(item, name) {
          if (torn && name !== 'itemId' && name !== 'subject')
            throw new Error('Elevated permission');
          return Reflect.get(item, name) as unknown;
        },
      }),
  });
  const host = createOfficeMailHost({ ...office, context }, window);
  host.selected();
  torn = true;
  const read = await clock.until(host.read(ref));
  expect(read.ok && read.value).toMatchObject({ subject: 'First', from: null, headers: null });
  const asked = [
    host.readAttachment(ref, 'x'),
    host.readEml(ref),
    host.addCategory(ref, 'Salesforce'),
    host.removeCategory(ref, 'Salesforce'),
    host.readProperties(ref),
    host.writeProperties(ref, { a: '1' }),
  ];
  for (const answer of asked) {
    const result = await clock.until<{ ok: boolean; failure?: { kind: string } }>(answer);
    expect(result.failure?.kind).toBe('not-permitted');
  }
});

test('[V4] a pane that Outlook loads anew takes over; the old one gets no answers any more', async () => {
  const { clock, outlook, window, host, ref } = await openOn('First', { itemChanged: 'reload' });
  const old = host.read(ref);
  const fresh = createOfficeMailHost(outlook.office(), window);
  const now = fresh.selected();
  const read = now.kind === 'one' ? await clock.until(fresh.read(now.ref)) : null;
  expect(read?.ok).toBe(true);
  const late = await clock.until(old);
  expect(late.ok && late.value.body).toEqual({ kind: 'missing', why: 'timeout' });
});

test('a host that hands out a new item on every look is read like others', async () => {
  const { outlook, window, clock, ref } = await openOn('First');
  const office = outlook.office();
  const { mailbox } = office.context;
  const fresh = { ...office.context, mailbox: Object.create(mailbox) as typeof mailbox };
  Object.defineProperty(fresh.mailbox, 'item', {
    get: () => mailbox.item && (Object.create(mailbox.item) as object),
  });
  const host = createOfficeMailHost({ ...office, context: fresh }, window);
  expect((await clock.until(host.read(ref))).ok).toBe(true);
});

test.each([{}, { itemChanged: 'never' }, { lateAnswer: 'error' }, { outOfOrder: true }] as const)(
  '[V4] two hundred quick changes never give foreign words, with %p',
  async (habits) => {
    const { host, clock, select } = await openOn('First', { ...habits, latency: 40 });
    const reads: Promise<void>[] = [];
    let own = 0;
    for (let n = 0; n < 200; n += 1) {
      const subject = clock.random() < 0.5 ? 'First' : 'Second';
      select(subject);
      const now = host.selected();
      if (now.kind !== 'one') throw new Error('nothing selected');
      reads.push(
        host.read(now.ref).then((read) => {
          if (!read.ok) return;
          own += 1;
          const { body } = read.value;
          const words = body.kind === 'html' ? body.html : '';
          expect(words).not.toContain(subject === 'First' ? 'the second' : 'the first');
        }),
      );
      await clock.advance(clock.random() * 60);
    }
    await clock.until(Promise.all(reads));
    expect(own).toBeGreaterThan(0);
  },
);

test('[V4] [W5] properties of quick changes are only ever written to the mail they were meant for', async () => {
  const { host, clock, outlook, select } = await openOn('First', {
    itemChanged: 'never',
    latency: 40,
  });
  const written = new Set<string>();
  outlook.subscribe(() => {
    for (const { subject, properties } of outlook.state().mails)
      if (properties['sidecar'] !== undefined) written.add(`${subject} ${properties['sidecar']}`);
  });
  const writes: Promise<unknown>[] = [];
  for (let n = 0; n < 100; n += 1) {
    const subject = clock.random() < 0.5 ? 'First' : 'Second';
    select(subject);
    const now = host.selected();
    if (now.kind === 'one') writes.push(host.writeProperties(now.ref, { of: subject }));
    await clock.advance(clock.random() * 120);
  }
  await clock.until(Promise.all(writes));
  expect([...written].sort()).toEqual(['First {"of":"First"}', 'Second {"of":"Second"}']);
});
