import { errorBody, Refusal, refuse, type ApiError } from '../api-error.ts';
import { deleteRecord } from '../dml/remove.ts';
import { createRecord, updateRecord } from '../dml/save.ts';
import { normaliseId } from '../ids.ts';
import { jsonRecord } from '../json-value.ts';
import { accessTo } from '../rights/access.ts';
import type { ObjectType } from '../schema/object.ts';
import { objectOfId } from '../schema/schema.ts';
import { isObject, textOf, type Json, type JsonObject, type Row } from '../value.ts';
import {
  answer,
  bodyObject,
  methodNotAllowed,
  notFound,
  workOf,
  type Answer,
  type Call,
} from './call.ts';
import { upsertRow } from './external-id.ts';
import { visibleFields, visibleObject } from './objects.ts';

const maxRows = 200;
const maxChunks = 10;
const maxReadByBody = 2000;
const maxReadByUrl = 800;

type Outcome = {
  readonly id: string | null;
  readonly error: ApiError | null;
  readonly created?: boolean;
};

/** `/composite/sobjects`: up to 200 records at once; without allOrNone each stands for itself. */
export function collections(call: Call): Answer {
  const [, , name, field, extra] = call.path;
  if (extra !== undefined) throw notFound();
  if (name === undefined) return write(call);
  const object = visibleObject(call, name);
  if (field !== undefined) return upsertAll(call, object, field);
  if (call.method === 'POST') return readByBody(call, object);
  if (call.method === 'GET') return readByUrl(call, object);
  throw methodNotAllowed(call, 'GET, POST');
}

function write(call: Call): Answer {
  switch (call.method) {
    case 'POST':
      return saveAll(call, (record) => create(call, record));
    case 'PATCH':
      return saveAll(call, (record) => update(call, record));
    case 'DELETE':
      return deleteAll(call);
    default:
      throw methodNotAllowed(call, 'DELETE, PATCH, POST');
  }
}

function saveAll(call: Call, save: (record: JsonObject) => Outcome): Answer {
  const body = bodyObject(call);
  const records = body['records'];
  if (!Array.isArray(records))
    throw refuse('JSON_PARSER_ERROR', 'records: a list of records is required');
  const rows = records as readonly Json[];
  checkCount(rows.length, maxRows);
  checkChunks(rows.map(typeOf));
  return inOneGo(call, rows, body['allOrNone'] === true, (row) => {
    if (!isObject(row)) throw refuse('JSON_PARSER_ERROR', 'A record must be a JSON object.');
    return save(row);
  });
}

function deleteAll(call: Call): Answer {
  const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  checkCount(ids.length, maxRows);
  const allOrNone = call.query.get('allOrNone') === 'true';
  return inOneGo(call, ids, allOrNone, (id) => remove(call, id));
}

/** Runs a save for each; with allOrNone the first failure undoes the others. */
function inOneGo<Item>(
  call: Call,
  items: readonly Item[],
  allOrNone: boolean,
  save: (item: Item) => Outcome,
): Answer {
  const { store } = call.engine;
  const start = store.savepoint();
  const outcomes = items.map((item) => {
    const point = store.savepoint();
    try {
      return save(item);
    } catch (error) {
      store.rollback(point);
      if (!(error instanceof Refusal)) throw error;
      return { id: null, error: error.error };
    }
  });
  const undone = allOrNone && outcomes.some((outcome) => outcome.error !== null);
  if (undone) store.rollback(start);
  return answer(
    200,
    outcomes.map((outcome) => outcomeJson(outcome, undone)),
  );
}

function outcomeJson(outcome: Outcome, undone: boolean): JsonObject {
  const error = outcome.error ?? (undone ? rolledBack : null);
  if (error) {
    const { errorCode, ...rest } = errorBody(error);
    return {
      success: false,
      errors: [{ statusCode: errorCode ?? '', ...rest, fields: error.fields ?? [] }],
    };
  }
  const created = outcome.created === undefined ? {} : { created: outcome.created };
  return { id: outcome.id, success: true, errors: [], ...created };
}

const rolledBack: ApiError = {
  status: 400,
  errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message:
    'Record rolled back because not all records were valid and the request was using AllOrNone header',
};

function typeOf(record: Json): string {
  const attributes = isObject(record) ? record['attributes'] : null;
  const type = isObject(attributes ?? null) ? (attributes as JsonObject)['type'] : null;
  return typeof type === 'string' ? type : '';
}

function recordObject(call: Call, record: JsonObject): ObjectType {
  const name = typeOf(record);
  if (name === '') throw refuse('INVALID_TYPE', 'attributes.type is required for every record');
  const object = call.engine.schema.objects.get(name.toLowerCase());
  if (!object)
    throw refuse('INVALID_TYPE', `sObject type '${name.slice(0, 100)}' is not supported.`);
  return visibleObject(call, object.name);
}

function create(call: Call, record: JsonObject): Outcome {
  const object = recordObject(call, record);
  return { id: createRecord(workOf(call), object, record), error: null };
}

function update(call: Call, record: JsonObject): Outcome {
  const object = recordObject(call, record);
  const { Id, id, ...fields } = record;
  const named = Id ?? id;
  const row = liveRow(call, typeof named === 'string' ? named : '');
  updateRecord(workOf(call), object, row, fields);
  return { id: textOf(row, 'Id'), error: null };
}

function remove(call: Call, id: string): Outcome {
  const row = liveRow(call, id);
  const object = objectOfId(call.engine.schema, textOf(row, 'Id'));
  if (object) deleteRecord(workOf(call), object, row);
  return { id: textOf(row, 'Id'), error: null };
}

function liveRow(call: Call, id: string): Row {
  const full = normaliseId(id);
  if (full === null) throw refuse('MALFORMED_ID', `malformed id ${id.slice(0, 60)}`, []);
  const object = objectOfId(call.engine.schema, full);
  const row = call.engine.store.get(full);
  const visible = object && row && accessTo(call.engine, call.actor, object.name, row) > 0;
  if (!visible) throw refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  if (row['IsDeleted'] === true) throw refuse('ENTITY_IS_DELETED', 'entity is deleted', []);
  return row;
}

function upsertAll(call: Call, object: ObjectType, fieldName: string): Answer {
  if (call.method !== 'PATCH') throw methodNotAllowed(call, 'PATCH');
  return saveAll(call, (record) => upsertRow(call, object, fieldName, record));
}

function checkCount(count: number, limit: number): void {
  if (count > limit) {
    throw refuse(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${String(limit)} records into this call`,
    );
  }
}

/** Records of one type in a row make a chunk. */
function checkChunks(types: readonly string[]): void {
  const chunks = types.filter((type, at) => type !== types[at - 1]).length;
  if (chunks > maxChunks) {
    throw refuse(
      'INVALID_INPUT',
      `cannot process more than ${String(maxChunks)} chunks of record types in one call`,
    );
  }
}

function readByBody(call: Call, object: ObjectType): Answer {
  const { ids, fields } = bodyObject(call);
  if (!isTexts(ids) || !isTexts(fields)) {
    throw refuse('JSON_PARSER_ERROR', 'ids and fields: lists of texts are required');
  }
  checkCount(ids.length, maxReadByBody);
  return readRows(call, object, ids, fields);
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function readByUrl(call: Call, object: ObjectType): Answer {
  const list = (name: string): readonly string[] =>
    (call.query.get(name) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  checkCount(list('ids').length, maxReadByUrl);
  return readRows(call, object, list('ids'), list('fields'));
}

/** Rows that are missing or hidden are null, in the place of their id. */
function readRows(
  call: Call,
  object: ObjectType,
  ids: readonly string[],
  names: readonly string[],
): Answer {
  const all = visibleFields(call, object);
  const fields = names.map((name) => {
    const field = all.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!field)
      throw refuse(
        'INVALID_FIELD',
        `No such column '${name.slice(0, 100)}' on sobject of type ${object.name}`,
      );
    return field;
  });
  const rows = ids.map((id): Json => {
    const full = normaliseId(id);
    const row = full === null ? null : call.engine.store.get(full);
    const own = full !== null && objectOfId(call.engine.schema, full)?.name === object.name;
    if (!row || !own || row['IsDeleted'] === true) return null;
    if (accessTo(call.engine, call.actor, object.name, row) === 0) return null;
    return jsonRecord(object, row, fields, call.version);
  });
  return answer(200, rows);
}
