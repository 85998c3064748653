import type { Fields, FieldValue } from '../../../core/crm/records.ts';
import { isJson, type Json } from '../wire.ts';
import { restored } from '../write/defused.ts';

const isValue = (value: unknown): value is FieldValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/** Parents carry `attributes`; child lists carry `records`; compound values (an address) carry neither. */
const isParent = (value: unknown): value is Json => isJson(value) && isJson(value['attributes']);

/** A row of an answer as flat fields: parents by path (`Account.Name`), child lists and compound values left out. Text is as it was before `defused`. */
export function flatFields(row: Json, prefix = ''): Fields {
  const pairs = Object.entries(row).flatMap(([name, value]): [string, FieldValue][] => {
    if (name === 'attributes') return [];
    if (typeof value === 'string') return [[prefix + name, restored(value)]];
    if (isValue(value)) return [[prefix + name, value]];
    return isParent(value) ? Object.entries(flatFields(value, `${prefix}${name}.`)) : [];
  });
  return Object.fromEntries(pairs);
}
