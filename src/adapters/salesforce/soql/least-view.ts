import type { View } from './view.ts';

/** Without these a record is of no use: its name, what it hangs on, whether it is still alive, and what a guard compares. */
const LEAST = [
  'Id',
  'Name',
  'Subject',
  'CaseNumber',
  'AccountId',
  'ContactId',
  'OwnerId',
  'IsClosed',
  'IsConverted',
  'ConvertedContactId',
  'MessageIdentifier',
  'ThreadIdentifier',
  'ClientThreadIdentifier',
  'ActivityId',
  'RelatedToId',
  'WhoId',
  'WhatId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedDate',
];

/** A view of nearly nothing: bare fields of every record, addresses, the policy's own fields, no parents and no children. */
export const leastView = (view: View): View => ({
  ...view,
  reads: (object, path) => {
    const field = view.field(object, path);
    return field !== null && (LEAST.includes(path) || field.type === 'email' || field.custom);
  },
  child: () => null,
});
