import type { Fields, SavedEmail } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';

/** Fields that move by themselves and that nobody edits. */
const MOVING = new Set([
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'LastViewedDate',
  'LastReferencedDate',
  // Salesforce may put another Task behind a mail with every update (sf 1.4).
  'ActivityId',
]);

const steady = (fields: Fields): string =>
  JSON.stringify(
    Object.entries(fields)
      .filter(([name, value]) => value !== null && !MOVING.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const relationsOf = ({ relations }: SavedEmail): string =>
  JSON.stringify(
    relations.map(({ relationId, role, address }) => [role, relationId, address]).sort(),
  );

const filesOf = ({ files, legacyAttachments }: SavedEmail): string =>
  JSON.stringify(
    [...files.map(({ documentId }) => documentId), ...legacyAttachments.map(({ id }) => id)].sort(),
  );

const sameAlone = (before: SavedEmail, now: SavedEmail): boolean =>
  steady(before.fields) === steady(now.fields) &&
  relationsOf(before) === relationsOf(now) &&
  filesOf(before) === filesOf(now);

/**
 * Whether everything that the dialog shows or an edit carries is as it was, in every part of a split body; a new timestamp alone is
 * no change (E7).
 */
export function sameRecord(before: SavedEmail, now: SavedEmail): boolean {
  const [was, is] = [partsOf(before), partsOf(now)];
  return (
    was.length === is.length &&
    was.every((part, at) => {
      const other = is[at];
      return other?.summary.id === part.summary.id && sameAlone(part, other);
    })
  );
}
