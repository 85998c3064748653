import { keyPrefix, parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { Fields, LinkedRecord, LinkRole, SavedRelation } from '../../../core/crm/records.ts';
import { textOf } from '../records/crm-record.ts';
import { flatFields } from '../records/flat-fields.ts';
import { rowsOf, type Json } from '../wire.ts';

const ROLES: Readonly<Record<string, LinkRole>> = {
  FromAddress: 'from',
  ToAddress: 'to',
  CcAddress: 'cc',
  BccAddress: 'bcc',
};

/** People whose object the answer leaves out are told by their ids. */
const PEOPLE: Readonly<Record<string, string>> = { '003': 'Contact', '00Q': 'Lead', '005': 'User' };

const objectOf = (named: string, id: RecordId | null): string | null =>
  orNull(named) ?? (id === null ? null : (PEOPLE[keyPrefix(id)] ?? null));

const orNull = (text: string): string | null => (text === '' ? null : text);

function emailRelation(row: Json): SavedRelation {
  const fields = flatFields(row);
  const relationId = parseRecordId(textOf(fields, 'RelationId'));
  return {
    relationId,
    object: objectOf(textOf(fields, 'RelationObjectType'), relationId),
    name: textOf(fields, 'Relation.Name'),
    role: ROLES[textOf(fields, 'RelationType')] ?? 'other',
    address: orNull(textOf(fields, 'RelationAddress')),
  };
}

const isWhat = (row: Json): boolean => row['IsWhat'] === true;

function taskRelation(row: Json): SavedRelation {
  const fields = flatFields(row);
  const relationId = parseRecordId(textOf(fields, 'RelationId'));
  const rowId = parseRecordId(textOf(fields, 'Id'));
  return {
    relationId,
    object: objectOf(textOf(fields, 'Relation.Type'), relationId),
    name: textOf(fields, 'Relation.Name'),
    role: 'who',
    address: null,
    ...(rowId && { rowId }),
  };
}

/** People of a saved email: the rows of its relations. A Task's business record has a row too, which is left out. */
export function relationsIn(row: Json): readonly SavedRelation[] {
  const mail = rowsOf(row['EmailMessageRelations']).map(emailRelation);
  const task = rowsOf(row['TaskRelations'])
    .filter((one) => !isWhat(one))
    .map(taskRelation);
  return [...mail, ...task];
}

/** A lookup field as a link; null when it is empty. */
function linkAt(
  fields: Fields,
  field: string,
  role: LinkRole,
  object?: string,
): LinkedRecord | null {
  const id = parseRecordId(textOf(fields, field));
  const relationship = field.replace(/Id$/, '');
  return id
    ? {
        id,
        object: object ?? objectOf(textOf(fields, `${relationship}.Type`), id) ?? '',
        name: textOf(fields, `${relationship}.Name`),
        role,
      }
    : null;
}

function caseLink(fields: Fields): LinkedRecord | null {
  const link = linkAt(fields, 'ParentId', 'parent', 'Case');
  const name = [textOf(fields, 'Parent.CaseNumber'), textOf(fields, 'Parent.Subject')];
  return link && { ...link, name: name.filter(Boolean).join(' ') };
}

export const relatedToOf = (fields: Fields): LinkedRecord | null =>
  linkAt(fields, 'RelatedToId', 'relatedTo') ?? linkAt(fields, 'WhatId', 'relatedTo');

/**
 * The relations of one record, whole: an org without Shared Activities has no rows for a Task's person, and an org may make none for
 * a sender given by FromId.
 */
export function allRelations(row: Json, fields: Fields): readonly SavedRelation[] {
  const rows = relationsIn(row);
  const alone = [linkAt(fields, 'WhoId', 'who'), linkAt(fields, 'FromId', 'from')]
    .filter((link) => link !== null)
    .filter(({ id, role }) => !rows.some((one) => one.relationId === id && one.role === role));
  const address = orNull(textOf(fields, 'FromAddress'));
  return [
    ...alone.map(({ id, object, name, role }) => ({
      relationId: id,
      object,
      name,
      role,
      address: role === 'from' ? address : null,
    })),
    ...rows,
  ];
}

/** Everything that a saved email is linked to, each record once per role. */
export function linksOf(
  fields: Fields,
  relations: readonly SavedRelation[],
): readonly LinkedRecord[] {
  const people = relations.flatMap(({ relationId, object, name, role }): LinkedRecord[] =>
    relationId ? [{ id: relationId, object: object ?? '', name, role }] : [],
  );
  const links = [
    ...people,
    linkAt(fields, 'FromId', 'from'),
    linkAt(fields, 'WhoId', 'who'),
    relatedToOf(fields),
    caseLink(fields),
  ].filter((link) => link !== null);
  return [
    ...new Map(links.reverse().map((link) => [`${link.role} ${link.id}`, link])).values(),
  ].reverse();
}
