/** Reading JSON that came from outside: every value is unknown until it was looked at. */

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asJson = (value: unknown): Json => (isJson(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export const asNumber = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

export const asTexts = (value: unknown): readonly string[] =>
  asList(value).filter((item) => typeof item === 'string');

/** Rows of a query answer, or of a child query inside a row (null when there are none). */
export const rowsOf = (value: unknown): readonly Json[] =>
  asList(asJson(value)['records']).filter(isJson);
