import type { CrmRecord } from '../../../core/crm/records.ts';
import type { SingleFollowUp } from '../../../core/crm/search.ts';
import { hostOf, sameSite } from '../../../core/related/site.ts';
import { textOf } from '../records/crm-record.ts';
import { asText } from '../wire.ts';

const digits = (text: string): string => text.replace(/\D/g, '');

const hasSite = (record: CrmRecord, sites: readonly string[]): boolean => {
  const host = hostOf(textOf(record.fields, 'Website'));
  return host !== null && sites.some((site) => sameSite(host, site));
};

const hasPhone = (record: CrmRecord, phones: readonly string[]): boolean =>
  Object.values(record.fields).some((value) => {
    const own = digits(asText(value));
    return phones.some((phone) => own.length < 20 && own.endsWith(digits(phone)));
  });

const startsWith = (text: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => text.toLowerCase().startsWith(beginning.toLowerCase()));

/**
 * LIKE finds more than was meant (`%acme.example%` also finds notacme.example, digits with anything between them): what does not
 * really match is left out again.
 */
export function reallyMatches(record: CrmRecord, plan: SingleFollowUp): boolean {
  if (plan.kind === 'accountsByDomain') return hasSite(record, plan.domains);
  if (plan.kind !== 'bySignature') return true;
  if (hasPhone(record, plan.phones)) return true;
  if (record.object === 'Account')
    return hasSite(record, plan.websites) || startsWith(record.name, plan.companies);
  const company = textOf(record.fields, record.object === 'Lead' ? 'Company' : 'Account.Name');
  return (
    record.name.toLowerCase() === plan.fullName?.toLowerCase() &&
    startsWith(company, plan.companies)
  );
}
