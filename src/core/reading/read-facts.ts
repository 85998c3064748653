import type { Content, TextContent } from './content.ts';
import { readPhones } from './phones/read-phones.ts';
import { readSignature } from './signature/read-signature.ts';

/** Reads what the text left unread: telephone numbers and the facts of the signature. */
export function readFacts({ unread, signatureEmails: _, ...content }: TextContent): Content {
  const { block, phones, domain } = unread;
  return {
    ...content,
    signature: block === null ? null : readSignature(block),
    mentions: { ...content.mentions, phones: readPhones(phones, domain) },
  };
}
