import type { Mail, MailAddress } from '../mail/mail.ts';
import type { FoundAddress, Role } from './observation.ts';

/** Addresses of the text, as the reading of the mail gives them. */
export type AddressesInText = {
  readonly signature: readonly { readonly address: string; readonly name: string | null }[];
  readonly body: readonly { readonly address: string; readonly name: string | null }[];
};

/** A mail names few people; beyond this many in its text it is a list that nobody looks up (S4). */
const MAX_IN_TEXT = 200;

/** Every address of a mail with its role, repeats included (P1). An entry with neither address nor name is no address. */
export function findAddresses(
  mail: Pick<Mail, 'from' | 'sender' | 'to' | 'cc' | 'bcc'>,
  text: AddressesInText = { signature: [], body: [] },
): readonly FoundAddress[] {
  const as = (role: Role, addresses: readonly (MailAddress | null)[]): readonly FoundAddress[] =>
    addresses.flatMap((one) =>
      one && (one.address.trim() !== '' || one.name.trim() !== '') ? [{ ...one, role }] : [],
    );
  const named = (list: AddressesInText['body']): readonly MailAddress[] =>
    list.slice(0, MAX_IN_TEXT).map(({ address, name }) => ({ address, name: name ?? '' }));
  return [
    ...as('from', [mail.from]),
    ...as('sender', [mail.sender]),
    ...as('to', mail.to),
    ...as('cc', mail.cc),
    ...as('bcc', mail.bcc),
    ...as('signature', named(text.signature)),
    ...as('body', named(text.body)),
  ];
}
