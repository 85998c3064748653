import type { FieldDescription, PicklistValue } from '../crm/describe.ts';
import type { FieldValue } from '../crm/records.ts';
import { fieldKey, type FieldKey } from './values.ts';

type FieldValues = Readonly<Partial<Record<FieldKey, FieldValue>>>;

/** Why a value cannot be written into its field; the org would refuse it, or change it silently. */
export type ValueProblem =
  | { readonly kind: 'not-a-choice' }
  /** A choice, but not beside what the controlling field holds. */
  | { readonly kind: 'not-with'; readonly controller: string }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'decimals'; readonly most: number }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'not-an-address' }
  | { readonly kind: 'not-a-link' };

const NUMBERS = new Set(['double', 'currency', 'percent', 'int', 'long']);

export const isNumberField = ({ type }: FieldDescription): boolean => NUMBERS.has(type);

/** Values of a multi-select picklist, which Salesforce writes as `a;b`. */
export const choicesIn = (value: FieldValue | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(';').filter((one) => one !== '') : [];

/** Several choices as one value, in the order of the picklist so that ticking order changes nothing; null for none. */
export function joinChoices(chosen: readonly string[], field: FieldDescription): string | null {
  const known = field.picklist.map(({ value }) => value).filter((one) => chosen.includes(one));
  const rest = chosen.filter((one) => !known.includes(one));
  return [...known, ...rest].join(';') || null;
}

/** What a controlling field holds, as `validFor` names it; undefined where the dialog does not show that field. */
function controlOf({ controllerName }: FieldDescription, values: FieldValues): string | undefined {
  if (controllerName === null) return undefined;
  const value = values[fieldKey(controllerName)];
  return value === undefined ? undefined : String(value ?? '');
}

/** The choices that a picklist offers beside the other values: active ones, of a dependent list those valid now (D7). */
export function choicesOf(field: FieldDescription, values: FieldValues): readonly PicklistValue[] {
  const control = controlOf(field, values);
  return field.picklist.filter(
    ({ active, validFor }) =>
      active && (control === undefined || validFor === null || validFor.includes(control)),
  );
}

function choiceProblem(
  field: FieldDescription,
  value: string,
  values: FieldValues,
): ValueProblem | null {
  const chosen = field.type === 'multipicklist' ? choicesIn(value) : [value];
  const known = new Set(field.picklist.filter(({ active }) => active).map((one) => one.value));
  if (field.restrictedPicklist && chosen.some((one) => !known.has(one)))
    return { kind: 'not-a-choice' };
  if (field.controllerName === null) return null;
  const offered = new Set(choicesOf(field, values).map((one) => one.value));
  return chosen.some((one) => known.has(one) && !offered.has(one))
    ? { kind: 'not-with', controller: field.controllerName }
    : null;
}

function numberProblem(field: FieldDescription, value: string | number): ValueProblem | null {
  const number = typeof value === 'number' ? value : Number(value);
  if (!Number.isFinite(number)) return { kind: 'not-a-number' };
  if (field.type === 'int' || field.type === 'long')
    return Number.isInteger(number) ? null : { kind: 'not-whole' };
  const decimals = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
  return decimals > field.scale ? { kind: 'decimals', most: field.scale } : null;
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;
const WEB_ADDRESS = /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/i;

/** What stands against this value, as far as describe and the other values tell; empty values are no matter here. */
export function valueProblem(
  field: FieldDescription,
  value: FieldValue,
  values: FieldValues,
): ValueProblem | null {
  if (value === null || value === '' || typeof value === 'boolean') return null;
  if (isNumberField(field)) return numberProblem(field, value);
  const text = String(value);
  if (field.type === 'picklist' || field.type === 'multipicklist')
    return choiceProblem(field, text, values);
  if (field.type === 'date') return DATE.test(text) ? null : { kind: 'not-a-date' };
  if (field.type === 'datetime') return INSTANT.test(text) ? null : { kind: 'not-a-date' };
  if (field.type === 'email') return ADDRESS.test(text) ? null : { kind: 'not-an-address' };
  if (field.type === 'url') return WEB_ADDRESS.test(text) ? null : { kind: 'not-a-link' };
  return null;
}

/** Fields whose text is cut to its limit, and the cut told; in the others a cut would make another value (D10). */
export const isCuttable = ({ type }: FieldDescription): boolean =>
  type === 'string' || type === 'textarea';
