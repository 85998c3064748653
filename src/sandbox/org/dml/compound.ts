import type { ObjectType } from '../schema/object.ts';
import type { Row, Scalar, Value } from '../value.ts';

const parts = [
  'street',
  'city',
  'state',
  'postalCode',
  'country',
  'latitude',
  'longitude',
] as const;

/** The compound address fields of a record from their parts; null where all parts are empty. */
export function addressesOf(object: ObjectType, row: Row): Readonly<Record<string, Value>> {
  const addresses: Record<string, Value> = {};
  for (const field of object.fields.values()) {
    if (field.type !== 'address') continue;
    const prefix = field.name.replace(/Address$/, '');
    const address: Record<string, Scalar> = {};
    for (const part of parts) address[part] = scalar(row, prefix, part);
    address['geocodeAccuracy'] = scalar(row, prefix, 'geocodeAccuracy');
    const empty = Object.values(address).every((value) => value === null);
    addresses[field.name] = empty ? null : address;
  }
  return addresses;
}

function scalar(row: Row, prefix: string, part: string): Scalar {
  const value = row[prefix + part.charAt(0).toUpperCase() + part.slice(1)];
  return value === undefined || typeof value === 'object' ? null : value;
}
