import type { Catalog } from '../crm/describe.ts';
import type { SavedEmail } from '../crm/records.ts';
import { fieldName, isFieldKey, type DraftKey } from './values.ts';

/** Why a record can only be read. */
export type ReadOnlyReason =
  /** What the user would have to ask for: `Delete EmailMessage`. */
  | { readonly kind: 'right'; readonly right: string }
  | { readonly kind: 'archived' }
  | { readonly kind: 'recurring' }
  /** The Task that Salesforce keeps behind an EmailMessage: it follows the mail. */
  | { readonly kind: 'behind-email' };

/** How far a saved record may be edited here (E2, E6). */
export type Editable =
  | { readonly kind: 'full' }
  /** Not ours to write anew; some fields can be changed in place. */
  | { readonly kind: 'in-place'; readonly madeBy: 'email-to-case' | 'salesforce' | 'task' }
  | { readonly kind: 'read-only'; readonly reason: ReadOnlyReason };

function isOurs({ summary, fields }: SavedEmail): boolean {
  return summary.kind === 'Task'
    ? fields['TaskSubtype'] === 'Email'
    : fields['IsClientManaged'] === true && fields['Status'] === '3';
}

function madeBy({ summary, fields }: SavedEmail): 'email-to-case' | 'salesforce' | 'task' {
  if (summary.kind === 'Task') return 'task';
  return fields['Incoming'] === true && fields['ParentId'] ? 'email-to-case' : 'salesforce';
}

const readOnly = (reason: ReadOnlyReason): Editable => ({ kind: 'read-only', reason });
const missing = (right: string): Editable => readOnly({ kind: 'right', right });

/** What the dialog may offer for this record, before anything is typed. Unknown rights count as given: the refusal is handled. */
export function editable(saved: SavedEmail, catalog: Catalog): Editable {
  const { rights, summary, fields } = saved;
  const object = summary.kind;
  if (saved.behind !== null) return readOnly({ kind: 'behind-email' });
  if (fields['IsArchived'] === true) return readOnly({ kind: 'archived' });
  if (fields['IsRecurrence'] === true || fields['RecurrenceActivityId'])
    return readOnly({ kind: 'recurring' });
  if (rights.edit === 'no') return missing(`Edit ${object}`);
  if (!isOurs(saved)) return { kind: 'in-place', madeBy: madeBy(saved) };
  if (rights.remove === 'no') return missing(`Delete ${object}`);
  return catalog.objects[object]?.createable === false
    ? missing(`Create ${object}`)
    : { kind: 'full' };
}

/** Whether one field of a sent EmailMessage may be updated: describe says more than the platform grants (sf 1.3). */
export const mailTakes = ({ fields }: SavedEmail, name: string): boolean =>
  name.endsWith('__c') ||
  name === 'IsExternallyVisible' ||
  (name === 'RelatedToId' && fields['IsClientManaged'] === true && !fields['ParentId']);

function takesInPlace(saved: SavedEmail, catalog: Catalog, key: DraftKey): boolean {
  const described = catalog.objects[saved.summary.kind]?.fields ?? {};
  const task = saved.summary.kind === 'Task';
  const takes = (name: string): boolean =>
    described[name]?.updateable === true && (task || mailTakes(saved, name));
  if (isFieldKey(key)) return takes(fieldName(key));
  switch (key) {
    case 'relatedTo':
      return takes(task ? 'WhatId' : 'RelatedToId');
    case 'files':
      return task || saved.fields['IsClientManaged'] === true;
    case 'subject':
      return task && takes('Subject');
    case 'body':
      return task && takes('Description');
    case 'people':
      return task && takes('WhoId');
    case 'kind':
    case 'hidden':
      return false;
  }
}

/** Whether the dialog lets this field be changed: all of them, those that can be changed in place, or none. */
export function canChange(saved: SavedEmail | null, catalog: Catalog, key: DraftKey): boolean {
  if (!saved) return true;
  const access = editable(saved, catalog);
  if (access.kind === 'in-place') return takesInPlace(saved, catalog, key);
  return access.kind === 'full';
}
