import type { FieldDescription } from '../../core/crm/describe.ts';
import type { FieldValue } from '../../core/crm/records.ts';
import { choicesIn, isNumberField } from '../../core/draft/field-values.ts';
import { dayText, momentText } from '../shared/date-text.ts';
import { strings } from '../strings.ts';
import { dialogStrings as words } from './strings.ts';

export type Shown = {
  readonly language: string;
  readonly timeZone: string;
  readonly nameOf: (id: string) => string | null;
};

function number(value: number, language: string, type: string): string {
  const style = { maximumFractionDigits: 20 };
  const text = ((): string => {
    try {
      return new Intl.NumberFormat(language, style).format(value);
    } catch {
      return new Intl.NumberFormat('en', style).format(value);
    }
  })();
  return type === 'percent' ? `${text} %` : text;
}

/** A value of a field as the user reads it: labels of choices, dates and numbers in the user's language, names for ids. */
export function shownValue(
  value: FieldValue,
  field: FieldDescription | undefined,
  { language, timeZone, nameOf }: Shown,
): string {
  if (value === null || value === '') return strings.dialog.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (!field) return String(value);
  if (typeof value === 'number')
    return isNumberField(field) ? number(value, language, field.type) : String(value);
  const label = (one: string): string =>
    field.picklist.find((choice) => choice.value === one)?.label ?? one;
  if (field.type === 'multipicklist') return choicesIn(value).map(label).join(', ');
  if (field.type === 'reference') return nameOf(value) ?? words.unknownRecord;
  if (field.type === 'date') return dayText(value, language) || value;
  if (field.type === 'datetime') return momentText(value, language, timeZone) || value;
  return label(value);
}
