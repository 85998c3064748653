import { ruleJson } from '../dml/record-rules.ts';
import type { Org } from '../org.ts';
import { switchTable } from '../switches.ts';
import { isObject, textOf, type Json } from '../value.ts';
import { readInput, type Wire } from './read-input.ts';

/**
 * The strings behind the org, as JSON below `/__org/`, for the sandbox page (another origin), the browse
 * page and tests in other processes. Not part of Salesforce; open to every page, so only for local use.
 */
export async function control(org: Org, request: Request, url: URL): Promise<Response | null> {
  const [, root, name = '', extra] = url.pathname.split('/');
  if (root !== '__org' || extra !== undefined) return null;
  if (request.method === 'OPTIONS') return reply(200, null);
  if (request.method === 'GET') return read(org, name, url);
  if (request.method !== 'POST') return reply(405, { message: 'GET or POST' });
  const text = await request.text();
  try {
    write(org, name, text === '' ? null : (JSON.parse(text) as Json));
  } catch (error) {
    return reply(400, { message: error instanceof Error ? error.message : 'unreadable' });
  }
  return reply(200, name === 'reset' ? { reset: true } : state(org));
}

function reply(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json;charset=UTF-8',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'content-type',
    },
  });
}

function read(org: Org, name: string, url: URL): Response {
  switch (name) {
    case 'log':
      return reply(200, org.log());
    case 'state':
      return reply(200, state(org));
    case 'switches':
      return reply(200, org.switches());
    case 'faults':
      return reply(200, org.faults.list());
    case 'session': {
      const username = url.searchParams.get('username') ?? undefined;
      const known = org.users().some((user) => user['Username'] === username);
      if (username !== undefined && !known) return reply(404, { message: 'no such user' });
      return reply(200, { ...org.session(username), instanceUrl: url.origin });
    }
    default:
      return reply(404, { message: 'no such control' });
  }
}

function state(org: Org): unknown {
  const { rules, rights } = org;
  return {
    switches: org.switches(),
    switchTable,
    faults: org.faults.list(),
    validationRules: rules.validation.map(ruleJson),
    triggers: rules.triggers.map(ruleJson),
    duplicateRules: rules.duplicates,
    locks: rules.locks,
    blockedExtensions: rules.blockedExtensions,
    requiredFields: rules.requiredFields,
    rights,
    users: org
      .users()
      .map((user) => ({ id: textOf(user, 'Id'), username: textOf(user, 'Username') })),
    allowedOrigins: [...org.allowedOrigins],
  };
}

/** Lists replace what was there; switches and rights change only what is named. */
function write(org: Org, name: string, body: Json): void {
  const { rules } = org;
  switch (name) {
    case 'faults':
      org.faults.set(...readInput('faults', body));
      return;
    case 'validation-rules':
      rules.validation = readInput('validationRules', body);
      return;
    case 'triggers':
      rules.triggers = readInput('triggers', body);
      return;
    case 'duplicate-rules':
      rules.duplicates = readInput('duplicateRules', body);
      return;
    case 'locks':
      rules.locks = readInput('locks', body);
      return;
    case 'blocked-extensions':
      rules.blockedExtensions = readInput('texts', body);
      return;
    case 'required-fields':
      rules.requiredFields = readInput('texts', body);
      return;
    case 'allowed-origins':
      org.allowedOrigins.clear();
      for (const origin of readInput('texts', body)) org.allowedOrigins.add(origin);
      return;
    case 'switches':
      org.setSwitches(readInput('switches', body));
      return;
    case 'rights':
      writeRights(org, readInput('rights', body));
      return;
    case 'end-sessions':
      org.endSessions();
      return;
    case 'clear-log':
      org.clearLog();
      return;
    case 'reset': {
      const records = body !== null && isObject(body) ? body['records'] : undefined;
      org.reset(records === 'demo' || records === 'empty' ? records : undefined);
      return;
    }
    default:
      throw new Error('no such control');
  }
}

function writeRights(org: Org, changes: Wire['rights']): void {
  for (const profile of changes.profiles ?? []) {
    const at = org.rights.profiles.findIndex((each) => each.id === profile.id);
    const before = org.rights.profiles[at];
    if (before) org.rights.profiles[at] = { ...before, ...profile };
  }
  Object.assign(org.rights.sharing, changes.sharing ?? {});
  if (changes.shares) org.rights.shares = changes.shares;
}
