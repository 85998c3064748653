import type { WriteStep } from '../../../core/crm/write.ts';
import type { ApiError } from '../api-error.ts';
import type { Culprit } from './culprit.ts';
import { FILE_LIST, isPersonList, PERSON_LISTS, type Shortcut } from './shortcuts.ts';

/** Codes with which an org can refuse a field or its form; a rule of the administrator's is none of them. */
const FORM_CODES = [
  'INVALID_FIELD',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'JSON_PARSER_ERROR',
  'INVALID_TYPE_ON_FIELD_IN_RECORD',
  'OPERATION_NOT_ALLOWED',
];
const KEY_CODES = ['DUPLICATE_VALUE', 'DUPLICATE_EXTERNAL_ID'];
const REFERENCE_CODES = [
  'MALFORMED_ID',
  'INVALID_CROSS_REFERENCE_KEY',
  'JSON_PARSER_ERROR',
  'INVALID_FIELD',
];

const mentions = ({ message, fields }: ApiError, name: string): boolean =>
  fields.includes(name) || new RegExp(`\\b${name}\\b`).test(message);

function usedBy(step: WriteStep): readonly string[] {
  return step.kind === 'create'
    ? Object.keys(step.fields).filter(
        (field) =>
          isPersonList(field) ||
          field === FILE_LIST ||
          (field === 'FromId' && step.object === 'EmailMessage'),
      )
    : [];
}

const shortcutOf = (field: string): Shortcut =>
  field === FILE_LIST ? 'fileLists' : field === 'FromId' ? 'fromId' : 'personLists';

/** Fields of the refused create that the refusal names; where it is about the JSON alone, all lists. */
function refusedFields(step: WriteStep, error: ApiError): readonly Shortcut[] {
  if (!FORM_CODES.includes(error.code)) return [];
  const used = usedBy(step);
  const named = used.filter((field) => mentions(error, field));
  if (named.length > 0) return named.map(shortcutOf);
  return error.code === 'JSON_PARSER_ERROR' && !PERSON_LISTS.every((list) => mentions(error, list))
    ? used.filter((field) => field !== 'FromId').map(shortcutOf)
    : [];
}

/** Shortcuts whose refusal this is; empty when the transaction was refused for what it says, not for its form. */
export function refusedShortcuts(
  { part, step, errors }: Culprit,
  steps: readonly WriteStep[],
): readonly Shortcut[] {
  const found = errors.flatMap((error): readonly Shortcut[] => {
    if (part.role === 'collection' && REFERENCE_CODES.includes(error.code)) return ['collections'];
    if (KEY_CODES.includes(error.code) && step?.kind === 'create')
      return steps.some(({ kind }) => kind === 'delete') ? ['createFirst'] : [];
    return step ? refusedFields(step, error) : [];
  });
  return [...new Set(found)];
}
