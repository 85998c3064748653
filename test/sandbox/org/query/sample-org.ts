import { makeId, normaliseId } from '../../../../src/sandbox/org/ids.ts';
import type {
  FieldType,
  QueryField,
  QueryObject,
  QuerySource,
  QueryUser,
} from '../../../../src/sandbox/org/query/source.ts';
import { textOf, type Row, type Value } from '../../../../src/sandbox/org/value.ts';

/** A hand-made QuerySource: a few objects with just enough fields, and rows that a test gives. */

const long = { filterable: false, sortable: false, groupable: false };

const field = (name: string, type: FieldType, more: Partial<QueryField> = {}): QueryField => ({
  name,
  label: name,
  type,
  length: type === 'textarea' ? 32_000 : 255,
  nillable: true,
  createable: true,
  updateable: true,
  filterable: true,
  sortable: true,
  groupable: true,
  aggregatable: true,
  caseSensitive: false,
  nameField: false,
  referenceTo: [],
  relationshipName: null,
  polymorphic: false,
  picklist: [],
  ...more,
});

const lookup = (name: string, target: string, relationshipName: string): QueryField =>
  field(name, 'reference', { referenceTo: [target], relationshipName });

const anyOf = (name: string, targets: readonly string[], relationshipName: string): QueryField =>
  field(name, 'reference', { referenceTo: targets, relationshipName, polymorphic: true });

const picklist = (name: string, ...values: readonly string[]): QueryField =>
  field(name, 'picklist', {
    picklist: values.map((value) => ({
      value,
      label: `${value}!`,
      active: true,
      defaultValue: false,
    })),
  });

const named = (type: FieldType = 'string'): QueryField => field('Name', type, { nameField: true });

const common = [
  field('Id', 'id', { nillable: false }),
  field('IsDeleted', 'boolean'),
  field('CreatedDate', 'datetime'),
  lookup('OwnerId', 'User', 'Owner'),
];

type Child = readonly [relationshipName: string, childObject: string, fieldName: string];

const object = (
  name: string,
  keyPrefix: string | null,
  fields: readonly QueryField[],
  children: readonly Child[] = [],
): QueryObject => ({
  name,
  label: name,
  labelPlural: `${name}s`,
  keyPrefix,
  queryable: name !== 'Name',
  searchable: keyPrefix !== null && name !== 'ContentDocumentLink',
  fields: new Map(fields.map((each) => [each.name.toLowerCase(), each])),
  parents: new Map(
    fields.flatMap((each) =>
      each.relationshipName === null ? [] : [[each.relationshipName.toLowerCase(), each]],
    ),
  ),
  children: new Map(
    children.map(([relationshipName, childObject, fieldName]) => [
      relationshipName.toLowerCase(),
      { relationshipName, childObject, field: fieldName },
    ]),
  ),
});

const what = ['Account', 'Opportunity', 'Case'];

const OBJECTS: readonly QueryObject[] = [
  object(
    'Account',
    '001',
    [
      ...common,
      named(),
      field('Phone', 'phone'),
      field('Website', 'url'),
      picklist('Type', 'Prospect', 'Customer', 'Analyst'),
      field('AnnualRevenue', 'currency'),
      field('NumberOfEmployees', 'int'),
      field('Description', 'textarea', long),
      field('Regions__c', 'multipicklist'),
      lookup('ParentId', 'Account', 'Parent'),
    ],
    [
      ['Contacts', 'Contact', 'AccountId'],
      ['Opportunities', 'Opportunity', 'AccountId'],
      ['Cases', 'Case', 'AccountId'],
      ['ChildAccounts', 'Account', 'ParentId'],
    ],
  ),
  object(
    'Contact',
    '003',
    [
      ...common,
      named(),
      field('FirstName', 'string'),
      field('LastName', 'string'),
      field('Email', 'email'),
      field('Work_Email__c', 'email'),
      field('Phone', 'phone'),
      field('Birthdate', 'date'),
      field('Token__c', 'string', { caseSensitive: true }),
      field('Bio__c', 'textarea', long),
      field('MailingAddress', 'address', long),
      lookup('AccountId', 'Account', 'Account'),
      lookup('ReportsToId', 'Contact', 'ReportsTo'),
    ],
    [
      ['Cases', 'Case', 'ContactId'],
      ['OpportunityContactRoles', 'OpportunityContactRole', 'ContactId'],
    ],
  ),
  object(
    'Opportunity',
    '006',
    [
      ...common,
      named(),
      picklist('StageName', 'Prospecting', 'Qualification', 'Closed Won', 'Closed Lost'),
      field('CloseDate', 'date'),
      field('Amount', 'currency'),
      field('IsClosed', 'boolean'),
      lookup('AccountId', 'Account', 'Account'),
    ],
    [['OpportunityContactRoles', 'OpportunityContactRole', 'OpportunityId']],
  ),
  object('OpportunityContactRole', '00K', [
    field('Id', 'id'),
    field('CreatedDate', 'datetime'),
    field('IsPrimary', 'boolean'),
    lookup('OpportunityId', 'Opportunity', 'Opportunity'),
    lookup('ContactId', 'Contact', 'Contact'),
  ]),
  object('Case', '500', [
    ...common,
    field('CaseNumber', 'string', { nameField: true }),
    field('Subject', 'string'),
    field('SuppliedEmail', 'email'),
    lookup('ContactId', 'Contact', 'Contact'),
    lookup('AccountId', 'Account', 'Account'),
  ]),
  object('Task', '00T', [
    ...common,
    field('Subject', 'combobox', { nameField: true }),
    field('ActivityDate', 'date'),
    field('Description', 'textarea', long),
    anyOf('WhoId', ['Contact', 'Lead'], 'Who'),
    anyOf('WhatId', what, 'What'),
  ]),
  object('Lead', '00Q', [
    ...common,
    named(),
    field('Email', 'email'),
    field('Company', 'string'),
    field('IsConverted', 'boolean'),
  ]),
  object('User', '005', [
    field('Id', 'id'),
    field('CreatedDate', 'datetime'),
    named(),
    field('Email', 'email'),
    field('IsActive', 'boolean'),
  ]),
  object('ContentVersion', '068', [
    ...common,
    field('Title', 'string', { nameField: true }),
    field('VersionData', 'base64', long),
  ]),
  object('ContentDocumentLink', '06A', [
    field('Id', 'id'),
    field('ContentDocumentId', 'reference', { referenceTo: ['ContentDocument'] }),
    field('LinkedEntityId', 'reference', { referenceTo: what }),
  ]),
  object('UserRecordAccess', null, [
    field('Id', 'id'),
    field('UserId', 'reference', { referenceTo: ['User'] }),
    field('RecordId', 'reference', { referenceTo: what }),
    field('HasEditAccess', 'boolean'),
  ]),
  object('Name', null, [
    field('Id', 'id'),
    named(),
    field('Type', 'picklist'),
    field('FirstName', 'string'),
    field('Email', 'email'),
  ]),
];

const INDEXED = /^(?:id|email|work_email__c|name|.*id)$/;

const NOW = new Date('2026-03-18T10:30:00.000Z');
export const USER: QueryUser = {
  id: makeId('005', 1),
  name: 'Rep One',
  profileId: makeId('00e', 1),
  timeZone: 'Europe/Berlin',
  locale: 'en_US',
  currency: 'EUR',
  queryAllFiles: false,
};

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;

export type SampleOptions = {
  readonly user?: QueryUser;
  readonly now?: Date;
  readonly indexes?: boolean;
};

/** The org with these rows. Rows without an Id get one; CreatedDate and IsDeleted are filled in. */
export function sampleOrg(rows: Rows, options: SampleOptions = {}): QuerySource {
  const tables = new Map(OBJECTS.map((each) => [each.name, tableOf(each, rows[each.name] ?? [])]));
  const byName = new Map(OBJECTS.map((each) => [each.name.toLowerCase(), each]));
  const byPrefix = new Map(
    OBJECTS.flatMap((each) => (each.keyPrefix === null ? [] : [[each.keyPrefix, each.name]])),
  );
  const table = (name: string): Table => tables.get(name) ?? tableOf(null, []);
  const visible = (row: Row, deleted: boolean): boolean => deleted || row['IsDeleted'] !== true;
  return {
    objects: () => OBJECTS,
    object: (name) => byName.get(name.toLowerCase()) ?? null,
    objectOfId: (id) => byPrefix.get(id.slice(0, 3)) ?? null,
    rows: (name, { deleted }) => table(name).rows.filter((row) => visible(row, deleted)),
    row: (name, id) => {
      const row = table(name).byId.get(normaliseId(id) ?? '');
      if (row === undefined) return null;
      return visible(row, false) ? row : null;
    },
    candidates: (name, fieldName, values, { deleted }) => {
      if (options.indexes === false) return null;
      const found = table(name).find(fieldName.toLowerCase(), values);
      return found?.filter((row) => visible(row, deleted)) ?? null;
    },
    searchRows: (name) => table(name).rows.filter((row) => visible(row, false)),
    user: options.user ?? USER,
    now: options.now ?? NOW,
  };
}

type Table = {
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
  find(field: string, values: readonly Value[]): Row[] | null;
};

function tableOf(of: QueryObject | null, given: readonly Readonly<Record<string, Value>>[]): Table {
  const rows = given.map((row, at): Row => {
    const id = makeId(of?.keyPrefix ?? '000', at + 1);
    return { Id: id, IsDeleted: false, CreatedDate: '2026-01-01T00:00:00.000Z', ...row };
  });
  const places = new Map(rows.map((row, at) => [row, at]));
  const indexes = new Map<string, Map<string, Row[]>>();
  for (const { name } of of?.fields.values() ?? []) {
    if (!INDEXED.test(name.toLowerCase())) continue;
    const index = new Map<string, Row[]>();
    for (const row of rows) {
      const key = textOf(row, name).toLowerCase();
      index.set(key, [...(index.get(key) ?? []), row]);
    }
    indexes.set(name.toLowerCase(), index);
  }
  return {
    rows,
    byId: new Map(rows.map((row) => [textOf(row, 'Id'), row])),
    find: (name, values) => {
      const index = indexes.get(name);
      if (!index || values.includes(null)) return null;
      const found = new Set(
        values.flatMap(
          (value) => index.get((typeof value === 'string' ? value : '').toLowerCase()) ?? [],
        ),
      );
      return [...found].sort((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0));
    },
  };
}
