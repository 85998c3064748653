import type { Scalar, Value } from '../../value.ts';
import type { QueryField } from '../source.ts';
import { familyOf, type Binder, type Bound } from './bound.ts';
import type { QueryRun } from './query-run.ts';
import { notAllowed } from './refusals.ts';
import type { OrderItem } from './tree.ts';

type Key = Exclude<Scalar, boolean>;
type Rule = { readonly descending: boolean; readonly nullsFirst: boolean };

/** Sorts by the items of ORDER BY; what they do not tell apart stays in its order. */
export function ordered<T>(
  run: QueryRun,
  items: readonly OrderItem[],
  bind: Binder<T>,
  rows: readonly T[],
): readonly T[] {
  if (items.length === 0) return rows;
  const readers = items.map((item) => sortKey(sortable(run, bind(item.value))));
  const keyed = rows.map((row) => ({ row, keys: readers.map((read) => read(row)) }));
  keyed.sort((left, right) => compareKeys(items, left.keys, right.keys));
  return keyed.map(({ row }) => row);
}

function sortable<T>(run: QueryRun, bound: Bound<T>): Bound<T> {
  if (bound.field?.sortable === false)
    throw notAllowed(run.text, bound.at, bound.field.name, 'sorted');
  return bound;
}

/** Text sorts without regard to case, picklists in the order of their entries (documented). */
function sortKey<T>(bound: Bound<T>): (item: T) => Key {
  if (bound.type === 'picklist' && bound.field && bound.field.picklist.length > 0) {
    const place = placeOf(bound.field);
    return (item) => place(bound.read(item));
  }
  const isText = familyOf(bound.type) === 'text';
  return (item) => {
    const value = bound.read(item);
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (isText && typeof value === 'string') return value === '' ? null : value.toLowerCase();
    return typeof value === 'object' ? null : value;
  };
}

function placeOf(field: QueryField): (value: Value) => Key {
  const places = new Map(field.picklist.map((entry, place) => [entry.value, place]));
  return (value) =>
    typeof value === 'string' && value !== '' ? (places.get(value) ?? places.size) : null;
}

function compareKeys(rules: readonly Rule[], left: readonly Key[], right: readonly Key[]): number {
  for (const [at, rule] of rules.entries()) {
    const order = compareKey(rule, left[at] ?? null, right[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareKey(rule: Rule, left: Key, right: Key): number {
  if (left === right) return 0;
  if (left === null) return rule.nullsFirst ? -1 : 1;
  if (right === null) return rule.nullsFirst ? 1 : -1;
  return left < right === rule.descending ? 1 : -1;
}
