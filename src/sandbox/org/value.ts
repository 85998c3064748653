/** What a field holds. Dates are `2026-01-31`, instants ISO with milliseconds and `Z`; an address is an object. */
export type Scalar = string | number | boolean | null;
export type Value = Scalar | Readonly<Record<string, Scalar>>;

/**
 * One stored record. It has no prototype, so `constructor` and `__proto__` are ordinary absent names.
 * Bytes (base64 fields) are kept apart: a row never holds them.
 */
export type Row = Readonly<Record<string, Value | undefined>>;

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** The text of a field, empty when it holds none. */
export function textOf(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** Unlike `in`, blind to what objects inherit. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
