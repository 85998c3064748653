import type {
  Catalog,
  FieldDescription,
  ObjectDescription,
} from '../../../src/core/crm/describe.ts';
import type { CrmRecord } from '../../../src/core/crm/records.ts';
import type { RecordView } from '../../../src/taskpane/related/facts.ts';
import { createFormats } from '../../../src/taskpane/related/formats.ts';
import type { RecordActions } from '../../../src/taskpane/related/RecordItem.tsx';
import type { TimelineAnswer } from '../../../src/taskpane/related/useTimeline.ts';
import { ME } from '../../core/related/builders.ts';

const field = (
  name: string,
  label: string,
  more: Partial<FieldDescription> = {},
): FieldDescription => ({
  name,
  label,
  type: 'string',
  length: 80,
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
  custom: false,
  htmlFormatted: false,
  digits: 0,
  scale: 0,
  ...more,
});

const object = (
  name: string,
  labelPlural: string,
  fields: readonly FieldDescription[],
  createable = true,
): ObjectDescription => ({
  name,
  label: name,
  labelPlural,
  keyPrefix: null,
  createable,
  updateable: true,
  deletable: true,
  queryable: true,
  fields: Object.fromEntries(fields.map((one) => [one.name, one])),
  children: {},
});

const picklist = (...values: readonly string[]): FieldDescription['picklist'] =>
  values.map((value) => ({ value, label: value, active: true, isDefault: false, validFor: null }));

const STAGES = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Won', 'Lost'];

/** An org as describe tells it: a custom email field, a required custom picklist, no right to create Leads. */
export const catalog: Catalog = {
  objects: {
    Contact: object('Contact', 'Contacts', [
      field('FirstName', 'First name', { length: 40 }),
      field('LastName', 'Last name', { nillable: false }),
      field('Title', 'Title'),
      field('Email', 'Email', { type: 'email' }),
      field('Work__c', 'Work Email', { type: 'email' }),
      field('MobilePhone', 'Mobile', { type: 'phone', length: 40 }),
      field('Phone', 'Phone', { type: 'phone', length: 40 }),
      field('AccountId', 'Account', { type: 'reference', relationshipName: 'Account' }),
      field('Source__c', 'Lead source', {
        type: 'picklist',
        nillable: false,
        picklist: picklist('Email', 'Web'),
      }),
      field('Department', 'Department'),
      field('Locked__c', 'Locked', { createable: false }),
    ]),
    Lead: object('Lead', 'Leads', [field('LastName', 'Last name')], false),
    Account: object('Account', 'Accounts', [field('Name', 'Account name', { nillable: false })]),
    Opportunity: object('Opportunity', 'Opportunities', [
      field('StageName', 'Stage', { type: 'picklist', picklist: picklist(...STAGES) }),
      field('Amount', 'Amount', { type: 'currency' }),
    ]),
    Case: object('Case', 'Cases', []),
  },
};

export const view: RecordView = {
  catalog,
  formats: createFormats('en-GB', new Date('2026-11-22T10:00:00Z'), 'Europe/Berlin'),
  userId: ME,
  cardFields: {},
  describeRecordType: () => Promise.resolve(null),
};

const NO_ACTIVITY: TimelineAnswer = {
  ok: true,
  value: { entries: [], more: false, lists: [] },
};

export const someActions = (more: Partial<RecordActions> = {}): RecordActions => ({
  view,
  userName: 'Elena Fischer',
  isOpen: () => false,
  onOpen: () => undefined,
  onShow: () => undefined,
  loadTimeline: () => Promise.resolve(NO_ACTIVITY),
  ...more,
});

export const found = (
  records: readonly CrmRecord[],
): { readonly ok: true; readonly value: readonly CrmRecord[] } => ({ ok: true, value: records });
