import type {
  FieldDescription,
  ObjectDescription,
  PicklistValue,
} from '../../../core/crm/describe.ts';
import { asJson, asList, asNumber, asText, asTexts, isJson, type Json } from '../wire.ts';
import { validFor } from './valid-for.ts';

const orNull = (value: unknown): string | null => asText(value) || null;

/** A checkbox controls as `false`, `true`, in this order. */
function controllingValues(fields: readonly Json[], controller: string | null): readonly string[] {
  const field = fields.find((one) => one['name'] === controller);
  if (!field) return [];
  if (field['type'] === 'boolean') return ['false', 'true'];
  return asList(field['picklistValues']).map((value) => asText(asJson(value)['value']));
}

function picklistValue(value: Json, controlling: readonly string[] | null): PicklistValue {
  const bitmap = orNull(value['validFor']);
  return {
    value: asText(value['value']),
    label: asText(value['label']) || asText(value['value']),
    active: value['active'] !== false,
    isDefault: value['defaultValue'] === true,
    validFor: controlling === null ? null : bitmap ? validFor(bitmap, controlling) : [],
  };
}

function fieldDescription(field: Json, all: readonly Json[]): FieldDescription {
  const controllerName = orNull(field['controllerName']);
  const controlling = controllerName === null ? null : controllingValues(all, controllerName);
  return {
    name: asText(field['name']),
    label: asText(field['label']) || asText(field['name']),
    type: asText(field['type']),
    length: asNumber(field['length']),
    createable: field['createable'] === true,
    updateable: field['updateable'] === true,
    filterable: field['filterable'] === true,
    nillable: field['nillable'] === true,
    defaultedOnCreate: field['defaultedOnCreate'] === true,
    calculated: field['calculated'] === true || field['autoNumber'] === true,
    restrictedPicklist: field['restrictedPicklist'] === true,
    controllerName,
    picklist: asList(field['picklistValues'])
      .filter(isJson)
      .map((value) => picklistValue(value, controlling)),
    referenceTo: asTexts(field['referenceTo']),
    relationshipName: orNull(field['relationshipName']),
    nameField: field['nameField'] === true,
    custom: field['custom'] === true,
    htmlFormatted: field['htmlFormatted'] === true,
    digits: asNumber(field['digits']) || asNumber(field['precision']),
    scale: asNumber(field['scale']),
  };
}

function childrenOf(body: Json): ObjectDescription['children'] {
  const pairs = asList(body['childRelationships'])
    .filter(isJson)
    .flatMap((child): [string, { object: string; field: string }][] => {
      const name = asText(child['relationshipName']);
      return name === ''
        ? []
        : [[name, { object: asText(child['childSObject']), field: asText(child['field']) }]];
    });
  return Object.fromEntries(pairs);
}

/** Record types are a choice of few, by name: shown as a picklist of their ids, where the object has some of its own. */
function recordTypeChoice(field: FieldDescription, body: Json): FieldDescription {
  const own = asList(body['recordTypeInfos'])
    .filter(isJson)
    .filter((one) => one['available'] === true && one['master'] !== true);
  if (own.length === 0) return field;
  const picklist = own.map((one) => ({
    value: asText(one['recordTypeId']),
    label: asText(one['name']),
    active: one['active'] !== false,
    isDefault: one['defaultRecordTypeMapping'] === true,
    validFor: null,
  }));
  return { ...field, type: 'picklist', picklist };
}

function describedField(field: Json, all: readonly Json[], body: Json): FieldDescription {
  const described = fieldDescription(field, all);
  return described.name === 'RecordTypeId' ? recordTypeChoice(described, body) : described;
}

/** The part of a describe answer that Sidecar uses, about a tenth of it; null when it is no describe answer. */
export function slimDescribe(value: unknown): ObjectDescription | null {
  const body = asJson(value);
  const fields = asList(body['fields'])
    .filter(isJson)
    .filter((field) => asText(field['name']) !== '');
  const name = asText(body['name']);
  if (name === '' || fields.length === 0) return null;
  return {
    name,
    label: asText(body['label']) || name,
    labelPlural: asText(body['labelPlural']) || name,
    keyPrefix: orNull(body['keyPrefix']),
    createable: body['createable'] === true,
    updateable: body['updateable'] === true,
    deletable: body['deletable'] === true,
    queryable: body['queryable'] !== false,
    fields: Object.fromEntries(
      fields.map((field) => [asText(field['name']), describedField(field, fields, body)]),
    ),
    children: childrenOf(body),
  };
}
