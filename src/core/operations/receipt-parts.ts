import type { RecordId } from '../crm/ids.ts';
import type { Kind, LinkedRecord, SavedFile } from '../crm/records.ts';
import { missingParts } from '../crm/saved-parts.ts';
import { isPersonObject } from '../draft/values.ts';
import type { FailedFile, Receipt } from './save-progress.ts';

/** One line of a receipt. `isThere` is what the last read-back found; false = it was there once, and is no longer. */
export type ReceiptPart = { readonly isThere: boolean } & (
  | { readonly kind: 'record'; readonly id: RecordId; readonly object: Kind }
  | { readonly kind: 'person' | 'relatedTo'; readonly link: LinkedRecord }
  | { readonly kind: 'file'; readonly id: RecordId; readonly name: string }
  | { readonly kind: 'failed-file'; readonly failed: FailedFile }
);

const unique = <T>(items: readonly T[], idOf: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [idOf(item), item])).values(),
];

const idOfLink = ({ id }: LinkedRecord): string => id;
const idOfFile = ({ documentId }: SavedFile): string => documentId;

/** Everything that any read-back of this record has found; what was brought after belongs to it too. */
export const withSeen = (seen: Receipt, now: Receipt): Receipt => ({
  ...now,
  record: {
    ...now.record,
    links: unique([...seen.record.links, ...now.record.links], idOfLink),
  },
  files: unique([...seen.files, ...now.files], idOfFile),
});

const nameOf = ({ title, extension }: SavedFile): string =>
  extension === '' ? title : `${title}.${extension}`;

/**
 * The receipt line by line: record, people, Related To, files (D13). Claims of each only what was read back.
 *
 * @param now null = the record is no longer in Salesforce; files and people stay there, but nothing is linked to it
 */
export function receiptParts(seen: Receipt, now: Receipt | null): readonly ReceiptPart[] {
  const links = new Set(now?.record.links.map(idOfLink));
  const files = new Set(now?.files.map(idOfFile));
  const { id, kind: object } = seen.record;
  const isWhole = now !== null && missingParts(now.record).length === 0;
  const linked = unique(seen.record.links, idOfLink).map((link): ReceiptPart => ({
    kind: isPersonObject(link.object) ? 'person' : 'relatedTo',
    link,
    isThere: links.has(link.id),
  }));
  return [
    { kind: 'record', id, object, isThere: isWhole },
    ...linked.filter(({ kind }) => kind === 'person'),
    ...linked.filter(({ kind }) => kind === 'relatedTo'),
    ...seen.files.map((file): ReceiptPart => ({
      kind: 'file',
      id: file.documentId,
      name: nameOf(file),
      isThere: files.has(file.documentId),
    })),
    ...(now ?? seen).failedFiles.map((failed): ReceiptPart => ({
      kind: 'failed-file',
      failed,
      isThere: false,
    })),
  ];
}
