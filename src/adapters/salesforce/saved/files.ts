import { parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { LegacyAttachment, SavedFile } from '../../../core/crm/records.ts';
import { textOf } from '../records/crm-record.ts';
import { flatFields } from '../records/flat-fields.ts';
import type { Ask } from '../search/ask.ts';
import { literals } from '../soql/literal.ts';
import { asNumber, type Json } from '../wire.ts';

/** Documented: links may only be asked for by the record or the document that they belong to. */
export const filesAsk = (ids: readonly RecordId[]): Ask => ({
  ref: 'files',
  object: 'ContentDocumentLink',
  soql: () =>
    'SELECT Id, ContentDocumentId, LinkedEntityId, ShareType, Visibility, ContentDocument.Title, ContentDocument.FileExtension, ' +
    `ContentDocument.ContentSize FROM ContentDocumentLink WHERE LinkedEntityId IN (${literals(ids)}) LIMIT 200`,
});

function readFile(row: Json): readonly SavedFile[] {
  const fields = flatFields(row);
  const linkId = parseRecordId(textOf(fields, 'Id'));
  const documentId = parseRecordId(textOf(fields, 'ContentDocumentId'));
  return linkId && documentId
    ? [
        {
          linkId,
          documentId,
          title: textOf(fields, 'ContentDocument.Title'),
          extension: textOf(fields, 'ContentDocument.FileExtension'),
          size: asNumber(fields['ContentDocument.ContentSize']),
          shareType: textOf(fields, 'ShareType'),
          visibility: textOf(fields, 'Visibility'),
        },
      ]
    : [];
}

export const readFiles = (rows: readonly Json[]): readonly SavedFile[] => rows.flatMap(readFile);

export const readAttachments = (rows: readonly Json[]): readonly LegacyAttachment[] =>
  rows.flatMap((row) => {
    const fields = flatFields(row);
    const id = parseRecordId(textOf(fields, 'Id'));
    return id ? [{ id, name: textOf(fields, 'Name'), size: asNumber(fields['BodyLength']) }] : [];
  });
