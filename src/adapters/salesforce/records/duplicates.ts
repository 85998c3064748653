import { parseRecordId } from '../../../core/crm/ids.ts';
import type { CrmRecord } from '../../../core/crm/records.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import type { ApiError } from '../api-error.ts';
import { asJson, asList, asText, isJson, type Json } from '../wire.ts';
import { flatFields } from './flat-fields.ts';

/** The REST API misspells its own key; nobody knows for how long. */
const resultIn = (body: Json): Json => asJson(body['duplicateResut'] ?? body['duplicateResult']);

function matchOf(value: unknown): readonly CrmRecord[] {
  const row = asJson(asJson(value)['record']);
  const id = parseRecordId(asText(row['Id']));
  if (!id) return [];
  const fields = flatFields(row);
  const object = asText(asJson(row['attributes'])['type']);
  return [{ id, object, name: asText(fields['Name']), fields }];
}

/** Records that a duplicate rule found, each once; without their names where the rule tells only ids. */
function matchesIn(body: Json): readonly CrmRecord[] {
  const records = asList(resultIn(body)['matchResults'])
    .filter(isJson)
    .flatMap((result) => asList(result['matchRecords']).flatMap(matchOf));
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** `allowSave` in the answer says whether the rule only warns; where it says nothing, trying is allowed. */
export const duplicateFailure = ({ message, body }: ApiError): CrmFailure => ({
  kind: 'duplicate',
  message,
  matches: matchesIn(body),
  canSaveAnyway: resultIn(body)['allowSave'] !== false,
});
