import { getDomain } from 'tldts';
import { isFreeMail, type FreeMail } from '../participants/free-mail.ts';

/** The domain that a company registered (`eu.halden.example` → `halden.example`); null for free-mail and for no domain. */
export function companyDomain(domain: string, freeMail?: FreeMail): string | null {
  const registered = getDomain(domain, { allowPrivateDomains: true }) ?? domain;
  if (registered === '' || !registered.includes('.')) return null;
  return isFreeMail(domain, freeMail) || isFreeMail(registered, freeMail) ? null : registered;
}
