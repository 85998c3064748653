/** Domains whose hosts serve the REST API of an org. Sites under force.com are left out: their content is not Salesforce's. */
const DOMAINS = ['salesforce.com', 'salesforce.mil', 'cloudforce.com', 'sfcrmproducts.cn'];

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a token may be sent to this address: https on a host of Salesforce, or a host that the policy names (with its port).
 * Plain http only to this machine, and only when named.
 */
export function isTrustedInstance(instanceUrl: string, extraHosts: readonly string[]): boolean {
  if (!URL.canParse(instanceUrl)) return false;
  const { protocol, hostname, host, username, password } = new URL(instanceUrl);
  if (username !== '' || password !== '') return false;
  const named = extraHosts.some((extra) => extra.toLowerCase() === host);
  if (protocol === 'http:') return named && LOCAL.includes(hostname);
  if (protocol !== 'https:') return false;
  return named || DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
}

/** The origin alone: what stands behind it in an instance URL would end up in front of every path. */
export const originOf = (instanceUrl: string): string => new URL(instanceUrl).origin;
