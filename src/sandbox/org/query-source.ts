import { actorOf, type Actor, type Engine } from './engine.ts';
import { normaliseId } from './ids.ts';
import type { QueryField, QueryObject, QuerySource, RowScope } from './query/source.ts';
import { accessTo, idAccess, type Access } from './rights/access.ts';
import { fieldAccess, mayDo, type Profile } from './rights/rights.ts';
import { text } from './schema/build.ts';
import type { Field } from './schema/field.ts';
import type { ObjectType } from './schema/object.ts';
import { objectOfId, type Schema } from './schema/schema.ts';
import { makeRow } from './store/store.ts';
import { textOf, type Row, type Value } from './value.ts';

/** The org as the query languages see it, for one actor at one instant. */
export function querySource(engine: Engine, actor: Actor, now: string): QuerySource {
  const catalog = catalogOf(engine.schema, actor.profile);
  const sees = (object: string, row: Row): boolean =>
    actor.profile.modifyAll || accessTo(engine, actor, object, row) > 0;
  const exactName = (object: string): string => catalog.get(object.toLowerCase())?.name ?? '';
  const scoped = function* (object: string, scope: RowScope): Iterable<Row> {
    const name = exactName(object);
    if (!engine.schema.objects.get(name.toLowerCase())?.queryable) return;
    for (const row of engine.store.table(name).rows.values()) {
      if ((scope.deleted || row['IsDeleted'] !== true) && sees(name, row)) yield row;
    }
  };
  return {
    objects: () => [...catalog.values()],
    object: (name) => catalog.get(name.toLowerCase()) ?? null,
    objectOfId: (id) => {
      const name = objectOfId(engine.schema, id)?.name;
      return name !== undefined && catalog.has(name.toLowerCase()) ? name : null;
    },
    rows: scoped,
    row: (object, id) => {
      const row = engine.store.get(id);
      const name = exactName(object);
      const same = row !== null && objectOfId(engine.schema, id)?.name === name;
      return same && row['IsDeleted'] !== true && sees(name, row) ? row : null;
    },
    candidates: (object, field, values, scope) => {
      const name = exactName(object);
      if (name === 'UserRecordAccess') return accessRows(engine, field, values);
      return indexed(engine, name, field, values, scope)?.filter((row) => sees(name, row)) ?? null;
    },
    searchRows: function* (object) {
      const latest = Date.parse(now) - engine.switches.indexDelay * 1000;
      for (const row of scoped(object, { deleted: false })) {
        if (Date.parse(textOf(row, 'CreatedDate')) <= latest) yield row;
      }
    },
    user: {
      id: actor.id,
      name: textOf(actor.user, 'Name'),
      profileId: actor.profile.id,
      timeZone: textOf(actor.user, 'TimeZoneSidKey') || 'GMT',
      locale: (textOf(actor.user, 'LocaleSidKey') || 'en_US').replace('_', '-'),
      currency: 'EUR',
      queryAllFiles: actor.profile.queryAllFiles,
    },
    now: new Date(now),
  };
}

function indexed(
  engine: Engine,
  object: string,
  field: string,
  values: readonly Value[],
  scope: RowScope,
): readonly Row[] | null {
  const type = engine.schema.objects.get(object.toLowerCase());
  const known = type?.fields.get(field.toLowerCase());
  if (!type?.queryable || !known) return null;
  const table = engine.store.table(type.name);
  const ids = new Set<string>();
  for (const value of values) {
    const wanted =
      isIdField(known) && typeof value === 'string' ? (normaliseId(value) ?? value) : value;
    if (known.name === 'Id') {
      if (typeof wanted === 'string') ids.add(wanted);
      continue;
    }
    const found = wanted === null ? null : table.find(known.name, wanted);
    if (!found) return null;
    for (const id of found) ids.add(id);
  }
  const rows: Row[] = [];
  for (const id of [...ids].sort((a, b) => table.place(a) - table.place(b))) {
    const row = table.rows.get(id);
    if (row && (scope.deleted || row['IsDeleted'] !== true)) rows.push(row);
  }
  return rows;
}

function isIdField(field: Field): boolean {
  return field.type === 'id' || field.type === 'reference';
}

const levels = ['None', 'Read', 'Edit', 'All'] as const;
/** Objects of the sharing settings page, the only ones that record access is told of. */
const shared = new Set(['001', '003', '00Q', '006', '500', '701', '00T', '00U', 'a00']);

/** One row per user and record asked for. UserRecordAccess has no rows of its own. */
function accessRows(
  engine: Engine,
  field: string,
  values: readonly Value[],
): readonly Row[] | null {
  if (field.toLowerCase() !== 'recordid') return null;
  const rows: Row[] = [];
  for (const value of values) {
    const id = typeof value === 'string' ? normaliseId(value) : null;
    const told = id !== null && (shared.has(id.slice(0, 3)) || mailTold(engine, id));
    if (!told || !engine.store.get(id)) continue;
    for (const user of engine.store.live('User'))
      rows.push(...accessRow(engine, textOf(user, 'Id'), id));
  }
  return rows;
}

function mailTold(engine: Engine, id: string): boolean {
  return engine.switches.mailInRecordAccess && id.startsWith('02s');
}

function accessRow(engine: Engine, UserId: string, RecordId: string): readonly Row[] {
  const actor = actorOf(engine, UserId);
  if (!actor) return [];
  const deleted = engine.store.get(RecordId)?.['IsDeleted'] === true;
  const level: Access = deleted ? 0 : idAccess(engine, actor, RecordId);
  return [
    makeRow({
      Id: RecordId,
      UserId,
      RecordId,
      HasReadAccess: level >= 1,
      HasEditAccess: level >= 2,
      HasDeleteAccess: level >= 3,
      HasTransferAccess: level >= 3,
      HasAllAccess: level >= 3,
      MaxAccessLevel: levels[level],
    }),
  ];
}

type Catalog = ReadonlyMap<string, QueryObject>;
const catalogs = new WeakMap<Schema, WeakMap<Profile, Catalog>>();

/** The schema after a profile's rights. Worked out once: profiles are replaced, never changed. */
function catalogOf(schema: Schema, profile: Profile): Catalog {
  const bySchema = catalogs.get(schema) ?? new WeakMap<Profile, Catalog>();
  catalogs.set(schema, bySchema);
  const known = bySchema.get(profile);
  if (known) return known;
  const visible = [...schema.objects.values()].filter((each) => mayDo(profile, each.name, 'read'));
  const names = new Set(visible.map((object) => object.name));
  const catalog = new Map(
    visible.map((object) => [
      object.name.toLowerCase(),
      queryObject(schema, profile, object, names),
    ]),
  );
  catalog.set('name', nameObject);
  bySchema.set(profile, catalog);
  return catalog;
}

function queryObject(
  schema: Schema,
  profile: Profile,
  object: ObjectType,
  names: ReadonlySet<string>,
): QueryObject {
  const fields = [...object.fields.values()]
    .filter((field) => fieldAccess(profile, object.name, field.name) !== 'hidden')
    .map((field) => queryField(field, names, isOpen(profile, object, field)));
  const parents = fields.filter(
    (field) => field.relationshipName !== null && field.referenceTo.length > 0,
  );
  const children = (schema.children.get(object.name) ?? []).flatMap(({ object: child, field }) =>
    field.childName === null || !names.has(child.name)
      ? []
      : [{ relationshipName: field.childName, childObject: child.name, field: field.name }],
  );
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: object.keyPrefix,
    queryable: object.queryable,
    searchable: object.searchable,
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    parents: new Map(parents.map((field) => [(field.relationshipName ?? '').toLowerCase(), field])),
    children: new Map(children.map((child) => [child.relationshipName.toLowerCase(), child])),
  };
}

const isOpen = (profile: Profile, object: ObjectType, field: Field): boolean =>
  fieldAccess(profile, object.name, field.name) === 'open';

function queryField(field: Field, names: ReadonlySet<string>, open: boolean): QueryField {
  return {
    ...field,
    createable: field.createable && open,
    updateable: field.updateable && open,
    referenceTo: field.referenceTo.filter((name) => names.has(name)),
  };
}

/** What a path through Who, What or Owner can read. Type is the object's name, given by the query. */
const nameObject: QueryObject = {
  name: 'Name',
  label: 'Name',
  labelPlural: 'Names',
  keyPrefix: null,
  queryable: false,
  searchable: false,
  fields: new Map(
    [
      'Id',
      'Name',
      'Type',
      'FirstName',
      'LastName',
      'Title',
      'Email',
      'Phone',
      'Username',
      'Alias',
      'ProfileId',
    ]
      .map((name) => text(name, 255, 'readOnly'))
      .map((field) => [field.name.toLowerCase(), queryField(field, new Set(), false)]),
  ),
  parents: new Map(),
  children: new Map(),
};
