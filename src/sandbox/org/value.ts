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
