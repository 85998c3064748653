import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../../src/core/mail/address.ts';
import { ROLES, type FoundAddress, type Role } from '../../../src/core/participants/observation.ts';
import { compileRules, whichRule, type RuleSources } from '../../../src/core/participants/rules.ts';
import { sortAddresses, type Partition } from '../../../src/core/participants/sort-addresses.ts';

const noRules: RuleSources = {
  own: [],
  organisationBlocklist: [],
  corporateDomains: [],
  blocklist: [],
  mailingLists: [],
  includeInternal: false,
  allowOverride: { internal: true, organisationBlocklist: false },
};

const found = (address: string, role: Role = 'to', name = ''): FoundAddress => ({
  address,
  name,
  role,
});

const sort = (
  addresses: readonly (string | FoundAddress)[],
  rules: Partial<RuleSources> = {},
  allowed: readonly string[] = [],
): Partition =>
  sortAddresses(
    addresses.map((one) => (typeof one === 'string' ? found(one) : one)),
    compileRules({ ...noRules, ...rules }),
    allowed,
  );

const left = (partition: Partition): readonly string[] =>
  partition.participants.map(({ address }) => address);

const everyList: Partial<RuleSources> = {
  own: ['noreply@acme.example'],
  organisationBlocklist: ['*@acme.example'],
  corporateDomains: ['acme.example'],
  blocklist: ['noreply@acme.example'],
  mailingLists: ['noreply@acme.example'],
};

test('[P3] the first reason that applies is shown, the others follow in order', () => {
  const [observation] = sort(['NoReply@Acme.Example'], everyList).observations;
  expect(observation).toMatchObject({
    address: 'noreply@acme.example',
    written: 'NoReply@Acme.Example',
    reason: { kind: 'own', rule: 'noreply@acme.example' },
    also: [
      { kind: 'organisation-blocklist', rule: '*@acme.example' },
      { kind: 'internal', rule: 'acme.example' },
      { kind: 'blocklist', rule: 'noreply@acme.example' },
      { kind: 'no-reply', rule: 'noreply@' },
      { kind: 'mailing-list', rule: 'noreply@acme.example' },
    ],
  });
});

test('[P3] freeing one rule judges the address anew by the others', () => {
  const { own: _own, ...others } = everyList;
  expect(sort(['noreply@acme.example'], others).observations[0]?.reason.kind).toBe(
    'organisation-blocklist',
  );
  expect(sort(['jo@acme.example'], { blocklist: ['jo@acme.example'] }).participants).toEqual([]);
  expect(left(sort(['jo@acme.example']))).toEqual(['jo@acme.example']);
});

test('[P2] several roles of one address are roles of one participant, best first', () => {
  const { participants } = sort([
    found('jo@acme.example', 'body'),
    found('JO@acme.example', 'cc', 'Jo Doe'),
    found('al@acme.example', 'to'),
    found('jo@Acme.example', 'from', 'jo@acme.example'),
  ]);
  expect(participants).toMatchObject([
    { address: 'jo@acme.example', roles: ['from', 'cc', 'body'], name: 'Jo Doe' },
    { address: 'al@acme.example', roles: ['to'] },
  ]);
});

test('[P2] an address in the display name is never taken for the address', () => {
  const { participants } = sort([found('thief@evil.example', 'from', 'boss@acme.example')], {
    corporateDomains: ['acme.example'],
  });
  expect(participants).toMatchObject([{ address: 'thief@evil.example', name: '' }]);
});

test('[P2] malformed entries without address are kept apart by their names', () => {
  const { observations } = sort([
    found('', 'to', 'Undisclosed recipients'),
    found('', 'cc', 'Sales team'),
    found('/O=LABS/CN=JO', 'to', 'Jo'),
    found('/o=labs/cn=jo', 'cc', 'Jo'),
  ]);
  expect(
    observations.map(({ address, reason, canAllow }) => [address, reason.kind, canAllow]),
  ).toEqual([
    ['undisclosed recipients', 'malformed', false],
    ['/o=labs/cn=jo', 'malformed', false],
    ['sales team', 'malformed', false],
  ]);
});

test.each<[string, Partial<RuleSources>, boolean]>([
  ['own address', { own: ['jo@acme.example'] }, false],
  ['organisation blocklist', { organisationBlocklist: ['acme.example'] }, false],
  ['internal domain', { corporateDomains: ['acme.example'] }, true],
  ['own blocklist', { blocklist: ['acme.example'] }, true],
  ['mailing list', { mailingLists: ['jo@acme.example'] }, true],
  [
    'internal and own blocklist',
    { corporateDomains: ['acme.example'], blocklist: ['acme.example'] },
    true,
  ],
  [
    'internal, where the policy forbids it',
    {
      corporateDomains: ['acme.example'],
      allowOverride: { internal: false, organisationBlocklist: false },
    },
    false,
  ],
  [
    'organisation blocklist, where the policy lets it',
    {
      organisationBlocklist: ['acme.example'],
      allowOverride: { internal: false, organisationBlocklist: true },
    },
    true,
  ],
])('[P7] Allow this time with reason %s', (_reason, rules, may) => {
  expect(sort(['jo@acme.example'], rules).observations[0]?.canAllow).toBe(may);
  expect(left(sort(['jo@acme.example'], rules, ['Jo@Acme.example']))).toEqual(
    may ? ['jo@acme.example'] : [],
  );
});

test('[P7] what was allowed keeps the reasons that it overrules', () => {
  const { participants } = sort(['jo@acme.example'], { corporateDomains: ['acme.example'] }, [
    'jo@acme.example',
  ]);
  expect(participants).toMatchObject([
    { internal: true, overruled: [{ kind: 'internal', rule: 'acme.example' }] },
  ]);
});

test('[P10] including internal emails lifts the internal filter only', () => {
  const rules = {
    corporateDomains: ['acme.example'],
    own: ['me@acme.example'],
    includeInternal: true,
  };
  const { participants, observations } = sort(['jo@acme.example', 'me@acme.example'], rules);
  expect(participants).toMatchObject([
    { address: 'jo@acme.example', internal: true, overruled: [] },
  ]);
  expect(observations).toMatchObject([
    { address: 'me@acme.example', reason: { kind: 'own' }, also: [] },
  ]);
});

test.each([
  'no-reply@x.example',
  'NoReply-42@x.example',
  'billing.no_reply@x.example',
  'nicht-antworten@x.example',
  'ne.pas.repondre@x.example',
  'mailer-daemon@x.example',
  'bounces-77@x.example',
  'notifications@x.example',
  'postmaster@x.example',
  'noreply+abc@x.example',
])('[P3] %s is a no-reply or mailer', (address) => {
  expect(sort([address]).observations[0]?.reason.kind).toBe('no-reply');
});

test.each([
  'owner-dev@x.example',
  'dev-request@x.example',
  'dev@lists.x.example',
  'team@googlegroups.com',
])('[P3] %s is a mailing list', (address) => {
  expect(sort([address]).observations[0]?.reason.kind).toBe('mailing-list');
});

test.each([
  'jo@acme.example',
  'norman.reply@acme.example',
  'info@acme.example',
  'sales@lists.example',
  'notar@x.example',
])('[P3] %s is a person as far as the address tells', (address) => {
  expect(left(sort([address]))).toEqual([address]);
});

test('which rule would catch: all of them, or malformed, or none', () => {
  const rules = compileRules({ ...noRules, ...everyList });
  expect(whichRule('jo@acme.example', rules).map(({ kind }) => kind)).toEqual([
    'organisation-blocklist',
    'internal',
  ]);
  expect(whichRule('nonsense', rules)).toEqual([{ kind: 'malformed', rule: null }]);
  expect(whichRule('jo@other.example', rules)).toEqual([]);
});

const name = fc.constantFrom('jo', 'no-reply', 'news', 'dev-request', 'jo+x', 'JO', 'müll', '');
const host = fc.constantFrom(
  'acme.example',
  'eu.acme.example',
  'Acme.Example',
  'b.example',
  'lists.c.example',
  'xn--mller-kva.de',
  'müller.de',
  'x',
);
const written = fc.oneof(
  fc.tuple(name, host).map(([local, domain]) => `${local}@${domain}`),
  fc.tuple(name, host).map(([local, domain]) => `Name <${local}@${domain}>`),
  fc.constantFrom('', '/o=x/cn=y', 'someone', '\u0000', 'a@b@c.example'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anyFound = fc.record({
  address: written,
  name: fc.string({ maxLength: 4 }),
  role: fc.constantFrom(...ROLES),
});
const lines = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('jo', '*', 'n*', ''), host)
      .map(([local, domain]) => `${local}@${domain}`),
    fc.constantFrom(
      'acme.example',
      '*.acme.example',
      '*@*.example',
      '*',
      'no*@',
      'rubbish!',
      'b.example',
      'müller.de',
    ),
  ),
  { maxLength: 4 },
);
const anySources: fc.Arbitrary<RuleSources> = fc.record({
  own: lines,
  organisationBlocklist: lines,
  corporateDomains: lines,
  blocklist: lines,
  mailingLists: lines,
  includeInternal: fc.boolean(),
  allowOverride: fc.record({ internal: fc.boolean(), organisationBlocklist: fc.boolean() }),
});

const identity = ({ address, name: display }: FoundAddress): string =>
  parseAddress(address)?.key ?? (address.trim().toLowerCase() || `\u0000${display}`);

test('[P2] every address found ends in exactly one place, with all of its roles', () => {
  fc.assert(
    fc.property(
      fc.array(anyFound, { maxLength: 25 }),
      anySources,
      fc.array(written),
      (all, sources, allowed) => {
        const { participants, observations } = sortAddresses(all, compileRules(sources), allowed);
        const places = [...participants, ...observations];
        expect(new Set(places.map(({ address }) => address)).size).toBe(places.length);
        for (const one of all) {
          const holding = places.filter(
            ({ address, roles }) =>
              roles.includes(one.role) &&
              (address === identity(one) ||
                (one.address.trim() === '' && address !== identity(one))),
          );
          expect(holding.length).toBeGreaterThanOrEqual(1);
        }
        const roles = new Set(
          all
            .filter((one) => one.address.trim() !== '')
            .map((one) => `${identity(one)} ${one.role}`),
        );
        const placed = places.flatMap((place) =>
          place.written === '' ? [] : place.roles.map((role) => `${place.address} ${role}`),
        );
        expect(new Set(placed)).toEqual(roles);
      },
    ),
    { numRuns: 500 },
  );
});

test('[P3] the rule shown, tried in "which rule would catch", catches the address for that reason', () => {
  fc.assert(
    fc.property(fc.array(anyFound, { maxLength: 10 }), anySources, (all, sources) => {
      const rules = compileRules(sources);
      for (const { address, reason, also } of sortAddresses(all, rules).observations)
        for (const one of [reason, ...also])
          if (one.kind !== 'malformed') expect(whichRule(address, rules)).toContainEqual(one);
    }),
  );
});

test('[P4] one rule more never lets an address in', () => {
  fc.assert(
    fc.property(fc.array(anyFound, { maxLength: 10 }), anySources, lines, (all, sources, more) => {
      const before = new Set(left(sortAddresses(all, compileRules(sources))));
      const stricter = { ...sources, blocklist: [...sources.blocklist, ...more] };
      for (const address of left(sortAddresses(all, compileRules(stricter))))
        expect(before).toContain(address);
    }),
  );
});

test('[P7] Allow this time and back gives the same partition as before', () => {
  fc.assert(
    fc.property(fc.array(anyFound, { maxLength: 10 }), anySources, (all, sources) => {
      const rules = compileRules(sources);
      const before = sortAddresses(all, rules);
      const allowed = before.observations
        .filter(({ canAllow }) => canAllow)
        .map(({ address }) => address);
      const after = sortAddresses(all, rules, allowed);
      expect(after.observations).toEqual(before.observations.filter(({ canAllow }) => !canAllow));
      expect(sortAddresses(all, rules, [])).toEqual(before);
    }),
  );
});
