import { expect, test } from '@jest/globals';
import type { CancelSignal } from '../../../src/core/cancel.ts';
import type { CrmFailure } from '../../../src/core/ports/crm.ts';
import type { Result } from '../../../src/core/result.ts';
import {
  aTask,
  anEmail,
  expectFailure,
  failureOf,
  KEY,
  must,
  openAcme,
  uploadOne,
  planFor,
  saved,
} from './acme.ts';
import type { Acme } from './acme.ts';
import type { OpenCrm, Trouble } from './world.ts';

type Use = (acme: Acme, signal?: CancelSignal) => Promise<Result<unknown, CrmFailure>>;

const READS: Readonly<Record<string, Use>> = {
  searchForMail: ({ world }, signal) =>
    world.crm.searchForMail(planFor({ emails: ['jo@acme.example'], key: KEY }), signal),
  followUp: ({ world }, signal) =>
    world.crm.followUp({ kind: 'accountsByDomain', domains: ['acme.example'] }, signal),
  findSaved: ({ world }, signal) => world.crm.findSaved(KEY, 'Message_ID__c', signal),
  readSaved: ({ world, jo }, signal) => world.crm.readSaved(jo, 'Task', signal),
  readBack: ({ world }, signal) =>
    world.crm.readBack(
      { key: KEY, taskKeyField: null, id: null, kind: 'Task', leftoverTask: null },
      signal,
    ),
  readAttachmentBody: ({ world, jo }, signal) => world.crm.readAttachmentBody(jo, signal),
  search: ({ world }, signal) => world.crm.search('acme', ['Account'], signal),
  timeline: ({ world, account }, signal) =>
    world.crm.timeline({ id: account, object: 'Account' }, 0, signal),
};

const WRITES: Readonly<Record<string, Use>> = {
  write: ({ world }) => world.crm.write([aTask()]),
  create: ({ world }) => world.crm.create('Contact', { LastName: 'New' }, false),
  update: ({ world, kim }) => world.crm.update('Contact', kim, { Title: 'CEO' }),
  upload: ({ world }) => uploadOne(world.crm, { name: 'a.txt', base64: 'QQ==' }),
};

const of = (uses: Readonly<Record<string, Use>>) => Object.entries(uses);

/** What each trouble makes of one use of the port, in the same world, with nothing else in the way. */
async function answersIn(
  open: OpenCrm,
  use: Use,
): Promise<Readonly<Record<string, CrmFailure | null>>> {
  const acme = await openAcme(open);
  const answers: Record<string, CrmFailure | null> = {};
  for (const trouble of ['offline', 'answer-lost', 'call-limit', 'session-ended'] as const) {
    acme.world.strike(trouble);
    answers[trouble] = failureOf(await use(acme));
    acme.world.calm();
  }
  return answers;
}

const ALIKE = {
  'call-limit': expect.objectContaining({ kind: 'limit', which: 'calls' }) as unknown,
  'session-ended': { kind: 'signed-out' },
};

export function failingRules(open: OpenCrm): void {
  test.each(of(READS))(
    '%s: no answer is offline; limit and ended session are told apart',
    async (_name, use) => {
      expect(await answersIn(open, use)).toEqual({
        offline: { kind: 'offline' },
        'answer-lost': { kind: 'offline' },
        ...ALIKE,
      });
    },
  );

  test.each(of(WRITES))(
    '[W4] %s: no answer is unknown, sent or not; limit and ended session are told apart',
    async (_name, use) => {
      expect(await answersIn(open, use)).toEqual({
        offline: { kind: 'outcome-unknown' },
        'answer-lost': { kind: 'outcome-unknown' },
        ...ALIKE,
      });
    },
  );

  test.each(of(READS))(
    '%s: a cancelled read answers so, before and on the way',
    async (_name, use) => {
      const acme = await openAcme(open);
      const before = new AbortController();
      before.abort();
      expect(failureOf(await use(acme, before.signal))).toEqual({ kind: 'cancelled' });
      const onTheWay = new AbortController();
      const answer = use(acme, onTheWay.signal);
      await Promise.resolve();
      onTheWay.abort();
      expect(failureOf(await answer)).toEqual({ kind: 'cancelled' });
    },
  );

  test('[R1] the first start offline says so, and works once the line is back', async () => {
    const world = await open('first');
    world.strike('offline');
    expectFailure(await world.crm.catalog(), { kind: 'offline' });
    expectFailure(await world.crm.user(), { kind: 'offline' });
    world.calm();
    must(await world.crm.catalog());
  });

  test('[W4] after a lost answer the truth can be looked up', async () => {
    const { world } = await openAcme(open);
    world.strike('answer-lost', 1);
    expectFailure(await world.crm.write([aTask()]), { kind: 'outcome-unknown' });
    expect(must(await world.crm.findSaved(KEY, 'Message_ID__c'))).toHaveLength(1);
    world.strike('offline', 1);
    expectFailure(await world.crm.write([aTask({ Message_ID__c: 'other@acme.example' })]), {
      kind: 'outcome-unknown',
    });
    expect(must(await world.crm.findSaved('other@acme.example', 'Message_ID__c'))).toEqual([]);
  });

  test('[W4] a write without an answer is never sent twice', async () => {
    const { world } = await openAcme(open);
    world.strike('answer-lost');
    expectFailure(await world.crm.write([aTask()]), { kind: 'outcome-unknown' });
    world.calm();
    expect(world.rows('Task')).toHaveLength(1);
  });

  test('a locked row, full storage and maintenance are told apart, and nothing is written', async () => {
    const troubles: readonly (readonly [Trouble, Partial<CrmFailure>])[] = [
      ['row-lock', { kind: 'locked' }],
      ['storage-full', { kind: 'limit', which: 'storage' }],
      ['maintenance', { kind: 'server' }],
    ];
    for (const [trouble, failure] of troubles) {
      const { world } = await openAcme(open);
      world.strike(trouble);
      expectFailure(await world.crm.write([anEmail()]), failure);
      expect(world.rows('EmailMessage')).toEqual([]);
    }
  });

  test('an outage of the server is told as such to a reader', async () => {
    const { world } = await openAcme(open);
    world.strike('server-error');
    expectFailure(await world.crm.search('acme', ['Account']), { kind: 'server' });
  });

  test('[W3] a key that is taken means that the mail is saved already', async () => {
    const { world } = await openAcme(open);
    await saved(world, anEmail());
    const second = await world.crm.write([anEmail()]);
    // Only an org with a unique field can know.
    if (second.ok) expect(world.rows('EmailMessage')).toHaveLength(2);
    else {
      expect(second.failure).toMatchObject({ kind: 'already-there', step: 'email' });
      expect(world.rows('EmailMessage')).toHaveLength(1);
    }
  });
}
