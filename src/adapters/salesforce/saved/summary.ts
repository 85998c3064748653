import { parseRecordId } from '../../../core/crm/ids.ts';
import type { Fields, Kind, Person, SavedEmailSummary } from '../../../core/crm/records.ts';
import { textOf } from '../records/crm-record.ts';
import { flatFields } from '../records/flat-fields.ts';
import type { Json } from '../wire.ts';
import { bare, splitKey } from './key.ts';
import { linksOf, relationsIn } from './links.ts';

/** A user behind two fields of a row; null where the user may not see who it is. */
export const personAt = (fields: Fields, id: string, name: string): Person | null => {
  const found = parseRecordId(textOf(fields, id));
  return found ? { id: found, name: textOf(fields, name) } : null;
};

/** The owner of an EmailMessage is that of the Task behind it; where none can be seen, who made it (E6). */
const ownerOf = (fields: Fields, createdBy: Person): Person =>
  personAt(fields, 'OwnerId', 'Owner.Name') ??
  personAt(fields, 'Activity.OwnerId', 'Activity.Owner.Name') ??
  createdBy;

/** Only Tasks are split over several records (D10). */
const keyOf = (kind: Kind, value: string): Pick<SavedEmailSummary, 'key' | 'part'> =>
  kind === 'Task' ? splitKey(value) : { key: bare(value), part: null };

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A row as the summary of a saved email; null when it has no id. `keyField` = the Task's own field for the key. */
export function readSummary(
  row: Json,
  kind: Kind,
  keyField: string | null,
): SavedEmailSummary | null {
  const fields = flatFields(row);
  const id = parseRecordId(textOf(fields, 'Id'));
  const createdBy = personAt(fields, 'CreatedById', 'CreatedBy.Name');
  if (!id || !createdBy) return null;
  const raw = kind === 'EmailMessage' ? 'MessageIdentifier' : keyField;
  return {
    id,
    kind,
    subject: textOf(fields, 'Subject'),
    ...keyOf(kind, raw === null ? '' : textOf(fields, raw)),
    owner: ownerOf(fields, createdBy),
    createdBy,
    createdAt: textOf(fields, 'CreatedDate'),
    changedAt: textOf(fields, 'LastModifiedDate'),
    mailDate: orNull(textOf(fields, kind === 'EmailMessage' ? 'MessageDate' : 'ActivityDate')),
    links: linksOf(fields, relationsIn(row)),
  };
}
