import { expect, test } from '@jest/globals';
import { rulesInForce, type Viewer } from '../../../src/core/participants/rules-in-force.ts';
import { whichRule } from '../../../src/core/participants/rules.ts';
import { effectiveSettings } from '../../../src/core/settings/effective-settings.ts';
import { parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import { addTo, noSettings, type Settings } from '../../../src/core/settings/settings.ts';

const viewer: Viewer = {
  mailbox: 'me@acme.example',
  salesforceUser: 'me@crm.example',
  sharedMailbox: null,
  proxyAddresses: [],
  mailingLists: ['dev@x.example'],
};

const kinds = (
  address: string,
  rawPolicy: unknown = {},
  settings: Settings = noSettings,
  who = viewer,
): readonly string[] => {
  const policy = parsePolicy(rawPolicy);
  const rules = rulesInForce(policy, effectiveSettings(policy, settings), who);
  return whichRule(address, rules).map(({ kind }) => kind);
};

test('[P4] [V9] every source of rules takes part', () => {
  const mine = addTo(
    addTo(noSettings, 'blocklist', ['b.example'], 1),
    'otherAddresses',
    ['i@home.example'],
    1,
  );
  const policy = { blocklist: ['o.example'], aliasPatterns: ['*@alias.example'] };
  const found = [
    'me@crm.example',
    'x@alias.example',
    'i@home.example',
    'jo@acme.example',
    'x@o.example',
    'x@b.example',
    'dev@x.example',
    'jo@y.example',
  ].map((address) => kinds(address, policy, mine).join());
  expect(found).toEqual([
    'own',
    'own',
    'own',
    'internal',
    'organisation-blocklist',
    'blocklist',
    'mailing-list',
    '',
  ]);
});

test('[P4] layers add up: a rule in both lists is a reason twice', () => {
  const mine = addTo(noSettings, 'blocklist', ['o.example'], 1);
  expect(kinds('x@o.example', { blocklist: ['o.example'] }, mine)).toEqual([
    'organisation-blocklist',
    'blocklist',
  ]);
});

test('[P4] domains named by the policy take the place of the mailbox’s own', () => {
  expect(kinds('jo@acme.example', { corporateDomains: ['other.example'] })).toEqual([]);
  expect(kinds('jo@gmail.com', {}, noSettings, { ...viewer, mailbox: 'me@gmail.com' })).toEqual([]);
});

test('[V9] the shared mailbox is an own address while it is open', () => {
  expect(kinds('sales@x.example')).toEqual([]);
  expect(
    kinds('sales@x.example', {}, noSettings, { ...viewer, sharedMailbox: 'Sales@x.example' }),
  ).toEqual(['own']);
});
