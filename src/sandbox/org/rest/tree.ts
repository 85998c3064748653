import { errorBody, Refusal, refuse } from '../api-error.ts';
import { createRecord } from '../dml/save.ts';
import type { ObjectType } from '../schema/object.ts';
import { isObject, type Json, type JsonObject } from '../value.ts';
import { answer, bodyObject, methodNotAllowed, workOf, type Answer, type Call } from './call.ts';
import { visibleObject } from './objects.ts';

const maxRecords = 200;
const maxDepth = 5;

type Made = { readonly referenceId: string; readonly id: string };

/** `/composite/tree/X`: records with their children, all or nothing. */
export function tree(call: Call): Answer {
  if (call.method !== 'POST') throw methodNotAllowed(call, 'POST');
  const object = visibleObject(call, call.path[2] ?? '');
  const records = recordsOf(bodyObject(call));
  const { store } = call.engine;
  const start = store.savepoint();
  const made: Made[] = [];
  let at = '';
  try {
    const plant = (
      type: ObjectType,
      given: readonly Json[],
      parent: JsonObject,
      depth: number,
    ): void => {
      if (depth > maxDepth) throw refuse('INVALID_INPUT', 'A tree can be five levels deep.');
      for (const each of given) {
        const { own, below, referenceId } = split(each);
        at = referenceId;
        if (made.length >= maxRecords)
          throw refuse('INVALID_INPUT', 'A tree can have 200 records.');
        const id = createRecord(workOf(call), type, { ...own, ...parent });
        made.push({ referenceId, id });
        for (const [name, children] of below) {
          const down = childOf(call, type, name);
          plant(down.object, children, { [down.field]: id }, depth + 1);
        }
      }
    };
    plant(object, records, {}, 1);
  } catch (error) {
    store.rollback(start);
    if (!(error instanceof Refusal)) throw error;
    const { errorCode, ...rest } = errorBody(error.error);
    const errors = [{ statusCode: errorCode ?? '', ...rest }];
    return answer(400, { hasErrors: true, results: [{ referenceId: at, errors }] });
  }
  return answer(201, { hasErrors: false, results: made });
}

function recordsOf(body: JsonObject): readonly Json[] {
  const records = body['records'];
  if (!Array.isArray(records)) throw refuse('JSON_PARSER_ERROR', 'records: a list is required');
  return records as readonly Json[];
}

/** A record apart from its children, which are given as `{records: [...]}` under the relationship's name. */
function split(given: Json): {
  own: JsonObject;
  below: readonly (readonly [string, readonly Json[]])[];
  referenceId: string;
} {
  const attributes = isObject(given) ? given['attributes'] : null;
  const id = attributes !== null && isObject(attributes) ? attributes['referenceId'] : null;
  if (!isObject(given) || typeof id !== 'string') {
    throw refuse('INVALID_INPUT', 'Every record of a tree needs attributes with a referenceId.');
  }
  const own: Record<string, Json> = {};
  const below: (readonly [string, readonly Json[]])[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (isObject(value) && Array.isArray(value['records'])) {
      below.push([name, value['records'] as readonly Json[]]);
    } else if (name !== 'attributes') own[name] = value;
  }
  return { own, below, referenceId: id };
}

function childOf(
  call: Call,
  parent: ObjectType,
  name: string,
): { object: ObjectType; field: string } {
  const children = call.engine.schema.children.get(parent.name) ?? [];
  const child = children.find((each) => each.field.childName?.toLowerCase() === name.toLowerCase());
  if (!child)
    throw refuse('INVALID_FIELD', `No such relation '${name.slice(0, 60)}' on ${parent.name}`);
  return { object: child.object, field: child.field.name };
}
