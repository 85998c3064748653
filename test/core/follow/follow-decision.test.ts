import { expect, test } from '@jest/globals';
import { decideFollow, type OpenedForFollow } from '../../../src/core/follow/follow-decision.ts';
import type { Followed } from '../../../src/core/follow/followed.ts';
import type { FoundAddress } from '../../../src/core/participants/observation.ts';
import { compileRules } from '../../../src/core/participants/rules.ts';
import { sortAddresses } from '../../../src/core/participants/sort-addresses.ts';
import { verdictOf } from '../../../src/core/participants/verdict.ts';

const JO = 'jo@gmail.com';
const ME = 'me@own.example';

const rules = compileRules({
  own: [ME],
  organisationBlocklist: [],
  corporateDomains: ['own.example'],
  blocklist: ['spam.example'],
  mailingLists: ['team@lists.example'],
  includeInternal: false,
  allowOverride: { internal: true, organisationBlocklist: false },
});

const followed: Followed = {
  thread: 'first@acme.example',
  owner: 'org user',
  title: 'Offer',
  keys: ['first@acme.example', 'second@acme.example'],
  addresses: [JO, ME],
  kind: 'EmailMessage',
  links: [],
  fields: {},
  at: '2026-11-19T09:00:00Z',
};

type Mail = Partial<Omit<OpenedForFollow, 'partition' | 'verdict'>> & {
  readonly people?: readonly (readonly [FoundAddress['role'], string])[];
  readonly categories?: readonly string[];
  readonly cut?: boolean;
};

/** A reply of Jo's to the second mail of the conversation. */
function decide({
  people = [
    ['from', JO],
    ['to', ME],
  ],
  categories = [],
  cut = false,
  ...more
}: Mail) {
  const found = people.map(([role, address]) => ({ role, address, name: '' }));
  const partition = sortAddresses(found, rules);
  const { kind, ...rest } = decideFollow({
    followed: [followed],
    threadKeys: ['reply@gmail.com', 'second@acme.example'],
    partition,
    verdict: verdictOf(partition, cut),
    mail: { recipientsMayBeCut: cut },
    categories,
    cannot: null,
    saved: false,
    ...more,
  });
  const question = 'question' in rest ? rest.question : null;
  return question
    ? [kind, question.kind, ...('address' in question ? [question.address] : [])]
    : [kind];
}

const from = (...people: readonly (readonly [FoundAddress['role'], string])[]): Mail => ({
  people: [['from', JO], ...people],
});

const table: readonly (readonly [string, Mail, readonly string[]])[] = [
  ['a reply among the same people', {}, ['save']],
  [
    'my own answer',
    {
      people: [
        ['from', ME],
        ['to', JO],
      ],
    },
    ['save'],
  ],
  [
    'one that names the conversation only by its start',
    { threadKeys: ['x@y.example', 'first@acme.example'] },
    ['save'],
  ],
  ['another mail of the same people', { threadKeys: ['other@gmail.com'] }, ['leave']],
  ['one that is saved', { saved: true }, ['leave']],
  ['a meeting request', { cannot: 'meeting-request' }, ['leave']],
  ['one in category DoNotSync', { categories: ['Blue', 'DoNotSync'] }, ['leave']],
  ['one in the same category in other letters', { categories: ['donotsync'] }, ['leave']],
  ['one in another category', { categories: ['Do not forget'] }, ['save']],
  ['a colleague who joins', from(['cc', 'ann@own.example']), ['save']],
  ['the same address in capitals', { people: [['from', 'JO@Gmail.com']] }, ['save']],
  [
    'a stranger in Cc',
    from(['cc', 'kim@new.example']),
    ['ask', 'new-participant', 'kim@new.example'],
  ],
  [
    'a stranger of the same free-mail domain',
    from(['to', 'jim@gmail.com']),
    ['ask', 'new-participant', 'jim@gmail.com'],
  ],
  [
    'a stranger on the blocklist',
    from(['to', 'ad@spam.example']),
    ['ask', 'new-participant', 'ad@spam.example'],
  ],
  [
    'a mailing list that joins',
    from(['cc', 'team@lists.example']),
    ['ask', 'new-participant', 'team@lists.example'],
  ],
  [
    'a stranger in Bcc',
    from(['bcc', 'kim@new.example']),
    ['ask', 'new-participant', 'kim@new.example'],
  ],
  ['a stranger who is only mentioned', from(['body', 'kim@new.example']), ['save']],
  ['what is no address', from(['to', 'undisclosed-recipients:;']), ['save']],
  [
    'colleagues alone',
    {
      people: [
        ['from', ME],
        ['to', 'ann@own.example'],
      ],
    },
    ['ask', 'filtered'],
  ],
  ['recipients that Outlook cut', { cut: true }, ['ask', 'recipients-cut']],
  ['nothing followed', { followed: [] }, ['leave']],
];

test.each(table)('[T2] %s', (_what, mail, decision) => {
  expect(decide(mail)).toEqual(decision);
});
