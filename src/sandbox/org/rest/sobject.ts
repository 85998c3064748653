import { refuse } from '../api-error.ts';
import { deleteRecord } from '../dml/remove.ts';
import { createRecord, updateRecord } from '../dml/save.ts';
import { jsonRecord } from '../json-value.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectType } from '../schema/object.ts';
import { textOf, type Json, type Row } from '../value.ts';
import {
  answer,
  bodyObject,
  methodNotAllowed,
  noContent,
  notFound,
  workOf,
  type Answer,
  type Call,
} from './call.ts';
import { describeObject, objectSummary } from './describe.ts';
import { visibleFields, visibleObject, visibleRow } from './objects.ts';
import { changesSince } from './changes.ts';
import { externalIdRow } from './external-id.ts';

/** `/sobjects/X` and everything under it. */
export function sobject(call: Call): Answer {
  const [, name = '', second, third, fourth] = call.path;
  const object = visibleObject(call, name);
  if (second === undefined) return collection(call, object);
  if (second === 'describe' && third === undefined) return describeObject(call, object);
  if ((second === 'deleted' || second === 'updated') && third === undefined) {
    return changesSince(call, object, second);
  }
  if (third === undefined) return record(call, object, visibleRow(call, object, second));
  if (fourth !== undefined) throw notFound();
  const blob = blobField(object, third);
  if (blob && /^[0-9A-Za-z]{15,18}$/.test(second)) return download(call, object, second, blob);
  return externalIdRow(call, object, second, third);
}

function collection(call: Call, object: ObjectType): Answer {
  if (call.method === 'GET') {
    return answer(200, {
      objectDescribe: objectSummary(call, object),
      recentItems: recentItems(call, object),
    });
  }
  if (call.method !== 'POST') throw methodNotAllowed(call, 'GET, POST');
  const id = createRecord(workOf(call), object, bodyObject(call), call.parts);
  return created(call, object, id);
}

export function created(call: Call, object: ObjectType, id: string): Answer {
  const Location = `/services/data/v${call.version}/sobjects/${object.name}/${id}`;
  return answer(201, { id, success: true, errors: [] }, { Location });
}

function recentItems(call: Call, object: ObjectType): Json {
  const rows = [...call.engine.store.live(object.name)].slice(-5).reverse();
  const shown = visibleFields(call, object).filter(
    (field) => field.name === 'Id' || field.nameField,
  );
  return rows.map((row) => jsonRecord(object, row, shown, call.version));
}

/** One record by its row: read, change, delete. Also reached by external id. */
export function record(call: Call, object: ObjectType, row: Row): Answer {
  switch (call.method) {
    case 'GET':
    case 'HEAD':
      return answer(200, jsonRecord(object, row, chosenFields(call, object), call.version));
    case 'PATCH':
      updateRecord(workOf(call), object, row, bodyObject(call));
      return noContent;
    case 'DELETE':
      deleteRecord(workOf(call), object, row);
      return noContent;
    default:
      throw methodNotAllowed(call, 'DELETE, GET, HEAD, PATCH');
  }
}

function chosenFields(call: Call, object: ObjectType): readonly Field[] {
  const all = visibleFields(call, object);
  const list = call.query.get('fields');
  if (list === undefined || list.trim() === '') return all;
  const chosen = new Map<string, Field>();
  for (const name of list.split(',').map((each) => each.trim())) {
    const field = all.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!field) {
      throw refuse(
        'INVALID_FIELD',
        `No such column '${name.slice(0, 100)}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
    }
    chosen.set(field.name, field);
  }
  const id = all.find((field) => field.name === 'Id');
  if (id && !chosen.has('Id')) return [...chosen.values(), id];
  return [...chosen.values()];
}

function blobField(object: ObjectType, name: string): Field | null {
  const field = object.fields.get(name.toLowerCase());
  return field?.type === 'base64' ? field : null;
}

/** Bytes come as they are; a composite cannot carry them. */
function download(call: Call, object: ObjectType, id: string, field: Field): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  if (call.nested) {
    throw refuse(
      'METHOD_NOT_ALLOWED',
      'Blob retrieval is not supported in a composite request',
      undefined,
      405,
    );
  }
  const row = visibleRow(call, object, id);
  const content = call.engine.store.bytes(textOf(row, 'Id'));
  if (!content || !visibleFields(call, object).includes(field)) throw notFound();
  return { status: 200, body: content, headers: { 'Content-Type': 'application/octet-stream' } };
}
