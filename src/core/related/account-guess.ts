import type { Addressee } from './clues.ts';
import { textOf } from './field-text.ts';
import type { AccountGuess } from './prefill.ts';
import { allRecords, type Related } from './related.ts';
import { hostOf, sameSite } from './site.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/**
 * The account of somebody new: that of a colleague with the same domain, else the one whose website has it (R8). Null for free-mail
 * and where nobody tells.
 */
export function guessAccount(
  related: Pick<Related, 'groups'>,
  { companyDomain: domain }: Addressee,
): AccountGuess | null {
  if (domain === null) return null;
  const records = allRecords(related);
  for (const { record, emails } of records) {
    const id = record.object === 'Contact' ? textOf(record, 'AccountId') : null;
    if (id === null || !emails.some((email) => sameSite(domainOf(email), domain))) continue;
    const name =
      records.find((one) => one.record.id === id)?.record.name ?? textOf(record, 'Account.Name');
    if (name !== null) return { id, name, domain };
  }
  const account = records.find(({ record }) => {
    const host = record.object === 'Account' ? hostOf(textOf(record, 'Website') ?? '') : null;
    return host !== null && sameSite(host, domain);
  });
  return account ? { id: account.record.id, name: account.record.name, domain } : null;
}
