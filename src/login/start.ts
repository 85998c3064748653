import { originOfHost, parseMyDomain } from '../core/sign-in/my-domain.ts';

/** What Sidecar asks for: the API, and to stay signed in. */
const SCOPE = 'api refresh_token';

/** What the policy says of hosts. */
export type NamedHosts = {
  readonly myDomain: string | null;
  readonly allowedHosts: readonly string[];
};

/** `localhost:8080` may only be begun from a page of this very machine, that is, from a sandbox. */
const localHosts = (host: string, page: URL): readonly string[] =>
  /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/.test(host) &&
  ['localhost', '127.0.0.1'].includes(page.hostname)
    ? [host]
    : [];

/** Whether this address asks to begin a sign-in. */
export const isStart = (page: URL): boolean => page.searchParams.has('begin');

/**
 * Salesforce's authorize address, built here: the page takes a host and never an address, so that no link can send anyone from
 * our origin elsewhere than to a host of Salesforce or one that the policy names. Null for anything else.
 */
export async function authorizeUrl(
  page: URL,
  policy: () => Promise<NamedHosts>,
): Promise<string | null> {
  const get = (name: string): string => page.searchParams.get(name) ?? '';
  const typed = get('host');
  let host = parseMyDomain(typed, localHosts(typed, page));
  if (!host.ok) {
    const { myDomain, allowedHosts } = await policy();
    host = parseMyDomain(typed, myDomain === null ? allowedHosts : [...allowedHosts, myDomain]);
  }
  const fitting =
    /^[\w.-]{10,200}$/.test(get('client')) &&
    /^[\w-]{43}$/.test(get('challenge')) &&
    /^[\w-]{20,200}$/.test(get('begin'));
  if (!host.ok || !fitting) return null;
  const url = new URL('/services/oauth2/authorize', originOfHost(host.value));
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: get('client'),
    redirect_uri: page.origin + page.pathname,
    scope: SCOPE,
    state: get('begin'),
    code_challenge: get('challenge'),
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
}
