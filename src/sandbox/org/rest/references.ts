import { refuse, type Refusal } from '../api-error.ts';
import { isList, isObject, type Json } from '../value.ts';

/** The bodies that earlier subrequests answered, by referenceId. */
type Answered = ReadonlyMap<string, Json>;

export type Resolving = {
  readonly answered: Answered;
  readonly inArrays: boolean;
  readonly nullFails: boolean;
};

const pattern = /@\{([^}]*)\}/g;
const whole = /^@\{([^}]*)\}$/;

/** Puts values in the place of `@{ref.field}` in a URL or in all texts of a body. */
export function resolveText(text: string, how: Resolving): string {
  return text.replace(pattern, (_all, path: string) => {
    const value = lookUp(path, how);
    return value === null || typeof value === 'object' ? '' : String(value);
  });
}

/** A text that is nothing but a reference becomes the value itself, with its type. */
export function resolveJson(value: Json, how: Resolving): Json {
  if (typeof value === 'string') {
    const only = whole.exec(value);
    return only ? lookUp(only[1] ?? '', how) : resolveText(value, how);
  }
  if (isList(value)) {
    return how.inArrays ? value.map((each) => resolveJson(each, how)) : arrayAsIs(value, how);
  }
  if (!isObject(value)) return value;
  const resolved: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [key, each] of Object.entries(value)) resolved[key] = resolveJson(each, how);
  return resolved;
}

/** Where references in arrays are not resolved, the objects in them still are. */
function arrayAsIs(value: readonly Json[], how: Resolving): Json {
  return value.map((each) => (isObject(each) ? resolveJson(each, how) : each));
}

function lookUp(path: string, how: Resolving): Json {
  const dot = path.search(/[.[]/);
  const id = dot < 0 ? path : path.slice(0, dot);
  if (!how.answered.has(id)) throw invalid(path, id);
  let value: Json | undefined = how.answered.get(id);
  for (const step of stepsOf(dot < 0 ? '' : path.slice(dot))) value = follow(value, step);
  if (value === undefined || (value === null && how.nullFails)) throw invalid(path, id);
  return value;
}

function stepsOf(rest: string): readonly string[] {
  return [...rest.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map((step) => step[1] ?? step[2] ?? '');
}

function follow(value: Json | undefined, step: string): Json | undefined {
  if (isList(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function invalid(path: string, id: string): Refusal {
  return refuse(
    'PROCESSING_HALTED',
    `Invalid reference specified. No value for ${path} found in ${id}. Only fields that are part of the response can be referenced.`,
  );
}

/** The references that a subrequest needs, by referenceId. */
export function referencesIn(value: Json): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const match of JSON.stringify(value).matchAll(pattern)) {
    ids.add((match[1] ?? '').split(/[.[]/)[0] ?? '');
  }
  return ids;
}
