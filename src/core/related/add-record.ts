import type { CrmRecord, FieldValue } from '../crm/records.ts';
import type { SearchAnswer } from '../crm/search.ts';

const LISTS = {
  Contact: 'contacts',
  Lead: 'leads',
  Account: 'accounts',
  Opportunity: 'opportunities',
  Case: 'cases',
} as const;

const isListed = (object: string): object is keyof typeof LISTS => Object.hasOwn(LISTS, object);

/** The answer with one record more or newer: what was made or changed from the pane is found at once (R8). */
export function withRecord(answer: SearchAnswer, record: CrmRecord): SearchAnswer {
  const list = isListed(record.object) ? LISTS[record.object] : 'others';
  const rest = answer[list].filter(({ id }) => id !== record.id);
  return { ...answer, [list]: [...rest, record] };
}

/** The answer after a field of a record was written (*add this address to an existing contact*). */
export function withField(
  answer: SearchAnswer,
  record: CrmRecord,
  field: string,
  value: FieldValue,
): SearchAnswer {
  return withRecord(answer, { ...record, fields: { ...record.fields, [field]: value } });
}
