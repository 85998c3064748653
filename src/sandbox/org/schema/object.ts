import type { Field } from './field.ts';

export type RecordType = {
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly master: boolean;
  /** Values that it offers, of the picklists named here; of all others every value. */
  readonly picklists?: Readonly<Record<string, readonly string[]>>;
};

/** A list of ids that a create or update takes though no field of that name exists. */
export type JunctionList = {
  readonly name: string;
  /** The child object whose rows it makes, and its field for the parent. */
  readonly child: string;
  readonly childField: string;
  readonly referenceTo: readonly string[];
};

export type ObjectType = {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly custom: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  readonly searchable: boolean;
  readonly layoutable: boolean;
  readonly feedEnabled: boolean;
  readonly mergeable: boolean;
  readonly mruEnabled: boolean;
  readonly undeletable: boolean;
  readonly triggerable: boolean;
  /** By lower-case name, in the order of the describe. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly junctionLists: readonly JunctionList[];
  readonly recordTypes: readonly RecordType[];
};

export type ObjectSketch = {
  readonly name: string;
  readonly label?: string;
  readonly plural?: string;
  readonly prefix: string | null;
  readonly fields: readonly Field[];
  /** Labels that are not simply the field's name in words. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly junctionLists?: readonly JunctionList[];
} & Partial<
  Pick<
    ObjectType,
    | 'createable'
    | 'updateable'
    | 'deletable'
    | 'queryable'
    | 'searchable'
    | 'layoutable'
    | 'feedEnabled'
    | 'mergeable'
    | 'mruEnabled'
    | 'undeletable'
    | 'triggerable'
    | 'recordTypes'
  >
>;

const master: RecordType = {
  id: '012000000000000AAA',
  name: 'Master',
  developerName: 'Master',
  master: true,
};

/** Fills in what most objects have in common. */
export function objectType(sketch: ObjectSketch): ObjectType {
  const { prefix, plural, labels = {}, fields, ...rest } = sketch;
  const label = sketch.label ?? sketch.name.replace(/__c$/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return {
    custom: sketch.name.endsWith('__c'),
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    searchable: true,
    layoutable: true,
    feedEnabled: false,
    mergeable: false,
    mruEnabled: true,
    undeletable: true,
    triggerable: true,
    junctionLists: [],
    recordTypes: [master],
    ...rest,
    label,
    labelPlural: plural ?? `${label}s`,
    keyPrefix: prefix,
    fields: new Map(
      fields.map((field) => [
        field.name.toLowerCase(),
        { ...field, label: labelFor(sketch.name, label, field, labels) },
      ]),
    ),
  };
}

function labelFor(
  object: string,
  label: string,
  field: Field,
  labels: Readonly<Record<string, string>>,
): string {
  if (field.name === 'Id')
    return `${object === 'Task' || object === 'Event' ? 'Activity' : label} ID`;
  if (field.name === 'IsDeleted') return 'Deleted';
  return Object.hasOwn(labels, field.name) ? (labels[field.name] ?? field.label) : field.label;
}
