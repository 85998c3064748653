import type { RecordId } from '../crm/ids.ts';
import type { Fields, SavedEmail } from '../crm/records.ts';
import type { WriteStep, WriteValue } from '../crm/write.ts';
import { carriedFields, lossesOf, type Loss } from './carried.ts';
import type { Cut } from './cuts.ts';
import type { Draft } from './draft.ts';
import type { Attachment } from '../mail/mail.ts';
import { editable } from './editable.ts';
import { fillImages } from './body-images.ts';
import { emlName, isWholeEmail } from './files.ts';
import { current, editedKeys } from './overlay.ts';
import { patchFields } from './patch.ts';
import { emailMessageFields, isHiding, taskFields, type RecordFields } from './record-fields.ts';
import type { DraftValues, FileDraft } from './values.ts';

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
  | ({ readonly kind: 'create' } & WrittenRecord)
  | ({
      readonly kind: 'recreate';
      readonly old: SavedEmail;
      readonly losses: readonly Loss[];
    } & WrittenRecord)
  | {
      readonly kind: 'patch';
      readonly old: SavedEmail;
      readonly fields: Fields;
      readonly files: readonly PlannedFile[];
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

/** What the new record of a transaction is called. */
const RECORD = 'email';

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

function writtenRecord(draft: Draft, values: DraftValues): WrittenRecord {
  const { saved, catalog } = draft;
  const carried = saved?.summary.kind === values.kind ? carriedFields(saved, catalog) : null;
  const record =
    values.kind === 'Task'
      ? taskFields(draft, values, carried)
      : emailMessageFields(draft, values, carried);
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

/** Decides what saving this draft means: nothing to do, a new record, the record written anew, or changed in place (E2, E4). */
export function planSave(draft: Draft): SavePlan {
  const { saved, overlay, rules } = draft;
  const values = current(overlay);
  if (saved === null) return { kind: 'create', ...writtenRecord(draft, values) };
  if (editedKeys(overlay).length === 0) return { kind: 'nothing' };
  const inPlaceOnly = editable(saved).kind !== 'full';
  const fields = inPlaceOnly || rules.editMode === 'keepWhenPossible' ? patchFields(draft) : null;
  if (fields) return { kind: 'patch', old: saved, fields, files: [], cuts: [] };
  // A record that is not ours is never written anew; the dialog lets only patchable fields be edited.
  if (inPlaceOnly) return { kind: 'nothing' };
  return { kind: 'recreate', old: saved, losses: lossesOf(saved), ...writtenRecord(draft, values) };
}

/** Files that have to be read from the mail, or copied in Salesforce, before the transaction (A4, E3). */
export const filesToUpload = (plan: SavePlan): readonly FileDraft[] =>
  plan.kind === 'nothing'
    ? []
    : plan.files.filter(({ documentId }) => documentId === null).map(({ file }) => file);

type Documents = Readonly<Record<string, RecordId>>;

function linkSteps(
  { values, files }: WrittenRecord,
  documents: Documents,
  old: SavedEmail | null,
): readonly WriteStep[] {
  if (values.kind === 'EmailMessage') return [];
  return files.flatMap(({ file, documentId }, at): WriteStep[] => {
    const id = documentId ?? documents[file.id];
    const was = old?.files.find((saved) => saved.documentId === id);
    if (!id) return [];
    const fields = {
      ContentDocumentId: id,
      LinkedEntityId: { ref: RECORD },
      ShareType: was?.shareType ?? 'V',
      ...(was && { Visibility: was.visibility }),
    };
    return [{ kind: 'create', ref: `file${String(at)}`, object: 'ContentDocumentLink', fields }];
  });
}

/** Only files uploaded just now: one that is in Salesforce already may be linked there, and a second link is refused. */
const relatedToLinks = (
  { files, filesAlsoOn }: WrittenRecord,
  documents: Documents,
): readonly WriteStep[] =>
  files.flatMap(({ file, inText }, at): WriteStep[] => {
    const id = documents[file.id];
    if (filesAlsoOn === null || inText || !id) return [];
    const fields = { ContentDocumentId: id, LinkedEntityId: filesAlsoOn, ShareType: 'V' };
    return [{ kind: 'create', ref: `related${String(at)}`, object: 'ContentDocumentLink', fields }];
  });

function peopleSteps({ values, record }: WrittenRecord): readonly WriteStep[] {
  if (values.kind === 'EmailMessage')
    return record.people.rows.map(({ id, type, address }, at) => ({
      kind: 'create',
      ref: `person${String(at)}`,
      object: 'EmailMessageRelation',
      fields: {
        EmailMessageId: { ref: RECORD },
        RelationId: id,
        RelationType: type,
        ...(address !== null && { RelationAddress: address }),
      },
    }));
  return values.people.slice(1).map(({ id }, at) => ({
    kind: 'create',
    ref: `person${String(at)}`,
    object: 'TaskRelation',
    fields: { TaskId: { ref: RECORD }, RelationId: id, IsWhat: false },
  }));
}

function recordStep(
  { values, record, files, attachments }: WrittenRecord,
  documents: Documents,
  versions: Documents,
): WriteStep {
  const ids = files.flatMap(({ file, documentId }) => documentId ?? documents[file.id] ?? []);
  const linked: Readonly<Record<string, WriteValue>> =
    values.kind === 'EmailMessage' && ids.length > 0 ? { ContentDocumentIds: ids } : {};
  const html = record.fields['HtmlBody'];
  const shown =
    typeof html === 'string' ? { HtmlBody: fillImages(html, attachments, versions) } : {};
  return {
    kind: 'create',
    ref: RECORD,
    object: values.kind,
    fields: { ...record.fields, ...shown, ...linked },
  };
}

/**
 * The one transaction of a plan: guard → create → relate → delete (E2). `documents` = File ids by draft file id, for files
 * uploaded meanwhile; a file that is missing there (it failed) is simply not linked. `versions` = their version ids, for images of
 * the text; one that is missing is named in words.
 */
export function stepsOf(
  plan: Exclude<SavePlan, { kind: 'nothing' }>,
  documents: Documents,
  versions: Documents = {},
): readonly WriteStep[] {
  if (plan.kind === 'patch') {
    const { id, kind, changedAt } = plan.old.summary;
    return [
      { kind: 'guard', object: kind, id, changedAt },
      { kind: 'update', object: kind, id, fields: plan.fields },
    ];
  }
  const old = plan.kind === 'recreate' ? plan.old : null;
  const written = [
    recordStep(plan, documents, versions),
    ...peopleSteps(plan),
    ...linkSteps(plan, documents, old),
    ...relatedToLinks(plan, documents),
  ];
  if (!old) return written;
  const { id, kind: object, changedAt } = old.summary;
  return [{ kind: 'guard', object, id, changedAt }, ...written, { kind: 'delete', object, id }];
}

/** The transaction that takes a saved email out of Salesforce (E9). */
export const deletionOf = ({ summary }: SavedEmail): readonly WriteStep[] => [
  { kind: 'guard', object: summary.kind, id: summary.id, changedAt: summary.changedAt },
  { kind: 'delete', object: summary.kind, id: summary.id },
];

/** Ref of the record that a plan's transaction makes. */
export const RECORD_REF = RECORD;
