import type { ObjectDescription } from '../crm/describe.ts';
import { RECORD_TYPE } from '../crm/record-type.ts';
import type { Draft } from './draft.ts';
import { current } from './overlay.ts';
import { fieldKey } from './values.ts';

/** Record type ids that the dialog lets the user choose among, for the kind as it is now; one alone is no choice. */
function choices({ catalog, overlay, rules }: Draft) {
  const { kind } = current(overlay);
  const isShown = rules.fields[kind].some(({ name }) => name === RECORD_TYPE);
  const field = catalog.objects[kind]?.fields[RECORD_TYPE];
  return isShown && field?.type === 'picklist' ? field.picklist : [];
}

/** The record type that new rows of this user get by themselves: describe's picklists are narrowed to it. */
export const defaultRecordType = (draft: Draft): string | null =>
  choices(draft).find(({ isDefault }) => isDefault)?.value ?? null;

/** The record type that this draft is written with; null where the user has none to choose. */
export function recordTypeOf(draft: Draft): string | null {
  const chosen = current(draft.overlay)[fieldKey(RECORD_TYPE)];
  const known = choices(draft).some(({ value }) => value === chosen);
  return known && typeof chosen === 'string' ? chosen : defaultRecordType(draft);
}

/** The draft by another description of one object: what it offers changes, and no value. */
export const describedAs = (draft: Draft, object: ObjectDescription): Draft => ({
  ...draft,
  catalog: { objects: { ...draft.catalog.objects, [object.name]: object } },
});
