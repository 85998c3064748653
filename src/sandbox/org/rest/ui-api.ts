import { refuse } from '../api-error.ts';
import type { Field } from '../schema/field.ts';
import type { RecordType } from '../schema/object.ts';
import type { JsonObject } from '../value.ts';
import { answer, methodNotAllowed, notFound, type Answer, type Call } from './call.ts';
import { visibleFields, visibleObject } from './objects.ts';

/** `/ui-api/object-info/X/picklist-values/RT[/Field]`. The rest of the UI API is not offered. */
export function uiApi(call: Call): Answer {
  const [, resource, name = '', list, recordType = '', fieldName, extra] = call.path;
  if (resource !== 'object-info' || list !== 'picklist-values' || extra !== undefined)
    throw notFound();
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const object = visibleObject(call, name);
  const type = object.recordTypes.find(({ id }) => id.slice(0, 15) === recordType.slice(0, 15));
  if (!type) {
    throw refuse(
      'INVALID_TYPE',
      `Record type ${recordType.slice(0, 40)} is not valid for ${object.name}`,
    );
  }
  const fields = visibleFields(call, object).filter((field) => field.type === 'picklist');
  const base = `/services/data/v${call.version}/ui-api/object-info/${object.name}/picklist-values/${recordType}`;
  if (fieldName !== undefined) {
    const field = fields.find((each) => each.name.toLowerCase() === fieldName.toLowerCase());
    if (!field) throw notFound();
    return answer(200, valuesOf(field, type, `${base}/${field.name}`));
  }
  const picklistFieldValues = Object.fromEntries(
    fields.map((field) => [field.name, valuesOf(field, type, `${base}/${field.name}`)]),
  );
  return answer(200, { eTag: recordType, picklistFieldValues });
}

function valuesOf(field: Field, type: RecordType, url: string): JsonObject {
  const offered = type.picklists?.[field.name];
  const values = field.picklist
    .filter(({ value }) => offered?.includes(value) ?? true)
    .map(({ value, label }) => ({
      attributes: null,
      label,
      validFor: [],
      value,
    }));
  const preset = values.find((each) => each.value === field.defaultValue) ?? null;
  return { controllerValues: {}, defaultValue: preset, eTag: field.name, url, values };
}
