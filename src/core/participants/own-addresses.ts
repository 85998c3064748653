import { parseAddress } from '../mail/address.ts';
import { isFreeMail, type FreeMail } from './free-mail.ts';

/** Where own addresses come from (V9); what is unknown yet is null or empty. */
export type OwnSources = {
  readonly mailbox: string;
  readonly salesforceUser: string | null;
  /** *My other addresses* of the settings. */
  readonly others: readonly string[];
  /** `aliasPatterns` of the policy. */
  readonly aliasPatterns: readonly string[];
  /** While a shared mailbox is open. */
  readonly sharedMailbox: string | null;
  /** From Microsoft Graph, where the user signed in there. */
  readonly proxyAddresses: readonly string[];
};

/** Own addresses as lines of rules: the user's addresses exactly, aliases of the policy as patterns. */
export const ownAddressRules = (own: OwnSources): readonly string[] => [
  ...[
    own.mailbox,
    own.salesforceUser,
    own.sharedMailbox,
    ...own.others,
    ...own.proxyAddresses,
  ].flatMap((written) => {
    const address = written === null ? null : parseAddress(written);
    return address ? [address.key] : [];
  }),
  ...own.aliasPatterns,
];

/** The policy's corporate domains; where it names none, the mailbox's own domain, unless that is a free-mail provider's. */
export function corporateDomains(
  policyDomains: readonly string[],
  mailbox: string,
  freeMail?: FreeMail,
): readonly string[] {
  if (policyDomains.length > 0) return policyDomains;
  const domain = parseAddress(mailbox)?.domain;
  return domain === undefined || isFreeMail(domain, freeMail) ? [] : [domain];
}
