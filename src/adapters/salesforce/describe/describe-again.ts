import type { Catalog, ObjectDescription } from '../../../core/crm/describe.ts';
import type { MissingRight } from '../../../core/crm/search.ts';
import { partBody, type Answers, type Part } from '../composite.ts';
import { describePart, isMissing } from './ask-describe.ts';
import { slimDescribe } from './slim.ts';

/** Describe rows for a call that has room for so many: a refusal names one right, and describe tells of all that are lost (R10). */
export const describeParts = (objects: readonly string[], room: number): readonly Part[] =>
  objects.slice(0, Math.max(0, room)).map(describePart);

/** The catalog with what those rows say now; one that was not answered stays as it was. */
export function describedAgain(
  catalog: Catalog,
  objects: readonly string[],
  answers: Answers,
): Catalog {
  const now = { ...catalog.objects };
  for (const [at, object] of objects.entries()) {
    const { ref } = describePart(object, at);
    if (!answers.has(ref)) continue;
    const part = partBody(answers, ref, { action: 'read', object, step: null });
    const described = part.ok ? slimDescribe(part.value) : null;
    if (described) now[object] = withPicklists(described, catalog.objects[object]);
    else if (!part.ok && isMissing(part.failure)) Reflect.deleteProperty(now, object);
  }
  return { objects: now };
}

/** Rights do not change the values that a record type has; describe alone would bring back those of all. */
const withPicklists = (
  object: ObjectDescription,
  before: ObjectDescription | undefined,
): ObjectDescription => ({
  ...object,
  fields: Object.fromEntries(
    Object.entries(object.fields).map(([name, field]) => [
      name,
      { ...field, picklist: before?.fields[name]?.picklist ?? field.picklist },
    ]),
  ),
});

/** Objects and fields that were there before and are not any more. */
export const lostSince = (before: Catalog, now: Catalog): readonly MissingRight[] =>
  Object.values(before.objects).flatMap(({ name, fields }): readonly MissingRight[] => {
    const still = now.objects[name];
    if (!still) return [{ object: name, field: null }];
    return Object.keys(fields)
      .filter((field) => !still.fields[field])
      .map((field) => ({ object: name, field }));
  });
