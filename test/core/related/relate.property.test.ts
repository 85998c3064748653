import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { CrmRecord } from '../../../src/core/crm/records.ts';
import { ROLES } from '../../../src/core/participants/observation.ts';
import { isPerson } from '../../../src/core/related/match-people.ts';
import { FLOOR, type Reason } from '../../../src/core/related/reason.ts';
import type { RelateInput } from '../../../src/core/related/relate-input.ts';
import { relate } from '../../../src/core/related/relate.ts';
import { allRecords } from '../../../src/core/related/related.ts';
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
  signature,
  someAnswer,
  someClues,
  someInput,
  summary,
} from './builders.ts';

const ADDRESSES = ['a@x.example', 'b@x.example', 'c@y.example', 'd@gmail.com'];
const ACCOUNTS = ['Acme AB', 'Bolt'];
const PEOPLE = ['P0', 'P1', 'P2', 'P3'];
const DEALS = ['D0', 'D1', 'D2'];
const PHONES = ['+46701740605', '+14155552671'];

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.constantFrom(null, ...values);
const owner = maybe<string>(ME, JONAS);
const day = maybe('2026-10-01', '2026-11-01');

const person = (name: string): fc.Arbitrary<CrmRecord> =>
  fc
    .record({
      isLead: fc.boolean(),
      Email: maybe(...ADDRESSES),
      Work__c: maybe(...ADDRESSES),
      OwnerId: owner,
      LastActivityDate: day,
      AccountId: maybe(...ACCOUNTS),
      Phone: maybe(...PHONES),
      'Account.Name': maybe('Acme', 'Bolt'),
    })
    .map(({ isLead, Email, ...fields }) =>
      isLead
        ? lead(name, Email, { OwnerId: fields.OwnerId, Phone: fields.Phone })
        : contact(name, Email, fields),
    );

const deal = (name: string): fc.Arbitrary<CrmRecord> =>
  fc
    .record({
      AccountId: maybe(...ACCOUNTS),
      IsClosed: fc.boolean(),
      OwnerId: owner,
      Amount: maybe(10, 20),
      CreatedDate: day,
    })
    .map((fields) => opportunity(name, fields));

const mails = fc.array(
  fc
    .record({
      key: fc.constantFrom('k1', 'k2', 'k3#1/2', 'k3#2/2'),
      targets: fc.subarray([...DEALS, ...PEOPLE]),
      by: fc.constantFrom(ME, JONAS),
      mailDate: maybe('2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'),
    })
    .map(({ key, targets, by, mailDate }) =>
      summary(
        key,
        targets.map((name) =>
          DEALS.includes(name) ? link('Opportunity', name) : link('Contact', name, 'to'),
        ),
        { by, mailDate },
      ),
    ),
  { maxLength: 3 },
);

const choice = fc
  .record({ person: maybe(...PEOPLE), relatedTo: maybe(...DEALS) })
  .map((picked) => ({
    people: picked.person === null ? [] : [id(picked.person)],
    relatedTo: picked.relatedTo === null ? null : id(picked.relatedTo),
    at: '2026-11-01',
  }));

const clues = fc
  .record({
    addressees: fc.uniqueArray(
      fc.record({
        address: fc.constantFrom(...ADDRESSES),
        roles: fc.subarray([...ROLES], { minLength: 1 }),
      }),
      { selector: ({ address }) => address },
    ),
    linked: fc.subarray([...DEALS, ...PEOPLE]),
    numbers: fc.subarray(['1001', '1002']),
    signed: fc.boolean(),
    called: fc.boolean(),
  })
  .map(({ addressees, linked, numbers, signed, called }) =>
    someClues({
      addressees: addressees
        .map(({ address, roles }) => addressee(address, ...roles))
        .sort((a, b) => ROLES.indexOf(a.roles[0] ?? 'body') - ROLES.indexOf(b.roles[0] ?? 'body')),
      linkedIds: linked.map(id),
      caseNumbers: numbers,
      mentionedPhones: called ? [phone('1', PHONES[1])] : [],
      signature: signed
        ? signature({
            name: 'Ann P0',
            company: 'Acme',
            website: 'www.x.example',
            phones: [phone('0701740605', PHONES[0])],
          })
        : null,
    }),
  );

const answer = fc
  .record({
    people: fc.tuple(...PEOPLE.map(person)),
    deals: fc.tuple(...DEALS.map(deal)),
    sites: fc.tuple(...ACCOUNTS.map(() => maybe('https://www.x.example', 'shop.y.example'))),
    cases: fc.array(
      fc.record({
        ContactId: maybe(...PEOPLE),
        AccountId: maybe(...ACCOUNTS),
        CaseNumber: maybe('1001'),
      }),
      { maxLength: 2 },
    ),
    visits: fc.array(maybe(...PEOPLE, ...ACCOUNTS), { maxLength: 2 }),
    roles: fc.array(
      fc.record({
        contactId: fc.constantFrom(...PEOPLE.map(id)),
        opportunityId: fc.constantFrom(...DEALS.map(id)),
        role: maybe('Buyer'),
        primary: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    saved: mails,
    thread: mails,
  })
  .map(({ people, deals, sites, cases, visits, ...rest }) =>
    someAnswer({
      contacts: people.filter(({ object }) => object === 'Contact'),
      leads: people.filter(({ object }) => object === 'Lead'),
      opportunities: deals,
      accounts: ACCOUNTS.map((name, at) => account(name, { Website: sites[at] ?? null })),
      cases: cases.map((fields, at) => aCase(`C${String(at)}`, fields)),
      others: visits.map((Who__c, at) => record('Visit__c', `V${String(at)}`, { Who__c })),
      ...rest,
    }),
  );

const inputs: fc.Arbitrary<RelateInput> = fc
  .record({
    clues,
    answer,
    thread: fc.option(choice),
    chosen: fc.dictionary(fc.constantFrom(...ADDRESSES), choice),
    linkToOpportunities: fc.boolean(),
    notSearched: fc.subarray(ADDRESSES),
  })
  .map(({ thread, chosen, linkToOpportunities, ...rest }) =>
    someInput({
      ...rest,
      choices: {
        byAddress: chosen,
        byThread: thread === null ? {} : { 'this@acme.example': thread },
      },
      settings: { tickLikely: true, linkToOpportunities },
    }),
  );

type Change = (record: CrmRecord) => CrmRecord;

const inRecords = (input: RelateInput, change: Change): RelateInput => {
  const { answer } = input;
  const changed = (records: readonly CrmRecord[]): readonly CrmRecord[] => records.map(change);
  return {
    ...input,
    answer: {
      ...answer,
      contacts: changed(answer.contacts),
      leads: changed(answer.leads),
      accounts: changed(answer.accounts),
      opportunities: changed(answer.opportunities),
      cases: changed(answer.cases),
      others: changed(answer.others),
    },
  };
};

/** The same world without the datum that a reason names. */
function without(input: RelateInput, of: RecordId, reason: Reason): RelateInput {
  const { clues, answer, choices } = input;
  const clear = (...fields: readonly string[]): RelateInput =>
    inRecords(input, (one) =>
      one.id === of
        ? {
            ...one,
            fields: { ...one.fields, ...Object.fromEntries(fields.map((field) => [field, null])) },
          }
        : one,
    );
  const inMails = (list: 'saved' | 'thread'): RelateInput => ({
    ...input,
    answer: {
      ...answer,
      [list]: answer[list].map((mail) => ({
        ...mail,
        links: mail.links.filter((one) => one.id !== of),
      })),
    },
  });
  switch (reason.kind) {
    case 'address':
    case 'shared':
      return clear('Email', 'Work__c');
    case 'convertedLead':
      return { ...input, answer: { ...answer, leads: [] } };
    case 'linkedHere':
      return inMails('saved');
    case 'threadLink':
      return inMails('thread');
    case 'chosen':
      return reason.address === null
        ? { ...input, choices: { ...choices, byThread: {} } }
        : { ...input, choices: { ...choices, byAddress: {} } };
    case 'linkedInText':
      return { ...input, clues: { ...clues, linkedIds: [] } };
    case 'caseNumber':
      return clear('CaseNumber');
    case 'contactRole':
      return { ...input, answer: { ...answer, roles: [] } };
    case 'caseOf':
      return clear('ContactId');
    case 'accountOf':
      return inRecords(input, (one) =>
        one.name === reason.person ? { ...one, fields: { ...one.fields, AccountId: null } } : one,
      );
    case 'sameAccount':
      return clear('AccountId');
    case 'relatedTo':
      return clear('Who__c');
    case 'phone':
      return clear('Phone');
    case 'fullName':
      return clear('Account.Name');
    case 'website':
    case 'domain':
      return clear('Website');
    case 'company':
      return { ...input, clues: { ...clues, signature: null } };
    case 'mine':
      return clear('OwnerId');
    case 'lastActive':
      return clear('LastActivityDate');
    case 'added':
      return { ...input, added: [] };
  }
}

const reasonsOf = (input: RelateInput, of: RecordId): readonly string[] =>
  (allRecords(relate(input)).find(({ record: { id: one } }) => one === of)?.reasons ?? []).map(
    (reason) => JSON.stringify(reason),
  );

test('[R5] taking a datum out of the org takes away the reason that names it', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      for (const { record: one, reasons } of allRecords(relate(input)))
        for (const reason of reasons)
          expect(reasonsOf(without(input, one.id, reason), one.id)).not.toContain(
            JSON.stringify(reason),
          );
    }),
    { numRuns: 150 },
  );
});

test('[R5] every record is shown once, with at least one reason', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const records = allRecords(relate(input));
      expect(new Set(records.map(({ record: one }) => one.id)).size).toBe(records.length);
      for (const { reasons } of records) expect(reasons.length).toBeGreaterThan(0);
    }),
  );
});

test('[R5] the order does not depend on the order in which the org answers', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { answer: as } = input;
      const turned = {
        ...as,
        contacts: as.contacts.toReversed(),
        leads: as.leads.toReversed(),
        accounts: as.accounts.toReversed(),
        opportunities: as.opportunities.toReversed(),
        cases: as.cases.toReversed(),
        others: as.others.toReversed(),
      };
      const order = (answered: typeof as): readonly unknown[] =>
        allRecords(relate({ ...input, answer: answered })).map(({ record: one, tick }) => [
          one.id,
          tick,
        ]);
      expect(order(turned)).toEqual(order(as));
    }),
  );
});

test('[R11] a ticked person has an address in From, To or Cc', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const related = relate(input);
      const ticked = allRecords(related).filter(
        ({ tick, record: one }) => tick !== null && isPerson(one),
      );
      for (const { record: one, strength } of ticked) {
        expect(strength).toBeGreaterThanOrEqual(FLOOR);
        const behind = related.addresses.filter(
          ({ addressee: { roles }, people }) =>
            people.includes(one.id) && roles.some((role) => ['from', 'to', 'cc'].includes(role)),
        );
        expect(behind.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('[R11] at most one business record is ticked, and never by body, signature or domain alone', () => {
  const weak = ['phone', 'fullName', 'website', 'company', 'domain', 'linkedInText', 'caseNumber'];
  fc.assert(
    fc.property(inputs, (input) => {
      const ticked = allRecords(relate(input)).filter(
        ({ tick, record: one }) => tick !== null && !isPerson(one),
      );
      expect(ticked.length).toBeLessThanOrEqual(1);
      for (const { reasons } of ticked)
        expect(reasons.some(({ kind }) => !weak.includes(kind))).toBe(true);
    }),
  );
});

test('[R8] every address has people, is unknown, or was not searched', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { addresses, unknown } = relate(input);
      for (const { addressee: one, people } of addresses) {
        const isUnknown = unknown.some(({ addressee: other }) => other.address === one.address);
        expect(isUnknown).toBe(people.length === 0 && !input.notSearched.includes(one.address));
      }
    }),
  );
});
