import type { CrmRecord } from '../crm/records.ts';

/** A field's text; null where it is empty, unreadable or no text. */
export const textOf = (record: CrmRecord, field: string): string | null => {
  const value = record.fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
};
