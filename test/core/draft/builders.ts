import type {
  Catalog,
  FieldDescription,
  ObjectDescription,
} from '../../../src/core/crm/describe.ts';
import { parseRecordId, type RecordId } from '../../../src/core/crm/ids.ts';
import type { SavedEmail } from '../../../src/core/crm/records.ts';
import { proposeDraft, type Draft, type Proposal } from '../../../src/core/draft/draft.ts';
import type { MailFacts } from '../../../src/core/draft/facts.ts';
import type { SaveRules } from '../../../src/core/draft/rules.ts';
import type { Link } from '../../../src/core/draft/values.ts';

/** A record id with this prefix and number. */
export function id(prefix: string, n = 1): RecordId {
  const made = parseRecordId(`${prefix}${String(n).padStart(12, '0')}`);
  if (!made) throw new Error(`no id: ${prefix}`);
  return made;
}

export const aLink = (object: string, n: number, emails: readonly string[] = []): Link => ({
  id: id(
    { Contact: '003', Lead: '00Q', User: '005', Account: '001', Opportunity: '006', Case: '500' }[
      object
    ] ?? 'a00',
    n,
  ),
  object,
  name: `${object} ${String(n)}`,
  emails,
  reason: '',
});

export const aField = (name: string, more: Partial<FieldDescription> = {}): FieldDescription => ({
  name,
  label: name,
  type: 'string',
  length: 255,
  createable: true,
  updateable: true,
  filterable: true,
  nillable: true,
  defaultedOnCreate: false,
  calculated: false,
  restrictedPicklist: false,
  controllerName: null,
  picklist: [],
  referenceTo: [],
  relationshipName: null,
  nameField: false,
  custom: name.endsWith('__c'),
  htmlFormatted: false,
  digits: 0,
  scale: 0,
  ...more,
});

const anObject = (name: string, fields: readonly FieldDescription[]): ObjectDescription => ({
  name,
  label: name,
  labelPlural: `${name}s`,
  keyPrefix: null,
  createable: true,
  updateable: true,
  deletable: true,
  queryable: true,
  fields: Object.fromEntries(fields.map((field) => [field.name, field])),
  children: {},
});

const BUSINESS = ['Account', 'Opportunity', 'Case', 'Campaign'];
const text = (name: string, length = 255) => aField(name, { length });

export type OrgFeatures = { readonly enhancedEmail?: boolean; readonly sharedActivities?: boolean };

export function aCatalog({
  enhancedEmail = true,
  sharedActivities = true,
}: OrgFeatures = {}): Catalog {
  const mail = anObject('EmailMessage', [
    text('Subject', 3000),
    text('HtmlBody', 2000),
    text('TextBody', 2000),
    text('ToAddress', 60),
    text('CcAddress', 60),
    text('BccAddress', 60),
    ...[
      'FromAddress',
      'FromName',
      'FromId',
      'MessageIdentifier',
      'ClientThreadIdentifier',
      'Headers',
      'MessageDate',
    ].map((name) => text(name, 765)),
    ...['Incoming', 'Status', 'IsClientManaged', 'ParentId', 'Topic__c'].map((name) => text(name)),
    ...(enhancedEmail ? [aField('RelatedToId', { referenceTo: BUSINESS })] : []),
  ]);
  const task = anObject('Task', [
    text('Subject'),
    text('Description', 2000),
    aField('WhatId', { referenceTo: BUSINESS }),
    aField('Status', {
      type: 'picklist',
      nillable: false,
      defaultedOnCreate: true,
      restrictedPicklist: true,
      picklist: ['Not Started', 'Completed'].map((value) => ({
        value,
        label: value,
        active: true,
        isDefault: false,
        validFor: null,
      })),
    }),
    ...['WhoId', 'Priority', 'ActivityDate', 'TaskSubtype', 'OwnerId', 'Message_ID__c'].map(
      (name) => text(name),
    ),
    ...(sharedActivities ? [aField('WhoCount', { createable: false })] : []),
  ]);
  return { objects: { EmailMessage: mail, Task: task } };
}

export const someFacts = (more: Partial<MailFacts> = {}): MailFacts => ({
  subject: 'Offer',
  from: { name: 'Jo Lee', address: 'jo@acme.example' },
  to: [{ name: 'Me', address: 'me@own.example' }],
  cc: [],
  bcc: [],
  incoming: true,
  date: { iso: '2026-11-19T08:14:00Z', approximate: false },
  day: '2026-11-19',
  dateText: 'Thursday, 19 November 2026 at 09:14',
  key: 'offer@acme.example',
  keyIsApproximate: false,
  keyHash: 'a'.repeat(64),
  threadKey: 'first@acme.example',
  headers: null,
  newPart: { html: '<p>New</p>', text: 'New' },
  whole: { html: '<p>New</p><blockquote>Old</blockquote>', text: 'New\n> Old' },
  quotedMails: 1,
  attachments: [],
  emlAvailable: true,
  recipientsMayBeCut: false,
  markedPrivate: false,
  ...more,
});

export const someRules = (more: Partial<SaveRules> = {}): SaveRules => ({
  kind: 'EmailMessage',
  kinds: ['EmailMessage', 'Task'],
  fields: {
    Task: [{ name: 'Status', preset: 'Completed' }, { name: 'Priority' }],
    EmailMessage: [],
  },
  taskKeyField: 'Message_ID__c',
  longBody: 'truncate',
  caseFeed: false,
  writeBcc: false,
  linkRequired: false,
  bodyChoice: 'new',
  editMode: 'recreate',
  sharedActivities: true,
  maxFileBytes: 25_000_000,
  allowedExtensions: null,
  deniedExtensions: ['exe'],
  files: 'all',
  filesToRelatedTo: false,
  otherAddressRefused: false,
  peopleRefused: false,
  ownCopy: false,
  ...more,
});

export const aDraft = (more: Partial<Proposal> = {}): Draft => {
  const people = more.people ?? [];
  const relatedTo = more.relatedTo ?? [];
  return proposeDraft({
    facts: someFacts(),
    candidates: [...people, ...relatedTo],
    people,
    relatedTo,
    rules: someRules(),
    catalog: aCatalog(),
    ...more,
  });
};

export const aSaved = (more: Partial<SavedEmail> = {}): SavedEmail => {
  const me = { id: id('005'), name: 'Me' };
  return {
    summary: {
      id: id('02s', 7),
      kind: 'EmailMessage',
      subject: 'Offer',
      key: 'offer@acme.example',
      owner: me,
      createdBy: me,
      createdAt: '2026-11-19T09:31:00Z',
      changedAt: '2026-11-19T09:31:00Z',
      mailDate: '2026-11-19T08:14:00Z',
      links: [],
      part: null,
    },
    fields: {
      Subject: 'Offer',
      HtmlBody: '<p>New</p>',
      TextBody: 'New',
      Status: '3',
      IsClientManaged: true,
      Incoming: true,
      FromAddress: 'jo@acme.example',
      FromName: 'Jo Lee',
      ToAddress: 'me@own.example',
      MessageIdentifier: '<offer@acme.example>',
      Topic__c: 'Pricing',
      CreatedDate: '2026-11-19T09:31:00Z',
    },
    relations: [],
    relatedTo: null,
    files: [],
    legacyAttachments: [],
    activityId: null,
    rights: { edit: 'yes', remove: 'yes' },
    feedComments: 0,
    changedBy: me,
    behind: null,
    ...more,
  };
};
