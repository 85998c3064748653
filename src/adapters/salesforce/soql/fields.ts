import type { View } from './view.ts';

/** What cards, ranking and details need of each object, beside what the policy adds. What an org lacks is left out when asking. */
const CARD_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Contact: [
    'Name',
    'FirstName',
    'LastName',
    'Title',
    'Department',
    'Email',
    'Phone',
    'MobilePhone',
    'AccountId',
    'Account.Name',
    'OwnerId',
    'Owner.Name',
    'LastActivityDate',
    'LastModifiedDate',
    'CreatedDate',
  ],
  Lead: [
    'Name',
    'FirstName',
    'LastName',
    'Title',
    'Company',
    'Email',
    'Phone',
    'MobilePhone',
    'Website',
    'Status',
    'IsConverted',
    'ConvertedContactId',
    'ConvertedContact.Name',
    'ConvertedAccountId',
    'OwnerId',
    'Owner.Name',
    'LastActivityDate',
    'LastModifiedDate',
    'CreatedDate',
  ],
  Account: [
    'Name',
    'Website',
    'Phone',
    'Type',
    'Industry',
    'BillingCity',
    'BillingCountry',
    'IsPersonAccount',
    'PersonContactId',
    'OwnerId',
    'Owner.Name',
    'LastActivityDate',
    'LastModifiedDate',
    'CreatedDate',
  ],
  Opportunity: [
    'Name',
    'StageName',
    'Amount',
    'CurrencyIsoCode',
    'CloseDate',
    'Probability',
    'IsClosed',
    'IsWon',
    'AccountId',
    'Account.Name',
    'OwnerId',
    'Owner.Name',
    'LastActivityDate',
    'LastModifiedDate',
    'CreatedDate',
  ],
  Case: [
    'CaseNumber',
    'Subject',
    'Status',
    'Priority',
    'IsClosed',
    'ContactId',
    'Contact.Name',
    'AccountId',
    'Account.Name',
    'SuppliedEmail',
    'OwnerId',
    'Owner.Name',
    'LastModifiedDate',
    'CreatedDate',
  ],
  User: ['Name', 'Email', 'Title'],
  Campaign: ['Name', 'Status', 'Type', 'IsActive', 'OwnerId', 'Owner.Name', 'LastModifiedDate'],
  Task: ['Subject', 'Status', 'ActivityDate', 'WhoId', 'WhatId', 'OwnerId', 'LastModifiedDate'],
  EmailMessage: ['Subject', 'MessageDate', 'RelatedToId', 'ParentId', 'LastModifiedDate'],
};

/** Of an object that only the policy knows. */
const COMMON = ['OwnerId', 'Owner.Name', 'LastModifiedDate', 'CreatedDate'];

export type CardFields = Readonly<Record<string, readonly string[]>>;

/** The field that holds a record's name. */
export const nameFieldOf = (view: View, object: string): string =>
  Object.values(view.object(object)?.fields ?? {}).find(({ nameField }) => nameField)?.name ??
  'Name';

const fieldsOfType = (view: View, object: string, type: string): readonly string[] =>
  Object.values(view.object(object)?.fields ?? {})
    .filter((field) => field.type === type && view.field(object, field.name))
    .map(({ name }) => name);

export const phoneFields = (view: View, object: string): readonly string[] =>
  fieldsOfType(view, object, 'phone').filter((name) => view.field(object, name)?.filterable);

/** Fields that hold an address and can be searched (R2). `dropped` as the policy writes them: `Contact.OtherEmail__c`. */
export const emailFields = (
  view: View,
  object: string,
  dropped: readonly string[],
): readonly string[] =>
  fieldsOfType(view, object, 'email').filter(
    (name) =>
      view.field(object, name)?.filterable === true && !dropped.includes(`${object}.${name}`),
  );

/** Everything that is shown of a record of this object. */
export const cardFields = (view: View, object: string, policy: CardFields): readonly string[] => [
  nameFieldOf(view, object),
  ...(CARD_FIELDS[object] ?? COMMON),
  ...(policy[object] ?? []),
  ...fieldsOfType(view, object, 'email'),
];
