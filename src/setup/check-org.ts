import type { Policy } from '../core/settings/policy.ts';
import { originOfHost, parseMyDomain } from '../core/sign-in/my-domain.ts';
import { good, wrong, type Check } from './check.ts';
import type { Fetch } from './check-deployment.ts';
import { strings } from './strings.ts';

/** What the fields of the page say; empty where the policy is to say it. */
export type Typed = { readonly host: string; readonly clientId: string };

export type OrgPlace = { readonly host: string; readonly clientId: string };

const TIMEOUT_MS = 15_000;

async function asked(fetch: Fetch, url: string, init: RequestInit = {}): Promise<Response | null> {
  try {
    return await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    });
  } catch {
    // No line, or an answer that CORS keeps from us: a browser does not tell which.
    return null;
  }
}

async function errorOf(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    const error = new Map<string, unknown>(Object.entries(Object(body) as object)).get('error');
    return typeof error === 'string' && /^[\w-]{1,60}$/.test(error) ? error : '';
  } catch {
    return '';
  }
}

/** A code that nobody was given: Salesforce refuses it, and how it does tells whether it knows the app. */
async function checkApp(
  fetch: Fetch,
  place: OrgPlace,
  redirect: string,
): Promise<readonly Check[]> {
  const answer = await asked(fetch, `${originOfHost(place.host)}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'set-up-check',
      client_id: place.clientId === '' ? 'set-up-check' : place.clientId,
      redirect_uri: redirect,
      code_verifier: 'set-up-check'.repeat(4),
    }),
  });
  if (!answer) return [wrong(strings.oauth, strings.oauthOff, strings.oauthFix)];
  const cors = good(strings.oauth);
  if (place.clientId === '')
    return [cors, wrong(strings.app, strings.appMissing, strings.appMissingFix)];
  const error = await errorOf(answer);
  if (error === 'invalid_client_id')
    return [cors, wrong(strings.app, strings.appUnknown, strings.appUnknownFix)];
  if (error === 'invalid_client')
    return [cors, wrong(strings.app, strings.appSecret, strings.appSecretFix)];
  return [cors, good(strings.app, strings.appTold(error))];
}

/** The org as far as it shows itself without a sign-in; null for a place where nobody can sign in. */
export async function checkOrg(
  fetch: Fetch,
  page: URL,
  { values }: Policy,
  typed: Typed,
): Promise<{ readonly checks: readonly Check[]; readonly place: OrgPlace | null }> {
  const wanted = typed.host.trim() || (values.myDomain ?? '');
  const clientId = typed.clientId.trim() || (values.salesforceClientId ?? '');
  const named = [...values.allowedHosts, ...(values.myDomain === null ? [] : [values.myDomain])];
  const { domain, domainMissing, domainMissingFix, domainForeign, domainForeignFix } = strings;
  const none = (check: Check) => ({ checks: [check], place: null });
  if (wanted === '') return none(wrong(domain, domainMissing, domainMissingFix));
  const parsed = parseMyDomain(wanted, named);
  if (!parsed.ok) return none(wrong(domain, domainForeign, domainForeignFix));
  const host = parsed.value;
  const origin = originOfHost(host);
  // The one document that every page may read, whatever the org's CORS settings are.
  if (!(await asked(fetch, `${origin}/.well-known/openid-configuration`)))
    return none(wrong(domain, strings.domainSilent(host), strings.domainSilentFix));
  const redirect = new URL('login.html', page).href;
  const [versions, app] = await Promise.all([
    asked(fetch, `${origin}/services/data/`),
    checkApp(fetch, { host, clientId }, redirect),
  ]);
  const rest = versions
    ? good(strings.rest)
    : wrong(strings.rest, strings.restOff(page.origin), strings.restFix(page.origin));
  const checks = [good(domain, host), rest, ...app];
  const ready = checks.every(({ state }) => state !== 'wrong');
  return { checks, place: ready ? { host, clientId } : null };
}
