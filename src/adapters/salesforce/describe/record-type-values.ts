import type {
  Catalog,
  FieldDescription,
  ObjectDescription,
  PicklistValue,
} from '../../../core/crm/describe.ts';
import type { CancelSignal } from '../../../core/cancel.ts';
import { parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import type { Result } from '../../../core/result.ts';
import type { Caller } from '../call.ts';
import { asJson, asList, asText, isJson, type Json } from '../wire.ts';

/** Objects that Sidecar makes rows of. */
const MADE = ['Task', 'EmailMessage', 'Contact', 'Lead', 'Account'];

/** The record type that this user's new rows get, where it is one of the org's own: the master type has all values anyway. */
export function ownRecordType(describe: unknown): RecordId | null {
  const info = asList(asJson(describe)['recordTypeInfos'])
    .filter(isJson)
    .find((one) => one['defaultRecordTypeMapping'] === true && one['master'] !== true);
  return info ? parseRecordId(asText(info['recordTypeId'])) : null;
}

function narrowed(field: FieldDescription, answer: Json): FieldDescription {
  const controlling = Object.entries(asJson(answer['controllerValues']));
  const preset = asText(asJson(answer['defaultValue'])['value']);
  const allowed = new Map(
    asList(answer['values'])
      .filter(isJson)
      .map((one) => [asText(one['value']), one] as const),
  );
  const valid = (one: Json): readonly string[] =>
    controlling
      .filter(([, at]) => asList(one['validFor']).includes(at))
      .map(([controller]) => controller);
  return {
    ...field,
    // A value of another record type is kept, inactive: a row may hold it, and then it has a label.
    picklist: field.picklist.map((known): PicklistValue => {
      const one = allowed.get(known.value);
      if (!one) return { ...known, active: false, isDefault: false };
      return {
        ...known,
        // The object may have been narrowed to another record type before.
        active: true,
        isDefault: known.value === preset,
        validFor: field.controllerName === null ? null : valid(one),
      };
    }),
  };
}

/** An object with its picklists as a record type has them: an answer of `/ui-api/object-info/X/picklist-values/RT`. */
export function withRecordType(object: ObjectDescription, answer: unknown): ObjectDescription {
  const lists = asJson(asJson(answer)['picklistFieldValues']);
  const fields = Object.entries(object.fields).map(([name, field]): [string, FieldDescription] => {
    const list = lists[name];
    return [name, isJson(list) && field.type === 'picklist' ? narrowed(field, list) : field];
  });
  return { ...object, fields: Object.fromEntries(fields) };
}

/** Every picklist of an object as one record type has it. */
export const picklistsOf = (
  call: Caller,
  object: string,
  recordType: string,
  signal?: CancelSignal,
): Promise<Result<unknown, CrmFailure>> =>
  call({
    method: 'GET',
    path: `/ui-api/object-info/${object}/picklist-values/${encodeURIComponent(recordType)}`,
    attempt: { action: 'read', object, step: null },
    signal,
  });

/**
 * Narrows the picklists of what Sidecar makes to the values of the user's default record types (D7). One call for each such object,
 * as the UI API is no documented part of a composite; most orgs have none. Without an answer describe's values stay.
 */
export async function narrowToRecordTypes(
  call: Caller,
  catalog: Catalog,
  types: ReadonlyMap<string, RecordId>,
): Promise<Catalog> {
  const objects = await Promise.all(
    MADE.flatMap((name) => {
      const object = catalog.objects[name];
      const type = types.get(name);
      return object && type ? [{ object, type }] : [];
    }).map(async ({ object, type }) => {
      const answer = await picklistsOf(call, object.name, type);
      return answer.ok ? withRecordType(object, answer.value) : object;
    }),
  );
  return {
    objects: { ...catalog.objects, ...Object.fromEntries(objects.map((one) => [one.name, one])) },
  };
}
