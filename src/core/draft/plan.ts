import type { RecordId } from '../crm/ids.ts';
import type { Fields, Kind, SavedEmail, SavedFile } from '../crm/records.ts';
import { carriedFields, emptiedFields, lossesOf, type Loss } from './carried.ts';
import { sharedFields } from './changed-kind.ts';
import type { Cut } from './cuts.ts';
import type { Draft } from './draft.ts';
import type { Attachment } from '../mail/mail.ts';
import { editable } from './editable.ts';
import { emlName, isWholeEmail } from './files.ts';
import { current, editedKeys } from './overlay.ts';
import { patchOf } from './patch.ts';
import type { PeopleChange } from './patch-people.ts';
import { emailMessageFields, isHiding, type RecordFields } from './record-fields.ts';
import { assertSafe } from './safe-facts.ts';
import { taskFields } from './task-fields.ts';
import type { DraftValues, FileDraft, Link } from './values.ts';

/** A File in Salesforce that a record is linked to; `documentId` is null until the file is uploaded. */
export type PlannedFile = {
  readonly file: FileDraft;
  readonly documentId: RecordId | null;
  /** An image that the text shows; nobody ticked it as a file (D9). */
  readonly inText: boolean;
};

/** What saving will do, decided before anything happens; Preview shows it and the operation carries it out (E4, D11). */
export type SavePlan =
  | { readonly kind: 'nothing' }
  | ({
      readonly kind: 'create';
      /** The deleted record whose values the new one takes over; null for a mail that was not saved. */
      readonly carriedFrom: SavedEmail | null;
    } & WrittenRecord)
  | ({
      readonly kind: 'recreate';
      readonly old: SavedEmail;
      readonly losses: readonly Loss[];
    } & WrittenRecord)
  | {
      readonly kind: 'patch';
      readonly old: SavedEmail;
      readonly fields: Fields;
      /** Files to link; those of the record that are not taken away stay as they are. */
      readonly files: readonly PlannedFile[];
      readonly unlink: readonly SavedFile[];
      readonly people: PeopleChange;
      readonly cuts: readonly Cut[];
    };

export type WrittenRecord = {
  readonly values: DraftValues;
  readonly record: RecordFields;
  /** Files to link: those of the old record are there already, the others are uploaded first. */
  readonly files: readonly PlannedFile[];
  readonly cuts: readonly Cut[];
  /** The mail's attachments, by whose place the images of the text are named. */
  readonly attachments: readonly Attachment[];
  /** The record that uploaded files are linked to as well, by policy (A3). */
  readonly filesAlsoOn: RecordId | null;
};

function plannedFiles(files: readonly FileDraft[], hiding: boolean): readonly PlannedFile[] {
  return files
    .filter((file) => file.chosen && file.problem === null && !(hiding && isWholeEmail(file)))
    .map((file) => ({
      file,
      documentId: file.source === 'saved' ? (file.id as RecordId) : null,
      inText: false,
    }));
}

/** Images of the text are uploaded and linked like files: whoever may read the record may see them. */
function imageFiles(
  { images }: RecordFields,
  attachments: readonly Attachment[],
  ticked: readonly PlannedFile[],
): readonly PlannedFile[] {
  const wanted = new Set(images.map(({ fileId }) => fileId));
  for (const { file } of ticked) wanted.delete(file.id);
  return attachments
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, size }) => ({
      file: { id, source: 'mail', name, size, note: 'inline', chosen: true, problem: null },
      documentId: null,
      inText: true,
    }));
}

/** The whole mail goes along where text had to be cut (D10), if the host can give it. */
function withEml(files: readonly FileDraft[], draft: Draft): readonly FileDraft[] {
  if (!draft.facts.emlAvailable || files.some(({ source, chosen }) => source === 'eml' && chosen))
    return files;
  const eml = {
    id: 'eml',
    source: 'eml',
    size: null,
    note: null,
    chosen: true,
    problem: null,
  } as const;
  return [
    ...files.filter(({ source }) => source !== 'eml'),
    { ...eml, name: emlName(draft.facts.subject) },
  ];
}

/** The Task's primary contact stays the first, whatever the order of the list (E3). */
function primaryFirst(saved: SavedEmail | null, people: readonly Link[]): readonly Link[] {
  const primary = people.find(({ id }) => id === saved?.fields['WhoId']);
  return primary ? [primary, ...people.filter((link) => link !== primary)] : people;
}

/** What the old record gives to the new one before the dialog's own values (E3). Fields that the dialog shows are the dialog's. */
function carriedBy(draft: Draft, { kind }: DraftValues): Fields | null {
  const { saved, catalog, rules } = draft;
  if (saved?.summary.kind !== kind) return null;
  const shown = new Set(rules.fields[kind].map(({ name }) => name));
  const carried = Object.entries(carriedFields(saved, catalog));
  return Object.fromEntries(carried.filter(([name]) => !shown.has(name)));
}

/** The record with what an edit adds to it: empty where the old one was empty, and what both kinds have in common (E3, E5). */
function withCarried(draft: Draft, kind: Kind, record: RecordFields): RecordFields {
  const { saved, catalog } = draft;
  if (!saved) return record;
  const { fields } = record;
  if (saved.summary.kind !== kind)
    return { ...record, fields: { ...sharedFields(saved, catalog, kind), ...fields } };
  const empty = emptiedFields(saved, catalog).map((name) => [name, null] as const);
  return { ...record, fields: { ...Object.fromEntries(empty), ...fields } };
}

function writtenRecord(draft: Draft, given: DraftValues): WrittenRecord {
  const values = { ...given, people: primaryFirst(draft.saved, given.people) };
  const carried = carriedBy(draft, values);
  const written =
    values.kind === 'Task'
      ? taskFields(draft, values, carried)
      : emailMessageFields(draft, values, carried);
  const record = withCarried(draft, values.kind, written);
  const files = plannedFiles(
    record.attachEml ? withEml(values.files, draft) : values.files,
    isHiding(values),
  );
  const { attachments } = draft.facts;
  return {
    values,
    record,
    files: [...files, ...imageFiles(record, attachments, files)],
    cuts: record.cuts,
    attachments,
    filesAlsoOn: draft.rules.filesToRelatedTo ? (values.relatedTo[0]?.id ?? null) : null,
  };
}

/**
 * Decides what saving this draft means: nothing to do, a new record, the record written anew, or changed in place (E2, E4).
 * Throws on a draft whose facts are not complete (`safeFacts`).
 */
export function planSave(draft: Draft): SavePlan {
  assertSafe(draft);
  const { saved, overlay, rules } = draft;
  const values = current(overlay);
  if (saved === null || draft.gone === true)
    return { kind: 'create', carriedFrom: saved, ...writtenRecord(draft, values) };
  if (editedKeys(overlay).length === 0) return { kind: 'nothing' };
  const access = editable(saved, draft.catalog).kind;
  if (access === 'read-only') return { kind: 'nothing' };
  const inPlaceOnly = access === 'in-place';
  const patch = inPlaceOnly || rules.editMode === 'keepWhenPossible' ? patchOf(draft) : null;
  if (patch) {
    const { fields, link, unlink, people } = patch;
    return {
      kind: 'patch',
      old: saved,
      fields,
      files: plannedFiles(link, isHiding(current(overlay))),
      unlink,
      people,
      cuts: [],
    };
  }
  // A record that is not ours is never written anew; the dialog lets only patchable fields be edited.
  if (inPlaceOnly) return { kind: 'nothing' };
  const losses = lossesOf(saved, draft.catalog, values.kind);
  return { kind: 'recreate', old: saved, losses, ...writtenRecord(draft, values) };
}

/** Files that have to be read from the mail, or copied in Salesforce, before the transaction (A4, E3). */
export const filesToUpload = (plan: SavePlan): readonly FileDraft[] =>
  plan.kind === 'nothing'
    ? []
    : plan.files.filter(({ documentId }) => documentId === null).map(({ file }) => file);
