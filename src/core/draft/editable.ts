import type { SavedEmail } from '../crm/records.ts';

/** How far a saved record may be edited here (E2, E6). */
export type Editable =
  | { readonly kind: 'full' }
  /** Not ours to write anew; some fields can be changed in place. */
  | { readonly kind: 'in-place'; readonly madeBy: 'email-to-case' | 'salesforce' | 'task' }
  | { readonly kind: 'read-only'; readonly right: string };

function isOurs({ summary, fields }: SavedEmail): boolean {
  return summary.kind === 'Task'
    ? fields['TaskSubtype'] === 'Email' && fields['IsRecurrence'] !== true
    : fields['IsClientManaged'] === true && fields['Status'] === '3';
}

function madeBy({ summary, fields }: SavedEmail): 'email-to-case' | 'salesforce' | 'task' {
  if (summary.kind === 'Task') return 'task';
  return fields['Incoming'] === true && fields['ParentId'] ? 'email-to-case' : 'salesforce';
}

/** What the dialog may offer for this record, before anything is typed. Unknown rights count as given: the refusal is handled. */
export function editable(saved: SavedEmail): Editable {
  const { rights, summary, fields } = saved;
  const object = summary.kind;
  if (fields['IsArchived'] === true)
    return { kind: 'read-only', right: 'Archived activities stay as they are' };
  if (rights.edit === 'no') return { kind: 'read-only', right: `Edit ${object}` };
  if (!isOurs(saved)) return { kind: 'in-place', madeBy: madeBy(saved) };
  if (rights.remove === 'no') return { kind: 'read-only', right: `Delete ${object}` };
  return { kind: 'full' };
}
