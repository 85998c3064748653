import { describe, expect, test } from '@jest/globals';
import type { Choice } from '../../../src/core/related/choices.ts';
import type { RelateInput } from '../../../src/core/related/relate-input.ts';
import { relate } from '../../../src/core/related/relate.ts';
import { allRecords } from '../../../src/core/related/related.ts';
import { reasonsText } from '../../../src/taskpane/related/reason-text.ts';
import {
  aCase,
  account,
  addressee,
  contact,
  id,
  JONAS,
  lead,
  link,
  ME,
  opportunity,
  phone,
  record,
  role,
  signature,
  someAnswer,
  someClues,
  someInput,
  summary,
} from './builders.ts';

const JO = 'jo@acme.example';
const ANN = 'ann@acme.example';
const BOB = 'bob@other.example';

/** A row as the user sees it: tick and its cause, object, name, reasons. */
const shown = (input: RelateInput): readonly string[] =>
  allRecords(relate(input)).map(({ record: { object, name }, reasons, tick }) => {
    const text = reasonsText(reasons, { day: (iso) => iso });
    return `${tick === null ? '·' : `✓ ${tick} ·`} ${object} ${name}: ${text}`;
  });

type Scenario = readonly [
  rule: string,
  mail: Partial<RelateInput>,
  answer: Parameters<typeof someAnswer>[0],
  rows: readonly string[],
];

const from = addressee(JO, 'from');
const fromJo = { clues: someClues({ addressees: [from] }) };
const jo = contact('Jo', JO, { AccountId: 'Acme' });
const acme = account('Acme', { Website: 'https://www.acme.example/' });
const chose = (choice: Partial<Choice>): Choice => ({
  people: [],
  relatedTo: null,
  at: '2026-11-01',
  ...choice,
});
const withAccountLinks = { tickLikely: true, linkToOpportunities: true };
const JO_ROW = '✓ onlyMatch · Contact Jo: jo@acme.example · Contact Email';
const ACME_ROW = '· Account Acme: Account of Jo';

const people: readonly Scenario[] = [
  [
    '[R11] a single exact match of the sender is ticked',
    fromJo,
    { contacts: [contact('Jo', JO)] },
    [JO_ROW],
  ],
  [
    '[R2] a second email field matches too, and is named',
    fromJo,
    { contacts: [contact('Jo', 'private@home.example', { Work__c: 'JO@Acme.example ' })] },
    ['✓ onlyMatch · Contact Jo: jo@acme.example · Contact Work__c'],
  ],
  [
    '[R5] both addresses of one person are said',
    { clues: someClues({ addressees: [from, addressee(BOB, 'cc')] }) },
    { contacts: [contact('Jo', JO, { Work__c: BOB })] },
    [
      '✓ onlyMatch · Contact Jo: jo@acme.example · Contact Email · bob@other.example · Contact Work__c',
    ],
  ],
  [
    '[R2] the sender stands before To, To before Cc, in the order of the mail',
    {
      clues: someClues({
        addressees: [
          from,
          addressee(ANN, 'to'),
          addressee('zoe@acme.example', 'to'),
          addressee(BOB, 'cc'),
        ],
      }),
    },
    {
      contacts: [
        contact('Bob', BOB),
        contact('Ann', ANN),
        contact('Zoe', 'zoe@acme.example', { LastActivityDate: '2026-11-18' }),
        contact('Jo', JO),
      ],
    },
    [
      JO_ROW,
      '✓ onlyMatch · Contact Ann: ann@acme.example · Contact Email',
      '✓ onlyMatch · Contact Zoe: zoe@acme.example · Contact Email',
      '✓ onlyMatch · Contact Bob: bob@other.example · Contact Email',
    ],
  ],
  [
    '[R11] an address that only the text names is offered, not ticked',
    { clues: someClues({ addressees: [addressee(ANN, 'body')] }) },
    { contacts: [contact('Ann', ANN)] },
    ['· Contact Ann: ann@acme.example · Contact Email · mentioned in the text'],
  ],
  [
    '[R11] an address that only the signature names is offered, not ticked',
    { clues: someClues({ addressees: [addressee(ANN, 'signature')] }) },
    { contacts: [contact('Ann', ANN)] },
    ['· Contact Ann: ann@acme.example · Contact Email · in the signature'],
  ],
  [
    '[R11] an address in Bcc is offered, not ticked',
    { clues: someClues({ addressees: [addressee(ANN, 'bcc')] }) },
    { contacts: [contact('Ann', ANN)] },
    ['· Contact Ann: ann@acme.example · Contact Email'],
  ],
  [
    '[R11] an address in To and in the text is an address in To',
    { clues: someClues({ addressees: [addressee(ANN, 'to', 'body')] }) },
    { contacts: [contact('Ann', ANN)] },
    ['✓ onlyMatch · Contact Ann: ann@acme.example · Contact Email'],
  ],
  [
    '[R2] a Lead matches like a Contact',
    fromJo,
    { leads: [lead('Jo Lead', JO)] },
    ['✓ onlyMatch · Lead Jo Lead: jo@acme.example · Lead Email'],
  ],
  [
    '[R2] a converted Lead leads to its Contact, whatever address that has now',
    fromJo,
    {
      contacts: [{ ...contact('Jo', 'new@acme.example'), id: id('003000000000001AAA') }],
      leads: [lead('Old Jo', JO, { IsConverted: true, ConvertedContactId: '003000000000001AAA' })],
    },
    ['✓ onlyMatch · Contact Jo: jo@acme.example · converted Lead Old Jo'],
  ],
  [
    '[R2] a converted Lead whose Contact the user may not see is not shown',
    fromJo,
    {
      leads: [lead('Old Jo', JO, { IsConverted: true, ConvertedContactId: '003000000000001AAA' })],
    },
    [],
  ],
  [
    '[R2] a converted Lead and its Contact with the same address are one person',
    fromJo,
    {
      contacts: [{ ...contact('Jo', JO), id: id('003000000000001AAA') }],
      leads: [lead('Old Jo', JO, { IsConverted: true, ConvertedContactId: '003000000000001AAA' })],
    },
    [
      '✓ onlyMatch · Contact Jo: jo@acme.example · Contact Email · jo@acme.example · converted Lead Old Jo',
    ],
  ],
  [
    '[R2] the Contact of a converted Lead is taken from the Lead where it has another address',
    fromJo,
    {
      leads: [
        lead('Old Jo', JO, {
          IsConverted: true,
          ConvertedContactId: '003000000000001AAA',
          'ConvertedContact.Name': 'Jo Bell',
        }),
      ],
    },
    ['✓ onlyMatch · Contact Jo Bell: jo@acme.example · converted Lead Old Jo'],
  ],
  [
    '[R9] several records with the same address: mine is ticked and first',
    fromJo,
    {
      contacts: [
        contact('Jo A', JO, { LastActivityDate: '2026-11-18' }),
        contact('Jo B', JO, { OwnerId: ME }),
      ],
    },
    [
      '✓ mine · Contact Jo B: jo@acme.example · Contact Email · You own it · 2 records share this address',
      '· Contact Jo A: jo@acme.example · Contact Email · 2 records share this address',
    ],
  ],
  [
    '[R9] several records, none mine: the last active is ticked',
    fromJo,
    {
      contacts: [
        contact('Jo A', JO, { LastActivityDate: '2026-10-01' }),
        contact('Jo B', JO, { LastActivityDate: '2026-11-18' }),
      ],
    },
    [
      '✓ lastActive · Contact Jo B: jo@acme.example · Contact Email · Last active 2026-11-18 · 2 records share this address',
      '· Contact Jo A: jo@acme.example · Contact Email · 2 records share this address',
    ],
  ],
  [
    '[R11] several records, several mine: the last active of mine is ticked',
    fromJo,
    {
      contacts: [
        contact('Jo A', JO, { LastActivityDate: '2026-11-18' }),
        contact('Jo B', JO, { OwnerId: ME, LastActivityDate: '2026-10-01' }),
        contact('Jo C', JO, { OwnerId: ME, LastActivityDate: '2026-10-02' }),
      ],
    },
    [
      '✓ lastActive · Contact Jo C: jo@acme.example · Contact Email · You own it · Last active 2026-10-02 · 3 records share this address',
      '· Contact Jo B: jo@acme.example · Contact Email · You own it · 3 records share this address',
      '· Contact Jo A: jo@acme.example · Contact Email · 3 records share this address',
    ],
  ],
  [
    '[R11] several records and nothing that tells them apart: none is ticked',
    fromJo,
    { contacts: [contact('Jo A', JO)], leads: [lead('Jo B', JO)] },
    [
      '· Contact Jo A: jo@acme.example · Contact Email · 2 records share this address',
      '· Lead Jo B: jo@acme.example · Lead Email · 2 records share this address',
    ],
  ],
  [
    '[R11] the remembered choice beats mine and the last active',
    {
      ...fromJo,
      choices: { byAddress: { [JO]: chose({ people: [id('Jo A')] }) }, byThread: {} },
    },
    {
      contacts: [
        contact('Jo A', JO),
        contact('Jo B', JO, { OwnerId: ME, LastActivityDate: '2026-11-18' }),
      ],
    },
    [
      '✓ chosen · Contact Jo A: You chose it for jo@acme.example · jo@acme.example · Contact Email · 2 records share this address',
      '· Contact Jo B: jo@acme.example · Contact Email · You own it · Last active 2026-11-18 · 2 records share this address',
    ],
  ],
  [
    '[R5] the choice in this thread beats the choice for the address',
    {
      ...fromJo,
      choices: {
        byAddress: { [JO]: chose({ people: [id('Jo A')] }) },
        byThread: { 'this@acme.example': chose({ people: [id('Jo B')] }) },
      },
    },
    { contacts: [contact('Jo A', JO), contact('Jo B', JO)] },
    [
      '✓ chosen · Contact Jo B: You chose it for this thread · jo@acme.example · Contact Email · 2 records share this address',
      '· Contact Jo A: You chose it for jo@acme.example · jo@acme.example · Contact Email · 2 records share this address',
    ],
  ],
  [
    '[X1] with *Tick likely records* off nothing is ticked',
    { ...fromJo, settings: { tickLikely: false, linkToOpportunities: true } },
    { contacts: [jo], accounts: [acme] },
    ['· Contact Jo: jo@acme.example · Contact Email', ACME_ROW],
  ],
  [
    '[R3] a person of earlier mails who is not on this one is offered',
    fromJo,
    {
      contacts: [contact('Jo', JO)],
      thread: [summary('one', [link('Contact', 'Ann', 'to'), link('Contact', 'Jo', 'from')])],
    },
    [JO_ROW, '· Contact Ann: You linked the last email of this thread'],
  ],
];

const business: readonly Scenario[] = [
  [
    '[R2] the Account of the Contact is offered',
    fromJo,
    { contacts: [jo], accounts: [acme] },
    [JO_ROW, ACME_ROW],
  ],
  [
    '[R11] *Link to Opportunities*: no opportunity of mine, so the account is ticked',
    { ...fromJo, settings: withAccountLinks },
    {
      contacts: [jo],
      accounts: [acme],
      opportunities: [opportunity('Deal', { AccountId: 'Acme' })],
    },
    [
      JO_ROW,
      '✓ account · Account Acme: Account of Jo',
      '· Opportunity Deal: Open, on the same account',
    ],
  ],
  [
    '[R11] *Link to Opportunities*: my most recent open one of the account',
    { ...fromJo, settings: withAccountLinks },
    {
      contacts: [jo],
      accounts: [acme],
      opportunities: [
        opportunity('Early', { AccountId: 'Acme', OwnerId: ME, CreatedDate: '2026-01-01' }),
        opportunity('Late', { AccountId: 'Acme', OwnerId: ME, CreatedDate: '2026-06-01' }),
        opportunity('Theirs', { AccountId: 'Acme', CreatedDate: '2026-09-01' }),
        opportunity('Won', {
          AccountId: 'Acme',
          OwnerId: ME,
          IsClosed: true,
          CreatedDate: '2026-10-01',
        }),
      ],
    },
    [
      JO_ROW,
      ACME_ROW,
      '· Opportunity Early: Open, on the same account · You own it',
      '✓ myOpportunity · Opportunity Late: Open, on the same account · You own it',
      '· Opportunity Theirs: Open, on the same account',
      '· Opportunity Won: Closed, on the same account · You own it',
    ],
  ],
  [
    '[R11] the only open opportunity with a contact role is ticked',
    fromJo,
    {
      contacts: [jo],
      opportunities: [
        opportunity('Deal', { AccountId: 'Acme' }),
        opportunity('Other', { AccountId: 'Acme' }),
      ],
      roles: [role('Jo', 'Deal', 'Decision Maker')],
    },
    [
      JO_ROW,
      '✓ onlyOpenRole · Opportunity Deal: Jo is Decision Maker',
      '· Opportunity Other: Open, on the same account',
    ],
  ],
  [
    '[R11] two open opportunities with a contact role: none is ticked',
    fromJo,
    {
      contacts: [jo],
      opportunities: [opportunity('A', { Amount: 10 }), opportunity('B', { Amount: 20 })],
      roles: [role('Jo', 'A', 'Buyer'), role('Jo', 'B')],
    },
    [JO_ROW, '· Opportunity B: Jo has a contact role', '· Opportunity A: Jo is Buyer'],
  ],
  [
    '[R11] a closed opportunity with a contact role does not count',
    fromJo,
    {
      contacts: [jo],
      opportunities: [opportunity('Won', { IsClosed: true }), opportunity('Deal')],
      roles: [role('Jo', 'Won', 'Buyer'), role('Jo', 'Deal', 'Buyer')],
    },
    [JO_ROW, '✓ onlyOpenRole · Opportunity Deal: Jo is Buyer', '· Opportunity Won: Jo is Buyer'],
  ],
  [
    '[R11] a contact role of somebody whom only the text names ticks nothing',
    { clues: someClues({ addressees: [addressee(ANN, 'body')] }) },
    {
      contacts: [contact('Ann', ANN)],
      opportunities: [opportunity('Deal')],
      roles: [role('Ann', 'Deal', 'Buyer')],
    },
    [
      '· Contact Ann: ann@acme.example · Contact Email · mentioned in the text',
      '· Opportunity Deal: Ann is Buyer',
    ],
  ],
  [
    '[R5] an opportunity names each person with a role, the sender first',
    { clues: someClues({ addressees: [from, addressee(ANN, 'cc')] }) },
    {
      contacts: [contact('Ann', ANN), contact('Jo', JO)],
      opportunities: [opportunity('Deal')],
      roles: [role('Ann', 'Deal', 'Influencer'), role('Jo', 'Deal', 'Decision Maker')],
    },
    [
      JO_ROW,
      '✓ onlyMatch · Contact Ann: ann@acme.example · Contact Email',
      '✓ onlyOpenRole · Opportunity Deal: Jo is Decision Maker · Ann is Influencer',
    ],
  ],
  [
    '[R11] the thread’s link beats the only open contact role',
    fromJo,
    {
      contacts: [jo],
      opportunities: [opportunity('Deal'), opportunity('Pilot', { AccountId: 'Acme' })],
      roles: [role('Jo', 'Deal', 'Buyer')],
      thread: [
        summary('one', [link('Opportunity', 'Pilot')], { mailDate: '2026-11-10T00:00:00Z' }),
        summary('two', [link('Opportunity', 'Pilot')], { mailDate: '2026-11-12T00:00:00Z' }),
      ],
    },
    [
      JO_ROW,
      '✓ threadLink · Opportunity Pilot: You linked the last 2 emails of this thread · Open, on the same account',
      '· Opportunity Deal: Jo is Buyer',
    ],
  ],
  [
    '[R11] the newest mail of the thread decides',
    fromJo,
    {
      contacts: [contact('Jo', JO)],
      thread: [
        summary('one', [link('Opportunity', 'Old')], { mailDate: '2026-11-10T00:00:00Z' }),
        summary('two', [link('Opportunity', 'New')], { mailDate: '2026-11-12T00:00:00Z' }),
      ],
    },
    [
      JO_ROW,
      '✓ threadLink · Opportunity New: You linked the last email of this thread',
      '· Opportunity Old: You linked an email of this thread',
    ],
  ],
  [
    '[T1] a colleague’s links are named as theirs',
    fromJo,
    {
      contacts: [contact('Jo', JO)],
      thread: [
        summary('one', [link('Case', 'Broken')], { by: JONAS }),
        summary('two', [link('Case', 'Broken')], { by: JONAS }),
      ],
    },
    [JO_ROW, '✓ threadLink · Case Broken: Jonas Weber linked the last 2 emails of this thread'],
  ],
  [
    '[D10] the parts of one mail count as one mail of the thread',
    fromJo,
    {
      thread: [
        summary('one#1/2', [link('Account', 'Acme')], { kind: 'Task', part: { n: 1, of: 2 } }),
        summary('one#2/2', [link('Account', 'Acme')], { kind: 'Task', part: { n: 2, of: 2 } }),
      ],
    },
    ['✓ threadLink · Account Acme: You linked the last email of this thread'],
  ],
  [
    '[R11] the remembered record beats the contact role',
    {
      ...fromJo,
      choices: { byAddress: { [JO]: chose({ relatedTo: id('Pilot') }) }, byThread: {} },
    },
    {
      contacts: [jo],
      opportunities: [opportunity('Deal'), opportunity('Pilot', { AccountId: 'Acme' })],
      roles: [role('Jo', 'Deal', 'Buyer')],
    },
    [
      JO_ROW,
      '✓ chosen · Opportunity Pilot: You chose it for jo@acme.example · Open, on the same account',
      '· Opportunity Deal: Jo is Buyer',
    ],
  ],
  [
    '[R11] what was remembered for an address that the text names ticks nothing',
    {
      clues: someClues({ addressees: [addressee(ANN, 'body')] }),
      choices: { byAddress: { [ANN]: chose({ relatedTo: id('Pilot') }) }, byThread: {} },
    },
    { others: [opportunity('Pilot')] },
    ['· Opportunity Pilot: You chose it for ann@acme.example'],
  ],
  [
    '[R5] a remembered record that is gone says nothing',
    {
      ...fromJo,
      choices: { byAddress: { [JO]: chose({ relatedTo: id('Deleted') }) }, byThread: {} },
    },
    { contacts: [contact('Jo', JO)] },
    [JO_ROW],
  ],
  [
    '[R2] Cases of the contact stand before those of the account, closed ones last',
    fromJo,
    {
      contacts: [jo],
      cases: [
        aCase('Closed', { ContactId: 'Jo', IsClosed: true }),
        aCase('Theirs', { AccountId: 'Acme' }),
        aCase('Own', { ContactId: 'Jo', AccountId: 'Acme' }),
      ],
    },
    [
      JO_ROW,
      '· Case Own: Case of Jo',
      '· Case Theirs: Open, on the same account',
      '· Case Closed: Case of Jo',
    ],
  ],
  [
    '[R3] the Case whose number stands in the subject comes first, and is not ticked',
    { clues: someClues({ addressees: [from], caseNumbers: ['00012044'] }) },
    {
      contacts: [jo],
      cases: [aCase('Own', { ContactId: 'Jo' }), aCase('Gateway', { CaseNumber: '00012044' })],
    },
    [JO_ROW, '· Case Gateway: Its number is in the subject', '· Case Own: Case of Jo'],
  ],
  [
    '[R11] a record linked in the text is offered, not ticked',
    { clues: someClues({ addressees: [from], linkedIds: [id('Deal')] }) },
    { contacts: [jo], opportunities: [opportunity('Deal')], foundById: [id('Deal')] },
    [JO_ROW, '· Opportunity Deal: linked in the text'],
  ],
  [
    '[R3] a link to an email record in the text is not a related record',
    { clues: someClues({ addressees: [from], linkedIds: [id('Mail'), id('Plan')] }) },
    { contacts: [jo], others: [record('EmailMessage', 'Mail'), record('Plan__c', 'Plan')] },
    [JO_ROW, '· Plan__c Plan: linked in the text'],
  ],
  [
    '[R2] objects of the policy are found by any field that points to a person or account',
    fromJo,
    {
      contacts: [jo],
      accounts: [acme],
      others: [
        record('Site__c', 'Depot', { Account__c: 'Acme' }),
        record('Visit__c', 'Visit', { Who__c: 'Jo' }),
      ],
    },
    [JO_ROW, ACME_ROW, '· Site__c Depot: Related to Acme', '· Visit__c Visit: Related to Jo'],
  ],
  [
    '[R6] what the saved copy is linked to comes first',
    fromJo,
    {
      contacts: [jo],
      opportunities: [opportunity('Deal', { AccountId: 'Acme' })],
      saved: [
        summary('this@acme.example', [link('Opportunity', 'Deal'), link('Contact', 'Zoe', 'to')]),
      ],
    },
    [
      '· Contact Zoe: Linked to this email',
      JO_ROW,
      '· Opportunity Deal: Linked to this email · Open, on the same account',
    ],
  ],
  [
    '[R7] what was picked by hand stands on top',
    { ...fromJo, added: [contact('Zoe', null)] },
    { contacts: [jo] },
    ['· Contact Zoe: Added by you', JO_ROW],
  ],
  [
    '[R5] a record that nothing leads to is not shown',
    fromJo,
    {
      contacts: [jo],
      accounts: [account('Stray')],
      opportunities: [opportunity('Stray deal')],
      cases: [aCase('Stray case')],
    },
    [JO_ROW],
  ],
];

const found: readonly Scenario[] = [
  [
    '[R8] a record made from the pane is found at once by its address',
    { ...fromJo, added: [contact('New Jo', JO)] },
    {},
    ['✓ onlyMatch · Contact New Jo: Added by you · jo@acme.example · Contact Email'],
  ],
  [
    '[R8] an address that was just put into a record is found there',
    { ...fromJo, added: [contact('Known Jo', 'old@acme.example', { Work__c: JO })] },
    { contacts: [contact('Known Jo', 'old@acme.example')] },
    ['✓ onlyMatch · Contact Known Jo: Added by you · jo@acme.example · Contact Work__c'],
  ],
  [
    '[R2] an object of the policy is found by an address of its own, and ticks nothing',
    {
      ...fromJo,
      ...{
        followUps: [
          { records: [record('Member__c', 'Jo M', { Mail__c: JO })], roles: [], missing: [] },
        ],
      },
    },
    { emailFields: { Contact: ['Email'], Lead: ['Email'], Member__c: ['Mail__c'] } },
    ['· Member__c Jo M: jo@acme.example · Member__c Mail__c'],
  ],
  [
    'a user of the org with the address of the mail is not a related record',
    fromJo,
    { others: [record('User', 'Jo User', { Email: JO })], emailFields: { User: ['Email'] } },
    [],
  ],
];

const katrin = addressee('k.brandt@halden.example', 'from');
const business2 = signature({
  name: 'Katrin Brandt',
  company: 'Halden Freight AB',
  website: 'www.halden.example',
  phones: [phone('070-174 06 05', '+46701740605'), phone('031-555 01 09', '+46315550109', 'fax')],
});
const unknownSender = { clues: someClues({ addressees: [katrin], signature: business2 }) };
const followUp = (...records: readonly ReturnType<typeof record>[]): Partial<RelateInput> => ({
  followUps: [{ records, roles: [], missing: [] }],
});

const signatures: readonly Scenario[] = [
  [
    '[R3] the same phone finds a person, who is not ticked',
    {
      ...unknownSender,
      ...followUp(contact('Katrin', 'old@halden.example', { MobilePhone: '+46 (0)70 174 06 05' })),
    },
    {},
    ['· Contact Katrin: same phone as in the signature'],
  ],
  [
    '[R3] the number of a fax finds nobody',
    { ...unknownSender, ...followUp(contact('Fax', null, { Phone: '+46 31 555 01 09' })) },
    {},
    [],
  ],
  [
    '[R3] name and company together find a person',
    {
      ...unknownSender,
      ...followUp(contact('Brandt, Katrin', null, { 'Account.Name': 'HALDEN FREIGHT' })),
    },
    {},
    ['· Contact Brandt, Katrin: same name and company as in the signature'],
  ],
  [
    '[R3] a namesake of another company is not shown',
    {
      ...unknownSender,
      ...followUp(contact('Katrin Brandt', null, { 'Account.Name': 'Brandt & Co' })),
    },
    {},
    [],
  ],
  [
    '[R3] website and company find the account, below no address',
    {
      ...unknownSender,
      ...followUp(account('Halden Freight', { Website: 'http://halden.example/se' })),
    },
    {},
    [
      '· Account Halden Freight: same website as in the signature · same company as in the signature · Same web domain halden.example',
    ],
  ],
  [
    '[R3] hits of the signature rank below every address match',
    {
      clues: someClues({ addressees: [katrin, addressee(BOB, 'body')], signature: business2 }),
      ...followUp(contact('Katrin', null, { Phone: '0701740605' })),
    },
    { contacts: [contact('Bob', BOB)] },
    [
      '· Contact Bob: bob@other.example · Contact Email · mentioned in the text',
      '· Contact Katrin: same phone as in the signature',
    ],
  ],
  [
    '[R3] a sender who is known is not looked for by signature',
    {
      clues: someClues({ addressees: [katrin], signature: business2 }),
      ...followUp(contact('Other', null, { Phone: '0701740605' })),
    },
    { contacts: [contact('Katrin', 'k.brandt@halden.example')] },
    ['✓ onlyMatch · Contact Katrin: k.brandt@halden.example · Contact Email'],
  ],
  [
    '[R2] accounts by domain only where nobody matched',
    {
      clues: someClues({ addressees: [katrin] }),
      ...followUp(account('Halden', { Website: 'halden.example' })),
    },
    {},
    ['· Account Halden: Same web domain halden.example'],
  ],
  [
    '[R2] an account by domain is gone once anybody matched',
    {
      clues: someClues({ addressees: [katrin, addressee(BOB, 'to')] }),
      ...followUp(account('Halden', { Website: 'halden.example' })),
    },
    { contacts: [contact('Bob', BOB)] },
    ['✓ onlyMatch · Contact Bob: bob@other.example · Contact Email'],
  ],
  [
    '[P5] a free-mail domain finds no account',
    {
      clues: someClues({ addressees: [addressee('k@gmail.com', 'from')] }),
      ...followUp(account('Google', { Website: 'gmail.com' })),
    },
    {},
    [],
  ],
  [
    '[R3] a number named in the text stands for somebody the text names',
    {
      clues: someClues({
        addressees: [from, addressee(ANN, 'body')],
        mentionedPhones: [phone('+1 415 555 2671', '+14155552671')],
      }),
      ...followUp(contact('Ann', null, { Phone: '(415) 555-2671' })),
    },
    { contacts: [contact('Jo', JO)] },
    [JO_ROW, '· Contact Ann: same phone as in the text'],
  ],
];

const names: readonly Scenario[] = [
  [
    'names with quotes, direction marks and emoji are kept as they are',
    fromJo,
    { contacts: [contact('Jo "\\\' 100%_ 🚚 \u202eאבג', JO)] },
    ['✓ onlyMatch · Contact Jo "\\\' 100%_ 🚚 \u202eאבג: jo@acme.example · Contact Email'],
  ],
  [
    'a name that every object has is a name like any other',
    {
      clues: someClues({
        addressees: [addressee('constructor@acme.example', 'from')],
        key: '__proto__',
        threadKeys: ['constructor'],
      }),
    },
    { contacts: [contact('toString', 'constructor@acme.example', { constructor: 'x' })] },
    ['✓ onlyMatch · Contact toString: constructor@acme.example · Contact Email'],
  ],
];

describe.each([
  ['people', people],
  ['business records', business],
  ['records from other calls', found],
  ['signature and domain', signatures],
  ['odd names', names],
])('%s', (_name, scenarios) => {
  test.each(scenarios)('%s', (_rule, mail, answer, rows) => {
    expect(shown(someInput({ ...mail, answer: someAnswer(answer) }))).toEqual(rows);
  });
});
