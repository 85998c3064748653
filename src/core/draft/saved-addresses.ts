import type { LinkRole, SavedEmail } from '../crm/records.ts';
import type { MailAddress } from '../mail/mail.ts';
import type { RecordAddresses } from './people.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const split = (value: unknown): readonly string[] =>
  text(value)
    .split(/[;,]/)
    .map((part) => /<([^<>]*)>/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * The addresses that a saved record names: those of its relation rows first, then those that stand as text. Whether Salesforce
 * repeats related addresses in the text is not documented, so both are read and each address counts once.
 */
export function savedAddresses({ fields, relations }: SavedEmail): RecordAddresses {
  const of = (role: LinkRole, field: string): readonly MailAddress[] => [
    ...relations
      .filter((relation) => relation.role === role && relation.address)
      .map(({ address, name }) => ({ address: address ?? '', name })),
    ...split(fields[field]).map((address) => ({ address, name: '' })),
  ];
  const from = text(fields['FromAddress']);
  return {
    from: from ? { address: from, name: text(fields['FromName']) } : null,
    to: of('to', 'ToAddress'),
    cc: of('cc', 'CcAddress'),
    bcc: of('bcc', 'BccAddress'),
  };
}
