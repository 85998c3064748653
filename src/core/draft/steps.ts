import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail, SavedFile } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import type { WriteStep, WriteValue } from '../crm/write.ts';
import { fillImages } from './body-images.ts';
import { peopleChangeSteps } from './patch-people.ts';
import type { PlannedFile, SavePlan, WrittenRecord } from './plan.ts';

/** Ref of the record that a plan's transaction makes. */
export const RECORD_REF = 'email';

/** File ids in Salesforce by draft file id, for files uploaded meanwhile. */
export type Documents = Readonly<Record<string, RecordId>>;

type Guarded = Extract<WriteStep, { kind: 'guard' }>;

const guardsOf = (saved: SavedEmail): readonly Guarded[] =>
  partsOf(saved).map(({ summary }) => ({
    kind: 'guard',
    object: summary.kind,
    id: summary.id,
    changedAt: summary.changedAt,
  }));

const deletesOf = (saved: SavedEmail): readonly WriteStep[] =>
  partsOf(saved).map(({ summary: { kind, id } }) => ({ kind: 'delete', object: kind, id }));

/** Refs of the records that are made: one, or one for each part of a split text (D10). */
const refsOf = ({ record: { parts } }: WrittenRecord): readonly string[] =>
  parts.length === 0
    ? [RECORD_REF]
    : parts.map((_part, at) => (at === 0 ? RECORD_REF : `${RECORD_REF}Part${String(at + 1)}`));

const idOf = ({ file, documentId }: PlannedFile, documents: Documents): RecordId | null =>
  documentId ?? documents[file.id] ?? null;

/** A link that gives what a link made through the id list would give too. */
const isUsual = ({ shareType, visibility }: SavedFile): boolean =>
  shareType === 'V' && visibility === 'AllUsers';

/** The old link of a file that has to be written with its own share type and visibility; null where the id list will do. */
function unusualLink(old: SavedEmail | null, id: RecordId | null): SavedFile | null {
  const was = old?.files.find(({ documentId }) => documentId === id);
  return was && !isUsual(was) ? was : null;
}

const linkStep = (
  at: number,
  id: RecordId,
  record: WriteValue,
  was: SavedFile | null,
): WriteStep => ({
  kind: 'create',
  ref: `file${String(at)}`,
  object: 'ContentDocumentLink',
  fields: {
    ContentDocumentId: id,
    LinkedEntityId: record,
    ShareType: was?.shareType ?? 'V',
    ...(was && { Visibility: was.visibility }),
  },
});

function linkSteps(
  { values, files }: WrittenRecord,
  documents: Documents,
  old: SavedEmail | null,
): readonly WriteStep[] {
  return files.flatMap((file, at): WriteStep[] => {
    const id = idOf(file, documents);
    const was = unusualLink(old, id);
    if (!id || (values.kind === 'EmailMessage' && !was)) return [];
    return [linkStep(at, id, { ref: RECORD_REF }, was)];
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

function peopleSteps(written: WrittenRecord): readonly WriteStep[] {
  const { values, record } = written;
  if (values.kind === 'EmailMessage')
    return record.people.rows.map(({ id, type, address }, at) => ({
      kind: 'create',
      ref: `person${String(at)}`,
      object: 'EmailMessageRelation',
      fields: {
        EmailMessageId: { ref: RECORD_REF },
        RelationId: id,
        RelationType: type,
        ...(address !== null && { RelationAddress: address }),
      },
    }));
  const others = values.people.slice(1);
  return refsOf(written).flatMap((ref, nth) =>
    others.map(({ id }, at): WriteStep => ({
      kind: 'create',
      ref: `person${String(nth * others.length + at)}`,
      object: 'TaskRelation',
      fields: { TaskId: { ref }, RelationId: id, IsWhat: false },
    })),
  );
}

/** The record, or each of its parts; the files hang on the first. */
function recordSteps(
  written: WrittenRecord,
  documents: Documents,
  versions: Documents,
  old: SavedEmail | null,
): readonly WriteStep[] {
  const { values, record, files, attachments } = written;
  const ids = files
    .map((file) => idOf(file, documents))
    .filter((id) => id !== null)
    .filter((id) => !unusualLink(old, id));
  const linked: Readonly<Record<string, WriteValue>> =
    values.kind === 'EmailMessage' && ids.length > 0 ? { ContentDocumentIds: ids } : {};
  const html = record.fields['HtmlBody'];
  const shown =
    typeof html === 'string' ? { HtmlBody: fillImages(html, attachments, versions) } : {};
  return refsOf(written).map((ref, at): WriteStep => ({
    kind: 'create',
    ref,
    object: values.kind,
    fields: { ...record.fields, ...record.parts[at]?.fields, ...shown, ...linked },
  }));
}

type PatchPlan = Extract<SavePlan, { kind: 'patch' }>;

/** The record keeps its id: its fields are updated, files are linked, links taken away (E4). */
function patchSteps(plan: PatchPlan, documents: Documents): readonly WriteStep[] {
  const { id } = plan.old.summary;
  const updates = partsOf(plan.old).map(({ summary }): WriteStep => ({
    kind: 'update',
    object: summary.kind,
    id: summary.id,
    fields: plan.fields,
  }));
  const links = plan.files.flatMap((file, at): WriteStep[] => {
    const document = idOf(file, documents);
    return document ? [linkStep(at, document, id, null)] : [];
  });
  return [
    ...guardsOf(plan.old),
    ...(Object.keys(plan.fields).length > 0 ? updates : []),
    ...peopleChangeSteps(plan.old, plan.people),
    ...links,
    ...plan.unlink.map(({ linkId }): WriteStep => ({
      kind: 'delete',
      object: 'ContentDocumentLink',
      id: linkId,
    })),
  ];
}

/**
 * The one transaction of a plan: guard → create → relate → delete (E2). A file that is missing in `documents` (it failed) is
 * simply not linked. `versions` = version ids of the files, for images of the text; one that is missing is named in words.
 */
export function stepsOf(
  plan: Exclude<SavePlan, { kind: 'nothing' }>,
  documents: Documents,
  versions: Documents = {},
): readonly WriteStep[] {
  if (plan.kind === 'patch') return patchSteps(plan, documents);
  const old = plan.kind === 'recreate' ? plan.old : plan.carriedFrom;
  const written = [
    ...recordSteps(plan, documents, versions, old),
    ...peopleSteps(plan),
    ...linkSteps(plan, documents, old),
    ...relatedToLinks(plan, documents),
  ];
  if (plan.kind === 'create') return written;
  return [...guardsOf(plan.old), ...written, ...deletesOf(plan.old)];
}

/** The transaction that takes a saved email out of Salesforce (E9). */
export const deletionOf = (saved: SavedEmail): readonly WriteStep[] => [
  ...guardsOf(saved),
  ...deletesOf(saved),
];
