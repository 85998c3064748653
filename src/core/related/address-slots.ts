import type { Catalog } from '../crm/describe.ts';
import type { CrmRecord } from '../crm/records.ts';
import { textOf } from './field-text.ts';

/** A field of a record that an address can be written into; `old` is what would be lost. */
export type AddressSlot = {
  readonly field: string;
  readonly label: string;
  readonly old: string | null;
};

/**
 * Where a known person's second address can go: empty fields first, in the order of describe (R8). Fields that the user may not
 * change, or cannot read and so might overwrite unseen, are left out.
 */
export function addressSlots(record: CrmRecord, catalog: Catalog): readonly AddressSlot[] {
  const fields = Object.values(catalog.objects[record.object]?.fields ?? {});
  const slots = fields
    .filter(({ type, updateable, name }) => type === 'email' && updateable && name in record.fields)
    .map(({ name, label }) => ({ field: name, label, old: textOf(record, name) }));
  return slots.sort((a, b) => Number(a.old !== null) - Number(b.old !== null));
}
