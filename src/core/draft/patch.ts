import type { Fields, FieldValue } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import { isWholeEmail } from './files.ts';
import { maskText } from './hidden.ts';
import { current, editedKeys } from './overlay.ts';
import { writtenSubject } from './record-fields.ts';
import { fieldName, isFieldKey, type DraftKey, type DraftValues } from './values.ts';

const attachesEmail = ({ files }: DraftValues): boolean =>
  files.some((file) => file.chosen && isWholeEmail(file));

/** What one edited value becomes when the record keeps its id; null = it cannot be changed in place (E4). */
function patchOf(key: DraftKey, values: DraftValues, { saved }: Draft): Fields | null {
  const kind = saved?.summary.kind;
  if (isFieldKey(key)) return { [fieldName(key)]: values[key] ?? null };
  if (kind === 'Task') {
    if (key === 'subject') return { Subject: writtenSubject(values) };
    if (key === 'body' && values.body.edited)
      return { Description: maskText(values.body.edited.text, values.hidden) };
    if (key === 'hidden' && values.body.edited && !attachesEmail(values))
      return {
        Subject: writtenSubject(values),
        Description: maskText(values.body.edited.text, values.hidden),
      };
    if (key === 'relatedTo') return { WhatId: values.relatedTo[0]?.id ?? null };
    if (key === 'people' && values.people.length <= 1)
      return { WhoId: values.people[0]?.id ?? null };
    return null;
  }
  const onCase = Boolean(saved?.fields['ParentId']);
  return key === 'relatedTo' && !onCase ? { RelatedToId: values.relatedTo[0]?.id ?? null } : null;
}

const updateable = (draft: Draft, name: string): boolean =>
  draft.catalog.objects[draft.saved?.summary.kind ?? '']?.fields[name]?.updateable === true;

/**
 * The changes as an update in place, or null when at least one of them needs the record written anew: mixed changes are never
 * half in place (E4). A sent EmailMessage takes only RelatedToId and custom fields, whatever describe says.
 */
export function patchFields(draft: Draft): Fields | null {
  const values = current(draft.overlay);
  const patches = editedKeys(draft.overlay).map((key) => patchOf(key, values, draft));
  if (patches.includes(null)) return null;
  const fields: Readonly<Record<string, FieldValue>> = Object.assign({}, ...patches) as Fields;
  const sent = draft.saved?.summary.kind === 'EmailMessage';
  const allowed = Object.keys(fields).every(
    (name) => updateable(draft, name) && (!sent || name === 'RelatedToId' || name.endsWith('__c')),
  );
  return allowed ? fields : null;
}
