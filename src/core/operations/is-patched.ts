import type { Fields, FieldValue, SavedEmail } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import { hasPeople } from '../draft/patch-people.ts';
import type { SavePlan } from '../draft/plan.ts';
import type { Documents } from '../draft/steps.ts';

/** An instant without its fraction and zone: what is sent ends in `Z`, what comes back in `.000+0000`; both are UTC. */
const instant = (value: string): string => value.replace(/(?:\.\d+)?(?:Z|\+00:?00)$/, '');

const plain = (value: FieldValue | undefined): FieldValue => {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') return value;
  // Salesforce writes an instant otherwise than it was sent, ends lines its own way, and may trim.
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return instant(value);
  return value.replace(/\r\n?/g, '\n').trim() || null;
};

const holdsAll = (fields: Fields, now: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => plain(value) === plain(now[name]));

/** Whether a record is as a change in place would have left it. */
export function isPatched(
  { fields, files, unlink, people }: Extract<SavePlan, { kind: 'patch' }>,
  documents: Documents,
  now: SavedEmail,
): boolean {
  const linked = new Set(now.files.map(({ documentId }) => documentId));
  const wanted = files.flatMap(({ file, documentId }) => documentId ?? documents[file.id] ?? []);
  return (
    partsOf(now).every((part) => holdsAll(fields, part.fields)) &&
    hasPeople(now, people) &&
    wanted.every((id) => linked.has(id)) &&
    unlink.every(({ documentId }) => !linked.has(documentId))
  );
}
