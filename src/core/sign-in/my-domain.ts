import { fail, ok, type Result } from '../result.ts';

export type MyDomainProblem =
  | 'empty'
  /** Not a host at all. */
  | 'unreadable'
  /** login.salesforce.com and its kind: they answer no page from another origin, so signing in there could never end. */
  | 'no-my-domain'
  /** A host that is neither Salesforce's nor the policy's. */
  | 'foreign';

/** Domains whose hosts ask for passwords of Salesforce users. Sites under force.com are left out: anyone may own one. */
const DOMAINS = ['my.salesforce.com', 'my.salesforce.mil', 'my.sfcrmproducts.cn'];

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const SHARED_LOGIN = /^(?:login|test|[a-z]{2,3}\d+)\.(?:my\.)?salesforce\.com$/;
const MAX_HOST = 253;

/** What stands in the address bar while Salesforce is open, as the host that answers for signing in. */
function loginHost(host: string): string {
  const page = /^([a-z0-9-]+(?:\.[a-z0-9-]+)?)\.(?:lightning\.force|my\.salesforce-setup)\.com$/;
  const [, org] = page.exec(host) ?? [];
  if (org !== undefined) return `${org}.my.salesforce.com`;
  return host.includes('.') ? host : `${host}.my.salesforce.com`;
}

/**
 * A host to sign in to, from what a user types: a My Domain, its first word alone, or the address of any page of the org. Only
 * hosts of Salesforce and those that the policy names (`named`, each a host, with a port where it has one) are let through.
 */
export function parseMyDomain(
  typed: string,
  named: readonly string[],
): Result<string, MyDomainProblem> {
  const text = typed.trim().toLowerCase();
  if (text === '') return fail('empty');
  const host = text.replace(/^https?:\/\//, '').replace(/[/?#][^]*$/, '');
  if (named.some((each) => each.toLowerCase() === host)) return ok(host);
  if (host.length > MAX_HOST || !HOST.test(host)) return fail('unreadable');
  const wanted = loginHost(host);
  // "login" alone would otherwise become a host that reads as no My Domain.
  if (SHARED_LOGIN.test(wanted)) return fail('no-my-domain');
  if (named.some((each) => each.toLowerCase() === wanted)) return ok(wanted);
  return DOMAINS.some((domain) => wanted.endsWith(`.${domain}`)) ? ok(wanted) : fail('foreign');
}

/** https, save for a simulated org on this very machine. No trailing slash. */
export const originOfHost = (host: string): string =>
  /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) ? `http://${host}` : `https://${host}`;

/**
 * Whether a token that was given out by `host` may go to this instance: the very host that was signed in to, another host of
 * Salesforce, or one that the policy names. The instance must be an origin and nothing more.
 */
export function isInstanceOf(instanceUrl: string, host: string, named: readonly string[]): boolean {
  const [, instance = ''] = /^https?:\/\/([a-z0-9.:-]+)$/.exec(instanceUrl) ?? [];
  if (instanceUrl !== originOfHost(instance)) return false;
  if (instance === host || named.some((each) => each.toLowerCase() === instance)) return true;
  return HOST.test(instance) && /\.(?:salesforce\.(?:com|mil)|sfcrmproducts\.cn)$/.test(instance);
}
