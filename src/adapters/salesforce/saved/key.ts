import { likeStart, literals } from '../soql/literal.ts';
import { defused, restored } from '../write/defused.ts';

/** A Message-ID stands in records with brackets or without (W0), and as we had to write it. */
const forms = (key: string): readonly string[] => [
  ...new Set([`<${key}>`, key].flatMap((form) => [form, defused(form)])),
];

export const bare = (key: string): string => restored(key.trim()).replace(/^<([\s\S]*)>$/, '$1');

/** Matches any of the keys in either form. SOQL compares without regard to case; who reads the rows compares again. */
export const keyIn = (field: string, keys: readonly string[]): string =>
  `${field} IN (${literals(keys.flatMap(forms))})`;

/** Matches the key as a Task carries it: whole, as its hash where the field is too short, or with `#n/m` for one part of several. */
export function taskKeyIs(field: string, key: string, hash: string | null): string {
  const keys = [key, ...(hash === null ? [] : [hash])];
  const parts = keys.map((one) => `${field} LIKE ${likeStart(`${one}#`)}`);
  return `(${[keyIn(field, keys), ...parts].join(' OR ')})`;
}

const PART = /^([\s\S]*?)(?:#(\d{1,4})\/(\d{1,4}))$/;

/** The key in a Task's field, without the mark of a part. */
export function splitKey(value: string): { readonly key: string } & KeyMatch {
  const [, whole, n, of] = PART.exec(value.trim()) ?? [];
  return whole === undefined
    ? { key: bare(value), part: null }
    : { key: bare(whole), part: { n: Number(n), of: Number(of) } };
}

export type KeyMatch = { readonly part: { readonly n: number; readonly of: number } | null };

/** Whether a value carries this very key; upper and lower case are different ids. */
export function matchKey(value: string, key: string, hash: string | null): KeyMatch | null {
  const is = (text: string): boolean => text === key || (hash !== null && text === hash);
  if (is(bare(value))) return { part: null };
  const split = splitKey(value);
  return split.part && is(split.key) ? { part: split.part } : null;
}
