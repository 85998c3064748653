import type { ObjectDescription } from './describe.ts';

/** The field by which the user chooses a record type; a picklist of their ids where the object has some of its own. */
export const RECORD_TYPE = 'RecordTypeId';

/** Everything that any record type may offer: where Salesforce does not tell, it decides by itself. */
export function ofAnyType(object: ObjectDescription): ObjectDescription {
  const fields = Object.entries(object.fields).map(([name, field]) => {
    const picklist = field.picklist.map((one) => ({ ...one, active: true }));
    return [name, name === RECORD_TYPE ? field : { ...field, picklist }] as const;
  });
  return { ...object, fields: Object.fromEntries(fields) };
}
