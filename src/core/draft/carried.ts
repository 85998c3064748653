import type { Catalog, FieldDescription } from '../crm/describe.ts';
import type { Fields, FieldValue, Kind, SavedEmail } from '../crm/records.ts';

/**
 * Standard fields that an edit carries from the old record to the new one (E3). Explicit, because describe calls more fields
 * createable than may be copied: ActivityId, ValidatedFromAddress, EmailTemplateId and the tracking fields would be refused or lie.
 */
export const CARRIED: Readonly<Record<Kind, readonly string[]>> = {
  EmailMessage: [
    'AutomationType',
    'BccAddress',
    'CcAddress',
    'ClientThreadIdentifier',
    'CurrencyIsoCode',
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
    'CurrencyIsoCode',
    'Description',
    'IsReminderSet',
    'IsVisibleInSelfService',
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

const isCarried = (field: FieldDescription | undefined, kind: Kind): boolean =>
  field?.createable === true && (field.custom || CARRIED[kind].includes(field.name));

/** The fields of a saved record that its successor starts from: the table above plus every custom field that may be set. */
export function carriedFields({ summary, fields }: SavedEmail, catalog: Catalog): Fields {
  const described = catalog.objects[summary.kind]?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== null && isCarried(described[name], summary.kind),
    ),
  );
}

/**
 * Fields that are empty in the old record though a new one would be given a default: written as empty, so that an edit
 * adds no value that nobody chose.
 */
export function emptiedFields(
  { summary, fields }: SavedEmail,
  catalog: Catalog,
): readonly string[] {
  return Object.values(catalog.objects[summary.kind]?.fields ?? {})
    .filter(
      (field) =>
        field.defaultedOnCreate &&
        field.nillable &&
        field.type !== 'boolean' &&
        isCarried(field, summary.kind) &&
        (fields[field.name] ?? null) === null,
    )
    .map(({ name }) => name);
}

const holds = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== null && value !== false && value !== '';

/** Values of the user's or the administrator's that cannot be set on a new record of this kind, by label. */
function lostFields({ summary, fields }: SavedEmail, catalog: Catalog, kind: Kind): string[] {
  const described = Object.values(catalog.objects[summary.kind]?.fields ?? {});
  const same = kind === summary.kind;
  return described
    .filter((field) => {
      if (field.calculated || !holds(fields[field.name])) return false;
      if (same) return !isCarried(field, kind) && (field.custom || field.name === EXTERNAL);
      return field.custom && catalog.objects[kind]?.fields[field.name]?.createable !== true;
    })
    .map(({ label }) => label);
}

/** Whether the mail shows in Experience sites: updateable, but nothing that a new record can be made with. */
const EXTERNAL = 'IsExternallyVisible';

/** What dies with the old record, told before the user confirms (E3). */
export type Loss =
  | { readonly kind: 'id' }
  | { readonly kind: 'created' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'feed-comments'; readonly count: number }
  | { readonly kind: 'open-tracking' }
  | { readonly kind: 'reply-links' }
  /** Fields whose values the user may not set, or that the other kind does not have, by label. */
  | { readonly kind: 'fields'; readonly labels: readonly string[] };

const TRACKING = ['IsTracked', 'IsOpened', 'IsBounced', 'FirstOpenedDate', 'LastOpenedDate'];

/** Whether the org has followed who opened the mail; no new record can take that over. */
export const isTracked = ({ fields }: Pick<SavedEmail, 'fields'>): boolean =>
  TRACKING.some((name) => holds(fields[name]));

/** What is lost when this record is written anew as `kind`. */
export function lossesOf(saved: SavedEmail, catalog: Catalog, kind: Kind): readonly Loss[] {
  const { summary, fields, feedComments } = saved;
  const labels = lostFields(saved, catalog, kind);
  return [
    { kind: 'id' },
    { kind: 'created' },
    ...(fields['CompletedDateTime'] ? [{ kind: 'completed' } as const] : []),
    ...(feedComments > 0 ? [{ kind: 'feed-comments', count: feedComments } as const] : []),
    ...(isTracked(saved) ? [{ kind: 'open-tracking' } as const] : []),
    ...(summary.kind === 'EmailMessage' ? [{ kind: 'reply-links' } as const] : []),
    ...(labels.length > 0 ? [{ kind: 'fields', labels } as const] : []),
  ];
}
