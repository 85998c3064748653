import type { ObjectDescription } from '../../core/crm/describe.ts';
import { ofAnyType } from '../../core/crm/record-type.ts';
import type { Crm } from '../../core/ports/crm.ts';

/** An object as a record type has it; as any of them has it where Salesforce does not tell. Null = nothing is known of it. */
export type DescribeRecordType = (
  object: string,
  recordType: string,
) => Promise<ObjectDescription | null>;

export const describeWith =
  (crm: Pick<Crm, 'catalog' | 'describeRecordType'>): DescribeRecordType =>
  async (object, recordType) => {
    const described = await crm.describeRecordType(object, recordType);
    if (described.ok) return described.value;
    const catalog = await crm.catalog();
    const known = catalog.ok ? catalog.value.objects[object] : undefined;
    return known ? ofAnyType(known) : null;
  };
