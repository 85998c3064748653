import type { Row, Value } from '../../value.ts';
import type { QueryField, QueryObject } from '../source.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, noSuchColumn, noSuchParent } from './refusals.ts';
import type { Path } from './tree.ts';

/** Most parents that one path may go through (documented). */
const MAX_LEVELS = 5;

/** One step up. `target` is the pseudo-object Name where the lookup may name several objects. */
export type Step = {
  readonly field: QueryField;
  readonly relationship: string;
  readonly target: QueryObject;
  readonly polymorphic: boolean;
};

export type BoundPath = {
  readonly steps: readonly Step[];
  readonly object: QueryObject;
  readonly field: QueryField;
  readonly at: number;
};

export type Aliases = ReadonlyMap<string, readonly string[]>;

/** A row together with the object that it belongs to. */
export type Placed = { readonly object: string; readonly row: Row };

/** Finds the field that a path names, or refuses as the API does. */
export function bindPath(
  run: QueryRun,
  base: QueryObject,
  path: Path,
  aliases: Aliases,
): BoundPath {
  const parts = withoutPrefix(base, path.parts, aliases);
  const steps: Step[] = [];
  let object = base;
  for (const name of parts.slice(0, -1)) {
    const step = stepUp(run, object, name, path.at);
    steps.push(step);
    object = step.target;
  }
  if (steps.length > MAX_LEVELS) {
    throw malformed(
      run.text,
      path.at,
      `SOQL relationships can not exceed ${String(MAX_LEVELS)} levels`,
    );
  }
  countSteps(run, base, steps, path.at);
  const last = parts[parts.length - 1] ?? '';
  const field = object.fields.get(last.toLowerCase());
  if (!field) throw noSuchColumn(run.text, path.at, last, object.name);
  return { steps, object, field, at: path.at };
}

/** The record that the steps lead to; null where a lookup is empty or its record out of sight. */
function climb(run: QueryRun, steps: readonly Step[], from: Row): Placed | null {
  let placed: Placed | null = null;
  let row = from;
  for (const step of steps) {
    placed = stepRow(run, step, row);
    if (!placed) return null;
    row = placed.row;
  }
  return placed;
}

/** The record that one lookup names. */
export function stepRow(run: QueryRun, step: Step, from: Row): Placed | null {
  const id = from[step.field.name];
  if (typeof id !== 'string') return null;
  const object = step.polymorphic ? run.source.objectOfId(id) : step.target.name;
  const row = object === null ? null : run.parent(object, id);
  return row && object !== null ? { object, row } : null;
}

/** Reads a bound path. Booleans of a missing parent are false, everything else is null. */
export function pathReader(run: QueryRun, path: BoundPath): (row: Row) => Value {
  const { steps, field } = path;
  const absent = field.type === 'boolean' ? false : null;
  if (steps.length === 0) return (row) => row[field.name] ?? absent;
  const polymorphic = steps[steps.length - 1]?.polymorphic ?? false;
  return (row) => {
    const placed = climb(run, steps, row);
    if (!placed) return absent;
    return (polymorphic ? nameValue(run, placed, field) : placed.row[field.name]) ?? absent;
  };
}

/** A field of the pseudo-object Name, read from the record that stands behind it. */
export function nameValue(run: QueryRun, placed: Placed, field: QueryField): Value {
  if (field.name === 'Type') return placed.object;
  const object = run.source.object(placed.object);
  if (!object) return null;
  const own = object.fields.get(field.name.toLowerCase());
  if (own) return placed.row[own.name] ?? null;
  if (field.name !== 'Name') return null;
  const named = [...object.fields.values()].find((candidate) => candidate.nameField);
  return named ? (placed.row[named.name] ?? null) : null;
}

function withoutPrefix(
  base: QueryObject,
  parts: readonly string[],
  aliases: Aliases,
): readonly string[] {
  const first = (parts[0] ?? '').toLowerCase();
  if (parts.length < 2) return parts;
  const alias = aliases.get(first);
  if (alias) return [...alias, ...parts.slice(1)];
  return first === base.name.toLowerCase() && !base.parents.has(first) ? parts.slice(1) : parts;
}

function stepUp(run: QueryRun, object: QueryObject, name: string, at: number): Step {
  const field = object.parents.get(name.toLowerCase());
  const targetName = field?.polymorphic ? 'Name' : field?.referenceTo[0];
  const target = targetName === undefined ? null : run.source.object(targetName);
  if (!field || !target) throw noSuchParent(run.text, at, name);
  return {
    field,
    relationship: field.relationshipName ?? name,
    target,
    polymorphic: field.polymorphic,
  };
}

function countSteps(run: QueryRun, base: QueryObject, steps: readonly Step[], at: number): void {
  let path = base.name;
  for (const { relationship } of steps) {
    path += `.${relationship}`;
    if (!run.countPath(path)) {
      throw malformed(
        run.text,
        at,
        'Query exceeds the maximum of 55 child-to-parent relationships',
      );
    }
  }
}
