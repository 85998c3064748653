import type { Catalog, FieldDescription } from '../../core/crm/describe.ts';
import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord, FieldValue } from '../../core/crm/records.ts';
import type { DescribeRecordType } from '../shared/describe-record-type.ts';
import type { Formats } from './formats.ts';
import { relatedStrings as words } from './strings.ts';

/** What is needed to write a record down. */
export type RecordView = {
  readonly catalog: Catalog | null;
  readonly formats: Formats;
  readonly userId: RecordId | null;
  /** Fields that the policy wants on the cards, by object; at most four are shown. */
  readonly cardFields: Readonly<Record<string, readonly string[]>>;
  /** For forms: picklists by the record type that is chosen. */
  readonly describeRecordType: DescribeRecordType;
};

export type Fact = { readonly label: string; readonly value: string };

const MAX_FACTS = 4;

const FACTS: Readonly<Record<string, readonly string[]>> = {
  Contact: ['Title', 'Account.Name'],
  Lead: ['Company', 'Status'],
  Account: ['Type', 'BillingCity'],
  Opportunity: ['StageName', 'Amount', 'CloseDate'],
  Case: ['Status', 'Priority', 'CreatedDate'],
  User: ['Title', 'Email'],
};

const DETAILS: Readonly<Record<string, readonly string[]>> = {
  Contact: ['Email', 'Phone', 'MobilePhone', 'Department', 'Owner.Name', 'LastActivityDate'],
  Lead: ['Email', 'Phone', 'MobilePhone', 'Title', 'Owner.Name', 'LastActivityDate'],
  Account: ['Website', 'Phone', 'Industry', 'BillingCountry', 'Owner.Name', 'LastActivityDate'],
  Opportunity: ['Owner.Name', 'Account.Name', 'NextStep', 'Probability', 'LastActivityDate'],
  Case: ['Contact.Name', 'Account.Name', 'Owner.Name', 'LastModifiedDate'],
};
const OTHER_DETAILS = ['Owner.Name', 'LastModifiedDate'];

function described(
  record: CrmRecord,
  field: string,
  { catalog }: RecordView,
): FieldDescription | undefined {
  const fields = catalog?.objects[record.object]?.fields ?? {};
  const relation = field.split('.')[0] ?? field;
  return (
    fields[field] ??
    Object.values(fields).find(({ relationshipName }) => relationshipName === relation)
  );
}

const labelOf = (record: CrmRecord, field: string, view: RecordView): string =>
  field === 'Owner.Name' ? words.ownerLabel : (described(record, field, view)?.label ?? field);

function typed(
  value: FieldValue,
  type: string,
  record: CrmRecord,
  { formats }: RecordView,
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    const currency = record.fields['CurrencyIsoCode'];
    if (type === 'currency')
      return formats.money(value, typeof currency === 'string' ? currency : null);
    return type === 'percent' ? `${formats.number(value)} %` : formats.number(value);
  }
  if (type === 'date') return formats.day(value);
  return type === 'datetime' ? formats.dayTime(value) : value;
}

const TYPES: Readonly<Record<string, string>> = {
  Amount: 'currency',
  CloseDate: 'date',
  LastActivityDate: 'date',
  CreatedDate: 'datetime',
  LastModifiedDate: 'datetime',
  Probability: 'percent',
};

/** A field's value as text; picklist values by their label. */
function valueOf(record: CrmRecord, field: string, view: RecordView): string {
  const description = described(record, field, view);
  const value = record.fields[field] ?? null;
  const option = description?.picklist.find((one) => one.value === value);
  if (option) return option.label;
  const text = typed(value, description?.type ?? TYPES[field] ?? 'string', record, view);
  const isOwner = field === 'Owner.Name' && record.fields['OwnerId'] === view.userId && text !== '';
  return isOwner ? words.ownerYou(text) : text;
}

function fact(record: CrmRecord, field: string, view: RecordView): string {
  const value = record.fields[field];
  const { formats } = view;
  if (typeof value === 'string' && field === 'CloseDate')
    return record.fields['IsClosed'] === true
      ? words.closed(formats.day(value))
      : words.closes(formats.day(value));
  if (typeof value === 'string' && field === 'CreatedDate') return words.opened(formats.day(value));
  return valueOf(record, field, view);
}

/** Types whose bare value says nothing beside others. */
const NEEDS_LABEL = new Set('boolean int double percent date datetime currency'.split(' '));
/** The line is cut to the width of the pane anyway; a long text must not be in the page 200 times. */
const MAX_LENGTH = 80;

/** A field that the organisation chose: with its label where the value alone would be a riddle. */
function chosenFact(record: CrmRecord, field: string, view: RecordView): string {
  const known = FACTS[record.object]?.includes(field) === true;
  const text = known ? fact(record, field, view) : valueOf(record, field, view);
  const short = Array.from(text).slice(0, MAX_LENGTH).join('');
  const type = described(record, field, view)?.type ?? '';
  return short !== '' && !known && NEEDS_LABEL.has(type)
    ? words.labelled(labelOf(record, field, view), short)
    : short;
}

/** The line under a record's name: up to four fields, by policy or by object. */
export function factLine(record: CrmRecord, view: RecordView): string {
  const chosen = view.cardFields[record.object];
  const values = chosen
    ? chosen.slice(0, MAX_FACTS).map((field) => chosenFact(record, field, view))
    : (FACTS[record.object] ?? []).map((field) => fact(record, field, view));
  return values.filter((value) => value !== '').join(' · ');
}

/** The same with the owner, to tell namesakes apart in search results. */
export function searchLine(record: CrmRecord, view: RecordView): string {
  const owner = record.fields['Owner.Name'];
  const isMine = view.userId !== null && record.fields['OwnerId'] === view.userId;
  const said = typeof owner === 'string' ? [words.owner(isMine ? words.you : owner)] : [];
  const line = factLine(record, view);
  return [...(line === '' ? [] : [line]), ...said].join(' · ');
}

const asFacts = (record: CrmRecord, fields: readonly string[], view: RecordView): readonly Fact[] =>
  fields.flatMap((field) => {
    const value = valueOf(record, field, view);
    return value === '' ? [] : [{ label: labelOf(record, field, view), value }];
  });

/** The few facts of an open record. */
export const details = (record: CrmRecord, view: RecordView): readonly Fact[] =>
  asFacts(record, DETAILS[record.object] ?? OTHER_DETAILS, view);

/** Every field that was read and says something: no ids, no name. */
export const allDetails = (record: CrmRecord, view: RecordView): readonly Fact[] =>
  asFacts(
    record,
    Object.keys(record.fields).filter((field) => !field.endsWith('Id') && field !== 'Name'),
    view,
  );

/** The org's own word for several of an object (V7). */
export const pluralOf = (object: string, { catalog }: Pick<RecordView, 'catalog'>): string =>
  catalog?.objects[object]?.labelPlural ?? words.plurals[object] ?? object;

export const labelOfObject = (object: string, { catalog }: Pick<RecordView, 'catalog'>): string =>
  catalog?.objects[object]?.label ?? object;
