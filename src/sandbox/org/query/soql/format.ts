import type { Value } from '../../value.ts';
import type { FieldType, QueryUser } from '../source.ts';

/** FORMAT(): numbers, currencies, dates and instants as the user's locale writes them. */
export function formatted(type: FieldType, value: Value, user: QueryUser): Value {
  const locale = user.locale.replaceAll('_', '-');
  if (typeof value === 'number') return numberText(type, value, locale, user.currency);
  if (typeof value !== 'string') return value;
  if (type === 'date') {
    const options = { dateStyle: 'short', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale, options).format(new Date(`${value}T00:00:00Z`));
  }
  if (type !== 'datetime') return value;
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone: user.timeZone } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(value));
}

function numberText(type: FieldType, value: number, locale: string, currency: string): string {
  if (type === 'currency') {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
  }
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value);
  return type === 'percent' ? `${text}%` : text;
}
