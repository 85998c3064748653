import { isRequired } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import type { Draft } from './draft.ts';
import { stemOf } from './files.ts';
import { linkConflicts, MAX_FILES, type LinkConflict } from './link-rules.ts';
import { current, isEdited } from './overlay.ts';
import { isCuttable, valueProblem, type ValueProblem } from './field-values.ts';
import { lengthOf } from './lengths.ts';
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
      /** The field's own label; null for the subject. */
      readonly label: string | null;
      readonly over: number;
      readonly limit: number;
    }
  | { readonly kind: 'required'; readonly field: DraftKey; readonly label: string }
  | {
      readonly kind: 'value';
      readonly field: FieldKey;
      readonly label: string;
      readonly problem: ValueProblem;
    }
  | { readonly kind: 'file-name'; readonly field: 'files' }
  | { readonly kind: 'too-many-files'; readonly field: 'files'; readonly limit: number };

/** Links that stand in Salesforce already were taken there, whatever describe says of them now. */
const linksAreAsSaved = ({ saved, overlay }: Draft): boolean =>
  saved !== null &&
  (['kind', 'people', 'relatedTo'] as const).every((key) => !isEdited(overlay, key));

function linkProblems(draft: Draft, values: DraftValues): readonly Problem[] {
  if (linksAreAsSaved(draft)) return [];
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
    ? [{ kind: 'too-long', field: 'subject', label: null, over: subject.length - limit, limit }]
    : [];
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
  const { label } = field;
  if (value === undefined || value === null || value === '')
    return required || isRequired(field) ? [{ kind: 'required', field: key, label }] : [];
  const problem = valueProblem(field, value, values);
  if (problem) return [{ kind: 'value', field: key, label, problem }];
  const over = typeof value === 'string' && field.length > 0 ? value.length - field.length : 0;
  return over > 0 && !isCuttable(field) && field.type !== 'multipicklist'
    ? [{ kind: 'too-long', field: key, label, over, limit: field.length }]
    : [];
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
    ...(files.some(({ name }) => stemOf(name).trim() === '')
      ? [{ kind: 'file-name', field: 'files' } as const]
      : []),
    ...subjectProblems(draft, values),
    ...draft.rules.fields[values.kind].flatMap((rule) => fieldProblems(rule, draft, values)),
  ];
}
