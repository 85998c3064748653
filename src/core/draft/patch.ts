import type { Fields, FieldValue, SavedEmail, SavedFile } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import type { Draft } from './draft.ts';
import { canChange, mailTakes } from './editable.ts';
import { isWholeEmail } from './files.ts';
import { maskText } from './hidden.ts';
import { current, editedKeys } from './overlay.ts';
import { NO_CHANGE, peopleChange, type PeopleChange } from './patch-people.ts';
import { writtenSubject } from './record-fields.ts';
import {
  fieldName,
  isFieldKey,
  type DraftKey,
  type DraftValues,
  type FileDraft,
} from './values.ts';

/** What changes on a record that keeps its id (E4). */
export type Patch = {
  readonly fields: Fields;
  /** Files to be linked to it. */
  readonly link: readonly FileDraft[];
  /** Links to be taken away; the files stay. */
  readonly unlink: readonly SavedFile[];
  readonly people: PeopleChange;
};

const attachesEmail = ({ files }: DraftValues): boolean =>
  files.some((file) => file.chosen && isWholeEmail(file));

const descriptionOf = ({ body, hidden }: DraftValues): Fields | null =>
  body.edited ? { Description: maskText(body.edited.text, hidden) } : null;

function hiddenFields(values: DraftValues): Fields | null {
  const description = descriptionOf(values);
  return description && { Subject: writtenSubject(values), ...description };
}

/** What one edited value becomes when the record keeps its id; null = it cannot be changed in place. */
function fieldsOf(key: DraftKey, values: DraftValues, draft: Draft): Fields | null {
  const { saved } = draft;
  const task = saved?.summary.kind === 'Task';
  // A split text is parted anew, so its Tasks are written anew (D10).
  const split = saved?.parts !== undefined;
  if (isFieldKey(key)) return { [fieldName(key)]: values[key] ?? null };
  switch (key) {
    case 'files':
      return {};
    case 'relatedTo':
      return { [task ? 'WhatId' : 'RelatedToId']: values.relatedTo[0]?.id ?? null };
    case 'subject':
      return task ? { Subject: writtenSubject(values) } : null;
    case 'body':
      return task && !split ? descriptionOf(values) : null;
    case 'hidden':
      return task && !split && !attachesEmail(values) ? hiddenFields(values) : null;
    case 'people':
      // Further contacts of a shared Task have rows of their own.
      if (!task) return null;
      if (isAlone(values, saved)) return { WhoId: values.people[0]?.id ?? null };
      return peopleChange(saved, values.people, draft.catalog) && {};
    case 'kind':
      return null;
  }
}

const isAlone = ({ people }: DraftValues, { relations }: SavedEmail): boolean =>
  people.length <= 1 && relations.length <= 1;

function peopleOf({ saved, catalog }: Draft, values: DraftValues): PeopleChange {
  if (!saved || isAlone(values, saved)) return NO_CHANGE;
  return peopleChange(saved, values.people, catalog) ?? NO_CHANGE;
}

const goesAlong = ({ chosen, problem }: FileDraft): boolean => chosen && problem === null;

function filesOf(draft: Draft, values: DraftValues): Pick<Patch, 'link' | 'unlink'> {
  const kept = new Set(values.files.filter(goesAlong).map(({ id }) => id));
  return {
    link: values.files.filter(
      (file) => goesAlong(file) && file.source !== 'saved' && file.source !== 'legacy',
    ),
    unlink: draft.saved
      ? partsOf(draft.saved)
          .flatMap((part) => part.files)
          .filter(({ documentId }) => !kept.has(documentId))
      : [],
  };
}

/** An old-style attachment cannot be taken off a record that stays: it has no link of its own. */
const dropsLegacy = ({ files }: DraftValues): boolean =>
  files.some((file) => file.source === 'legacy' && !goesAlong(file));

const updateable = ({ saved, catalog }: Draft, name: string): boolean =>
  saved !== null &&
  catalog.objects[saved.summary.kind]?.fields[name]?.updateable === true &&
  (saved.summary.kind === 'Task' || mailTakes(saved, name));

/**
 * The changes as an update in place, or null when at least one of them needs the record written anew: mixed changes are never
 * half in place (E4). A sent EmailMessage takes only RelatedToId, files and custom fields, whatever describe says.
 */
export function patchOf(draft: Draft): Patch | null {
  const values = current(draft.overlay);
  const keys = editedKeys(draft.overlay);
  const patches = keys.map((key) => fieldsOf(key, values, draft));
  if (patches.includes(null) || dropsLegacy(values)) return null;
  const fields: Readonly<Record<string, FieldValue>> = Object.assign({}, ...patches) as Fields;
  const files = keys.includes('files');
  const mayLink = !files || canChange(draft.saved, draft.catalog, 'files');
  return mayLink && Object.keys(fields).every((name) => updateable(draft, name))
    ? {
        fields,
        people: keys.includes('people') ? peopleOf(draft, values) : NO_CHANGE,
        ...(files ? filesOf(draft, values) : { link: [], unlink: [] }),
      }
    : null;
}
