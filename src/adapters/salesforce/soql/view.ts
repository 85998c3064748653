import type { Catalog, FieldDescription, ObjectDescription } from '../../../core/crm/describe.ts';
import type { MissingRight } from '../../../core/crm/search.ts';
import { DESCRIBED_OBJECTS } from '../describe/described-objects.ts';

/** What may be asked for: the catalog less what the org has refused since (R10). */
export type View = {
  readonly object: (name: string) => ObjectDescription | null;
  readonly field: (object: string, name: string) => FieldDescription | null;
  /** Whether a path can stand in a SELECT: `Phone`, `Account.Name`, `Who.Type`. */
  readonly reads: (object: string, path: string) => boolean;
  /** Relationship name of child rows, if they can be asked for. */
  readonly child: (object: string, relationship: string) => string | null;
};

/** What a reference to several objects shows of each of them. */
const NAME_FIELDS = ['Id', 'Name', 'Type'];

/** Hidden behind the pseudo-object that the documentation calls Name. */
const isPolymorphic = ({ referenceTo }: FieldDescription): boolean => referenceTo.length > 1;

export function viewOf(catalog: Catalog, missing: readonly MissingRight[]): View {
  const gone = new Set(missing.map(({ object, field }) => `${object}.${field ?? ''}`));

  const object = (name: string): ObjectDescription | null => {
    const described = catalog.objects[name];
    return described?.queryable === true && !gone.has(`${name}.`) ? described : null;
  };
  const field = (name: string, fieldName: string): FieldDescription | null =>
    gone.has(`${name}.${fieldName}`) ? null : (object(name)?.fields[fieldName] ?? null);

  const parentField = (name: string, relationship: string): FieldDescription | null =>
    Object.values(object(name)?.fields ?? {}).find(
      (one) => one.relationshipName === relationship && field(name, one.name) !== null,
    ) ?? null;

  const readsOfParent = (parent: FieldDescription, rest: string): boolean => {
    const [target] = parent.referenceTo;
    if (target === undefined) return false;
    // Owner points to User and Group, Who to Contact and Lead: only what all records have can be asked for.
    if (isPolymorphic(parent)) return NAME_FIELDS.includes(rest);
    // Nothing is known of an object that was not asked for; all have a name.
    const isUnknown = !catalog.objects[target] && !DESCRIBED_OBJECTS.includes(target);
    return isUnknown
      ? NAME_FIELDS.includes(rest) && !gone.has(`${target}.${rest}`)
      : reads(target, rest);
  };

  const reads = (name: string, path: string): boolean => {
    const dot = path.indexOf('.');
    if (dot < 0) return field(name, path) !== null;
    const relationship = path.slice(0, dot);
    if (gone.has(`${name}.${relationship}`)) return false;
    const parent = parentField(name, relationship);
    return parent !== null && readsOfParent(parent, path.slice(dot + 1));
  };

  return {
    object,
    field,
    reads,
    child: (name, relationship) => {
      const described = object(name)?.children[relationship];
      return described && object(described.object) && !gone.has(`${name}.${relationship}`)
        ? described.object
        : null;
    },
  };
}
