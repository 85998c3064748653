import { isRequired, type FieldDescription } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import type { Draft } from './draft.ts';
import { linkConflicts, MAX_FILES, type LinkConflict } from './link-rules.ts';
import { current } from './overlay.ts';
import { lengthOf } from './record-fields.ts';
import type { FieldRule } from './rules.ts';
import { fieldKey, type DraftKey, type DraftValues, type FieldKey } from './values.ts';

/** What stands against saving, at the field that it concerns, before any call (D12). */
export type Problem =
  | {
      readonly kind: 'link';
      readonly field: 'people' | 'relatedTo';
      readonly id: RecordId;
      readonly conflict: LinkConflict;
    }
  | { readonly kind: 'no-link'; readonly field: 'people' }
  | {
      readonly kind: 'too-long';
      readonly field: DraftKey;
      readonly over: number;
      readonly limit: number;
    }
  | { readonly kind: 'required'; readonly field: DraftKey; readonly label: string }
  | { readonly kind: 'not-a-value'; readonly field: FieldKey; readonly label: string }
  | { readonly kind: 'too-many-files'; readonly field: 'files'; readonly limit: number };

function linkProblems(draft: Draft, values: DraftValues): readonly Problem[] {
  const conflicts = linkConflicts(values, draft.catalog, draft.rules).map((conflict): Problem => {
    const field = values.relatedTo.some(({ id }) => id === conflict.id) ? 'relatedTo' : 'people';
    return { kind: 'link', field, id: conflict.id, conflict };
  });
  const none = values.people.length + values.relatedTo.length === 0;
  return draft.rules.linkRequired && none ? [{ kind: 'no-link', field: 'people' }] : conflicts;
}

function subjectProblems({ catalog }: Draft, { kind, subject }: DraftValues): readonly Problem[] {
  const limit = lengthOf(catalog, kind, 'Subject');
  return subject.length > limit
    ? [{ kind: 'too-long', field: 'subject', over: subject.length - limit, limit }]
    : [];
}

function isPossible(field: FieldDescription, value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return true;
  if (field.type === 'picklist' && field.restrictedPicklist)
    return field.picklist.some((choice) => choice.active && choice.value === value);
  if (field.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (['double', 'currency', 'percent', 'int'].includes(field.type))
    return Number.isFinite(Number(value));
  if (field.type === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  return true;
}

function fieldProblems(
  { name, required }: FieldRule,
  draft: Draft,
  values: DraftValues,
): readonly Problem[] {
  const field = draft.catalog.objects[values.kind]?.fields[name];
  const key = fieldKey(name);
  const value = values[key];
  if (!field?.createable) return [];
  const empty = value === undefined || value === null || value === '';
  if (empty)
    return required || isRequired(field)
      ? [{ kind: 'required', field: key, label: field.label }]
      : [];
  if (!isPossible(field, value)) return [{ kind: 'not-a-value', field: key, label: field.label }];
  const over = typeof value === 'string' && field.length > 0 ? value.length - field.length : 0;
  return over > 0 ? [{ kind: 'too-long', field: key, over, limit: field.length }] : [];
}

/** Every problem of the draft, in the order in which the dialog shows its fields; empty = Save is on. */
export function check(draft: Draft): readonly Problem[] {
  const values = current(draft.overlay);
  const files = values.files.filter(({ chosen, problem }) => chosen && problem === null);
  return [
    ...linkProblems(draft, values),
    ...(files.length > MAX_FILES
      ? [{ kind: 'too-many-files', field: 'files', limit: MAX_FILES } as const]
      : []),
    ...subjectProblems(draft, values),
    ...draft.rules.fields[values.kind].flatMap((rule) => fieldProblems(rule, draft, values)),
  ];
}
