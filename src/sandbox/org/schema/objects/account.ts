import { makeId } from '../../ids.ts';
import * as f from '../build.ts';
import { objectType, type ObjectType, type RecordType } from '../object.ts';
import { industries, ratings, salutations, sources } from '../picklists.ts';

export const personAccountType: string = makeId('012', 2);

const recordTypes: readonly RecordType[] = [
  {
    id: makeId('012', 1),
    name: 'Business Account',
    developerName: 'Business_Account',
    master: false,
    picklists: { Rating: ['Hot', 'Warm'] },
  },
  {
    id: personAccountType,
    name: 'Person Account',
    developerName: 'PersonAccount',
    master: false,
  },
];

const personFields = [
  f.text('LastName', 80),
  f.text('FirstName', 40),
  f.pick('Salutation', 40, salutations),
  f.bool('IsPersonAccount', 'readOnly'),
  f.lookup('PersonContactId', 'Contact', { up: 'PersonContact' }, 'readOnly'),
  f.email('PersonEmail', 80, 'idLookup'),
  f.phone('PersonMobilePhone'),
  f.text('PersonTitle', 80),
];

/** With person accounts on, an Account can be a person, who has a hidden Contact. */
export function account(personAccounts: boolean): ObjectType {
  return objectType({
    name: 'Account',
    prefix: '001',
    feedEnabled: true,
    mergeable: true,
    labels: {
      Name: 'Account Name',
      Type: 'Account Type',
      Phone: 'Account Phone',
      Fax: 'Account Fax',
      Description: 'Account Description',
      Rating: 'Account Rating',
      Site: 'Account Site',
      Sic: 'SIC Code',
      SicDesc: 'SIC Description',
      NumberOfEmployees: 'Employees',
      ParentId: 'Parent Account ID',
      LastActivityDate: 'Last Activity',
    },
    ...(personAccounts ? { recordTypes } : {}),
    fields: [
      f.id,
      f.isDeleted,
      f.lookup('MasterRecordId', 'Account', { up: 'MasterRecord' }, 'readOnly'),
      f.text('Name', 255, ...(personAccounts ? [] : (['required'] as const)), 'nameField'),
      f.pick('Type', 40, [
        'Prospect',
        'Customer - Direct',
        'Customer - Channel',
        'Channel Partner / Reseller',
        'Installation Partner',
        'Technology Partner',
        'Other',
      ]),
      ...(personAccounts ? [f.lookup('RecordTypeId', 'RecordType', { up: 'RecordType' })] : []),
      f.lookup('ParentId', 'Account', { up: 'Parent', down: 'ChildAccounts' }),
      ...f.address('Billing'),
      ...f.address('Shipping'),
      f.phone('Phone'),
      f.phone('Fax'),
      f.text('AccountNumber', 40),
      f.url('Website'),
      f.url('PhotoUrl', 'readOnly'),
      f.text('Sic', 20),
      f.pick('Industry', 40, industries),
      f.currency('AnnualRevenue', 0),
      f.int('NumberOfEmployees', 8),
      f.pick('Ownership', 40, ['Public', 'Private', 'Subsidiary', 'Other']),
      f.text('TickerSymbol', 20),
      f.area('Description', 32000),
      f.pick('Rating', 40, ratings),
      f.text('Site', 80),
      f.owner,
      ...f.created,
      ...f.modified,
      f.stamp,
      f.date('LastActivityDate', 'readOnly'),
      ...f.viewed,
      f.pick('AccountSource', 40, sources),
      f.text('SicDesc', 80),
      ...(personAccounts ? personFields : []),
    ],
  });
}
