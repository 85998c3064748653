import type { QueryField, QueryObject } from '../source.ts';
import type { SearchGroup } from './search-tree.ts';

/** Beside the name field, what NAME FIELDS searches (documented per object). */
const NAME_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Account', ['website', 'site', 'accountnumber']],
  ['Campaign', []],
  ['Case', ['subject', 'suppliedname', 'suppliedcompany']],
  ['Contact', ['firstname', 'lastname', 'assistantname', 'account.name']],
  ['ContentVersion', ['title']],
  ['EmailMessage', ['subject']],
  ['Event', ['subject']],
  ['Lead', ['firstname', 'lastname', 'company']],
  ['Task', ['subject']],
  ['User', ['firstname', 'lastname', 'communitynickname']],
]);

/** One field that a search looks into; `parent` is the lookup to go through first. */
export type SearchedField = { readonly field: QueryField; readonly parent: QueryField | null };

/** The fields of an object that a search group covers. */
export function groupFields(
  object: QueryObject,
  group: SearchGroup,
  other: (name: string) => QueryObject | null,
): SearchedField[] {
  const own = [...object.fields.values()].filter((field) => covers(field, object, group));
  const searched = own.map((field): SearchedField => ({ field, parent: null }));
  if (group !== 'NAME' && group !== 'SIDEBAR') return searched;
  return [...searched, ...parentNames(object, other)];
}

function covers(field: QueryField, object: QueryObject, group: SearchGroup): boolean {
  const isName =
    field.nameField || (NAME_FIELDS.get(object.name) ?? []).includes(field.name.toLowerCase());
  switch (group) {
    case 'EMAIL':
      return field.type === 'email';
    case 'PHONE':
      return field.type === 'phone';
    case 'NAME':
      return isName;
    case 'SIDEBAR':
      return isName || field.type === 'email' || field.type === 'phone';
    case 'ALL':
      return isText(field);
  }
}

function isText({ type }: QueryField): boolean {
  return ['string', 'textarea', 'email', 'phone', 'url', 'combobox', 'picklist'].includes(type);
}

function parentNames(
  object: QueryObject,
  other: (name: string) => QueryObject | null,
): SearchedField[] {
  return (NAME_FIELDS.get(object.name) ?? []).flatMap((path) => {
    const [relationship, name] = path.split('.');
    if (relationship === undefined || name === undefined) return [];
    const parent = object.parents.get(relationship);
    const field = other(parent?.referenceTo[0] ?? '')?.fields.get(name);
    return parent && field ? [{ field, parent }] : [];
  });
}
