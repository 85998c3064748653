import type { View } from './view.ts';

export type Select = {
  readonly fields: readonly string[];
  readonly children?: readonly ChildSelect[];
  /** A complete condition; the caller has asked the view for every field in it. */
  readonly where: string;
  /** Fields with their direction; those that cannot be seen are left out. */
  readonly orderBy?: readonly string[];
  readonly limit?: number;
};

export type ChildSelect = Omit<Select, 'where' | 'children'> & {
  readonly relationship: string;
  readonly where?: string | null;
};

const tail = (
  view: View,
  object: string,
  { where, orderBy, limit }: Pick<ChildSelect, 'where' | 'orderBy' | 'limit'>,
): string => {
  const order = (orderBy ?? []).filter((term) => view.reads(object, term.split(' ')[0] ?? ''));
  return (
    (where ? ` WHERE ${where}` : '') +
    (order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '') +
    (limit === undefined ? '' : ` LIMIT ${String(limit)}`)
  );
};

const columns = (view: View, object: string, fields: readonly string[]): readonly string[] => [
  'Id',
  ...new Set(fields.filter((field) => field !== 'Id' && view.reads(object, field))),
];

function childSelect(view: View, parent: string, child: ChildSelect): readonly string[] {
  const object = view.child(parent, child.relationship);
  if (object === null) return [];
  const names = columns(view, object, child.fields).join(', ');
  return [`(SELECT ${names} FROM ${child.relationship}${tail(view, object, child)})`];
}

/** A statement with as much of what is wanted as the user may see; null when the object is not there at all. */
export function select(view: View, object: string, wanted: Select): string | null {
  if (!view.object(object)) return null;
  const names = [
    ...columns(view, object, wanted.fields),
    ...(wanted.children ?? []).flatMap((child) => childSelect(view, object, child)),
  ];
  return `SELECT ${names.join(', ')} FROM ${object}${tail(view, object, wanted)}`;
}

/** Conditions joined by OR; null when there is none. */
export const anyOf = (conditions: readonly (string | null)[]): string | null => {
  const real = conditions.filter((condition) => condition !== null);
  const [only] = real;
  if (only === undefined) return null;
  return real.length === 1 ? only : `(${real.join(' OR ')})`;
};

export const allOf = (conditions: readonly (string | null)[]): string | null => {
  const real = conditions.filter((condition) => condition !== null);
  return real.length === 0 ? null : real.join(' AND ');
};

/** Salesforce refuses an address over 16 384 bytes; whether that holds inside a composite is not documented, so it is kept. */
const MAX_ADDRESS = 16_000;

const fits = (soql: string): boolean => encodeURIComponent(soql).length <= MAX_ADDRESS;

/** A statement with as many of the values, best first, as its address can carry: in practice all. Null when none fit. */
export function fitting(
  values: readonly string[],
  write: (values: readonly string[]) => string | null,
): string | null {
  for (let count = values.length; count > 0; count = Math.floor(count * 0.8)) {
    const soql = write(values.slice(0, count));
    if (soql === null || fits(soql)) return soql;
  }
  return null;
}

/** The address of a query. Our own references stay as they are: Salesforce looks for them in the address as it is written. */
export const queryPath = (soql: string): string =>
  `/query?q=${encodeURIComponent(soql)
    .replaceAll(encodeURIComponent('\ue000'), '@{')
    .replaceAll(encodeURIComponent('\ue001'), '}')
    .replace(/@\{[^}]*\}/g, decodeURIComponent)}`;
