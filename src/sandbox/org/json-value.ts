import type { FieldType } from './query/source.ts';
import type { Field } from './schema/field.ts';
import type { ObjectType } from './schema/object.ts';
import { textOf, type Json, type JsonObject, type Row, type Value } from './value.ts';

/** A value as REST writes it: instants end in `+0000` instead of `Z`. */
export function jsonValue(type: FieldType, value: Value | undefined): Json {
  if (value === undefined) return null;
  if (type === 'datetime' && typeof value === 'string') return value.replace(/Z$/, '+0000');
  return value;
}

/** A whole record as a retrieve answers it; bytes are given as the address that serves them. */
export function jsonRecord(
  object: ObjectType,
  row: Row,
  fields: Iterable<Field>,
  version: string,
): JsonObject {
  const id = textOf(row, 'Id');
  const url = `/services/data/v${version}/sobjects/${object.name}/${id}`;
  const record: Record<string, Json> = { attributes: { type: object.name, url } };
  for (const field of fields) {
    record[field.name] =
      field.type === 'base64' ? `${url}/${field.name}` : jsonValue(field.type, row[field.name]);
  }
  return record;
}
