import type { Fields, Kind } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import { lengthOf } from './lengths.ts';

export const UNIQUE_KEY = 'Sidecar_Key__c';

/**
 * The optional field by which the org itself refuses a second record of one mail (W3), for a new record. Empty where the org lacks
 * the field, where the user may not set it, and for an own copy beside a colleague's record, which holds the key already.
 */
export function uniqueKey({ facts, rules, catalog }: Draft, kind: Kind): Fields {
  if (rules.ownCopy || catalog.objects[kind]?.fields[UNIQUE_KEY]?.createable !== true) return {};
  const key = `<${facts.key}>`;
  return { [UNIQUE_KEY]: key.length > lengthOf(catalog, kind, UNIQUE_KEY) ? facts.keyHash : key };
}
