import type { Fields, Kind } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import { lengthOf } from './lengths.ts';

const FIELD = 'Sidecar_Key__c';

/**
 * The optional field by which the org itself refuses a second record of one mail (W3), for a new record. Empty where the org lacks
 * the field, where the user may not set it, and for an own copy beside a colleague's record, which holds the key already.
 */
export function uniqueKey({ facts, rules, catalog }: Draft, kind: Kind): Fields {
  if (rules.ownCopy || catalog.objects[kind]?.fields[FIELD]?.createable !== true) return {};
  const key = `<${facts.key}>`;
  return { [FIELD]: key.length > lengthOf(catalog, kind, FIELD) ? facts.keyHash : key };
}
