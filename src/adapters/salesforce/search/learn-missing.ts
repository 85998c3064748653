import type { MissingRight } from '../../../core/crm/search.ts';
import type { ApiError } from '../api-error.ts';
import type { View } from '../soql/view.ts';

/** Codes that say a name in a query is not to be used by this user. */
const REPAIRABLE = ['INVALID_FIELD', 'INVALID_TYPE', 'INVALID_TYPE_FOR_OPERATION'];

/**
 * Names in quotes: the sentence around them may be in any language. Above it stands a piece of the statement, with texts of the
 * mail in quotes too, which must not be taken for names.
 */
const quotedNames = (message: string): readonly string[] =>
  [
    ...message
      .slice(message.lastIndexOf('\n') + 1)
      .matchAll(/['"‘’“”]([A-Za-z][A-Za-z0-9_.]{0,255})['"‘’“”]/g),
  ].flatMap(([, name]) => name ?? []);

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** What a query on this object touches: the object, its parents' objects, its children's. */
function touched(view: View, object: string): readonly string[] {
  const described = view.object(object);
  if (!described) return [object];
  return [
    object,
    ...Object.values(described.fields).flatMap(({ referenceTo }) => referenceTo),
    ...Object.values(described.children).map((child) => child.object),
  ];
}

function rightNamed(view: View, object: string, names: readonly string[]): MissingRight | null {
  const objects = touched(view, object);
  const objectName = names.find((name) => objects.includes(name));
  for (const name of names.map(lastOf)) {
    // "No such column 'Phone' on entity 'Contact'": the field on the object named, else on the one asked for.
    const owner = [...(objectName ? [objectName] : []), object, ...objects].find(
      (one) => view.field(one, name) !== null,
    );
    if (owner) return { object: owner, field: name };
  }
  // Only one that is still asked for: the same words are said of the object behind it.
  const relationship = names.find(
    (name) =>
      view.child(object, name) !== null ||
      view.reads(object, `${name}.Id`) ||
      view.reads(object, `${name}.Name`),
  );
  if (relationship) return { object, field: relationship };
  return null;
}

/**
 * The right that a refused query was missing (R10). Found by the names that the message quotes, which stay as they are in every
 * language; null when the refusal is of another kind.
 */
export function missingRight(view: View, object: string, error: ApiError): MissingRight | null {
  if (!REPAIRABLE.includes(error.code)) return null;
  const names = quotedNames(error.message);
  const named = rightNamed(view, object, names);
  if (named || error.code !== 'INVALID_TYPE') return named;
  const lost = names.find((name) => touched(view, object).includes(name));
  return { object: lost ?? object, field: null };
}

/** The same for a refusal of which only the words are left, of a statement over several objects. */
export function missingIn(
  view: View,
  objects: readonly string[],
  message: string,
): MissingRight | null {
  const error = { code: 'INVALID_FIELD', message, fields: [], body: {} };
  for (const object of objects) {
    const field = missingRight(view, object, error);
    if (field) return field;
  }
  const object = quotedNames(message).find((name) => objects.includes(name));
  return object === undefined ? null : { object, field: null };
}
