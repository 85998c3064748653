import type { Catalog, ObjectDescription } from '../../../core/crm/describe.ts';
import type { RecordId } from '../../../core/crm/ids.ts';
import type { CrmFailure, CrmUser } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Caller } from '../call.ts';
import { composite, MAX_PARTS, partBody, type Part } from '../composite.ts';
import { textOf } from '../records/crm-record.ts';
import { flatFields } from '../records/flat-fields.ts';
import { asJson } from '../wire.ts';
import { narrowToRecordTypes, ownRecordType } from './record-type-values.ts';
import { slimDescribe } from './slim.ts';

export type Identity = { readonly userId: RecordId; readonly orgId: RecordId };

export type FreshFacts = {
  readonly user: Omit<CrmUser, 'instanceUrl'>;
  readonly catalog: Catalog;
};

type Described = FreshFacts & {
  /** An answer was cut short on its way: what is known is used, and asked for again soon. */
  readonly cutShort: boolean;
};

const USER_FIELDS = 'Name,Email,LanguageLocaleKey,TimeZoneSidKey';

export const describePart = (object: string, at: number): Part => ({
  ref: `describe${String(at)}`,
  method: 'GET',
  path: `/sobjects/${encodeURIComponent(object)}/describe`,
});

/** A missing object is a fact about the user, not a failure (R10). */
export const isMissing = ({ kind }: CrmFailure): boolean =>
  kind === 'gone' || kind === 'not-allowed';

function readUser(body: unknown, { userId, orgId }: Identity): FreshFacts['user'] {
  const fields = flatFields(asJson(body));
  return {
    id: userId,
    orgId,
    name: textOf(fields, 'Name'),
    email: textOf(fields, 'Email'),
    language: textOf(fields, 'LanguageLocaleKey'),
    timeZone: textOf(fields, 'TimeZoneSidKey'),
  };
}

/** What the user can see and do, and who it is: one API call for up to 24 objects, and one for each record type of the org's own. */
export async function askDescribe(
  call: Caller,
  apiVersion: string,
  identity: Identity,
  objects: readonly string[],
): Promise<Result<Described, CrmFailure>> {
  const user: Part = {
    ref: 'user',
    method: 'GET',
    path: `/sobjects/User/${identity.userId}?fields=${USER_FIELDS}`,
  };
  const found: ObjectDescription[] = [];
  const types = new Map<string, RecordId>();
  let who: FreshFacts['user'] | null = null;
  let cutShort = false;
  for (let start = 0; start < objects.length; start += MAX_PARTS - 1) {
    const some = objects.slice(start, start + MAX_PARTS - 1);
    const answers = await composite(
      call,
      [...(start === 0 ? [user] : []), ...some.map(describePart)],
      {
        apiVersion,
        allOrNone: false,
        attempt: { action: 'read', object: '', step: null },
      },
    );
    if (!answers.ok) return answers;
    if (start === 0) {
      const row = partBody(answers.value, 'user', { action: 'read', object: 'User', step: null });
      if (!row.ok && !isMissing(row.failure)) return row;
      who = readUser(row.ok ? row.value : {}, identity);
    }
    for (const [at, object] of some.entries()) {
      const part = partBody(answers.value, `describe${String(at)}`, {
        action: 'read',
        object,
        step: null,
      });
      const described = part.ok ? slimDescribe(part.value) : null;
      const type = part.ok ? ownRecordType(part.value) : null;
      if (type) types.set(object, type);
      if (described) found.push(described);
      else if (part.ok) cutShort = true;
      else if (!isMissing(part.failure)) return part;
    }
  }
  if (who === null) return fail({ kind: 'unexpected', message: 'Nothing to describe' });
  const catalog = { objects: Object.fromEntries(found.map((one) => [one.name, one])) };
  return ok({
    user: who,
    cutShort,
    catalog: types.size === 0 ? catalog : await narrowToRecordTypes(call, catalog, types),
  });
}
