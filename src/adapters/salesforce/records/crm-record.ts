import { parseRecordId } from '../../../core/crm/ids.ts';
import type { CrmRecord, Fields } from '../../../core/crm/records.ts';
import { nameFieldOf } from '../soql/fields.ts';
import type { View } from '../soql/view.ts';
import { asText, type Json } from '../wire.ts';
import { flatFields } from './flat-fields.ts';

export const textOf = (fields: Fields, name: string): string => asText(fields[name]);

/** The name that a record goes by: for a Case its number and subject (a number alone tells nobody anything). */
function recordName(view: View, object: string, fields: Fields): string {
  if (object === 'Case')
    return [textOf(fields, 'CaseNumber'), textOf(fields, 'Subject')].filter(Boolean).join(' ');
  return textOf(fields, nameFieldOf(view, object)) || textOf(fields, 'Name');
}

/** A row of an answer as a record; null when it has no id that could be one. */
export function readRecord(view: View, object: string, row: Json): CrmRecord | null {
  const fields = flatFields(row);
  const id = parseRecordId(textOf(fields, 'Id'));
  return id ? { id, object, name: recordName(view, object, fields), fields } : null;
}

/** Rows as records, those that cannot be read left out. */
export const readRecords = (
  view: View,
  object: string,
  rows: readonly Json[],
): readonly CrmRecord[] => rows.flatMap((row) => readRecord(view, object, row) ?? []);

/** Each record once, with all fields that any of its appearances had. */
export function mergeRecords(records: readonly CrmRecord[]): readonly CrmRecord[] {
  const merged = new Map<string, CrmRecord>();
  for (const record of records) {
    const known = merged.get(record.id);
    merged.set(
      record.id,
      known
        ? {
            ...known,
            name: known.name || record.name,
            fields: { ...record.fields, ...known.fields },
          }
        : record,
    );
  }
  return [...merged.values()];
}
