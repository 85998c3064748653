import type { RecordId } from '../../../core/crm/ids.ts';
import type { CrmRecord, Fields } from '../../../core/crm/records.ts';
import type { ContactRole, SearchAnswer } from '../../../core/crm/search.ts';
import { NO_CHOICES } from '../../../core/related/choices.ts';
import type { Addressee, Clues } from '../../../core/related/clues.ts';
import type { RelateInput } from '../../../core/related/relate-input.ts';

const ME = '005000000000001AAA' as RecordId;

const made = (object: string, n: number, fields: Fields): CrmRecord => ({
  id: `${object}${String(n)}` as RecordId,
  object,
  name: `${object} ${String(n)}`,
  fields: { OwnerId: n % 3 === 0 ? ME : 'other', LastActivityDate: '2026-11-01', ...fields },
});

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const address = (n: number): string => `person${String(n)}@company${String(n)}.example`;

function answerOf(people: number): SearchAnswer {
  const contacts = range(people).map((n) =>
    made('Contact', n, { Email: address(n), AccountId: `Account${String(n)}` }),
  );
  const opportunities = range(people * 4).map((n) =>
    made('Opportunity', n, { AccountId: `Account${String(n % people)}`, IsClosed: n % 2 === 0 }),
  );
  const roles = range(people).map((n): ContactRole => ({
    contactId: `Contact${String(n)}` as RecordId,
    opportunityId: `Opportunity${String(n)}` as RecordId,
    role: 'Buyer',
    primary: false,
  }));
  return {
    contacts,
    leads: [],
    accounts: range(people).map((n) => made('Account', n, {})),
    opportunities,
    cases: range(people * 2).map((n) =>
      made('Case', n, { ContactId: `Contact${String(n % people)}`, IsClosed: false }),
    ),
    others: [],
    roles,
    emailFields: { Contact: ['Email'], Lead: ['Email'] },
    saved: [],
    thread: [],
    foundById: [],
    missing: [],
    askedAt: '2026-11-22T10:00:00Z',
  };
}

export function cluesOf(people: number): Clues {
  const addressees = range(people).map((n): Addressee => ({
    address: address(n),
    searchAddress: address(n),
    name: '',
    roles: [n === 0 ? 'from' : 'to'],
    companyDomain: `company${String(n)}.example`,
  }));
  return {
    addressees,
    key: 'this@company.example',
    threadKeys: [],
    linkedIds: [],
    keptIds: [],
    caseNumbers: [],
    signature: null,
    mentionedPhones: [],
  };
}

/** What ranking is given: so many addresses, each with a contact whose account has four opportunities and two cases. */
export const inputOf = (people: number): RelateInput => ({
  clues: cluesOf(people),
  answer: answerOf(people),
  followUps: [],
  choices: NO_CHOICES,
  added: [],
  notSearched: [],
  userId: ME,
  catalog: null,
  settings: { tickLikely: true, linkToOpportunities: true },
  olderShown: [],
});
