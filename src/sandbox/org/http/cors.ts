import type { Switches } from '../switches.ts';

/** Which pages may read answers: exact origins, or with `*` for any port or one level of sub-domain. */
export type Origins = ReadonlySet<string>;

type CorsRule = 'listed' | 'always' | 'oauth' | 'never';

/** What the documentation says of each path. */
function corsRule(path: string): CorsRule {
  if (path.startsWith('/services/data')) return 'listed';
  if (path.startsWith('/.well-known/') || path === '/services/oauth2/id/keys') return 'always';
  if (path === '/services/oauth2/userinfo') return 'listed';
  if (/^\/services\/oauth2\/(token|revoke|introspect)$/.test(path)) return 'oauth';
  return 'never';
}

/** Whether a page of this origin may read the answer of a path. */
function mayRead(origin: string, path: string, origins: Origins, switches: Switches): boolean {
  const rule = corsRule(path);
  if (rule === 'never') return false;
  if (rule === 'always') return true;
  return (rule === 'listed' || switches.oauthCors) && listed(origin, origins);
}

function listed(origin: string, origins: Origins): boolean {
  if (origins.has(origin)) return true;
  return [...origins].some((each) => each.includes('*') && wildcard(each).test(origin));
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[A-Za-z0-9-]+');
  return new RegExp(`^${escaped}$`);
}

/** The answer to an OPTIONS request. */
export function preflight(
  request: Request,
  path: string,
  origins: Origins,
  switches: Switches,
): Response {
  const origin = request.headers.get('origin') ?? '';
  const allowed = mayRead(origin, path, origins, switches);
  if (corsRule(path) === 'never') return new Response('Missing_OAuth_Token', { status: 403 });
  if (!allowed && !switches.unknownOriginPreflight) return new Response(null, { status: 404 });
  const asked = request.headers.get('access-control-request-headers') ?? '';
  const headers = new Headers({
    'Access-Control-Allow-Credentials': 'false',
    'Access-Control-Allow-Methods': 'HEAD, GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': switches.sforceHeadersInPreflight ? asked : plainHeaders(asked),
    Vary: 'Origin',
  });
  if (allowed) headers.set('Access-Control-Allow-Origin', origin);
  return new Response(null, { status: 200, headers });
}

function plainHeaders(asked: string): string {
  return asked
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !name.toLowerCase().startsWith('sforce-'))
    .join(', ');
}

/** The headers by which a page may read an answer. Sforce-Limit-Info is never exposed. */
export function corsHeaders(
  request: Request,
  path: string,
  origins: Origins,
  switches: Switches,
): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin');
  if (origin === null || !mayRead(origin, path, origins, switches)) return {};
  const multipart = (request.headers.get('content-type') ?? '').startsWith('multipart/');
  if (multipart && !switches.multipartCors) return {};
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}
