import { refuse } from '../api-error.ts';
import { normaliseId } from '../ids.ts';
import { accessTo } from '../rights/access.ts';
import { fieldAccess, mayDo } from '../rights/rights.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectType } from '../schema/object.ts';
import { objectNamed } from '../schema/schema.ts';
import type { Row } from '../value.ts';
import { notFound, type Call } from './call.ts';

/** The object of a path, as far as the caller may see it. */
export function visibleObject(call: Call, name: string): ObjectType {
  const object = objectNamed(call.engine.schema, name);
  if (!object || !mayDo(call.actor.profile, object.name, 'read')) throw notFound();
  return object;
}

/** The fields that the caller may see. */
export function visibleFields(call: Call, object: ObjectType): readonly Field[] {
  return [...object.fields.values()].filter(
    (field) => fieldAccess(call.actor.profile, object.name, field.name) !== 'hidden',
  );
}

/** The live record of an id in a path. Hidden and unknown ones are not told apart. */
export function visibleRow(call: Call, object: ObjectType, id: string): Row {
  const full = normaliseId(id);
  if (full === null || (object.keyPrefix !== null && !full.startsWith(object.keyPrefix))) {
    throw refuse(
      'NOT_FOUND',
      `Provided external ID field does not exist or is not accessible: ${id.slice(0, 100)}`,
      undefined,
      404,
    );
  }
  const row = call.engine.store.get(full);
  if (!row || accessTo(call.engine, call.actor, object.name, row) === 0) throw notFound();
  if (row['IsDeleted'] === true) {
    const status = call.engine.switches.deletedRowStatus;
    throw refuse('ENTITY_IS_DELETED', 'entity is deleted', [], status);
  }
  return row;
}
