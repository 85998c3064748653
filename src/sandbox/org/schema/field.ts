import type { FieldType, PicklistValue } from '../query/source.ts';
import type { Scalar } from '../value.ts';

/** What happens to a record when the one that its lookup names is deleted. */
export type OnDelete = 'clear' | 'cascade' | 'restrict';

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Characters; 0 where the type has none. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly digits: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly nillable: boolean;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly groupable: boolean;
  readonly aggregatable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly idLookup: boolean;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly nameField: boolean;
  readonly autoNumber: boolean;
  readonly calculated: boolean;
  readonly restrictedPicklist: boolean;
  readonly custom: boolean;
  readonly picklist: readonly PicklistValue[];
  readonly defaultValue: Scalar;
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
  readonly polymorphic: boolean;
  readonly onDelete: OnDelete;
  /** The way down from a referenced object; null where it has no name. */
  readonly childName: string | null;
  /** The address or name that this field is a part of. */
  readonly compound: string | null;
};

export type Flag =
  | 'required'
  | 'readOnly'
  | 'createOnly'
  | 'updateOnly'
  | 'defaulted'
  | 'idLookup'
  | 'externalId'
  | 'unique'
  | 'caseSensitive'
  | 'nameField'
  | 'autoNumber'
  | 'calculated'
  | 'restricted'
  | 'filterable'
  | 'unfilterable'
  | 'groupable'
  | 'ungroupable'
  | 'unsortable';

const longText = 255;

/** A field with the flags that its type and length usually have in a real describe. */
export function field(
  name: string,
  type: FieldType,
  flags: readonly Flag[],
  more: Partial<Field> = {},
): Field {
  const has = new Set<Flag>(flags);
  const length = more.length ?? 0;
  const settled = has.has('readOnly');
  const open = type !== 'address' && !(type === 'textarea' && length > longText);
  const groups = open && !ungrouped.has(type) && (length <= longText || has.has('groupable'));
  return {
    name,
    label: labelOf(name),
    type,
    length,
    precision: 0,
    scale: 0,
    digits: 0,
    createable: !settled && !has.has('updateOnly'),
    updateable: !settled && !has.has('createOnly'),
    nillable: !has.has('required') && type !== 'boolean' && type !== 'id',
    filterable: has.has('filterable') || (open && !has.has('unfilterable')),
    sortable: open && !has.has('unsortable'),
    groupable: groups && !has.has('ungroupable'),
    aggregatable: open && type !== 'boolean',
    defaultedOnCreate: has.has('defaulted') || type === 'boolean',
    idLookup: has.has('idLookup'),
    externalId: has.has('externalId'),
    unique: has.has('unique'),
    caseSensitive: has.has('caseSensitive'),
    nameField: has.has('nameField'),
    autoNumber: has.has('autoNumber'),
    calculated: has.has('calculated'),
    restrictedPicklist: has.has('restricted'),
    custom: name.endsWith('__c'),
    picklist: [],
    defaultValue: type === 'boolean' ? false : null,
    referenceTo: [],
    relationshipName: null,
    polymorphic: false,
    onDelete: 'clear',
    childName: null,
    compound: null,
    ...more,
  };
}

const ungrouped: ReadonlySet<FieldType> = new Set<FieldType>([
  'double',
  'currency',
  'percent',
  'datetime',
  'combobox',
  'base64',
]);

/** `AccountId` → `Account ID`, `Work_Email__c` → `Work Email`. */
function labelOf(name: string): string {
  const words = name
    .replace(/__c$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/\bId\b/, 'ID')
    .replace(/\bUrl\b/, 'URL');
  return words.trim();
}
