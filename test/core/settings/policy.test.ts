import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { POLICY_NAMES, parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import { defaultPolicyValues } from '../../../src/core/settings/policy.ts';
import { isSafePattern } from '../../../src/core/settings/safe-pattern.ts';

const asset = (name: string): unknown => JSON.parse(readFileSync(`assets/${name}`, 'utf8'));

test('[X2] an empty policy is the defaults, without problems', () => {
  expect(parsePolicy({})).toEqual({ values: defaultPolicyValues, modes: {}, problems: [] });
});

test('[X2] the policy beside the pane is valid and changes nothing', () => {
  expect(parsePolicy(asset('policy.json'))).toEqual(parsePolicy({}));
});

test('[X2] the example is read without a problem', () => {
  const { values, modes, problems } = parsePolicy(asset('policy.example.json'));
  expect(problems).toEqual([]);
  expect(modes).toEqual({ kind: 'locked', editMode: 'preset', attachments: 'preset' });
  expect(values).toMatchObject({
    corporateDomains: ['acme.example', '*.acme-group.example'],
    editMode: 'keepWhenPossible',
    attachments: { largerThanKb: 20 },
    fields: {
      Task: [{ name: 'Priority' }, { name: 'Type', preset: 'Email' }],
      EmailMessage: [{ name: 'Topic__c', required: true }],
    },
  });
});

test('the JSON schema names exactly the settings that are read', () => {
  const { properties } = asset('policy.schema.json') as { properties: Record<string, unknown> };
  expect(Object.keys(properties).sort()).toEqual([...POLICY_NAMES, '$schema', 'version'].sort());
});

test('the defaults that the JSON schema tells are those in force', () => {
  type Property = {
    anyOf?: readonly { default?: unknown; properties?: Record<string, { default?: unknown }> }[];
  };
  const { properties } = asset('policy.schema.json') as { properties: Record<string, Property> };
  for (const name of POLICY_NAMES) {
    const plain = properties[name]?.anyOf?.[0];
    if (plain?.default !== undefined)
      expect([name, plain.default]).toEqual([name, defaultPolicyValues[name]]);
  }
});

test('[X2] good parts are used, bad ones are named with their place, nothing stops', () => {
  const { values, problems } = parsePolicy({
    version: 1,
    blocklist: ['A.example', 'not a rule', 7, '*'],
    corporateDomains: 'acme.example',
    copies: 'sometimes',
    maxFileMb: 0,
    wings: true,
    allowOverride: { internal: false, all: true },
    fields: { Task: ['Type', { name: 'X', default: {} }, { label: 'Y' }], Event: [] },
    myDomain: 'https://Acme.my.salesforce.com/',
    messageIdField: "Id__c' OR Name != '",
    kind: { value: 'Task', mode: 'maybe' },
  });
  expect(values).toMatchObject({
    blocklist: ['a.example'],
    corporateDomains: [],
    copies: 'ask',
    maxFileMb: 25,
    allowOverride: { internal: false, organisationBlocklist: false },
    fields: { Task: [{ name: 'Type' }, { name: 'X' }], EmailMessage: [] },
    myDomain: 'acme.my.salesforce.com',
    messageIdField: null,
    kind: 'Task',
  });
  expect(problems.map((problem) => ('path' in problem ? problem.path : problem.kind))).toEqual([
    'blocklist[1]',
    'blocklist[2]',
    'blocklist[3]',
    'corporateDomains',
    'copies',
    'maxFileMb',
    'wings',
    'allowOverride.all',
    'fields.Task[1].default',
    'fields.Task[2].name',
    'fields.Event',
    'messageIdField',
    'kind.mode',
  ]);
});

test('[X2] fields of cards are read by object, at most four each, and wrong ones are named', () => {
  const { values, problems } = parsePolicy({
    cardFields: {
      Contact: ['Title', 'Account.Name', "Id' OR", 'Title'],
      Lead: ['A', 'B', 'C', 'D', 'E'],
      'No object': ['Name'],
      __proto__: ['Name'],
    },
  });
  expect(values.cardFields).toEqual({ Contact: ['Title', 'Account.Name'] });
  expect(problems.map((problem) => ('path' in problem ? problem.path : problem.kind))).toEqual([
    'cardFields.Contact[2]',
    'cardFields.Lead',
    'cardFields.No object',
  ]);
});

test('[X2] a mode that cannot be read is taken as locked', () => {
  expect(parsePolicy({ kind: { value: 'Task', mode: 'Lock' } }).modes).toEqual({ kind: 'locked' });
  expect(parsePolicy({ kind: { value: 'Task' } }).modes).toEqual({ kind: 'preset' });
});

test.each([null, 7, 'x', [], undefined])(
  '[X2] %j instead of a policy is named, the defaults hold',
  (raw) => {
    expect(parsePolicy(raw)).toEqual({
      values: defaultPolicyValues,
      modes: {},
      problems: [{ kind: 'not-an-object' }],
    });
  },
);

test('[X2] a newer version is named and read as far as it is known', () => {
  expect(parsePolicy({ version: 7, copies: 'never' })).toMatchObject({
    values: { copies: 'never' },
    problems: [{ kind: 'newer-version', version: 7 }],
  });
});

test('[X2] reading a policy never throws and always gives every value', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...POLICY_NAMES, '__proto__', 'constructor'), fc.string()),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(anything, (raw) => {
      expect(Object.keys(parsePolicy(raw).values).sort()).toEqual(
        Object.keys(defaultPolicyValues).sort(),
      );
    }),
    { numRuns: 500 },
  );
});

test.each([
  '\\bCase (\\d{8})',
  '\\[#(\\d+)\\]',
  '(?:Case|Fall) ?#?(\\d{5,8})',
  '[A-Z]{2}-\\d+',
  'CS(\\d+)|SR(\\d+)',
])('[S4] the pattern %s is taken', (pattern) => {
  expect(isSafePattern(pattern)).toBe(true);
});

test.each([
  '(a+)+',
  '(a|aa)+b',
  '((a*)b)*',
  '(\\d+)*$',
  '(a)\\1',
  '(',
  'a'.repeat(300),
  '.*.*.*.*x',
  '(?:a{1,})+',
])('[S4] the pattern %s is refused', (pattern) => {
  expect(isSafePattern(pattern)).toBe(false);
});
