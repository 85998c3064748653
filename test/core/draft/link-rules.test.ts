import { expect, test } from '@jest/globals';
import {
  linkConflicts,
  resolveConflict,
  type LinkConflict,
} from '../../../src/core/draft/link-rules.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import type { Link } from '../../../src/core/draft/values.ts';
import { aCatalog, aLink } from './builders.ts';

const contact = (n: number) => aLink('Contact', n);
const [ann, bob] = [contact(1), contact(2)];
const lead = aLink('Lead', 1);
const user = aLink('User', 1);
const opportunity = aLink('Opportunity', 1);
const kase = aLink('Case', 1);
const asset = aLink('Asset__c', 1);
const fifty = Array.from({ length: 51 }, (_, n) => contact(n + 10));

type Row = [
  name: string,
  kind: Kind,
  shared: boolean,
  people: Link[],
  relatedTo: Link[],
  broken: LinkConflict['rule'][],
];

const table: Row[] = [
  [
    'an email with people and one record',
    'EmailMessage',
    true,
    [ann, bob, lead, user],
    [opportunity],
    [],
  ],
  ['an email with a Contact and a Case together', 'EmailMessage', false, [ann], [kase], []],
  [
    'an email with two records',
    'EmailMessage',
    true,
    [ann],
    [opportunity, kase],
    ['one-related-to'],
  ],
  ['an email with fifty-one people', 'EmailMessage', true, fifty, [], ['too-many-people']],
  [
    'an email on an object without activities',
    'EmailMessage',
    true,
    [],
    [asset],
    ['no-activities'],
  ],
  ['an email with nothing', 'EmailMessage', true, [], [], []],
  ['a Task with a Contact and a Case together', 'Task', false, [ann], [kase], []],
  [
    'a Task with several contacts and Shared Activities',
    'Task',
    true,
    [ann, bob],
    [opportunity],
    [],
  ],
  ['a Task with several contacts without them', 'Task', false, [ann, bob], [], ['one-contact']],
  ['a Task with one Lead', 'Task', true, [lead], [], []],
  ['a Task with a Lead and a record', 'Task', true, [lead], [opportunity], ['lead-alone']],
  ['a Task with a Lead and a Contact', 'Task', true, [lead, ann], [], ['lead-alone']],
  ['a Task with two records', 'Task', true, [], [opportunity, kase], ['one-related-to']],
  ['a Task with a user', 'Task', true, [user], [], ['no-users-on-task']],
];

test.each(table)('[D4] %s', (_name, kind, shared, people, relatedTo, broken) => {
  const found = linkConflicts({ kind, people, relatedTo }, aCatalog(), {
    sharedActivities: shared,
  });
  expect(found.map(({ rule }) => rule)).toEqual(broken);
});

test.each(table.filter(([, , , , , broken]) => broken.length > 0))(
  '[D4] the way out of %s leaves no conflict',
  (_name, kind, shared, people, relatedTo) => {
    let chosen = {
      kind,
      people: people as readonly Link[],
      relatedTo: relatedTo as readonly Link[],
    };
    for (let at = 0; at < 5; at++) {
      const [first] = linkConflicts(chosen, aCatalog(), { sharedActivities: shared });
      if (!first) break;
      chosen = { kind, ...resolveConflict(chosen, first) };
    }
    expect(linkConflicts(chosen, aCatalog(), { sharedActivities: shared })).toEqual([]);
    if (people.length + relatedTo.length > 1)
      expect(chosen.people.length + chosen.relatedTo.length).toBeGreaterThan(0);
  },
);
