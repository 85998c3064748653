import { parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { CrmRecord, Fields } from '../../../core/crm/records.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { composite, partBody, type Part } from '../composite.ts';
import type { Org } from '../org.ts';
import { cardFields } from '../soql/fields.ts';
import type { View } from '../soql/view.ts';
import { asJson, asText } from '../wire.ts';
import { defused } from '../write/defused.ts';
import { readRecord } from './crm-record.ts';

/** `with` asks for details of duplicates and allows them or not; `without` where the org takes no headers in a composite (W7). */
type Headers = 'with' | 'without';

const duplicateHeader = (allow: boolean): Readonly<Record<string, string>> => ({
  'Sforce-Duplicate-Rule-Header': `allowSave=${String(allow)}; includeRecordDetails=true`,
});

const wireFields = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? defused(value) : value,
    ]),
  );

function createParts(
  view: View,
  object: string,
  fields: Fields,
  headers: Readonly<Record<string, string>> | null,
  org: Org,
): readonly Part[] {
  const shown = [...new Set(cardFields(view, object, org.cardFields))].filter(
    (field) => !field.includes('.') && view.reads(object, field),
  );
  return [
    {
      ref: 'record',
      method: 'POST',
      path: `/sobjects/${object}`,
      body: wireFields(fields),
      ...(headers && { headers }),
    },
    {
      ref: 'shown',
      method: 'GET',
      path: `/sobjects/${object}/@{record.id}?fields=${['Id', ...shown].join(',')}`,
    },
  ];
}

/** A unique field that is taken is the org's refusal here, not a mail that is saved already. */
const asRefusal = (failure: CrmFailure): CrmFailure =>
  failure.kind === 'already-there'
    ? {
        kind: 'rejected',
        code: 'DUPLICATE_VALUE',
        message: failure.message,
        fields: [],
        step: null,
      }
    : failure;

/** A duplicate that was allowed in every way there is, and still refused. */
const noWayLeft = (failure: CrmFailure): CrmFailure =>
  failure.kind === 'duplicate' ? { ...failure, canSaveAnyway: false } : failure;

/** What is shown of a record that was made but may not be read by its maker. */
const unseen = (object: string, id: RecordId, fields: Fields): CrmRecord => ({
  id,
  object,
  name: asText(fields['Name']) || asText(fields['LastName']),
  fields: { ...fields, Id: id },
});

async function attempt(
  org: Org,
  view: View,
  object: string,
  fields: Fields,
  headers: Readonly<Record<string, string>> | null,
): Promise<Result<CrmRecord, CrmFailure>> {
  const what = { action: 'create', object, step: null } as const;
  // Not all or none: a record that was made is not unmade because its maker may not read it.
  const answers = await composite(org.call, createParts(view, object, fields, headers, org), {
    apiVersion: org.apiVersion,
    allOrNone: false,
    attempt: what,
  });
  if (!answers.ok) return answers;
  const made = partBody(answers.value, 'record', what);
  if (!made.ok) return fail(asRefusal(made.failure));
  const id = parseRecordId(asText(asJson(made.value)['id']));
  if (!id) return fail({ kind: 'outcome-unknown' });
  const shown = partBody(answers.value, 'shown', { ...what, action: 'read' });
  const record = shown.ok ? readRecord(view, object, asJson(shown.value)) : null;
  return ok(record ?? unseen(object, id, fields));
}

/** Salesforce refused the header itself: the whole composite was turned away before anything was done. */
const isHeaderRefusal = (failure: CrmFailure): boolean =>
  failure.kind === 'rejected' && failure.code === 'INVALID_INPUT';

/** Creates with and without headers in the composite; a factory because what the org refuses is remembered. */
export function createRecordMaker(org: Org) {
  let headers: Headers = 'with';

  /** The last way to allow a duplicate: as a header of the request itself, which a browser may not be allowed to send. */
  const plainly = async (
    object: string,
    fields: Fields,
  ): Promise<Result<CrmRecord, CrmFailure>> => {
    const made = await org.call({
      method: 'POST',
      path: `/sobjects/${object}`,
      body: fields,
      headers: duplicateHeader(true),
      attempt: { action: 'create', object, step: null },
    });
    if (!made.ok) return fail(noWayLeft(asRefusal(made.failure)));
    const id = parseRecordId(asText(asJson(made.value)['id']));
    return id ? ok(unseen(object, id, fields)) : fail({ kind: 'outcome-unknown' });
  };

  return async (
    object: string,
    fields: Fields,
    allowDuplicates: boolean,
  ): Promise<Result<CrmRecord, CrmFailure>> => {
    const seen = await org.facts.view();
    if (!seen.ok) return seen;
    const send = (sent: Headers) =>
      attempt(
        org,
        seen.value,
        object,
        fields,
        sent === 'with' ? duplicateHeader(allowDuplicates) : null,
      );
    let made = await send(headers);
    if (!made.ok && headers === 'with' && isHeaderRefusal(made.failure)) {
      headers = 'without';
      made = await send(headers);
    }
    const stopped = !made.ok && made.failure.kind === 'duplicate' && made.failure.canSaveAnyway;
    return allowDuplicates && stopped ? plainly(object, fields) : made;
  };
}

/** Changes fields of a record in place. */
export async function updateRecord(
  org: Org,
  object: string,
  id: RecordId,
  fields: Fields,
): Promise<Result<null, CrmFailure>> {
  const done = await org.call({
    method: 'PATCH',
    path: `/sobjects/${object}/${id}`,
    body: fields,
    attempt: { action: 'update', object, step: id },
  });
  return done.ok ? ok(null) : fail(asRefusal(done.failure));
}
