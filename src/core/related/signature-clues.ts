import type { Phone, SignatureFacts } from '../reading/content.ts';
import { isOnMail, senderOf, type Addressee, type Clues } from './clues.ts';
import { hostOf } from './site.ts';
import { tailOf } from './phone-tail.ts';

/** What is looked for where an address matched nobody (R3). */
export type SignatureClues = {
  /** Of the sender; null where the sender is known, filtered, or has no signature. */
  readonly sender: Addressee | null;
  readonly phones: readonly {
    readonly tail: string;
    readonly phone: Phone;
    readonly where: 'signature' | 'text';
  }[];
  readonly website: { readonly host: string; readonly written: string } | null;
  readonly company: string | null;
  readonly fullName: string | null;
  /** People named in the text whom nobody knows. */
  readonly mentioned: readonly Addressee[];
};

const tails = (phones: readonly Phone[], where: 'signature' | 'text'): SignatureClues['phones'] =>
  phones.flatMap((phone) => {
    const tail = phone.kind === 'fax' ? null : tailOf(phone);
    return tail === null ? [] : [{ tail, phone, where }];
  });

/** A name of one word is half the org's first name. */
const isFullName = (name: string): boolean => name.trim().includes(' ');

/** A person named in the text has no signature of their own: with the sender's company, the name is enough to look for. */
const nameMentioned = (mentioned: readonly Addressee[], sender: Addressee | null): string | null =>
  mentioned.find(
    ({ name, companyDomain }) =>
      isFullName(name) && companyDomain !== null && companyDomain === sender?.companyDomain,
  )?.name ?? null;

const fromSignature = (
  facts: SignatureFacts | null,
): Pick<SignatureClues, 'website' | 'fullName'> => {
  const written = facts?.website?.value ?? null;
  const host = written === null ? null : hostOf(written);
  const name = facts?.name?.value ?? null;
  return {
    website: host === null || written === null ? null : { host, written },
    fullName: name !== null && isFullName(name) ? name : null,
  };
};

/** The data that stand in for an address; everything empty where every address is known. */
export function signatureClues(
  clues: Clues,
  isKnown: (address: string) => boolean,
): SignatureClues {
  const from = senderOf(clues);
  const sender = from !== null && !isKnown(from.address) ? from : null;
  const facts = clues.signature;
  const mentioned = clues.addressees.filter(
    (addressee) => !isOnMail(addressee) && !isKnown(addressee.address),
  );
  const own = fromSignature(sender === null ? null : facts);
  const fullName = own.fullName ?? nameMentioned(mentioned, from);
  const someone = sender !== null || fullName !== null;
  return {
    sender,
    phones: [
      ...(sender === null || facts === null
        ? []
        : tails(
            facts.phones.map(({ value }) => value),
            'signature',
          )),
      ...(mentioned.length === 0 ? [] : tails(clues.mentionedPhones, 'text')),
    ],
    website: own.website,
    company: someone ? (facts?.company?.value ?? null) : null,
    fullName,
    mentioned,
  };
}
