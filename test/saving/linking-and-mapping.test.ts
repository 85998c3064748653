import { describe, expect, jest, test } from '@jest/globals';
import type { Draft, Proposal } from '../../src/core/draft/draft.ts';
import { edit } from '../../src/core/draft/overlay.ts';
import type { SaveRules } from '../../src/core/draft/rules.ts';
import { sameValue, type DraftValues } from '../../src/core/draft/values.ts';
import { withoutRefusedPeople } from '../../src/core/draft/without-people.ts';
import type { MailFacts } from '../../src/core/draft/facts.ts';
import { someFacts } from '../core/draft/builders.ts';
import {
  aFile,
  draftIn,
  filesOn,
  looseFiles,
  ME,
  openSavingOrg,
  peopleOn,
  saveIn,
  type SavingOrg,
} from './world.ts';

// A busy machine; nothing here is timed.
jest.setTimeout(60_000);

type Links = SavingOrg['links'];
type Names = keyof Links;

/** One mail, what is ticked for it, and exactly what has to stand in the org afterwards. */
type Case = {
  readonly name: string;
  readonly facts?: Partial<MailFacts>;
  readonly people?: readonly Names[];
  readonly relatedTo?: Names;
  readonly rules?: Partial<SaveRules>;
  readonly edits?: Partial<DraftValues>;
  /** Fields of the record. Links stand by the names above. */
  readonly record?: Readonly<Record<string, unknown>>;
  /** Rows with a person, as type, name and address. */
  readonly rows?: readonly (readonly [string, Names, string])[];
  readonly files?: readonly string[];
};

const at = (address: string, name = '') => ({ name, address });
const to = (...addresses: readonly string[]): Partial<MailFacts> => ({
  to: addresses.map((address) => at(address)),
});
const long = (length: number): string => 'x'.repeat(length);
const fiveContacts: readonly Names[] = ['jo', 'kim', 'far'];

const MAILS: readonly Case[] = [
  {
    name: 'nobody ticked: every address is text',
    facts: { ...to('a@x.example', 'b@x.example'), cc: [at('c@x.example')] },
    record: {
      FromAddress: 'jo@acme.example',
      FromName: 'Jo Lee',
      FromId: null,
      ToAddress: 'a@x.example; b@x.example',
      CcAddress: 'c@x.example',
    },
  },
  {
    name: 'the sender ticked: by id, and the address stays',
    people: ['jo'],
    record: { FromAddress: 'jo@acme.example', FromId: 'jo' },
    rows: [['FromAddress', 'jo', 'jo@acme.example']],
  },
  {
    name: 'the sender not ticked: no id',
    people: ['kim'],
    facts: to('kim@acme.example'),
    record: { FromId: null, FromAddress: 'jo@acme.example' },
    rows: [['ToAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'a recipient by the Email field: in the list, not in the text',
    facts: to('kim@acme.example', 'other@x.example'),
    people: ['kim'],
    record: { ToAddress: 'other@x.example' },
    rows: [['ToAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'a recipient by another email field: a row with the address of the mail',
    facts: to('kim@work.example'),
    people: ['kim'],
    record: { ToAddress: null },
    rows: [['ToAddress', 'kim', 'kim@work.example']],
  },
  {
    name: 'upper and lower case are one address',
    facts: to('KIM@Acme.example'),
    people: ['kim'],
    record: { ToAddress: null },
    rows: [['ToAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'Cc has its own type',
    facts: { cc: [at('kim@acme.example')] },
    people: ['kim'],
    record: { CcAddress: null },
    rows: [['CcAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'To before Cc: an address in both is written once',
    facts: { ...to('kim@acme.example'), cc: [at('kim@acme.example')] },
    people: ['kim'],
    record: { ToAddress: null, CcAddress: null },
    rows: [['ToAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'a sender who wrote to himself too is the sender only',
    facts: to('jo@acme.example', 'a@x.example'),
    people: ['jo'],
    record: { FromId: 'jo', ToAddress: 'a@x.example' },
    rows: [['FromAddress', 'jo', 'jo@acme.example']],
  },
  {
    name: 'both addresses of one person are written, each once',
    facts: to('kim@acme.example', 'kim@work.example'),
    people: ['kim'],
    record: { ToAddress: null },
    rows: [
      ['ToAddress', 'kim', 'kim@acme.example'],
      ['ToAddress', 'kim', 'kim@work.example'],
    ],
  },
  {
    name: 'Bcc is left out unless the policy wants it',
    facts: { bcc: [at('secret@x.example')] },
    record: { BccAddress: null },
  },
  {
    name: 'Bcc by policy',
    facts: { bcc: [at('secret@x.example')] },
    rules: { writeBcc: true },
    record: { BccAddress: 'secret@x.example' },
  },
  {
    name: 'a ticked Bcc by policy is a row of its type',
    facts: { bcc: [at('kim@acme.example')] },
    rules: { writeBcc: true },
    people: ['kim'],
    record: { BccAddress: null },
    rows: [['BccAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'a ticked Bcc without the policy is no recipient: she is linked like somebody not on the mail',
    facts: { bcc: [at('kim@acme.example')] },
    people: ['kim'],
    record: { BccAddress: null },
    rows: [['OtherAddress', 'kim', 'kim@acme.example']],
  },
  {
    name: 'somebody who is not on the mail is never written into To or Cc',
    people: ['far'],
    record: { ToAddress: 'me@own.example', CcAddress: null },
    rows: [['OtherAddress', 'far', 'far@away.example']],
  },
  {
    name: 'three people, three roles',
    facts: { ...to('kim@acme.example'), cc: [at('c@x.example')] },
    people: ['jo', 'kim', 'far'],
    record: { FromId: 'jo', ToAddress: null, CcAddress: 'c@x.example' },
    rows: [
      ['FromAddress', 'jo', 'jo@acme.example'],
      ['OtherAddress', 'far', 'far@away.example'],
      ['ToAddress', 'kim', 'kim@acme.example'],
    ],
  },
  {
    name: 'a Lead as recipient',
    facts: to('lead@new.example'),
    people: ['lead'],
    record: { ToAddress: null },
    rows: [['ToAddress', 'lead', 'lead@new.example']],
  },
  {
    name: 'a Lead beside a Contact and an Opportunity',
    facts: to('lead@new.example'),
    people: ['jo', 'lead'],
    relatedTo: 'deal',
    record: { RelatedToId: 'deal', FromId: 'jo' },
    rows: [
      ['FromAddress', 'jo', 'jo@acme.example'],
      ['ToAddress', 'lead', 'lead@new.example'],
    ],
  },
  {
    name: 'a User as recipient',
    facts: to('elena.fischer@northwind-telematics.example'),
    people: ['me'],
    record: { ToAddress: null },
    rows: [['ToAddress', 'me', 'elena.fischer@northwind-telematics.example']],
  },
  { name: 'an Opportunity', relatedTo: 'deal', record: { RelatedToId: 'deal', ParentId: null } },
  { name: 'an Account', relatedTo: 'acme', record: { RelatedToId: 'acme', ParentId: null } },
  {
    name: 'a Case without its feed',
    relatedTo: 'issue',
    record: { RelatedToId: 'issue', ParentId: null },
  },
  {
    name: 'a Case with its feed by policy',
    relatedTo: 'issue',
    rules: { caseFeed: true },
    record: { RelatedToId: 'issue', ParentId: 'issue' },
  },
  {
    name: 'a Contact and a Case together',
    people: ['jo'],
    relatedTo: 'issue',
    record: { RelatedToId: 'issue', FromId: 'jo' },
    rows: [['FromAddress', 'jo', 'jo@acme.example']],
  },
  { name: 'no link at all', record: { RelatedToId: null, FromId: null } },
  { name: 'incoming', facts: { incoming: true }, record: { Incoming: true, Status: '3' } },
  { name: 'outgoing', facts: { incoming: false }, record: { Incoming: false, Status: '3' } },
  {
    name: 'the date of the mail, the key and the thread',
    facts: { threadKey: 'root@acme.example' },
    record: {
      MessageDate: '2026-11-19T08:14:00.000Z',
      MessageIdentifier: '<offer@acme.example>',
      ClientThreadIdentifier: '<root@acme.example>',
      IsClientManaged: true,
    },
  },
  { name: 'the new part, HTML and text', record: { HtmlBody: '<p>New</p>', TextBody: 'New' } },
  {
    name: 'the whole mail',
    rules: { bodyChoice: 'whole' },
    record: { HtmlBody: '<p>New</p><blockquote>Old</blockquote>', TextBody: 'New\n> Old' },
  },
  {
    name: 'a text of the user’s own',
    edits: { body: { choice: 'new', edited: { html: '<p>Mine</p>', text: 'Mine' } } },
    record: { HtmlBody: '<p>Mine</p>', TextBody: 'Mine' },
  },
  {
    name: 'a mail without HTML',
    facts: { newPart: { html: null, text: 'Plain' } },
    record: { TextBody: 'Plain' },
  },
  {
    name: 'too long with history: the history goes, and the whole mail along',
    facts: { whole: { html: `<p>${long(140_000)}</p>`, text: long(140_000) } },
    rules: { bodyChoice: 'whole' },
    record: { TextBody: 'New', HtmlBody: '<p>New</p>' },
    files: ['Offer'],
  },
  {
    name: 'a subject of 3 000 characters',
    facts: { subject: long(3000) },
    record: { Subject: long(3000) },
  },
  { name: 'no subject', facts: { subject: '' }, record: { Subject: null } },
  { name: 'headers', facts: { headers: 'X-A: 1' }, record: { Headers: 'X-A: 1' } },
  {
    name: 'letters of every kind',
    facts: { subject: 'Grüße 漢字 🚚' },
    record: { Subject: 'Grüße 漢字 🚚' },
  },
  {
    name: 'a key with odd characters',
    facts: { subject: 'O’Neill’s \\ "offer"' },
    record: { Subject: 'O’Neill’s \\ "offer"' },
  },
  { name: 'one file', facts: { attachments: [aFile('a.txt')] }, files: ['a'] },
  {
    name: 'five files',
    facts: { attachments: ['a', 'b', 'c', 'd', 'e'].map((name) => aFile(`${name}.txt`)) },
    files: ['a', 'b', 'c', 'd', 'e'],
  },
  {
    name: 'an empty file is left out',
    facts: { attachments: [aFile('a.txt', 0), aFile('b.txt')] },
    files: ['b'],
  },
  {
    name: 'a denied type is left out',
    rules: { deniedExtensions: ['exe'] },
    facts: { attachments: [aFile('a.exe'), aFile('b.txt')] },
    files: ['b'],
  },
  {
    name: 'a file over the limit is left out',
    facts: { attachments: [aFile('a.txt', 99_000_000)] },
    files: [],
  },
  {
    name: 'an inline image is left out',
    facts: {
      attachments: [{ ...aFile('logo.png', 90_000), inline: true, contentType: 'image/png' }],
    },
    files: [],
  },
];

const TASKS: readonly Case[] = [
  { name: 'a Contact', people: ['jo'], record: { WhoId: 'jo', WhatId: null } },
  {
    name: 'a Contact and an Opportunity',
    people: ['jo'],
    relatedTo: 'deal',
    record: { WhoId: 'jo', WhatId: 'deal' },
  },
  {
    name: 'a Contact and a Case',
    people: ['jo'],
    relatedTo: 'issue',
    record: { WhoId: 'jo', WhatId: 'issue' },
  },
  { name: 'a Lead alone', people: ['lead'], record: { WhoId: 'lead', WhatId: null } },
  { name: 'an Account alone', relatedTo: 'acme', record: { WhoId: null, WhatId: 'acme' } },
  { name: 'nothing', record: { WhoId: null, WhatId: null } },
  {
    name: 'done, normal, an email of mine',
    record: { Status: 'Completed', Priority: 'Normal', TaskSubtype: 'Email', OwnerId: ME },
  },
  { name: 'due on the day of the mail', record: { ActivityDate: '2026-11-19' } },
  {
    name: 'due on the day that the user set',
    edits: { 'field.ActivityDate': '2026-12-24' },
    record: { ActivityDate: '2026-12-24' },
  },
  {
    name: 'another status',
    edits: { 'field.Status': 'Not Started' },
    record: { Status: 'Not Started' },
  },
  { name: 'another priority', edits: { 'field.Priority': 'High' }, record: { Priority: 'High' } },
  { name: 'the key in its field', record: { Message_ID__c: 'offer@acme.example' } },
  {
    name: 'a key longer than its field is its hash',
    facts: { key: `${long(300)}@acme.example` },
    record: { Message_ID__c: 'a'.repeat(64) },
  },
  { name: 'no field for the key', rules: { taskKeyField: null }, record: { Message_ID__c: null } },
  {
    name: 'who wrote to whom stands above the text',
    facts: { cc: [at('c@x.example', 'Cee')] },
    record: {
      Description:
        'From: Jo Lee <jo@acme.example>\nTo: Me <me@own.example>\nCc: Cee <c@x.example>\n' +
        'Date: Thursday, 19 November 2026 at 09:14\n\nNew',
    },
  },
  {
    name: 'a text of the user’s own',
    edits: { body: { choice: 'new', edited: { html: null, text: 'Mine' } } },
  },
  {
    name: 'too long with history: the history goes',
    facts: { whole: { html: null, text: long(40_000) } },
    rules: { bodyChoice: 'whole' },
    files: ['Offer'],
  },
  {
    name: 'a subject of 255 characters',
    facts: { subject: long(255) },
    record: { Subject: long(255) },
  },
  {
    name: 'files are linked to the Task',
    facts: { attachments: [aFile('a.txt'), aFile('b.txt')] },
    files: ['a', 'b'],
  },
  {
    name: 'five files are linked at once',
    facts: { attachments: ['a', 'b', 'c', 'd', 'e'].map((name) => aFile(`${name}.txt`)) },
    files: ['a', 'b', 'c', 'd', 'e'],
  },
  {
    name: 'three contacts',
    people: fiveContacts,
    relatedTo: 'deal',
    record: { WhoId: 'jo', WhatId: 'deal' },
  },
];

function draftFor(org: SavingOrg, kind: 'EmailMessage' | 'Task', one: Case): Draft {
  const { links } = org;
  const proposal: Partial<Omit<Proposal, 'rules'>> = {
    facts: someFacts(one.facts),
    people: (one.people ?? []).map((name) => links[name]),
    relatedTo: one.relatedTo ? [links[one.relatedTo]] : [],
  };
  const draft = draftIn(org, { ...proposal, rules: { kind, ...one.rules } });
  const edits = Object.entries(one.edits ?? {}) as [keyof DraftValues, never][];
  const overlay = edits.reduce(
    (all, [key, value]) => edit(all, key, value, sameValue),
    draft.overlay,
  );
  return { ...draft, overlay };
}

const ID_FIELDS = ['FromId', 'RelatedToId', 'ParentId', 'WhoId', 'WhatId'];

function expected(org: SavingOrg, fields: Readonly<Record<string, unknown>> = {}) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      ID_FIELDS.includes(name) && value !== null ? org.links[value as Names].id : value,
    ]),
  );
}

function onlyRecord(org: SavingOrg, kind: 'EmailMessage' | 'Task') {
  const mails = org.rows('EmailMessage');
  const behind = new Set(mails.map((row) => row['ActivityId']));
  const all = [...mails, ...org.rows('Task').filter((row) => !behind.has(row['Id']))];
  expect(all).toHaveLength(1);
  expect(org.rows(kind)).toContain(all[0]);
  return all[0] ?? {};
}

describe.each(['likely', 'hostile'] as const)('in the %s org', (world) => {
  test.each(MAILS.map((one) => [one.name, one] as const))(
    '[W1] an EmailMessage: %s',
    async (_name, one) => {
      const org = await openSavingOrg({ world });
      let draft = draftFor(org, 'EmailMessage', one);
      let { outcome } = await saveIn(org, draft);
      const takesPeople = org.takesPeople || (one.rows ?? []).length === 0;
      if (!takesPeople) {
        // Refused whole, and told so; then without the named people, as the dialog offers.
        expect(outcome).toMatchObject({ kind: 'not-saved', failure: { kind: 'not-allowed' } });
        expect(org.rows('EmailMessage')).toEqual([]);
        expect(looseFiles(org)).toEqual([]);
        for (let round = 0; round < 2 && outcome.kind === 'not-saved'; round += 1) {
          draft = withoutRefusedPeople(draft, outcome.failure);
          ({ outcome } = await saveIn(org, draft));
        }
      }
      expect(outcome.kind).toBe('saved');
      const record = onlyRecord(org, 'EmailMessage');
      const rows = takesPeople ? (one.rows ?? []) : [];
      expect(peopleOn(org, record['Id'])).toEqual(
        rows.map(([type, name, address]) => [type, org.links[name].id, address]).sort(),
      );
      const { FromId, ToAddress, CcAddress, BccAddress, ...rest } = one.record ?? {};
      const peopleFields = { FromId, ToAddress, CcAddress, BccAddress };
      const told = Object.entries(peopleFields).filter(([, value]) => value !== undefined);
      expect(record).toMatchObject(expected(org, rest));
      if (takesPeople && !org.switches('toAddressListsMatched'))
        expect(record).toMatchObject(expected(org, Object.fromEntries(told)));
      expect(filesOn(org, record['Id'])).toEqual(one.files ?? []);
      expect(looseFiles(org)).toEqual([]);
    },
  );

  test.each(TASKS.map((one) => [one.name, one] as const))('[W2] a Task: %s', async (_name, one) => {
    const org = await openSavingOrg({ world });
    const shared = org.switches('sharedActivities');
    const case_ = shared ? one : { ...one, people: (one.people ?? []).slice(0, 1) };
    const { outcome } = await saveIn(org, draftFor(org, 'Task', case_));
    expect(outcome.kind).toBe('saved');
    const record = onlyRecord(org, 'Task');
    expect(record).toMatchObject(expected(org, one.record));
    const [who, ...others] = (case_.people ?? []).map((name) => org.links[name].id);
    const related = org
      .rows('TaskRelation')
      .filter((row) => row['TaskId'] === record['Id'] && row['IsWhat'] !== true)
      .map((row) => row['RelationId']);
    if (shared && who) expect([...related].sort()).toEqual([who, ...others].sort());
    expect(filesOn(org, record['Id'])).toEqual(one.files ?? []);
    expect(looseFiles(org)).toEqual([]);
  });
});
