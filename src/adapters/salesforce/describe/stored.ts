import type { Catalog, FieldDescription, ObjectDescription } from '../../../core/crm/describe.ts';
import { parseRecordId } from '../../../core/crm/ids.ts';
import type { CrmUser } from '../../../core/ports/crm.ts';
import type { MissingRight } from '../../../core/crm/search.ts';
import { asJson, asList, asText, asTexts, isJson, type Json } from '../wire.ts';

/** What this device remembers of describe. `asked` = the objects that were asked for, also those that the user lacks. */
export type StoredCatalog = {
  readonly at: number;
  readonly asked: readonly string[];
  readonly catalog: Catalog;
  /** What queries have been refused since. */
  readonly missing: readonly MissingRight[];
};

const TEXTS = ['name', 'label', 'type'] as const;
const LISTS = ['picklist', 'referenceTo'] as const;

/** Enough that no reader of the catalog can fall over it; what describe said is not judged again. */
const isField = (value: unknown): value is FieldDescription =>
  isJson(value) &&
  TEXTS.every((key) => typeof value[key] === 'string') &&
  LISTS.every((key) => Array.isArray(value[key])) &&
  typeof value['length'] === 'number';

const isObject = (value: unknown): value is ObjectDescription =>
  isJson(value) &&
  typeof value['name'] === 'string' &&
  isJson(value['children']) &&
  isJson(value['fields']) &&
  Object.values(value['fields']).every(isField);

function readCatalog(value: unknown): Catalog | null {
  const { objects } = asJson(value);
  if (!isJson(objects)) return null;
  const described = Object.entries(objects);
  return described.every((pair): pair is [string, ObjectDescription] => isObject(pair[1]))
    ? { objects: Object.fromEntries(described) }
    : null;
}

const readAt = (value: Json): number | null =>
  typeof value['at'] === 'number' && Number.isFinite(value['at']) ? value['at'] : null;

function readMissing(value: unknown): readonly MissingRight[] {
  const { object, field } = asJson(value);
  return typeof object === 'string' && (field === null || typeof field === 'string')
    ? [{ object, field }]
    : [];
}

/** A remembered catalog, or null when it is broken: then it is fetched anew. */
export function readStoredCatalog(value: unknown): StoredCatalog | null {
  const stored = asJson(value);
  const at = readAt(stored);
  const catalog = readCatalog(stored['catalog']);
  if (at === null || catalog === null) return null;
  return {
    at,
    asked: asTexts(stored['asked']),
    catalog,
    missing: asList(stored['missing']).flatMap(readMissing),
  };
}

/** A remembered user, or null when it is broken or of somebody else. */
export function readStoredUser(value: unknown): Omit<CrmUser, 'instanceUrl'> | null {
  const user = asJson(value);
  const id = parseRecordId(asText(user['id']));
  const orgId = parseRecordId(asText(user['orgId']));
  if (!id || !orgId) return null;
  const [name, email, language, timeZone] = ['name', 'email', 'language', 'timeZone'].map((key) =>
    asText(user[key]),
  );
  return {
    id,
    orgId,
    name: name ?? '',
    email: email ?? '',
    language: language ?? '',
    timeZone: timeZone ?? '',
  };
}
