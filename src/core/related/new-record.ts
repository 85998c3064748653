import {
  isRequired,
  type Catalog,
  type FieldDescription,
  type ObjectDescription,
} from '../crm/describe.ts';
import { RECORD_TYPE } from '../crm/record-type.ts';
import type { Fields, FieldValue } from '../crm/records.ts';
import type { NewObject } from './new-objects.ts';
import { prefill, type PrefillInput, type ValueSource } from './prefill.ts';

/** One field of the form for a new record. Values are text, as they are typed. */
export type FormField = {
  readonly name: string;
  readonly label: string;
  /** Salesforce's word for the type, as describe has it. */
  readonly type: string;
  readonly required: boolean;
  /** Characters; 0 = no limit. */
  readonly maxLength: number;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** Where the value was read, until the user types another one. */
  readonly source: ValueSource | null;
  /** False = only under *All fields*. */
  readonly shown: boolean;
};

export type FieldProblem = {
  readonly name: string;
  /** `not-offered` = a choice that the record type chosen since does not have. */
  readonly kind: 'required' | 'too-long' | 'not-offered';
};

/** In this order; everything else follows in the order of describe. */
const FIRST: Readonly<Record<NewObject, readonly string[]>> = {
  Contact: ['FirstName', 'LastName', 'Title', 'MobilePhone', 'Phone', 'AccountId'],
  Lead: ['FirstName', 'LastName', 'Company', 'Title', 'MobilePhone', 'Phone', 'Website'],
  Account: ['Name', 'Website', 'Phone'],
};

/** Shown even when nothing is known for them. */
const ALWAYS = ['FirstName', 'LastName', 'Title', 'Name', 'Company', 'AccountId'];

/** The card's head shows the address already. */
const NEVER = ['Email', 'Name'];

const EDITABLE = new Set(
  'string textarea email phone url picklist boolean date double currency percent int'.split(' '),
);

const canBeTyped = ({ name, type, createable }: FieldDescription): boolean =>
  createable && (EDITABLE.has(type) || name === 'AccountId');

/** Values that the describe of the user allows; a picklist that is required starts with its default. */
function valueOf(field: FieldDescription, known: string): string {
  if (field.type !== 'picklist') return known;
  const active = field.picklist.filter((option) => option.active);
  if (active.some(({ value }) => value === known)) return known;
  return active.find(({ isDefault }) => isDefault)?.value ?? '';
}

const optionsOf = ({ picklist }: FieldDescription): FormField['options'] =>
  picklist.filter(({ active }) => active).map(({ value, label }) => ({ value, label }));

/** The form with picklists as another description has them, e.g. by its record type; what was chosen stays. */
export const describedAs = (
  form: readonly FormField[],
  { fields }: ObjectDescription,
): readonly FormField[] =>
  form.map((field) => {
    const described = fields[field.name];
    return described && field.type === 'picklist' && field.name !== RECORD_TYPE
      ? { ...field, options: optionsOf(described) }
      : field;
  });

const isNotOffered = ({ type, value, options }: FormField): boolean =>
  type === 'picklist' && value !== '' && !options.some((option) => option.value === value);

/**
 * The form for a new record: prefilled from the signature, required marks, picklists and lengths from describe (R8). Null where the
 * user may not make such records.
 */
export function newRecordForm(
  object: NewObject,
  input: PrefillInput,
  catalog: Catalog,
): readonly FormField[] | null {
  const described = catalog.objects[object];
  if (described?.createable !== true) return null;
  const known = prefill(object, input);
  const rank = (name: string): number => {
    const at = FIRST[object].indexOf(name);
    return at < 0 ? FIRST[object].length : at;
  };
  return Object.values(described.fields)
    .filter(canBeTyped)
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map((field): FormField => {
      const { value: prefilled, source } = known[field.name] ?? { value: '', source: null };
      const value = valueOf(field, prefilled);
      const required = isRequired(field);
      const isHead = field.name === 'Email' || (object !== 'Account' && NEVER.includes(field.name));
      return {
        name: field.name,
        label: field.label,
        type: field.type,
        required,
        maxLength: EDITABLE.has(field.type) && field.type !== 'picklist' ? field.length : 0,
        options: optionsOf(field),
        value,
        source: prefilled === '' ? null : source,
        shown: !isHead && (required || prefilled !== '' || ALWAYS.includes(field.name)),
      };
    });
}

/** What keeps the form from being sent, in the order of its fields. */
export const formProblems = (form: readonly FormField[]): readonly FieldProblem[] =>
  form.flatMap((field): FieldProblem[] => {
    const { name, required, value, maxLength } = field;
    if (required && value.trim() === '') return [{ name, kind: 'required' }];
    if (isNotOffered(field)) return [{ name, kind: 'not-offered' }];
    return maxLength > 0 && value.length > maxLength ? [{ name, kind: 'too-long' }] : [];
  });

const NUMBERS = new Set(['double', 'currency', 'percent', 'int']);

function fieldValue({ type, value }: FormField): FieldValue {
  if (type === 'boolean') return value === 'true';
  const number = NUMBERS.has(type) ? Number(value.trim()) : Number.NaN;
  return Number.isNaN(number) ? value.trim() : number;
}

/** What is sent to Salesforce: fields that are not empty. */
export const formFields = (form: readonly FormField[]): Fields =>
  Object.fromEntries(
    form
      .filter(({ value, type }) => value.trim() !== '' && !(type === 'boolean' && value !== 'true'))
      .map((field) => [field.name, fieldValue(field)]),
  );

export const setValue = (
  form: readonly FormField[],
  name: string,
  value: string,
): readonly FormField[] =>
  form.map((field) => (field.name === name ? { ...field, value, source: null } : field));
