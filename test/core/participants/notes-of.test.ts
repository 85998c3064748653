import { expect, test } from '@jest/globals';
import { notesOf, type NoteFacts } from '../../../src/core/participants/notes-of.ts';
import { recentRules } from '../../../src/core/participants/recent-rules.ts';
import { addTo, noSettings, takeFrom } from '../../../src/core/settings/settings.ts';

const file = (
  id: string,
  kind: 'file' | 'cloud',
  size: number,
): NoteFacts['mail']['attachments'][number] => ({
  id,
  name: `${id}.pdf`,
  size,
  kind,
  inline: false,
  contentType: null,
  contentId: null,
  url: null,
});

const nothing: NoteFacts = {
  mail: { attachments: [file('a', 'file', 5)], recipientsMayBeCut: false, to: [], cc: [] },
  notGiven: [],
  dateApproximate: false,
  identityApproximate: false,
  unmatched: [],
  notSearched: [],
  incomplete: [],
  missing: [],
  shortened: null,
  category: null,
  peopleRefused: false,
  dropped: [],
  policyProblems: [],
};

test('[P9] an ordinary mail has no notes', () => {
  expect(notesOf(nothing)).toEqual([]);
});

test('[P9] everything that the user should know is said once', () => {
  const facts: NoteFacts = {
    mail: {
      attachments: [
        file('a', 'file', 0),
        file('b', 'cloud', 0),
        file('c', 'file', 9),
        file('d', 'file', 9),
      ],
      recipientsMayBeCut: true,
      to: Array.from({ length: 20 }, () => ({ name: '', address: '' })),
      cc: [],
    },
    notGiven: ['c'],
    dateApproximate: true,
    identityApproximate: true,
    unmatched: ['k@x.example'],
    notSearched: ['l@x.example'],
    incomplete: [
      { object: 'Cases', message: '' },
      { object: '', message: 'Too busy' },
    ],
    missing: [{ object: 'Case', field: null }],
    shortened: { field: 'Comments', limit: 32_000 },
    category: { name: 'Salesforce', why: 'not-in-master-list' },
    peopleRefused: true,
    dropped: ['kind'],
    policyProblems: [{ kind: 'not-an-object' }],
  };
  const notes = notesOf(facts);
  expect(notes.map(({ kind }) => kind)).toEqual([
    'address-unmatched',
    'addresses-not-searched',
    'recipients-cut',
    'attachments-unreadable',
    'text-shortened',
    'date-approximate',
    'identity-approximate',
    'search-incomplete',
    'rights-missing',
    'category-not-set',
    'people-refused',
    'settings-broken',
    'policy-broken',
  ]);
  expect(notes[1]).toEqual({ kind: 'addresses-not-searched', addresses: ['l@x.example'] });
  expect(notes[2]).toEqual({ kind: 'recipients-cut', shown: 20 });
  expect(notes[7]).toEqual({ kind: 'search-incomplete', objects: ['Cases'], message: 'Too busy' });
  expect(notes[3]).toEqual({
    kind: 'attachments-unreadable',
    files: [
      { name: 'a.pdf', why: 'empty' },
      { name: 'b.pdf', why: 'cloud-link' },
      { name: 'c.pdf', why: 'not-given' },
    ],
  });
});

test('[V3] [P9] a mail whose text Outlook does not give says so, and why', () => {
  const body = { kind: 'missing', why: 'timeout' } as const;
  const notes = notesOf({ ...nothing, mail: { ...nothing.mail, body } });
  expect(notes).toEqual([{ kind: 'text-missing', why: 'timeout' }]);
});

test('[P8] Undo is offered for what was blocked or freed lately and concerns this mail', () => {
  const blocked = addTo(
    noSettings,
    'blocklist',
    ['old.example', 'x.example', 'other.example'],
    100,
  );
  const later = takeFrom(
    addTo(blocked, 'blocklist', ['jo@y.example'], 4_000),
    'blocklist',
    ['x.example'],
    4_100,
  );
  const addresses = ['jo@y.example', 'al@x.example', 'al@old.example', 'no address'];
  expect(recentRules(later.blocklist, addresses, 4_200)).toEqual([
    { rule: 'x.example', listed: false },
    { rule: 'jo@y.example', listed: true },
  ]);
  expect(recentRules(later.blocklist, addresses, 100_000)).toEqual([]);
});
