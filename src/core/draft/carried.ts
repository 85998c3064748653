import type { Catalog } from '../crm/describe.ts';
import type { Fields, Kind, SavedEmail } from '../crm/records.ts';

/**
 * Standard fields that an edit carries from the old record to the new one (E3). Explicit, because describe calls more fields
 * createable than may be copied: ActivityId, ValidatedFromAddress, EmailTemplateId and the tracking fields would be refused or lie.
 */
const CARRIED: Readonly<Record<Kind, readonly string[]>> = {
  EmailMessage: [
    'AutomationType',
    'BccAddress',
    'CcAddress',
    'ClientThreadIdentifier',
    'FromAddress',
    'FromId',
    'FromName',
    'Headers',
    'HtmlBody',
    'Incoming',
    'IsClientManaged',
    'MessageDate',
    'MessageIdentifier',
    'ParentId',
    'RelatedToId',
    'ReplyToEmailMessageId',
    'Status',
    'Subject',
    'TextBody',
    'ThreadIdentifier',
    'ToAddress',
  ],
  Task: [
    'ActivityDate',
    'CallDisposition',
    'CallDurationInSeconds',
    'CallObject',
    'CallType',
    'Description',
    'IsReminderSet',
    'OwnerId',
    'Priority',
    'RecordTypeId',
    'ReminderDateTime',
    'Status',
    'Subject',
    'TaskSubtype',
    'Type',
    'WhatId',
    'WhoId',
  ],
};

/** The fields of a saved record that its successor starts from: the table above plus every custom field that may be set. */
export function carriedFields({ summary, fields }: SavedEmail, catalog: Catalog): Fields {
  const described = catalog.objects[summary.kind]?.fields ?? {};
  const carried = CARRIED[summary.kind];
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => {
      const field = described[name];
      return (
        value !== null && field?.createable === true && (field.custom || carried.includes(name))
      );
    }),
  );
}

/** What dies with the old record, told before the user confirms (E3). */
export type Loss =
  | { readonly kind: 'id' }
  | { readonly kind: 'created' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'feed-comments'; readonly count: number }
  | { readonly kind: 'open-tracking' }
  | { readonly kind: 'reply-links' };

export const lossesOf = ({ summary, fields, feedComments }: SavedEmail): readonly Loss[] => [
  { kind: 'id' },
  { kind: 'created' },
  ...(fields['CompletedDateTime'] ? [{ kind: 'completed' } as const] : []),
  ...(feedComments > 0 ? [{ kind: 'feed-comments', count: feedComments } as const] : []),
  ...(fields['IsTracked'] === true ? [{ kind: 'open-tracking' } as const] : []),
  ...(summary.kind === 'EmailMessage' ? [{ kind: 'reply-links' } as const] : []),
];
