import { parseRecordId } from '../../../core/crm/ids.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import type { Session } from '../../../core/ports/session.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Caller } from '../call.ts';
import { asJson, asText } from '../wire.ts';
import type { Identity } from './ask-describe.ts';

/**
 * Whose token this is. The token answer says so; one that was handed in without its ids is looked up once. (jsforce's identity()
 * asks an address that a browser may not: it fails its CORS preflight.)
 */
export async function identify(
  session: Session,
  call: Caller,
): Promise<Result<Identity, CrmFailure>> {
  const grant = session.current();
  if (!grant) return fail({ kind: 'signed-out' });
  if (grant.userId && grant.orgId) return ok({ userId: grant.userId, orgId: grant.orgId });
  const answer = await call({
    method: 'GET',
    path: '/services/oauth2/userinfo',
    attempt: { action: 'read', object: 'User', step: null },
  });
  if (!answer.ok) return answer;
  const body = asJson(answer.value);
  const userId = parseRecordId(asText(body['user_id']));
  const orgId = parseRecordId(asText(body['organization_id']));
  return userId && orgId
    ? ok({ userId, orgId })
    : fail({ kind: 'unexpected', message: 'Salesforce does not say whose session this is.' });
}
