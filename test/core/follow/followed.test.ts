import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  follow,
  followedBy,
  MAX_FOLLOWED,
  parseFollowed,
  unfollow,
  withMail,
  type Followed,
} from '../../../src/core/follow/followed.ts';
import { followDraft, followedDraft } from '../../../src/core/follow/followed-draft.ts';
import { followedOf, keepFollowed } from '../../../src/core/follow/follow-list.ts';
import { current } from '../../../src/core/draft/overlay.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';
import { aCatalog, aDraft, aField, aLink, someFacts, someRules } from '../draft/builders.ts';

const jo = aLink('Contact', 1, ['jo@acme.example']);
const deal = aLink('Opportunity', 2);
const OWNER = 'org user';
const AT = '2026-11-19T09:00:00.000Z';

const one = (thread: string, at = AT, keys: readonly string[] = [thread]): Followed => ({
  thread,
  owner: OWNER,
  title: thread,
  keys,
  addresses: [],
  kind: 'EmailMessage',
  links: [],
  fields: {},
  at,
});

const catalog = aCatalog();
const mail = catalog.objects['EmailMessage'];
if (!mail) throw new Error('no EmailMessage');
const described = {
  objects: {
    ...catalog.objects,
    EmailMessage: {
      ...mail,
      fields: { ...mail.fields, Due__c: aField('Due__c', { type: 'date' }) },
    },
  },
};

/** A draft of a mail, with the fields that the policy names. */
const draftOf = (subject: string, topic: string | null = null) => {
  const rules = someRules({
    fields: {
      Task: [{ name: 'ActivityDate' }],
      EmailMessage: [
        { name: 'Topic__c', preset: topic },
        { name: 'Subject' },
        { name: 'Due__c', preset: '2026-12-24' },
      ],
    },
  });
  const facts = someFacts({
    subject,
    key: `${subject}@acme.example`,
    cc: [{ name: '', address: 'Kim@ACME.example' }],
  });
  return aDraft({ facts, rules, catalog: described, people: [jo], relatedTo: [deal] });
};

test('[T2] the next mail takes over links, kind and policy fields, and nothing of subject, text or date', () => {
  const followed = followDraft(draftOf('First', 'Pricing'), OWNER, AT);
  expect(JSON.stringify(followed)).not.toMatch(/Due__c|ActivityDate|2026-12-24|New|Old/);
  expect(followed.addresses).toEqual(['jo@acme.example', 'me@own.example', 'kim@acme.example']);

  const next = current(
    followedDraft({ ...draftOf('Second'), candidates: [] }, followed, 'followed').overlay,
  );
  expect(next).toMatchObject({
    kind: 'EmailMessage',
    people: [{ ...jo, reason: 'followed' }],
    relatedTo: [{ ...deal, reason: 'followed' }],
    subject: 'Second',
    'field.Topic__c': 'Pricing',
    'field.Due__c': '2026-12-24',
  });
});

test('[D2] a kind that the org does not offer any more gives way to the one it has', () => {
  const followed = { ...followDraft(draftOf('First'), OWNER, AT), kind: 'Task' as const };
  const draft = aDraft({ rules: someRules({ kinds: ['EmailMessage'] }) });
  expect(current(followedDraft(draft, followed, '').overlay).kind).toBe('EmailMessage');
});

test('[T2] a conversation is known by any of its mails, and the hundred latest are kept', () => {
  const begun = one('first', AT, ['first', 'second']);
  const grown = withMail(begun, { keys: ['third'], addresses: ['a@b.example'] }, AT);
  expect(followedBy([grown], ['new', 'third'])).toBe(grown);
  expect(followedBy([grown], ['new'])).toBeNull();

  const many = Array.from({ length: MAX_FOLLOWED + 5 }, (_each, n) =>
    one(`t${String(n)}`, `2026-11-19T09:00:00.${String(n).padStart(3, '0')}Z`),
  ).reduce(follow, []);
  expect(many).toHaveLength(MAX_FOLLOWED);
  expect(many[0]?.thread).toBe(`t${String(MAX_FOLLOWED + 4)}`);
  expect(unfollow(many, 't50').some(({ thread }) => thread === 't50')).toBe(false);
});

test('[T2] of a very long conversation the start and the latest mails stay known', () => {
  const keys = Array.from({ length: 300 }, (_each, n) => `m${String(n)}`);
  const long = keys.reduce(
    (all, key) => withMail(all, { keys: [key], addresses: [`${key}@x.example`] }, AT),
    one('m0'),
  );
  expect(long.keys).toHaveLength(50);
  expect([long.keys[0], long.keys.at(-1)]).toEqual(['m0', 'm299']);
});

test('[X5] what a device gives back is a conversation or nothing, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = parseFollowed(value);
      return read === null || read.keys.length > 0;
    }),
  );
  const good = followDraft(draftOf('First', 'Pricing'), OWNER, AT);
  expect(parseFollowed(JSON.parse(JSON.stringify(good)))).toEqual(good);
  expect(
    parseFollowed({
      ...good,
      links: [{ id: 'x', object: 1 }, ...good.links],
      fields: { __proto__x: {}, 'field.A': {} },
    }),
  ).toEqual({
    ...good,
    fields: {},
  });
});

test('[X5] one user’s conversations are not another’s', async () => {
  const device = memoryDeviceStore();
  await keepFollowed(device, one('mine'));
  await device.put('followed', 'org other', [one('mine')]);
  expect((await followedOf(device, OWNER)).map(({ thread }) => thread)).toEqual(['mine']);
  expect(await followedOf(device, 'org other')).toEqual([]);
});
