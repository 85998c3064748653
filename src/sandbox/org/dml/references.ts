import { refuse } from '../api-error.ts';
import type { Work } from '../engine.ts';
import { accessTo } from '../rights/access.ts';
import type { Field } from '../schema/field.ts';
import { objectOfId } from '../schema/schema.ts';
import type { Row } from '../value.ts';

/** Refuses a lookup value that names no record of the right kind that the actor may see. Gives the record. */
export function checkReference(work: Work, field: Field, id: string): Row {
  const object = objectOfId(work.engine.schema, id);
  if (!object || !field.referenceTo.includes(object.name)) {
    const code = field.polymorphic ? 'FIELD_INTEGRITY_EXCEPTION' : 'MALFORMED_ID';
    throw refuse(code, `${field.label}: id value of incorrect type: ${id}`, [field.name]);
  }
  const row = work.engine.store.get(id);
  if (!row) throw refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  if (row['IsDeleted'] === true) {
    throw refuse('ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
  }
  if (accessTo(work.engine, work.actor, object.name, row) === 0) {
    throw refuse(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id}`,
      [field.name],
    );
  }
  if (object.name === 'User' && field.name === 'OwnerId' && row['IsActive'] !== true) {
    throw refuse('INACTIVE_OWNER_OR_USER', 'operation performed with inactive user', [field.name]);
  }
  return row;
}
