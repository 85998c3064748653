import { refuse } from '../api-error.ts';
import { createRecord, updateRecord } from '../dml/save.ts';
import { accessTo } from '../rights/access.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectType } from '../schema/object.ts';
import { textOf, type JsonObject, type Row } from '../value.ts';
import { answer, bodyObject, notFound, workOf, type Answer, type Call } from './call.ts';
import { visibleFields } from './objects.ts';
import { created, record } from './sobject.ts';

/** `/sobjects/X/Field/value`: read, upsert or delete by an external id or another idLookup field. */
export function externalIdRow(call: Call, object: ObjectType, name: string, value: string): Answer {
  const field = keyField(call, object, name);
  const rows = rowsOf(call, object, field, value);
  const [only] = rows;
  if (rows.length > 1) return severalMatches(call, object, rows);
  if (call.method === 'PATCH') return upsert(call, object, field, value, only ?? null);
  if (only) return record(call, object, only);
  throw notFound();
}

function keyField(call: Call, object: ObjectType, name: string): Field {
  const field = visibleFields(call, object).find(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  if (field && (field.externalId || field.idLookup)) return field;
  throw refuse(
    'NOT_FOUND',
    `Provided external ID field does not exist or is not accessible: ${name.slice(0, 100)}`,
    undefined,
    404,
  );
}

function rowsOf(call: Call, object: ObjectType, field: Field, value: string): readonly Row[] {
  return call.engine.store
    .where(object.name, field.name, value)
    .filter((row) => accessTo(call.engine, call.actor, object.name, row) > 0)
    .filter((row) => !field.caseSensitive || row[field.name] === value);
}

function severalMatches(call: Call, object: ObjectType, rows: readonly Row[]): Answer {
  const url = `/services/data/v${call.version}/sobjects/${object.name}/`;
  return answer(
    300,
    rows.map((row) => url + textOf(row, 'Id')),
  );
}

function upsert(
  call: Call,
  object: ObjectType,
  field: Field,
  value: string,
  row: Row | null,
): Answer {
  const work = workOf(call);
  const body = bodyObject(call);
  if (Object.keys(body).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
    throw refuse(
      'INVALID_FIELD',
      `The ${field.name} field should not be specified in the sobject data.`,
      [field.name],
    );
  }
  if (row) {
    updateRecord(work, object, row, body);
    return answer(200, { id: textOf(row, 'Id'), success: true, errors: [], created: false });
  }
  if (!field.createable) throw notFound();
  const id = createRecord(work, object, { ...body, [field.name]: value });
  const answered = created(call, object, id);
  return answer(201, { id, success: true, errors: [], created: true }, answered.headers);
}

export type Upserted = { readonly id: string; readonly error: null; readonly created: boolean };

/** One record of a collection upsert: its key is among its fields. */
export function upsertRow(
  call: Call,
  object: ObjectType,
  name: string,
  given: JsonObject,
): Upserted {
  const field = keyField(call, object, name);
  const key = Object.keys(given).find((each) => each.toLowerCase() === field.name.toLowerCase());
  const { [key ?? '']: value, ...fields } = given;
  if (typeof value !== 'string' || value === '') {
    throw refuse('MISSING_ARGUMENT', `${field.name} not specified`, []);
  }
  const rows = rowsOf(call, object, field, value);
  const [only] = rows;
  if (rows.length > 1) {
    throw refuse(
      'DUPLICATE_EXTERNAL_ID',
      `${field.name}: more than one record found for external id field: [${rows.map((row) => textOf(row, 'Id')).join(', ')}]`,
      [],
    );
  }
  if (only) {
    updateRecord(workOf(call), object, only, fields);
    return { id: textOf(only, 'Id'), error: null, created: false };
  }
  if (field.name === 'Id')
    throw refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  const id = createRecord(workOf(call), object, { ...fields, [field.name]: value });
  return { id, error: null, created: true };
}
