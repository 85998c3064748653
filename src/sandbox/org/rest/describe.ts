import type { Engine } from '../engine.ts';
import { mayDo, fieldAccess, type Profile } from '../rights/rights.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectType } from '../schema/object.ts';
import type { Child } from '../schema/schema.ts';
import type { Json, JsonObject } from '../value.ts';
import { answer, methodNotAllowed, type Answer, type Call } from './call.ts';
import { visibleFields } from './objects.ts';

/** `/sobjects`: the global describe. Answers 304 when the caller has the present one. */
export function describeGlobal(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const sobjects = [...call.engine.schema.objects.values()]
    .filter((object) => mayDo(call.actor.profile, object.name, 'read'))
    .map((object) => objectSummary(call, object));
  return unlessKnown(call, { encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

/** `/sobjects/X/describe` */
export function describeObject(call: Call, object: ObjectType): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const body: JsonObject = {
    ...objectSummary(call, object),
    actionOverrides: [],
    childRelationships: childRelationships(call, object),
    compactLayoutable: object.layoutable,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: visibleFields(call, object).map((field) =>
      fieldJson(call.actor.profile, object, field),
    ),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypeInfos(call, object),
    searchLayoutable: object.searchable,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' },
      { label: `My ${object.labelPlural.toLowerCase()}`, name: 'mine' },
    ],
  };
  return unlessKnown(call, body);
}

/** Metadata are cached by tag and by date: the date is when they were last seen to change. */
function unlessKnown(call: Call, body: JsonObject): Answer {
  const tag = `"${tagOf(call.path.join('/'), JSON.stringify(body))}"`;
  const changed = lastChange(call, tag);
  const headers = { ETag: tag, 'Last-Modified': new Date(changed).toUTCString() };
  const since = Date.parse(call.headers.get('if-modified-since') ?? '');
  const known = (call.headers.get('if-none-match') ?? '').includes(tag);
  if (known || since >= changed) return { status: 304, body: null, headers };
  return answer(200, body, headers);
}

const firstChange = Date.UTC(2026, 0, 1);
const seen = new WeakMap<Engine, Map<string, { readonly tag: string; readonly at: number }>>();

function lastChange(call: Call, tag: string): number {
  const known = seen.get(call.engine) ?? new Map<string, { tag: string; at: number }>();
  seen.set(call.engine, known);
  const key = `${call.actor.profile.id} ${call.version} ${call.path.join('/')}`;
  const before = known.get(key);
  if (before?.tag === tag) return before.at;
  // A second later than the last change, even when the clock stands still.
  const at = before ? Math.max(before.at + 1000, Date.parse(call.now)) : firstChange;
  known.set(key, { tag, at });
  return at;
}

/** The last text of each path and its fingerprint: hundreds of kilobytes that are the same in most orgs, and quicker compared than read. */
const tags = new Map<string, { readonly text: string; readonly tag: string }>();

function tagOf(path: string, text: string): string {
  const last = tags.get(path);
  if (last?.text === text) return last.tag;
  const tag = fingerprint(text);
  tags.set(path, { text, tag });
  return tag;
}

function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** An object as the global describe and `/sobjects/X` show it. */
export function objectSummary(call: Call, object: ObjectType): JsonObject {
  const { profile } = call.actor;
  const base = `/services/data/v${call.version}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.createable && mayDo(profile, object.name, 'create'),
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: object.deletable && mayDo(profile, object.name, 'delete'),
    deprecatedAndHidden: false,
    feedEnabled: object.feedEnabled,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: object.layoutable,
    mergeable: object.mergeable,
    mruEnabled: object.mruEnabled,
    name: object.name,
    queryable: object.queryable,
    replicateable: true,
    retrieveable: true,
    searchable: object.searchable,
    triggerable: object.triggerable,
    undeletable: object.undeletable,
    updateable: object.updateable && mayDo(profile, object.name, 'edit'),
    urls: {
      compactLayouts: `${base}/describe/compactLayouts`,
      rowTemplate: `${base}/{ID}`,
      describe: `${base}/describe`,
      layouts: `${base}/describe/layouts`,
      sobject: base,
    },
  };
}

function childRelationships(call: Call, object: ObjectType): Json {
  const children = call.engine.schema.children.get(object.name) ?? [];
  return children
    .filter((child) => mayDo(call.actor.profile, child.object.name, 'read'))
    .map((child) => childJson(object, child));
}

function childJson(object: ObjectType, { object: child, field }: Child): JsonObject {
  const lists = object.junctionLists.filter(
    (list) => list.child === child.name && list.childField === field.name,
  );
  return {
    cascadeDelete: field.onDelete === 'cascade',
    childSObject: child.name,
    deprecatedAndHidden: false,
    field: field.name,
    junctionIdListNames: lists.map((list) => list.name),
    junctionReferenceTo: lists[0]?.referenceTo ?? [],
    relationshipName: field.childName,
    restrictedDelete: field.onDelete === 'restrict',
  };
}

function recordTypeInfos(call: Call, object: ObjectType): Json {
  const base = `/services/data/v${call.version}/sobjects/${object.name}/describe/layouts`;
  return object.recordTypes.map((type, at) => ({
    active: true,
    available: true,
    defaultRecordTypeMapping: at === 0,
    developerName: type.developerName,
    master: type.master,
    name: type.name,
    recordTypeId: type.id,
    urls: { layout: `${base}/${type.id}` },
  }));
}

/** One field with every key of a real describe. */
function fieldJson(profile: Profile, object: ObjectType, field: Field): JsonObject {
  const open = fieldAccess(profile, object.name, field.name) === 'open';
  const text = field.length > 0 && field.type !== 'id' && field.type !== 'reference';
  return {
    aggregatable: field.aggregatable,
    aiPredictionField: false,
    autoNumber: field.autoNumber,
    byteLength: text ? field.length * 3 : field.length,
    calculated: field.calculated,
    calculatedFormula: null,
    cascadeDelete: false,
    caseSensitive: field.caseSensitive,
    compoundFieldName: field.compound,
    controllerName: null,
    createable: field.createable && open,
    custom: field.custom,
    defaultValue: field.defaultValue,
    defaultValueFormula: null,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.digits,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: field.type === 'textarea' ? 'plaintextarea' : null,
    filterable: field.filterable,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: field.groupable,
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.idLookup,
    inlineHelpText: null,
    label: field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.polymorphic,
    nillable: field.nillable,
    permissionable: field.nillable && field.createable,
    picklistValues: field.picklist.map((value) => ({ ...value, validFor: null })),
    polymorphicForeignKey: field.polymorphic,
    precision: field.precision,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: null,
    restrictedDelete: field.onDelete === 'restrict',
    restrictedPicklist: field.restrictedPicklist,
    scale: field.scale,
    searchPrefilterable: field.type === 'reference' && field.createable,
    soapType: soapTypes[field.type],
    sortable: field.sortable,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && open,
    writeRequiresMasterRead: false,
  };
}

const soapTypes = {
  id: 'tns:ID',
  reference: 'tns:ID',
  string: 'xsd:string',
  textarea: 'xsd:string',
  email: 'xsd:string',
  phone: 'xsd:string',
  url: 'xsd:string',
  picklist: 'xsd:string',
  multipicklist: 'xsd:string',
  combobox: 'xsd:string',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
} as const;
