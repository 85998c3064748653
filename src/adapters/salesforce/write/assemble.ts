import type { RecordId } from '../../../core/crm/ids.ts';
import type { WriteStep, WriteValue } from '../../../core/crm/write.ts';
import { MAX_PARTS, type Part } from '../composite.ts';
import { instant, literal } from '../soql/literal.ts';
import { queryPath } from '../soql/select.ts';
import { defused, defusedHtml } from './defused.ts';
import type { CreateStep } from './plain-form.ts';

type Guard = Extract<WriteStep, { readonly kind: 'guard' }>;

/** One part of the composite, with the steps that it carries out; a collection carries out several. */
export type StepPart = {
  readonly part: Part;
  readonly steps: readonly WriteStep[];
  readonly role: 'guard' | 'check' | 'single' | 'collection';
};

/** Objects whose rows hang on a record: many of them go as one collection. */
const ROW_OBJECTS = ['EmailMessageRelation', 'TaskRelation', 'ContentDocumentLink'];
/** More rows than these of one object are one collection, so that the parts suffice (W7). */
const MANY = 3;
/** Documented limit of a collection. */
const MAX_ROWS = 200;

export const GUARD = 'guardOf';

const guardRef = (object: string): string => `${GUARD}${object.replace(/\W/g, '')}`;

/** Where a guarded record is named, its name comes from the guard's answer: without an answer nothing of this can happen (E7). */
type Names = ReadonlyMap<RecordId, string>;

function guardsByObject(steps: readonly WriteStep[]): ReadonlyMap<string, readonly Guard[]> {
  const guards = steps.filter((step) => step.kind === 'guard');
  return new Map(
    guards.map(({ object }) => [object, guards.filter((guard) => guard.object === object)]),
  );
}

const isUnchanged = ({ id, changedAt }: Guard): string =>
  `(Id = ${literal(id)} AND LastModifiedDate = ${instant(changedAt)})`;

const guardPart = (object: string, guards: readonly Guard[]): StepPart => ({
  part: {
    ref: guardRef(object),
    method: 'GET',
    path: queryPath(`SELECT Id FROM ${object} WHERE ${guards.map(isUnchanged).join(' OR ')}`),
  },
  steps: guards,
  role: 'guard',
});

/** Asks for the guard's last row: if one of the records has changed, there is none, and everything is rolled back. */
const checkPart = (object: string, guards: readonly Guard[]): StepPart => ({
  part: {
    ref: `checkOf${object.replace(/\W/g, '')}`,
    method: 'GET',
    path: `/sobjects/${object}/@{${guardRef(object)}.records[${String(guards.length - 1)}].Id}?fields=Id`,
  },
  steps: guards,
  role: 'check',
});

const isMutation = (step: WriteStep): step is Extract<WriteStep, { kind: 'update' | 'delete' }> =>
  step.kind === 'update' || step.kind === 'delete';

/** Records that are guarded alone and changed or deleted later: their own path refers to the guard. */
function namesOf(
  steps: readonly WriteStep[],
  guards: ReadonlyMap<string, readonly Guard[]>,
): Names {
  return new Map(
    [...guards].flatMap(([object, ofObject]): [RecordId, string][] => {
      const [only] = ofObject;
      const used = steps.some((step) => isMutation(step) && step.id === only?.id);
      return only && ofObject.length === 1 && used
        ? [[only.id, `@{${guardRef(object)}.records[0].Id}`]]
        : [];
    }),
  );
}

function wireValue(field: string, value: WriteValue): unknown {
  if (typeof value === 'string') return field === 'HtmlBody' ? defusedHtml(value) : defused(value);
  return typeof value === 'object' && value !== null && 'ref' in value
    ? `@{${value.ref}.id}`
    : value;
}

const wireFields = (fields: Readonly<Record<string, WriteValue>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, wireValue(field, value)]),
  );

const createPart = (step: CreateStep): StepPart => ({
  part: {
    ref: step.ref,
    method: 'POST',
    path: `/sobjects/${step.object}`,
    body: wireFields(step.fields),
  },
  steps: [step],
  role: 'single',
});

const collectionPart = (rows: readonly CreateStep[], at: number): StepPart => ({
  part: {
    ref: `rows${String(at)}_`,
    method: 'POST',
    path: '/composite/sobjects',
    body: {
      allOrNone: true,
      records: rows.map(({ object, fields }) => ({
        attributes: { type: object },
        ...wireFields(fields),
      })),
    },
  },
  steps: rows,
  role: 'collection',
});

function mutationPart(
  step: Extract<WriteStep, { kind: 'update' | 'delete' }>,
  at: number,
  names: Names,
): StepPart {
  const path = `/sobjects/${step.object}/${names.get(step.id) ?? step.id}`;
  const part: Part =
    step.kind === 'delete'
      ? { ref: `delete${String(at)}_`, method: 'DELETE', path }
      : { ref: `update${String(at)}_`, method: 'PATCH', path, body: wireFields(step.fields) };
  return { part, steps: [step], role: 'single' };
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, at) =>
    items.slice(at * size, (at + 1) * size),
  );

/** Rows that go together, by their first row; rows in a group are written where the last of them stood. */
function collected(
  steps: readonly WriteStep[],
  most: number,
): ReadonlyMap<string, readonly CreateStep[]> {
  const rows = steps.filter((step) => step.kind === 'create');
  return new Map(
    ROW_OBJECTS.map(
      (object) => [object, rows.filter((row) => row.object === object)] as const,
    ).filter(([, ofObject]) => ofObject.length > most),
  );
}

/** `most` = rows of one object that are parts of their own. */
function partsOf(steps: readonly WriteStep[], most: number): readonly StepPart[] {
  const guards = guardsByObject(steps);
  const names = namesOf(steps, guards);
  const groups = collected(steps, most);
  const parts = steps.flatMap((step, at): readonly StepPart[] => {
    if (step.kind === 'guard') return [];
    if (step.kind !== 'create') return [mutationPart(step, at, names)];
    const group = groups.get(step.object);
    if (!group) return [createPart(step)];
    return group.at(-1) === step
      ? chunks(group, MAX_ROWS).map((rows, nth) => collectionPart(rows, at * 10 + nth))
      : [];
  });
  const before = [...guards].flatMap(([object, ofObject]) => [
    guardPart(object, ofObject),
    ...(ofObject.every(({ id }) => names.has(id)) ? [] : [checkPart(object, ofObject)]),
  ]);
  return [...before, ...parts];
}

/**
 * A transaction as the parts of one composite, in the order of its steps. Rows become collections where there are many of one object, or
 * where the parts would else be too many; `collections` off writes every row as a part.
 */
export function assemble(steps: readonly WriteStep[], collections: boolean): readonly StepPart[] {
  const parts = partsOf(steps, collections ? MANY : Number.POSITIVE_INFINITY);
  return collections && parts.length > MAX_PARTS ? partsOf(steps, 1) : parts;
}
