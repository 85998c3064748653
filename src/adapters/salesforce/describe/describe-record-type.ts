import type { CancelSignal } from '../../../core/cancel.ts';
import type { ObjectDescription } from '../../../core/crm/describe.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { picklistsOf, withRecordType } from './record-type-values.ts';

export type DescribeRecordType = (
  object: string,
  recordType: string,
  signal?: CancelSignal,
) => Promise<Result<ObjectDescription, CrmFailure>>;

/** Objects as a record type has them; each type is asked for once while the pane lives. */
export function createDescribeRecordType(org: Org): DescribeRecordType {
  const answers = new Map<string, unknown>();
  return async (object, recordType, signal) => {
    const catalog = await org.facts.catalog(signal);
    if (!catalog.ok) return catalog;
    const described = catalog.value.objects[object];
    if (!described) return fail({ kind: 'gone' });
    const name = `${object} ${recordType}`;
    if (!answers.has(name)) {
      const asked = await picklistsOf(org.call, object, recordType, signal);
      if (!asked.ok) return asked;
      answers.set(name, asked.value);
    }
    return ok(withRecordType(described, answers.get(name)));
  };
}
