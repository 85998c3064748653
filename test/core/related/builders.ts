import type { RecordId } from '../../../src/core/crm/ids.ts';
import type {
  CrmRecord,
  Fields,
  LinkedRecord,
  SavedEmailSummary,
} from '../../../src/core/crm/records.ts';
import type { ContactRole, SearchAnswer } from '../../../src/core/crm/search.ts';
import type { Role } from '../../../src/core/participants/observation.ts';
import type { Phone, SignatureFacts } from '../../../src/core/reading/content.ts';
import { NO_CHOICES } from '../../../src/core/related/choices.ts';
import type { Addressee, Clues } from '../../../src/core/related/clues.ts';
import type { RelateInput } from '../../../src/core/related/relate-input.ts';

export const id = (text: string): RecordId => text as RecordId;
export const ME = id('005ME');
export const JONAS = id('005JONAS');

const people = new Map([
  [ME, 'Elena Fischer'],
  [JONAS, 'Jonas Weber'],
]);

const FREE_MAIL = ['gmail.com'];

export const addressee = (address: string, ...roles: readonly Role[]): Addressee => {
  const domain = address.slice(address.indexOf('@') + 1);
  return {
    address,
    searchAddress: address,
    name: '',
    roles: roles.length > 0 ? roles : ['from'],
    companyDomain: FREE_MAIL.includes(domain) ? null : domain,
  };
};

export const someClues = (clues: Partial<Clues> = {}): Clues => ({
  addressees: [],
  key: 'this@acme.example',
  threadKeys: [],
  linkedIds: [],
  keptIds: [],
  caseNumbers: [],
  signature: null,
  mentionedPhones: [],
  ...clues,
});

export const record = (object: string, name: string, fields: Fields = {}): CrmRecord => ({
  id: id(name),
  object,
  name,
  fields,
});

export const contact = (name: string, email: string | null, fields: Fields = {}): CrmRecord =>
  record('Contact', name, { Email: email, OwnerId: JONAS, ...fields });

export const lead = (name: string, email: string | null, fields: Fields = {}): CrmRecord =>
  record('Lead', name, { Email: email, OwnerId: JONAS, IsConverted: false, ...fields });

export const account = (name: string, fields: Fields = {}): CrmRecord =>
  record('Account', name, { OwnerId: JONAS, ...fields });

export const opportunity = (name: string, fields: Fields = {}): CrmRecord =>
  record('Opportunity', name, { OwnerId: JONAS, IsClosed: false, ...fields });

export const aCase = (name: string, fields: Fields = {}): CrmRecord =>
  record('Case', name, { OwnerId: JONAS, IsClosed: false, ...fields });

export const role = (
  contactName: string,
  opportunityName: string,
  as: string | null = null,
): ContactRole => ({
  contactId: id(contactName),
  opportunityId: id(opportunityName),
  role: as,
  primary: false,
});

export const someAnswer = (answer: Partial<SearchAnswer> = {}): SearchAnswer => ({
  contacts: [],
  leads: [],
  accounts: [],
  opportunities: [],
  cases: [],
  others: [],
  roles: [],
  emailFields: { Contact: ['Email', 'Work__c'], Lead: ['Email'] },
  saved: [],
  thread: [],
  foundById: [],
  missing: [],
  askedAt: '2026-11-19T09:00:00Z',
  ...answer,
});

export const link = (
  object: string,
  name: string,
  as: LinkedRecord['role'] = 'relatedTo',
): LinkedRecord => ({
  id: id(name),
  object,
  name,
  role: as,
});

export const summary = (
  key: string,
  links: readonly LinkedRecord[],
  more: Partial<SavedEmailSummary> & { readonly by?: RecordId } = {},
): SavedEmailSummary => {
  const { by = ME, ...rest } = more;
  const person = { id: by, name: people.get(by) ?? by };
  return {
    id: id(`saved ${key}`),
    kind: 'EmailMessage',
    subject: 'Offer',
    key,
    owner: person,
    createdBy: person,
    createdAt: '2026-11-10T10:00:00.000Z',
    changedAt: '2026-11-10T10:00:00.000Z',
    mailDate: null,
    links,
    part: null,
    ...rest,
  };
};

export const phone = (
  written: string,
  e164: string | null = null,
  kind: Phone['kind'] = 'mobile',
): Phone => ({
  written,
  e164,
  extension: null,
  kind,
});

const sourced = <T>(value: T): { value: T; line: string } => ({ value, line: String(value) });

export const signature = (facts: {
  readonly name?: string;
  readonly company?: string;
  readonly website?: string;
  readonly phones?: readonly Phone[];
}): SignatureFacts => ({
  name: facts.name === undefined ? null : sourced(facts.name),
  firstName: null,
  lastName: null,
  title: null,
  company: facts.company === undefined ? null : sourced(facts.company),
  phones: (facts.phones ?? []).map((value) => ({ value, line: value.written })),
  emails: [],
  website: facts.website === undefined ? null : sourced(facts.website),
  urls: [],
  social: [],
  address: null,
  companyGuess: null,
  confidence: 0.9,
});

export const someInput = (input: Partial<RelateInput> = {}): RelateInput => ({
  clues: someClues(),
  answer: someAnswer(),
  followUps: [],
  choices: NO_CHOICES,
  added: [],
  notSearched: [],
  userId: ME,
  catalog: null,
  settings: { tickLikely: true, linkToOpportunities: false },
  olderShown: ['Opportunity', 'Case'],
  ...input,
});
