import { refuse, type Refusal } from '../../api-error.ts';
import { isObject, type Json, type JsonObject } from '../../value.ts';
import { searchGroup, type SearchGroup } from './search-tree.ts';

/** A parameterized search, read from an address or a body. */
export type ParameterizedForm = {
  readonly q: string;
  readonly group: SearchGroup;
  readonly objects: readonly ParameterizedObject[];
  readonly overallLimit: number | null;
  readonly offset: number | null;
};

export type ParameterizedObject = {
  readonly name: string;
  readonly fields: readonly string[];
  readonly where: string | null;
  readonly orderBy: string | null;
  readonly limit: number | null;
};

const MAX_LIMIT = 2000;

/** The form of GET: `q=…&sobject=Contact&Contact.fields=id,name&Contact.limit=5&in=EMAIL`. */
export function formOfParameters(
  parameters: Iterable<readonly [string, string]>,
): ParameterizedForm {
  const all = [...parameters];
  const first = (name: string): string | null =>
    all.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
  const names = all.flatMap(([key, value]) =>
    key.toLowerCase() === 'sobject' ? value.split(',') : [],
  );
  const fields = listOf(first('fields'));
  const defaultLimit = countOf(first('defaultLimit'), 'defaultLimit');
  return {
    q: textOf(first('q')),
    group: groupOf(first('in')),
    overallLimit: countOf(first('overallLimit'), 'overallLimit'),
    offset: countOf(first('offset'), 'offset'),
    objects: names.map((name) => ({
      name: name.trim(),
      fields: orElse(listOf(first(`${name}.fields`)), fields),
      where: first(`${name}.where`),
      orderBy: first(`${name}.orderBy`),
      limit: countOf(first(`${name}.limit`), 'limit') ?? defaultLimit,
    })),
  };
}

/** The form of POST. */
export function formOfBody(body: JsonObject): ParameterizedForm {
  const fields = listOf(body['fields']);
  const defaultLimit = countOf(body['defaultLimit'], 'defaultLimit');
  const objects = body['sobjects'] ?? [];
  if (!Array.isArray(objects)) throw wrong('sobjects');
  return {
    q: textOf(body['q']),
    group: groupOf(body['in']),
    overallLimit: countOf(body['overallLimit'], 'overallLimit'),
    offset: countOf(body['offset'], 'offset'),
    objects: objects.map((entry: Json): ParameterizedObject => {
      if (!isObject(entry) || typeof entry['name'] !== 'string') throw wrong('sobjects');
      return {
        name: entry['name'],
        fields: orElse(listOf(entry['fields']), fields),
        where: clauseOf(entry['where'], 'where'),
        orderBy: orderOf(entry['orderBy']),
        limit: countOf(entry['limit'], 'limit') ?? defaultLimit,
      };
    }),
  };
}

const wrong = (name: string): Refusal =>
  refuse('INVALID_SEARCH', `Invalid value for the search parameter: ${name}`);

function textOf(value: Json | undefined): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw refuse('MALFORMED_SEARCH', 'No search term found. The q parameter is required.');
}

function groupOf(value: Json | undefined): SearchGroup {
  if (value === undefined || value === null) return 'ALL';
  const group = typeof value === 'string' ? searchGroup(value) : null;
  if (!group) throw wrong('in');
  return group;
}

function listOf(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  const list = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list)) throw wrong('fields');
  return list.map((entry: Json) => {
    if (typeof entry !== 'string') throw wrong('fields');
    return entry.trim();
  });
}

const orElse = (own: readonly string[], general: readonly string[]): readonly string[] =>
  own.length > 0 ? own : general;

function countOf(value: Json | undefined, name: string): number | null {
  if (value === undefined || value === null || value === '') return null;
  const count = typeof value === 'string' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > MAX_LIMIT)
    throw wrong(name);
  return count;
}

function clauseOf(value: Json | undefined, name: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw wrong(name);
  return value;
}

/** Text, or the list of `{field, direction, nulls}` that the reference shows. */
function orderOf(value: Json | undefined): string | null {
  if (!Array.isArray(value)) return clauseOf(value, 'orderBy');
  const parts = value.map((entry: Json) => {
    if (!isObject(entry)) throw wrong('orderBy');
    const words = [entry['field'], entry['direction'] ?? 'ASC'];
    if (entry['nulls'] !== undefined) words.push('NULLS', entry['nulls']);
    return words.map((word) => clauseOf(word, 'orderBy') ?? '').join(' ');
  });
  return parts.length > 0 ? parts.join(', ') : null;
}
