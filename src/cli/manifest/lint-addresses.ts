import { DomUtils } from 'htmlparser2';
import type { Element, Find } from './lint.ts';

const withAddress = [
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'bt:Image',
  'bt:Url',
] as const;

const local = /^(localhost|127\.|\[::1\]|.*\.local)/i;

/** Every address is https; a deployment's is not on this machine. */
export function urlFaults(find: Find, deployed: boolean): string[] {
  return withAddress
    .flatMap((name) => find(name))
    .flatMap(({ name, attribs }) => {
      const url = attribs['DefaultValue'];
      // Inside VersionOverrides an element only names a resource.
      return url === undefined ? [] : addressFaults(name, url, deployed);
    });
}

function addressFaults(name: string, url: string, deployed: boolean): string[] {
  if (!URL.canParse(url)) return [`<${name}> has no address: ${url}`];
  const { protocol, hostname } = new URL(url);
  return [
    ...(protocol === 'https:' ? [] : [`<${name}> is not https: ${url}`]),
    ...(deployed && local.test(hostname) ? [`<${name}> is on this machine: ${url}`] : []),
  ];
}

/** Origins only: no path, no slash at the end, no wildcard; and the pane's own, without which dialogs fail on localhost. */
export function domainFaults(find: Find): string[] {
  const domains = find('AppDomain').map((element: Element) => DomUtils.textContent(element));
  const faults = domains
    .filter(
      (domain) =>
        domain.includes('*') || !URL.canParse(domain) || new URL(domain).origin !== domain,
    )
    .map((domain) => `<AppDomain> is no origin: ${domain}`);
  const insecure = domains
    .filter((domain) => !domain.startsWith('https://'))
    .map((domain) => `<AppDomain> is not https: ${domain}`);
  const pane = find('SourceLocation')[0]?.attribs['DefaultValue'] ?? '';
  const own = URL.canParse(pane) ? new URL(pane).origin : '';
  const missing = domains.includes(own) ? [] : [`<AppDomains> lacks the pane's own: ${own}`];
  return [...faults, ...insecure, ...missing];
}
