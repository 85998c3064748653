import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasEnhancedEmail } from '../../../src/core/crm/describe.ts';
import { check } from '../../../src/core/draft/check.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import {
  linkConflicts,
  resolveConflict,
  type LinkConflict,
} from '../../../src/core/draft/link-rules.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import type { Link } from '../../../src/core/draft/values.ts';
import { aCatalog, aLink, aSaved, someFacts, someRules } from './builders.ts';

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

/** D4 said once more, from the platform's side: what one record of this kind can hold. */
function fits(
  kind: Kind,
  shared: boolean,
  people: readonly Link[],
  relatedTo: readonly Link[],
): boolean {
  const count = (object: string): number => people.filter((link) => link.object === object).length;
  if (relatedTo.length > 1 || relatedTo.some(({ object }) => object === 'Asset__c')) return false;
  if (kind === 'EmailMessage') return true;
  if (count('User') > 0) return false;
  if (count('Lead') > 0) return people.length === 1 && relatedTo.length === 0;
  return shared || count('Contact') <= 1;
}

const kinds = fc.constantFrom<Kind>('Task', 'EmailMessage');
// A person account is named by its own Contact, and is an Account where a record is related to it.
const someone = fc.subarray([ann, bob, lead, user]);
const something = fc.subarray([opportunity, kase, aLink('Account', 1), asset]);

test('[D4] matrix: a conflict is told exactly where the record could not hold the links', () => {
  fc.assert(
    fc.property(kinds, fc.boolean(), someone, something, (kind, shared, people, relatedTo) => {
      const conflicts = linkConflicts({ kind, people, relatedTo }, aCatalog(), {
        sharedActivities: shared,
      });
      expect(conflicts.length === 0).toBe(fits(kind, shared, people, relatedTo));
      const rows = [...people, ...relatedTo].map(({ id }) => id);
      for (const { id } of conflicts) expect(rows).toContain(id);
    }),
    { numRuns: 1000 },
  );
});

test('[D4] matrix: following the ways out always ends, without a conflict, and adds no record', () => {
  fc.assert(
    fc.property(kinds, fc.boolean(), someone, something, (kind, shared, people, relatedTo) => {
      let chosen = {
        kind,
        people: people as readonly Link[],
        relatedTo: relatedTo as readonly Link[],
      };
      const rules = { sharedActivities: shared };
      for (let at = 0; at < 8; at++) {
        const [first] = linkConflicts(chosen, aCatalog(), rules);
        if (!first) break;
        chosen = { kind, ...resolveConflict(chosen, first) };
      }
      expect(linkConflicts(chosen, aCatalog(), rules)).toEqual([]);
      const before = [...people, ...relatedTo].map(({ id }) => id);
      for (const { id } of [...chosen.people, ...chosen.relatedTo]) expect(before).toContain(id);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [true, ['EmailMessage', 'Task']],
  [false, ['Task']],
])(
  '[D2] with Enhanced Email %s the kinds are %s: without it a mail hangs on Cases alone',
  (enhancedEmail, offered) => {
    const catalog = aCatalog({ enhancedEmail });
    expect(hasEnhancedEmail(catalog) ? ['EmailMessage', 'Task'] : ['Task']).toEqual(offered);
    const conflicts = linkConflicts(
      { kind: 'EmailMessage', people: [], relatedTo: [opportunity] },
      catalog,
      {
        sharedActivities: true,
      },
    );
    expect(conflicts.map(({ rule }) => rule)).toEqual(enhancedEmail ? [] : ['no-activities']);
  },
);

test('[E1] links that stand in Salesforce already are no problem until they are changed', () => {
  const kase2 = { ...kase, role: 'parent' as const };
  const draft = openSaved({
    saved: aSaved({ relatedTo: kase2, relations: [] }),
    facts: someFacts(),
    candidates: [],
    rules: someRules(),
    catalog: aCatalog({ enhancedEmail: false }),
  });
  expect(check(draft)).toEqual([]);
});
