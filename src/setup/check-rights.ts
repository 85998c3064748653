import type { AccessGrant } from '../core/ports/session.ts';
import type { Policy } from '../core/settings/policy.ts';
import { good, hint, wrong, type Check } from './check.ts';
import type { Fetch } from './check-deployment.ts';
import { strings } from './strings.ts';

type Right = 'read' | 'create' | 'delete';

/** What a rep needs of each object (README, Install in Salesforce); missing deletion only takes editing away. */
const NEEDED: Readonly<Record<string, readonly Right[]>> = {
  Contact: ['read'],
  Lead: ['read'],
  Account: ['read'],
  Opportunity: ['read'],
  Case: ['read'],
  Task: ['read', 'create', 'delete'],
  EmailMessage: ['read', 'create', 'delete'],
  ContentVersion: ['create'],
};

const FLAG: Readonly<Record<Right, string>> = {
  read: 'queryable',
  create: 'createable',
  delete: 'deletable',
};

const API = 'v64.0';

type Described = ReadonlyMap<string, unknown>;

async function describe(
  fetch: Fetch,
  grant: AccessGrant,
  object: string,
): Promise<Described | null> {
  try {
    const response = await fetch(
      `${grant.instanceUrl}/services/data/${API}/sobjects/${object}/describe`,
      { headers: { Authorization: `Bearer ${grant.accessToken}` }, credentials: 'omit' },
    );
    const body: unknown = response.ok ? await response.json() : null;
    return typeof body === 'object' && body !== null ? new Map(Object.entries(body)) : null;
  } catch {
    return null;
  }
}

function checkObject(object: string, described: Described | null): Check {
  const title = strings.rightsOf(object);
  if (!described && object === 'EmailMessage')
    return hint(title, strings.noEmailMessage, strings.noEmailMessageFix);
  const missing = (NEEDED[object] ?? []).filter((right) => described?.get(FLAG[right]) !== true);
  if (missing.length === 0) return good(title);
  const names = missing.map((right) => strings.right[right]).join(', ');
  const fix = strings.rightFix(names, object);
  return missing.every((right) => right === 'delete')
    ? hint(title, `${strings.rightMissing(names)} ${strings.deleteHint}`, fix)
    : wrong(title, strings.rightMissing(names), fix);
}

/** The field of the policy that carries the Message-ID on Task (W2). */
function checkField(name: string | null, task: Described | null): Check {
  if (name === null) return hint(strings.field, strings.fieldNone, strings.fieldNoneFix);
  const fields = task?.get('fields');
  const there = (Array.isArray(fields) ? fields : []).some((field: unknown) => {
    const parts = new Map<string, unknown>(Object.entries(Object(field) as object));
    return parts.get('name') === name && parts.get('createable') === true;
  });
  return there
    ? good(strings.field, name)
    : wrong(strings.field, strings.fieldMissing(name), strings.fieldFix);
}

/** What the signed-in user may do, from describe: nothing is written. */
export async function checkRights(
  fetch: Fetch,
  grant: AccessGrant,
  { values }: Policy,
): Promise<readonly Check[]> {
  const objects = Object.keys(NEEDED);
  const all = await Promise.all(objects.map((object) => describe(fetch, grant, object)));
  const checks = objects.map((object, at) => checkObject(object, all[at] ?? null));
  return [...checks, checkField(values.messageIdField, all[objects.indexOf('Task')] ?? null)];
}
