import { messageOf, type GraphMail, type GraphUser } from './graph-mail.ts';

export type GraphFaults = {
  /** So many of the next calls are answered with 429. */
  throttled: number;
  /** Seconds, as `Retry-After` says it. */
  retryAfter: number;
  /** Every token given so far is worthless, as after a password change. */
  revoked: boolean;
};

export type GraphCall = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly prefer: string | null;
};

/** Microsoft Graph, as far as mail goes: requests in, responses out. Knows nothing of the add-in. */
export type GraphService = {
  readonly handle: (request: Request) => Promise<Response>;
  readonly faults: GraphFaults;
  readonly log: () => readonly GraphCall[];
  /** Names in the user's master list. */
  readonly categories: () => readonly string[];
};

type World = {
  user: GraphUser;
  mails: readonly GraphMail[];
  categories: string[];
  /** Token → its scopes. */
  tokens: Map<string, ReadonlySet<string>>;
};

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

const refused = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json(status, { error: { code, message: `The request was refused: ${code}.` } }, headers);

/** Graph lets every page read its answers. */
function withCors(request: Request, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '*');
  headers.set('Access-Control-Expose-Headers', 'Retry-After, WWW-Authenticate');
  return new Response(response.body, { status: response.status, headers });
}

const preflight = (request: Request): Response =>
  new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '',
    },
  });

export function createGraphService(): GraphService {
  const world: World = {
    user: { mail: '', displayName: '', proxyAddresses: [] },
    mails: [],
    categories: [],
    tokens: new Map(),
  };
  const faults: GraphFaults = { throttled: 0, retryAfter: 0, revoked: false };
  const calls: GraphCall[] = [];

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'OPTIONS') return preflight(request);
    if (pathname === '/__graph/token') return giveToken(world, faults, await request.json());
    if (pathname === '/__graph/mailbox') {
      Object.assign(world, await request.json());
      return new Response(null, { status: 204 });
    }
    if (faults.throttled > 0) {
      faults.throttled -= 1;
      return refused(429, 'TooManyRequests', { 'Retry-After': String(faults.retryAfter) });
    }
    const [, bearer = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
    const scopes = faults.revoked ? undefined : world.tokens.get(bearer);
    if (!scopes) return refused(401, 'InvalidAuthenticationToken');
    return route(world, scopes, request, decodeURIComponent(pathname), searchParams);
  }

  return {
    faults,
    log: () => calls,
    categories: () => world.categories,
    handle: async (request) => {
      const response = withCors(request, await answer(request));
      const { pathname } = new URL(request.url);
      if (request.method !== 'OPTIONS' && pathname.startsWith('/v1.0/'))
        calls.push({
          method: request.method,
          path: pathname,
          status: response.status,
          prefer: request.headers.get('prefer'),
        });
      return response;
    },
  };
}

let given = 0;

function giveToken(world: World, faults: GraphFaults, asked: unknown): Response {
  const { scopes } = asked as { readonly scopes: readonly string[] };
  given += 1;
  const token = `simulated-graph-token-${String(given)}`;
  world.tokens.set(token, new Set(scopes.map((scope) => scope.replace(/^.*\//, ''))));
  faults.revoked = false;
  return json(200, { access_token: token });
}

async function route(
  world: World,
  scopes: ReadonlySet<string>,
  request: Request,
  path: string,
  query: URLSearchParams,
): Promise<Response> {
  const has = (scope: string): boolean => scopes.has(scope);
  if (path === '/v1.0/me') {
    const { mail, displayName, proxyAddresses } = world.user;
    const me = { mail, userPrincipalName: mail, displayName, proxyAddresses };
    return has('User.Read') ? json(200, me) : refused(403, 'Authorization_RequestDenied');
  }
  const [, box = '', rest = ''] = /^\/v1\.0\/(me|users\/[^/]+)\/(.+)$/.exec(path) ?? [];
  const mailbox = box.startsWith('users/') ? box.slice('users/'.length).toLowerCase() : null;
  if (rest === 'outlook/masterCategories') {
    if (!has('MailboxSettings.ReadWrite')) return refused(403, 'ErrorAccessDenied');
    const { displayName } = (await request.json()) as { readonly displayName: string };
    if (world.categories.includes(displayName)) return refused(409, 'ErrorDuplicateName');
    world.categories.push(displayName);
    return json(201, { id: 'category', displayName });
  }
  if (!rest.startsWith('messages')) return refused(400, 'BadRequest');
  if (!has(mailbox === null ? 'Mail.Read' : 'Mail.Read.Shared'))
    return refused(403, 'ErrorAccessDenied');
  return messages(world, mailbox, request, rest, query);
}

function messages(
  world: World,
  mailbox: string | null,
  request: Request,
  rest: string,
  query: URLSearchParams,
): Response {
  const immutable = /IdType="ImmutableId"/i.test(request.headers.get('prefer') ?? '');
  const select = query.get('$select');
  const here = world.mails.filter((mail) => mail.mailbox === mailbox);
  if (rest === 'messages') {
    const [, wanted = ''] = /^internetMessageId eq '(.*)'$/.exec(query.get('$filter') ?? '') ?? [];
    const found = here.filter((mail) => mail.internetMessageId === wanted.replaceAll("''", "'"));
    return json(200, { value: found.map((mail) => messageOf(mail, select, immutable)) });
  }
  const [, id = '', value] = /^messages\/([^/]+)(\/\$value)?$/.exec(rest) ?? [];
  const same = (mail: GraphMail): boolean => id === mail.id || id === `AAkIMMUTABLE${mail.id}`;
  const mail = here.find(same);
  // An id of another mailbox is not "not found": Exchange says that it does not belong here.
  if (!mail)
    return world.mails.some(same)
      ? refused(400, 'ErrorInvalidMailboxItemId')
      : refused(404, 'ErrorItemNotFound');
  if (value === undefined) return json(200, messageOf(mail, select, immutable));
  const bytes = Uint8Array.from(atob(mail.mime), (letter) => letter.charCodeAt(0));
  return new Response(bytes, { status: 200, headers: { 'Content-Type': 'text/plain' } });
}
