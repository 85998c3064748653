import type { Content, TextContent } from '../reading/content.ts';
import { addresseesOf } from '../related/clues.ts';
import type { UnderstoodMail } from './understand-mail.ts';

/** Readings whose tables (numbering plans, public suffixes) weigh as much as the rest of the pane: they arrive after the first records. */
export type LateReaders = {
  readonly readFacts: (content: TextContent) => Content;
  /** The domain that a company registered; null for free-mail. */
  readonly companyDomain: (domain: string) => string | null;
};

/** Adds what only the second call (R1), the signature look-up (R3) and suggested records (R8) need. */
export function completeMail(
  understood: UnderstoodMail,
  { readFacts, companyDomain }: LateReaders,
): UnderstoodMail {
  const { signature, mentions } = readFacts(understood.content);
  return {
    ...understood,
    clues: {
      ...understood.clues,
      addressees: addresseesOf(understood.partition.participants, companyDomain),
      signature,
      mentionedPhones: mentions.phones,
    },
    complete: true,
  };
}
