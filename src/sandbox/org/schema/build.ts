import type { PicklistValue } from '../query/source.ts';
import { field, type Field, type Flag, type OnDelete } from './field.ts';

/** Short names for the kinds of field, so that an object reads like a table. */

export function text(name: string, length: number, ...flags: Flag[]): Field {
  return field(name, 'string', flags, { length });
}

export function area(name: string, length: number, ...flags: Flag[]): Field {
  return field(name, 'textarea', flags, { length });
}

export function email(name: string, length: number, ...flags: Flag[]): Field {
  return field(name, 'email', flags, { length });
}

export function phone(name: string, ...flags: Flag[]): Field {
  return field(name, 'phone', flags, { length: 40 });
}

export function url(name: string, ...flags: Flag[]): Field {
  return field(name, 'url', flags, { length: 255 });
}

export function bool(name: string, ...flags: Flag[]): Field {
  return field(name, 'boolean', flags);
}

export function int(name: string, digits: number, ...flags: Flag[]): Field {
  return field(name, 'int', flags, { digits });
}

export function double(name: string, precision: number, scale: number, ...flags: Flag[]): Field {
  return field(name, 'double', flags, { precision, scale });
}

export function currency(name: string, scale: number, ...flags: Flag[]): Field {
  return field(name, 'currency', flags, { precision: 18, scale });
}

export function percent(name: string, ...flags: Flag[]): Field {
  return field(name, 'percent', flags, { precision: 3 });
}

export function date(name: string, ...flags: Flag[]): Field {
  return field(name, 'date', flags);
}

export function datetime(name: string, ...flags: Flag[]): Field {
  return field(name, 'datetime', flags);
}

export function bytes(name: string, ...flags: Flag[]): Field {
  return field(name, 'base64', flags, { filterable: false, sortable: false, aggregatable: false });
}

/** Values as `Closed` or `3:Sent`; one that ends in `*` is the default. */
function choices(values: readonly string[]): readonly PicklistValue[] {
  return values.map((written) => {
    const defaultValue = written.endsWith('*');
    const [value = '', label = value] = written.replace(/\*$/, '').split(':');
    return { value, label, active: true, defaultValue };
  });
}

export function pick(
  name: string,
  length: number,
  values: readonly string[],
  ...flags: Flag[]
): Field {
  const picklist = choices(values);
  const preset = picklist.find((value) => value.defaultValue)?.value ?? null;
  const all: Flag[] = preset === null ? flags : ['defaulted', ...flags];
  return field(name, 'picklist', all, { length, picklist, defaultValue: preset });
}

export function combo(
  name: string,
  length: number,
  values: readonly string[],
  ...flags: Flag[]
): Field {
  return field(name, 'combobox', flags, { length, picklist: choices(values) });
}

export type Link = {
  /** The way up: `Account` for AccountId. Null where there is none. */
  readonly up: string | null;
  /** The way down from the parent, `Contacts`. */
  readonly down?: string;
  readonly onDelete?: OnDelete;
};

export function lookup(name: string, to: string, link: Link, ...flags: Flag[]): Field {
  return field(name, 'reference', flags, {
    length: 18,
    referenceTo: [to],
    relationshipName: link.up,
    childName: link.down ?? null,
    onDelete: link.onDelete ?? 'clear',
  });
}

/** A lookup to several objects: Who, What, Owner, RelatedTo. */
export function poly(name: string, to: readonly string[], link: Link, ...flags: Flag[]): Field {
  return { ...lookup(name, '', link, ...flags), referenceTo: to, polymorphic: true };
}

/** The parts of an address and the compound field over them; `prefix` is `Mailing`, `Billing` or empty. */
export function address(prefix: string): readonly Field[] {
  const compound = `${prefix}Address`;
  const parts = [
    area(`${prefix}Street`, 255),
    text(`${prefix}City`, 40),
    { ...text(`${prefix}State`, 80), label: `${prefix} State/Province`.trim() },
    { ...text(`${prefix}PostalCode`, 20), label: `${prefix} Zip/Postal Code`.trim() },
    text(`${prefix}Country`, 80),
    double(`${prefix}Latitude`, 18, 15),
    double(`${prefix}Longitude`, 18, 15),
    pick(`${prefix}GeocodeAccuracy`, 40, geocodes, 'restricted'),
  ].map((part) => ({ ...part, compound }));
  return [...parts, field(compound, 'address', ['readOnly', 'filterable'])];
}

const geocodes = [
  'Address',
  'NearAddress',
  'Block',
  'Street',
  'ExtendedZip',
  'Zip',
  'Neighborhood',
  'City',
  'County',
  'State',
  'Unknown',
];

const by = { up: 'CreatedBy' };

export const id: Field = field('Id', 'id', ['readOnly', 'defaulted', 'idLookup'], { length: 18 });
export const isDeleted: Field = bool('IsDeleted', 'readOnly');
export const created: readonly Field[] = [
  datetime('CreatedDate', 'readOnly', 'required', 'defaulted'),
  lookup('CreatedById', 'User', by, 'readOnly', 'required', 'defaulted'),
];
export const modified: readonly Field[] = [
  datetime('LastModifiedDate', 'readOnly', 'required', 'defaulted'),
  lookup('LastModifiedById', 'User', { up: 'LastModifiedBy' }, 'readOnly', 'required', 'defaulted'),
];
export const stamp: Field = datetime('SystemModstamp', 'readOnly', 'required', 'defaulted');
export const viewed: readonly Field[] = [
  datetime('LastViewedDate', 'readOnly'),
  datetime('LastReferencedDate', 'readOnly'),
];
export const owner: Field = lookup('OwnerId', 'User', { up: 'Owner' }, 'required', 'defaulted');
export const ownerOrQueue: Field = poly(
  'OwnerId',
  ['Group', 'User'],
  { up: 'Owner' },
  'required',
  'defaulted',
);
